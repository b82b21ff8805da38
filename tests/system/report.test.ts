// The report of a month as officers get it to print, over the built script.
import { createSpreadsheetApp } from '../../local/google/spreadsheet';
import { askedFrom, openPage } from '../../local/people/window';
import { PAGE_CLOSED } from '../../src/kernel/page-words';
import type { Answers } from '../../src/subjects/children/submission/answers';
import type { ReportPage } from '../../src/subjects/report/report';
import { remember } from '../support/script-properties';
import { BIDAN, HOUR, Kelurahan } from '../support/system/kelurahan';

/** 2 January 2026: December is over. */
const FRIDAY = Date.parse('2026-01-02T08:00:00+07:00');

const CANARIES = ['Qxlestari', 'Qxgading', 'Zvkinasih', '3304064203240011', '081234560011', 'Wqcempaka'];

const CHILD: Answers = {
  posyandu: 'Mawar',
  anak: 'baru',
  nama: 'Qxlestari',
  jenis_kelamin: 'P',
  tanggal_lahir: '2024-03-02',
  nik: '3304064203240011',
  nama_ibu: 'Zvkinasih',
  hp: '081234560011',
  alamat: 'Gang Wqcempaka',
  rt: '2',
  rw: '1',
  persetujuan: 'ya',
  tanggal_ukur: '2025-12-05',
  berat: '9,9',
  tinggi: '76,5',
  cara_ukur: 'telentang',
};

let kelurahan: Kelurahan;
beforeAll(() => {
  kelurahan = new Kelurahan({ Petugas: [{ Nama: 'Bidan Ratna', Email: BIDAN, Peran: 'Bidan' }] }, FRIDAY);
  createSpreadsheetApp(kelurahan.world).openById(kelurahan.workbookId).addEditor(BIDAN);
  kelurahan.send(CHILD, { id: 'lestari' });
  kelurahan.send(
    {
      ...CHILD,
      posyandu: 'Melati',
      nama: 'Qxgading',
      jenis_kelamin: 'L',
      nik: '',
      nama_ibu: 'Suminah',
      tinggi: '84',
    },
    { id: 'gading' },
  );
  kelurahan.pass(HOUR);
});

const ask = (asked: unknown, person?: string, from: 'sidebar' | 'web-app' = 'sidebar'): unknown =>
  kelurahan.runtime.callFromPage('susunLaporan', [asked], from, person);
const reportOf = (asked: unknown): ReportPage => ask(asked, BIDAN) as ReportPage;

const factsOf = ({ sheets }: ReportPage): ReadonlyMap<string, string> =>
  new Map(
    sheets
      .flat()
      .flatMap((block) =>
        block.kind === 'facts' ? block.rows.map(({ label, value }) => [label, value] as const) : [],
      ),
  );

test('it is of the last month that is over, without small counts, until something else is asked for', () => {
  const report = reportOf({});
  expect(report).toMatchObject({ kelurahan: 'Krandegan', month: '2025-12-01', withSmallCounts: false });
  expect(report.months.slice(0, 2)).toEqual(['2025-12-01', '2025-11-01']);
  expect(report.sheets).toHaveLength(2);
  // Lestari is 21 months old and 76.5 cm, below the 77.5 cm of -2 SD; Gading is not.
  expect(factsOf(report).get('Stunting')).toBe('<5 dari 2 anak');
  const full = factsOf(reportOf({ month: '2025-12-31', withSmallCounts: true }));
  expect(full.get('Stunting')).toBe('1 dari 2 (50,0 %)');
  expect(full.get('Ditimbang (D/S)')).toBe('2 dari 2 (100,0 %)');
});

test('it is opened from the menu', () => {
  const page = openPage(kelurahan.world, kelurahan.runtime, 'laporanBulanan', BIDAN);
  expect(askedFrom(page, kelurahan.runtime, 'susunLaporan', {})).toMatchObject({ month: '2025-12-01' });
});

test('it names nobody, and holds no code, number or home', () => {
  const codes = kelurahan.rows('Data Anak').map((row) => String(row['Kode Anak']));
  expect(codes).toHaveLength(2);
  for (const asked of [{}, { withSmallCounts: true }]) {
    const text = JSON.stringify(reportOf(asked));
    expect([...CANARIES, ...codes].filter((trace) => text.includes(trace))).toEqual([]);
  }
});

test('whoever is no officer, and whatever cannot be read, gets a refusal', () => {
  const stranger = 'orang@krandegan.example';
  createSpreadsheetApp(kelurahan.world).openById(kelurahan.workbookId).addEditor(stranger);
  expect(ask({}, stranger)).toEqual({ refused: expect.stringContaining('petugas') });
  expect(ask({}, undefined, 'web-app')).toBe(PAGE_CLOSED);
  for (const bad of [{ month: 7 }, { month: 'Mei' }, { withSmallCounts: 'ya' }])
    expect(ask(bad, BIDAN)).toEqual({ refused: expect.stringContaining('tidak terbaca') });
  for (const month of ['2026-01-01', '2031-05-01', '2001-05-01'])
    expect(ask({ month }, BIDAN)).toEqual({ refused: expect.stringContaining('belum berakhir') });
});

test('while z-scores differ from those of WHO, what hangs on them is withheld', () => {
  remember(kelurahan.world, 'angka:ditahan', 'ya');
  const facts = factsOf(reportOf({ withSmallCounts: true }));
  expect(facts.get('Stunting')).toBe('ditahan, uji WHO gagal');
  expect(facts.get('Ditimbang (D/S)')).toBe('2 dari 2 (100,0 %)');
});
