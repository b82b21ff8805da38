import { type CalendarDate, parseIsoDate } from '../../../../src/kernel/calendar';
import { responseCodeOf } from '../../../../src/kernel/code';
import { fold } from '../../../../src/subjects/children/register/fold';
import { childTab, STATUS_HEADERS, statusCells } from '../../../../src/subjects/children/tabs/child-tab';
import { rawOf } from '../../../../src/workbook/cells';
import { decided, resolved } from '../../../support/decided';
import { DESCRIBED, REGISTER_SETTINGS } from '../../../support/one-response';
import { recordsOf, sent } from '../../../support/responses';

const day = (text: string): CalendarDate => parseIsoDate(text) as CalendarDate;
const A = responseCodeOf('a');

/** Cells of the one child, by header. */
function row(asOf: CalendarDate | null, ...decisions: Parameters<typeof decided>[1][]) {
  const made = decisions.map((content, i) => decided(i + 1, content));
  const records = recordsOf([sent('a', 0, DESCRIBED)]);
  const { children, earlier: known } = fold(records, REGISTER_SETTINGS, resolved(...made));
  const [child] = children;
  const earlier = child && known.get(child);
  if (!child || !earlier) throw new Error('no child');
  const cells = childTab.columns.map(({ header, cell }) => [
    header,
    rawOf(cell({ child, earlier, zone: 'WIB', asOf, formUrl: null })),
  ]);
  return Object.fromEntries(cells) as Readonly<Record<string, unknown>>;
}

/** Days since 30 December 1899, as a Sheet counts: 12 June 2026 is 46185. */
const JUNE_12 = 46185;

test('the status follows the posyandu', () => {
  const headers = childTab.columns.map(({ header }) => header);
  expect(headers.slice(headers.indexOf('Posyandu') + 1).slice(0, 2)).toEqual([...STATUS_HEADERS]);
});

test.each([
  { asOf: null, shown: ['Aktif', null] },
  { asOf: '2026-06-12', shown: ['Aktif', null] },
  { asOf: '2030-04-06', shown: ['Aktif', null] },
  { asOf: '2030-04-07', shown: ['Lulus (60 bulan)', 47580] },
])('as of $asOf a child born on 7 April 2025 is shown as $shown', ({ asOf, shown }) => {
  const cells = row(asOf === null ? null : day(asOf));
  expect([cells.Status, cells['Tanggal Status']]).toEqual(shown);
});

test.each([
  { status: 'moved-out', shown: 'Pindah' },
  { status: 'died', shown: 'Meninggal' },
  { status: 'active', shown: 'Aktif' },
] as const)('a child that is $status is shown as $shown since that day', ({ status, shown }) => {
  const cells = row(day('2026-06-13'), { kind: 'residence', child: A, status, on: day('2026-06-12') });
  expect([cells.Status, cells['Tanggal Status']]).toEqual([shown, JUNE_12]);
});

test('the status follows from what is kept in the summary', () => {
  const cells = row(day('2030-04-07'));
  const { birthDate } = JSON.parse(String(cells.Ringkas)) as { birthDate: CalendarDate };
  const told = statusCells({ birthDate, residence: null }, day('2030-04-07')).map(rawOf);
  expect(told).toEqual([cells.Status, cells['Tanggal Status']]);
});

test('what an officer corrected is what the row says', () => {
  const cells = row(
    null,
    { kind: 'correct', child: A, field: 'nama', value: 'Ahmad Fauzi' },
    { kind: 'correct', child: A, field: 'nik', value: '3304060704250001' },
  );
  expect([cells['Nama Anak'], cells.NIK]).toEqual(['Ahmad Fauzi', 'Ada']);
});

test('of a NIK or KK no digit is shown', () => {
  const cells = row(null, { kind: 'correct', child: A, field: 'no_kk', value: '3304060101200088' });
  expect(String(cells['No KK'])).toBe('Ada');
});
