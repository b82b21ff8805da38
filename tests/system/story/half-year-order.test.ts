import { join } from 'node:path';
import fc from 'fast-check';
import { posyanduTab } from '../../../src/settings/tabs';
import { ACT_FORM } from '../../../src/subjects/children/links/act-links';
import { act, needsRegister, visit } from '../../support/needs-register';
import { redelivered } from '../../support/responses';
import { responsesOf } from './play-story';
import { readStory } from './read-story';

const story = readStory(join(__dirname, 'half-year.txt'));
const responses = responsesOf(story).map(({ on, id, form, answers }, at) => {
  const response = { ...(form === ACT_FORM ? act(id, on, '', {}) : visit(id, on, {})), answers };
  // Edits come after what they edit, whatever order they arrive in.
  return { ...response, submittedAt: response.submittedAt + at * 1000 };
});
const acts = responses.filter(({ form }) => form === ACT_FORM);
const visits = responses.filter(({ form }) => form !== ACT_FORM);
const LAST_DAY = '2026-08-20';

function registerOfStory() {
  const register = needsRegister('12');
  register.workbook.put(posyanduTab, { Posyandu: 'Melati', 'Hari Buka': 'Selasa ke-2' });
  register.workbook.put(posyanduTab, { Posyandu: 'Kenanga', 'Hari Buka': null });
  return register;
}

test('whenever and however often what was done is told, the lists of the half year are the same, and as computed anew', () => {
  const inOrder = registerOfStory();
  inOrder.send(...visits);
  inOrder.night(LAST_DAY);
  inOrder.send(...acts);
  const expected = inOrder.shown();
  expect(inOrder.acts()).toBeGreaterThan(40);
  fc.assert(
    fc.property(redelivered(acts), fc.nat(acts.length), (delivered, before) => {
      const register = registerOfStory();
      register.send(...delivered.slice(0, before));
      register.send(...visits);
      register.night(LAST_DAY);
      register.send(...delivered.slice(before));
      expect(register.shown()).toBe(expected);
      expect(register.rebuild()).toBe(0);
    }),
    { numRuns: 4 },
  );
});
