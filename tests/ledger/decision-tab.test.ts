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
import { sign } from '../support/sign';

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
  return rawOf(column?.cell({ decision, zone: 'WIB', kinds: KINDS, sign }) ?? { kind: 'empty' });
};

/** Reads the one cell that holds the whole decision, as if nothing bore a fingerprint yet. */
const read = (value: Raw) => readDecision(DECISIONS.row([value]), KINDS, { sign, complete: false });

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

test.each<{ title: string; change: (row: { content: string; seal: string }) => object; isRead: boolean }>([
  { title: 'as it was written', change: (row) => row, isRead: true },
  {
    title: 'with white space that a Sheet has changed',
    change: ({ content, ...row }) => ({ ...row, content: ` ${content}\n` }),
    isRead: true,
  },
  { title: 'without a fingerprint', change: (row) => ({ ...row, seal: '' }), isRead: false },
  {
    title: 'typed over',
    change: ({ content, ...row }) => ({ ...row, content: content.replace('ibunya', 'bapaknya') }),
    isRead: false,
  },
  {
    title: 'with the fingerprint of another',
    change: (row) => ({ ...row, seal: String(cellOf(made(CONTENTS[1] as DecisionContent), 'Sidik Baris')) }),
    isRead: false,
  },
])('where every row bears a fingerprint, a row $title is read: $isRead', ({ change, isRead }) => {
  const decision = made(CONTENTS[0] as DecisionContent);
  const row = { content: String(cellOf(decision, 'Isi')), seal: String(cellOf(decision, 'Sidik Baris')) };
  const read = readDecision({ ...row, ...change(row) }, KINDS, { sign, complete: true });
  expect(read).toEqual(isRead ? decision : null);
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
