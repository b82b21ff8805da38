import type { CalendarDate } from '../../src/kernel/calendar';
import { parseIsoDate } from '../../src/kernel/calendar';
import { responseCodeOf } from '../../src/kernel/code';
import { DECISIONS, decisionTab, readDecision } from '../../src/ledger/decision-tab';
import { decisionKey } from '../../src/ledger/decisions/decision';
import type {
  ChildDecision as Decision,
  DecisionContent,
} from '../../src/subjects/children/decisions/content';
import { CELL_LIMIT, type Raw, rawOf } from '../../src/workbook/cells';
import { KINDS } from '../support/decided';

const A = responseCodeOf('a');
const B = responseCodeOf('b');
const on = parseIsoDate('2026-06-12') as CalendarDate;

const CONTENTS: readonly DecisionContent[] = [
  { kind: 'same-child', responses: [A, B] },
  { kind: 'different-children', groups: [[A], [B]] },
  { kind: 'correct', child: A, field: 'nama', value: '=HYPERLINK("x") "Siti" 👶\n' },
  { kind: 'residence', child: A, status: 'moved-out', on },
  { kind: 'accept', response: A, digest: 'abc' },
  { kind: 'withdraw', response: B, others: [] },
  { kind: 'erase', responses: [A, B] },
  { kind: 'undo', decision: '2026-06-12T02:00:00.000Z abc' },
];

const made = (content: DecisionContent): Decision => ({
  id: 'satu',
  at: Date.UTC(2026, 5, 12, 2),
  who: 'bidan@krandegan.example',
  why: 'ibunya sama',
  content,
});

const cellOf = (decision: Decision, header: string) => {
  const column = decisionTab.columns.find((one) => one.header === header);
  return rawOf(column?.cell({ decision, zone: 'WIB', kinds: KINDS }) ?? { kind: 'empty' });
};

/** Reads the one cell that holds the whole decision. */
const read = (value: Raw) => readDecision(DECISIONS.row([value]), KINDS);

test.each(CONTENTS)('a decision of kind $kind is read back as it was made', (content) => {
  expect(read(cellOf(made(content), 'Isi'))).toEqual(made(content));
});

test.each([
  { title: 'nothing', value: null },
  { title: 'something typed', value: 'dibatalkan saja' },
  { title: 'a number', value: 12 },
  { title: 'half of it', value: '{"id":"satu","at":1' },
  { title: 'a list', value: '[1]' },
  { title: 'nothing in JSON', value: 'null' },
  { title: 'no content', value: '{"id":"satu","at":1,"who":"x","why":"y"}' },
  {
    title: 'an unknown kind',
    value: '{"id":"satu","at":1,"who":"x","why":"y","content":{"kind":"toString"}}',
  },
  {
    title: 'a code with a slip',
    value: '{"id":"satu","at":1,"who":"x","why":"y","content":{"kind":"withdraw","response":"K7M4-QXCA"}}',
  },
  {
    title: 'a day that the calendar does not have',
    value: `{"id":"satu","at":1,"who":"x","why":"y","content":{"kind":"residence","child":"${A}","status":"died","on":"2026-02-30"}}`,
  },
])('a cell with $title holds no decision', ({ value }) => {
  expect(read(value)).toBeNull();
});

test('the columns for people say what was decided about whom, without what was said of the child', () => {
  const corrected = made({ kind: 'correct', child: A, field: 'nik', value: '3304060704250001' });
  const shown = ['Siapa', 'Keputusan', 'Anak', 'Alasan'].map((header) => cellOf(corrected, header));
  expect(shown).toEqual(['bidan@krandegan.example', expect.stringContaining('NIK'), A, 'ibunya sama']);
  expect(JSON.stringify(shown)).not.toContain('3304060704250001');
});

test('rows of decisions are in order of time, the newest on top', () => {
  const later = { ...made({ kind: 'withdraw', response: A, others: [] }), at: Date.UTC(2026, 5, 12, 3) };
  expect(decisionTab.order).toBe('newest-first');
  expect(decisionKey(later) > decisionKey(made({ kind: 'withdraw', response: A, others: [] }))).toBe(true);
});

test('a decision about a child measured every week for five years fits in a cell', () => {
  const responses = Array.from({ length: 5 * 53 }, (_, i) => responseCodeOf(`r${i}`));
  const json = String(cellOf(made({ kind: 'same-child', responses }), 'Isi'));
  expect(json.length).toBeLessThan(CELL_LIMIT / 4);
});
