import fc from 'fast-check';
import { ALL_TABS } from '../../src/entry/all-tabs';
import { responseCodeOf } from '../../src/kernel/code';
import { decisionTab } from '../../src/ledger/decision-tab';
import type { Decision } from '../../src/ledger/decisions/decision';
import { resolveDecisions } from '../../src/ledger/decisions/decisions';
import { journalTab } from '../../src/ledger/journal-tab';
import { childTab } from '../../src/subjects/children/tabs/child-tab';
import { repairTab } from '../../src/subjects/children/tabs/repair-tab';
import { visitTab } from '../../src/subjects/children/tabs/visit-tab';
import { rawOf } from '../../src/workbook/cells';
import { checkAll } from '../support/check';
import { RegisterInMemory } from '../support/register-in-memory';
import { editUrlOf } from '../support/responses';
import { type Happening, happenings, marksOf, play, stories, takingBack, told } from '../support/stories';

const after = (story: readonly Happening[]): RegisterInMemory => play(new RegisterInMemory(), story);

test('rebuilding finds nothing to mend, and rows stand in the order of their keys', () => {
  checkAll('rebuilding', stories, (story) => {
    const register = after(story);
    const before = register.shown();
    expect(register.rebuild()).toBe(0);
    expect(register.shown()).toBe(before);
    const keysOf = (title: string): readonly string[] =>
      register.workbook.rows(title).map(([key]) => String(key && rawOf(key)));
    const oldestFirst = keysOf(childTab.title);
    expect(oldestFirst).toEqual([...oldestFirst].sort());
    for (const { title } of [visitTab, repairTab, journalTab, decisionTab]) {
      const newestFirst = keysOf(title);
      expect(newestFirst).toEqual([...newestFirst].sort().reverse());
    }
  });
});

/** What can be taken back: not an erasure, and not what was taken back before. */
const standing = (decisions: readonly Decision[]): readonly Decision[] =>
  resolveDecisions(decisions)
    .entries.filter(({ undone, decision }) => !undone && decision.content.kind !== 'erase')
    .map(({ decision }) => decision);

test('taking a decision back gives the tabs as they were without it', () => {
  const oneTakenBack = told
    .filter(({ decisions }) => standing(decisions).length > 0)
    .chain((all) => fc.tuple(fc.constant(all), fc.constantFrom(...standing(all.decisions))));
  checkAll('taking back', oneTakenBack, ([{ events, decisions }, taken]) => {
    const without = decisions.filter((decision) => decision !== taken);
    const undone = after(happenings({ events, decisions })).take(takingBack(taken));
    const never = after(happenings({ events, decisions: without }));
    expect(undone.shown({ decisions: false })).toBe(never.shown({ decisions: false }));
  });
});

test('nothing that an erased response told is left, whenever it came', () => {
  const erasing = stories.filter((story) => idsErased(story).length > 0);
  checkAll('erasing', erasing, (story) => {
    const { workbook } = after(story);
    const everything = JSON.stringify(ALL_TABS.map(({ tab }) => workbook.rows(tab.title)));
    const marks = idsErased(story).flatMap((id) => [...marksOf(id), editUrlOf(id)]);
    expect(marks.filter((mark) => everything.includes(mark))).toEqual([]);
  });
});

/** Ids of the responses told that were erased. */
function idsErased(story: readonly Happening[]): readonly string[] {
  const decisions = story.flatMap((one) => (one.kind === 'decided' ? [one.decision] : []));
  const { erased } = resolveDecisions(decisions);
  const ids = story.flatMap((one) => (one.kind === 'sent' ? [one.sent.id] : []));
  return ids.filter((id) => erased.has(responseCodeOf(id)));
}
