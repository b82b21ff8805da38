import { type CalendarDate, parseIsoDate } from '../../../../src/kernel/calendar';
import { holdersExcept } from '../../../../src/ledger/ledger-index';
import type { Holder } from '../../../../src/ledger/subject';
import type { Register } from '../../../../src/subjects/children/register/fold';
import { countAll, figureValues } from '../../../../src/subjects/children/shown/figures';
import type { ChildSummary } from '../../../../src/subjects/children/summary/child-summary';
import { childTab } from '../../../../src/subjects/children/tabs/child-tab';
import { closedTab } from '../../../../src/subjects/children/tabs/closed-tab';
import { repairTab } from '../../../../src/subjects/children/tabs/repair-tab';
import { day, number, text } from '../../../../src/workbook/cells';
import { DESCRIBED, registerOf } from '../../../support/one-response';

const TODAY = parseIsoDate('2026-06-12') as CalendarDate;
const NOTHING: Register = {
  children: [],
  repairs: [],
  withheld: [],
  closed: [],
  refused: [],
  earlier: new Map(),
};
const SHOWN = { asOf: TODAY, zone: 'WIB' } as const;
const SUMMARY: ChildSummary = {
  posyandu: 'Melati 2',
  rt: null,
  rw: null,
  birthDate: null,
  last: null,
  measuredOn: null,
  mapStatus: 'unmeasured',
  residence: null,
};

/** Rows that a change does not touch: a child, a row that somebody damaged, some of the worklist, and refusals. */
const OTHERS = holdersExcept(
  [
    { tab: childTab, kept: { summary: SUMMARY } },
    { tab: childTab, kept: { summary: null } },
    { tab: repairTab, kept: { kind: 'Harus diperbaiki' } },
    { tab: repairTab, kept: { kind: 'Perlu diperiksa' } },
    { tab: repairTab, kept: { kind: 'Perlu diperiksa' } },
    { tab: repairTab, kept: { kind: 'Persetujuan ditarik' } },
    { tab: repairTab, kept: { kind: 'Akan dihapus' } },
    { tab: closedTab, kept: { month: '2026-06', posyandu: 'Melati 2' } },
    { tab: closedTab, kept: { month: '2026-05', posyandu: 'Mawar' } },
    { tab: closedTab, kept: { month: '', posyandu: '' } },
  ].map((holder, row): Holder => ({ ...holder, row, key: `baris ${row}`, tokens: [] })),
  new Set(),
);

test('the rows that a change does not touch count beside the state', () => {
  const ofRows = countAll(NOTHING, OTHERS, SHOWN);
  const refused = [
    { month: '2026-06', posyandu: 'Melati 2' },
    { month: '2026-05', posyandu: 'Mawar' },
  ];
  expect(ofRows).toEqual({ children: [SUMMARY], toMend: 1, toCheck: 2, withheld: 1, refused, asOf: TODAY });
  const withState = countAll(registerOf(DESCRIBED), OTHERS, SHOWN);
  expect(withState.children.map(({ posyandu }) => posyandu)).toEqual(['Melati 2', 'Mawar']);
  expect(withState).toMatchObject({ toMend: 1, toCheck: 2 });
});

test.each([
  { title: 'what stops', answers: { ...DESCRIBED, berat: 'delapan' }, toMend: 2, toCheck: 2 },
  { title: 'what is odd', answers: { ...DESCRIBED, hp: '1' }, toMend: 1, toCheck: 3 },
])('a response with $title counts among those to look at', ({ answers, toMend, toCheck }) => {
  expect(countAll(registerOf(answers), OTHERS, SHOWN)).toMatchObject({ toMend, toCheck });
});

test('the values of the lines are counts, and shares with what they are of', () => {
  expect(figureValues(countAll(registerOf(DESCRIBED), OTHERS, SHOWN))).toEqual({
    asOf: {
      count: day(TODAY),
      remark: 'Hari kiriman terakhir. "Bulan ini" adalah bulan dari hari tersebut: Juni 2026.',
    },
    registered: number(2),
    measured: { numerator: 1, denominator: 2 },
    stunting: { numerator: 0, denominator: 0 },
    wasting: { numerator: 0, denominator: 0 },
    underweight: { numerator: 0, denominator: 1 },
    severe: number(0),
    toMend: number(1),
    toCheck: number(2),
    withheld: number(1),
    refused: {
      count: number(1),
      remark: 'Tanpa data anak; anak tetap dilayani di posyandu. Juni 2026: Melati 2 1. Mei 2026: Mawar 1.',
    },
  });
});

test('before the first submission the day is empty and the counts are nought', () => {
  const values = figureValues({ children: [], toMend: 0, toCheck: 0, withheld: 0, refused: [], asOf: null });
  expect(values).toMatchObject({
    asOf: text(null),
    registered: number(0),
    measured: { numerator: 0, denominator: 0 },
  });
});
