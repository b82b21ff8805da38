import fc from 'fast-check';
import { decisionTab } from '../../src/ledger/decision-tab';
import { journalTab } from '../../src/ledger/journal-tab';
import { checkAll } from '../support/check';
import { RegisterInMemory } from '../support/register-in-memory';
import { redelivered } from '../support/responses';
import {
  editsWhatWasErased,
  erasesOneOfSeveral,
  type Happening,
  happenings,
  play,
  stories,
  told,
} from '../support/stories';

/** Each plays a whole story, on another seed in every run of the tests. */
const RUNS = 60;

const after = (story: readonly Happening[]): RegisterInMemory => play(new RegisterInMemory(), story);

test('the tabs are the same in whatever order, and however often, submissions and decisions arrive', () => {
  const twice = told
    .filter((all) => !erasesOneOfSeveral(all) && !editsWhatWasErased(all))
    .map(happenings)
    .chain((story) => fc.tuple(fc.constant(story), redelivered(story)));
  checkAll(
    'any order, any number of times',
    twice,
    ([story, again]) => {
      expect(after(again).shown()).toBe(after(story).shown());
    },
    RUNS,
  );
});

test('the two journals alone bring back every tab', () => {
  checkAll(
    'from the journals alone',
    stories,
    (story) => {
      const original = after(story);
      const restored = new RegisterInMemory();
      for (const { title } of [journalTab, decisionTab]) {
        restored.workbook.damage(title, () => original.workbook.rows(title));
      }
      restored.rebuild();
      expect(restored.shown()).toBe(original.shown());
    },
    RUNS,
  );
});
