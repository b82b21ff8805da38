import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RegisterInMemory } from '../support/register-in-memory';
import { type Happening, play } from '../support/stories';

const FIXTURE = join(__dirname, '../fixtures/stories/filled-in-again-at-one-moment.json');

// Which of two fillings of one moment a row kept first hung on their arrival: a rebuild put them round. Found by a random history.
test('two responses that were filled in again at one moment are kept in the same order by a rebuild', () => {
  const story: readonly Happening[] = JSON.parse(readFileSync(FIXTURE, 'utf8'));
  expect(play(new RegisterInMemory(), story).rebuild()).toBe(0);
});
