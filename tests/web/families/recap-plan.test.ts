// What becomes of each row of the list, by what is known and what was answered.
import type { CalendarDate } from '../../../src/kernel/calendar';
import { responseCodeOf } from '../../../src/kernel/code';
import { saidOn } from '../../../src/subjects/aid/families';
import type { FamilyItem, FamilyItems } from '../../../src/subjects/aid/family';
import type { FamilyBrief, KnownItems, MatchedFamily } from '../../../src/subjects/families/family-page';
import { type MatchedRow, type PlanAnswers, planRows } from '../../../src/web/families/recap-plan';
import { day } from '../../support/counted';

const NOTHING: FamilyItems = {
  water: null,
  latrine: null,
  house: null,
  tooYoung: null,
  tooOld: null,
  tooClose: null,
  tooMany: null,
  noContraception: null,
  decile: null,
  rank: null,
};

type Known = Partial<Record<FamilyItem, readonly [value: boolean | number, since: CalendarDate | null]>>;

function family(name: string, known: Known = {}): FamilyBrief {
  const code = responseCodeOf(name);
  const said = Object.fromEntries(
    Object.entries(known).map(([item, [value, since]]) => [item, { value, since, source: 'kunjungan' }]),
  );
  return {
    code: `K-${code}`,
    mother: name,
    rt: 1,
    rw: 1,
    members: [{ code, name, isGone: false }],
    known: { ...(saidOn([], day('2026-01-01')) as KnownItems), ...said },
  };
}

const of = (one: FamilyBrief): MatchedFamily => ({ family: one, candidates: [] });
const maybe = (...candidates: readonly FamilyBrief[]): MatchedFamily => ({ family: null, candidates });

const row = (
  number: number,
  match: MatchedFamily,
  items: Partial<FamilyItems> = { water: true },
): MatchedRow => ({
  number,
  match,
  items: { ...NOTHING, ...items },
});

const plan = (rows: readonly MatchedRow[], answers: Partial<PlanAnswers> = {}) =>
  planRows(rows, { families: new Map(), differences: new Map(), ...answers }, day('2026-05-01'));

const verdicts = (...asked: Parameters<typeof plan>) => plan(...asked).map(({ verdict }) => verdict);

const [SITI, TUTI] = [family('Siti'), family('Tuti')];

test('what nobody knew yet is written, with what was shown', () => {
  const [first] = plan([row(2, of(SITI), { water: true, decile: 2 })]);
  expect(first).toMatchObject({
    verdict: 'ready',
    change: { code: SITI.code, items: { water: true, decile: 2 }, seen: { water: null, decile: null } },
  });
});

test('what is known already is not written again', () => {
  const known = family('Siti', { water: [true, day('2025-01-01')] });
  expect(verdicts([row(2, of(known))])).toEqual(['same']);
});

test('only what is new is written of a row of which the rest is known', () => {
  const known = family('Siti', { water: [true, null] });
  expect(plan([row(2, of(known), { water: true, latrine: false })])[0]?.change?.items).toEqual({
    latrine: false,
  });
});

test('what is known otherwise waits for an answer, and the answer holds', () => {
  const known = family('Siti', { water: [false, day('2026-01-01')] });
  const rows = [row(2, of(known))];
  expect(plan(rows)[0]).toMatchObject({ verdict: 'differs', change: null });
  const answered = (holds: boolean) =>
    plan(rows, { differences: new Map([[`${known.code} water`, holds]]) })[0];
  expect(answered(true)).toMatchObject({
    verdict: 'ready',
    change: { items: { water: true }, seen: { water: false } },
  });
  expect(answered(false)).toMatchObject({ verdict: 'same', change: null });
});

test('one open question holds the whole row back', () => {
  const known = family('Siti', { water: [false, null] });
  expect(verdicts([row(2, of(known), { water: true, latrine: true })])).toEqual(['differs']);
});

test('what is known from a later day stays, and is told', () => {
  const known = family('Siti', { water: [false, day('2026-05-02')] });
  expect(plan([row(2, of(known))])[0]).toMatchObject({ verdict: 'same', newer: ['water'] });
  const sameDay = family('Siti', { water: [false, day('2026-05-01')] });
  expect(verdicts([row(2, of(sameDay))])).toEqual(['differs']);
});

test('a row that matches nothing, or may match several, waits', () => {
  const rows = [row(2, maybe()), row(3, maybe(SITI, TUTI))];
  expect(verdicts(rows)).toEqual(['no-match', 'ask']);
  expect(verdicts(rows, { families: new Map([[3, '']]) })).toEqual(['no-match', 'none-of-them']);
  expect(verdicts(rows, { families: new Map([[3, TUTI.code]]) })).toEqual(['no-match', 'ready']);
  expect(verdicts(rows, { families: new Map([[3, 'K-palsu']]) })).toEqual(['no-match', 'ask']);
});

test('a row without anything that is kept is told', () => {
  expect(verdicts([row(2, of(SITI), {}), row(3, maybe(), {})])).toEqual(['empty', 'empty']);
});

test('two rows that say different things of one household are both left, and name each other', () => {
  const rows = [row(2, of(SITI)), row(3, of(TUTI)), row(4, of(SITI), { water: false })];
  expect(plan(rows).map(({ verdict, other }) => [verdict, other])).toEqual([
    ['twice', 4],
    ['ready', null],
    ['twice', 2],
  ]);
});

test('of two rows that say the same of one household one is taken', () => {
  expect(verdicts([row(2, of(SITI)), row(4, of(SITI))])).toEqual(['ready', 'repeated']);
});

test('a household that was chosen for one row and stands in another is one', () => {
  const rows = [row(2, of(SITI)), row(3, maybe(SITI), { water: false })];
  expect(verdicts(rows)).toEqual(['ready', 'ask']);
  expect(verdicts(rows, { families: new Map([[3, SITI.code]]) })).toEqual(['twice', 'twice']);
});
