import fc from 'fast-check';
import { tabsOf } from '../../src/installation/tabs';
import { responseCodeOf } from '../../src/kernel/code';
import { decisionTab } from '../../src/ledger/decision-tab';
import { resolveDecisions } from '../../src/ledger/decisions/resolve';
import { journalTab } from '../../src/ledger/journal-tab';
import type { ChildDecision as Decision } from '../../src/subjects/children/decisions/content';
import { childTab } from '../../src/subjects/children/tabs/child-tab';
import { repairTab } from '../../src/subjects/children/tabs/repair-tab';
import { visitTab } from '../../src/subjects/children/tabs/visit-tab';
import { ROOMS } from '../../src/subjects/rooms';
import { rawOf } from '../../src/workbook/cells';
import { checkAll } from '../support/check';
import { KINDS } from '../support/decided';
import { RegisterInMemory } from '../support/register-in-memory';
import { editUrlOf } from '../support/responses';
import {
  editsWhatWasErased,
  erasesOneOfSeveral,
  type Happening,
  happenings,
  marksOf,
  play,
  stories,
  type Told,
  takingBack,
  told,
} from '../support/stories';

/** Each plays a whole story, on another seed in every run of the tests. */
const RUNS = 60;

const after = (story: readonly Happening[]): RegisterInMemory => play(new RegisterInMemory(), story);

test('a rebuild finds nothing to mend, and rows are in the order of their keys', () => {
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
function inForce(decisions: readonly Decision[]): readonly Decision[] {
  const { entries } = resolveDecisions(decisions, KINDS);
  const open = new Set(entries.filter(({ undone }) => !undone).map(({ decision: { id } }) => id));
  return decisions.filter(({ id, content }) => open.has(id) && content.kind !== 'erase');
}

test('taking a decision back gives the tabs as they were without it', () => {
  const oneTakenBack = told
    .filter(({ decisions }) => inForce(decisions).length > 0)
    .chain((all) => fc.tuple(fc.constant(all), fc.constantFrom(...inForce(all.decisions))));
  checkAll(
    'taking back',
    oneTakenBack,
    ([{ events, decisions }, taken]) => {
      const without = decisions.filter((decision) => decision !== taken);
      const undone = after(happenings({ events, decisions })).take(takingBack(taken));
      const never = after(happenings({ events, decisions: without }));
      expect(undone.shown({ decisions: false })).toBe(never.shown({ decisions: false }));
    },
    RUNS,
  );
});

test('an erasure leaves nothing of what the response said, whenever it came', () => {
  const erasing = stories.filter(
    (story) =>
      idsErased(story).length > 0 && !erasesOneOfSeveral(toldIn(story)) && !editsWhatWasErased(toldIn(story)),
  );
  checkAll(
    'erasing',
    erasing,
    (story) => {
      const { workbook } = after(story);
      const everything = JSON.stringify(tabsOf(ROOMS).map(({ title }) => workbook.rows(title)));
      const marks = idsErased(story).flatMap((id) => [...marksOf(id), editUrlOf(id)]);
      expect(marks.filter((mark) => everything.includes(mark))).toEqual([]);
    },
    RUNS,
  );
});

const toldIn = (story: readonly Happening[]): Told => ({
  events: story.flatMap((one) => (one.kind === 'sent' ? [one.sent] : [])),
  decisions: story.flatMap((one) => (one.kind === 'decided' ? [one.decision] : [])),
});

/** Ids of the responses sent that were erased. */
function idsErased(story: readonly Happening[]): readonly string[] {
  const { events, decisions } = toldIn(story);
  const { erased } = resolveDecisions(decisions, KINDS);
  return events.map(({ id }) => id).filter((id) => erased.has(responseCodeOf(id)));
}
