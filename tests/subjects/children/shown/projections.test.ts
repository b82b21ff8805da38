import fc from 'fast-check';
import { type CalendarDate, parseIsoDate } from '../../../../src/kernel/calendar';
import { responseCodeOf } from '../../../../src/kernel/code';
import { holdersExcept } from '../../../../src/ledger/ledger-index';
import type { Holder, Projection } from '../../../../src/ledger/subject';
import type { Register } from '../../../../src/subjects/children/register/fold';
import {
  childProjection,
  repairProjection,
  turnedFive,
  visitProjection,
} from '../../../../src/subjects/children/shown/projections';
import type { Answers } from '../../../../src/subjects/children/submission/answers';
import type { ChildSummary } from '../../../../src/subjects/children/summary/child-summary';
import { childTab } from '../../../../src/subjects/children/tabs/child-tab';
import { rawOf } from '../../../../src/workbook/cells';
import { DESCRIBED, RESPONSE_ID, registerOf } from '../../../support/one-response';

const BASE = 'https://docs.google.com/forms/d/e/1FAIpQLSabc/viewform';
const LINKS = {
  pengukuran: { base: BASE, entries: { posyandu: 'entry.11', kode: 'entry.44', 'anak@Mawar': 'entry.22' } },
};
const day = (text: string): CalendarDate => parseIsoDate(text) as CalendarDate;
const SHOWN = { zone: 'WIB', asOf: day('2026-06-12'), links: LINKS } as const;

const rowCount = (register: Register, projection: Pick<Projection<Register>, 'rows'>) =>
  projection.rows(register, SHOWN).length;

test('a child has a row of its own and one for each visit', () => {
  const register = registerOf(DESCRIBED);
  expect(rowCount(register, childProjection)).toBe(1);
  expect(rowCount(register, visitProjection)).toBe(1);
  expect(rowCount(register, repairProjection)).toBe(0);
});

test('a response that could not be taken in has a row in the worklist alone, and is loose', () => {
  const register = registerOf({ ...DESCRIBED, berat: 'delapan' });
  expect(rowCount(register, childProjection)).toBe(0);
  expect(rowCount(register, repairProjection)).toBe(1);
  const kept = { posyandu: 'Mawar', stranger: null };
  expect(repairProjection.holding.isLoose({ ...kept, kind: 'Harus diperbaiki' })).toBe(true);
  expect(repairProjection.holding.isLoose({ ...kept, kind: 'Perlu diperiksa' })).toBe(false);
});

/** Address of the form in the row of the one child. */
function formUrlOf(answers: Answers): string {
  const [row] = childProjection.rows(registerOf(answers), SHOWN);
  const cell = row?.cells[childTab.columns.findIndex(({ header }) => header === 'Formulir')];
  return cell?.kind === 'link' ? cell.url : '';
}

test('the link of a child says posyandu and code and nothing else, whoever the child is', () => {
  const name = fc.oneof(
    fc.stringMatching(/^[A-Z][a-z]{2,9} [A-Z][a-z]{2,9}$/),
    fc.constantFrom(
      'Mawar',
      "O'Neil & Co",
      '=HYPERLINK("http://x")',
      'entry.22=Budi',
      'Siti [K7M4-QXCP]',
      '👶 Ani',
    ),
  );
  const digits = (count: number) => fc.stringMatching(new RegExp(`^[1-9]{${count}}$`));
  const who = fc.record({
    nama: name,
    nama_ibu: name,
    nama_ayah: name,
    alamat: name,
    hp: digits(8).map((rest) => `0812${rest}`),
    nik: digits(4).map((rest) => `330406070425${rest}`),
    no_kk: digits(4).map((rest) => `330406010120${rest}`),
  });
  fc.assert(
    fc.property(who, (answers) => {
      const url = formUrlOf({ ...DESCRIBED, ...answers });
      expect(url.split('?')[0]).toBe(BASE);
      expect([...new URL(url).searchParams]).toEqual([
        ['usp', 'pp_url'],
        ['entry.11', 'Mawar'],
        ['entry.44', responseCodeOf(RESPONSE_ID)],
        ['entry.22', 'Pakai kode anak dari halaman pertama'],
      ]);
    }),
  );
});

describe('children who turn five', () => {
  const summary = (birthDate: string, status: 'active' | 'moved-out' = 'active'): ChildSummary => ({
    posyandu: 'Mawar',
    rt: null,
    rw: null,
    birthDate: day(birthDate),
    last: null,
    measuredOn: null,
    mapStatus: 'unmeasured',
    residence: { status, on: day('2026-01-01') },
  });
  const holder = (row: number, kept: ChildSummary | null): Holder => ({
    tab: childTab,
    row,
    key: `anak ${row}`,
    tokens: [],
    kept: { summary: kept },
  });
  const others = holdersExcept(
    [
      holder(0, summary('2021-06-12')),
      holder(1, summary('2021-06-12', 'moved-out')),
      holder(2, summary('2021-06-13')),
      holder(3, null),
    ],
    new Set(),
  );
  /** What is written between two days: key of the row, and values by header. */
  const written = (from: string | null, to: string) =>
    turnedFive(others, from === null ? null : day(from), day(to)).flatMap(({ tab, cells }) =>
      cells.map(({ key, cells: changed }) => [
        tab.title,
        key,
        ...changed.map(({ column, cell }) => [childTab.columns[column]?.header, rawOf(cell)]),
      ]),
    );

  // 12 June 2026 is day 46185 of a spreadsheet.
  test('are shown as graduated on the day, if they live here', () => {
    expect(written('2026-06-11', '2026-06-12')).toEqual([
      ['Data Anak', 'anak 0', ['Status', 'Lulus (60 bulan)'], ['Tanggal Status', 46185]],
    ]);
  });

  test('are written once', () => {
    expect(written('2026-06-12', '2026-06-12')).toEqual([]);
    expect(written('2026-06-13', '2026-06-14')).toEqual([]);
  });

  test('are found after any number of days', () => {
    expect(written('2020-01-01', '2026-06-13').map(([, key]) => key)).toEqual(['anak 0', 'anak 2']);
  });
});
