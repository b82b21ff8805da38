// The children behind a cell of Rekap, as whoever is at the workbook gets them; what is listed: tests/subjects/recap.
import { createSpreadsheetApp, selectCell, viewTab } from '../../local/google/spreadsheet';
import { responseCodeOf } from '../../src/kernel/code';
import type { BehindFigure } from '../../src/subjects/recap/behind';
import { BEHIND } from '../../src/subjects/recap/room-words';
import { BIDAN, HOUR, Kelurahan } from '../support/system/kelurahan';

const SOURCE = 'Pusdatin 2026';

function counted(): Kelurahan {
  const kelurahan = new Kelurahan({
    Petugas: [{ Nama: 'Bidan Ratna', Email: BIDAN, Peran: 'Bidan' }],
    Sasaran: [{ Tahun: 2026, 'Sasaran (S)': 12, Sumber: SOURCE }],
  });
  createSpreadsheetApp(kelurahan.world).openById(kelurahan.workbookId).addEditor(BIDAN);
  kelurahan.send(
    {
      ...{ posyandu: 'Mawar', anak: 'baru', nama: 'Lestari Widuri', jenis_kelamin: 'P' },
      ...{ tanggal_lahir: '2024-03-02', nik: '3304064203240011', nama_ibu: 'Kinasih', persetujuan: 'ya' },
      ...{ tanggal_ukur: '2026-01-05', berat: '8,9', tinggi: '72', cara_ukur: 'telentang' },
    },
    { id: 'lestari' },
  );
  kelurahan.pass(2 * HOUR);
  return kelurahan;
}

const kelurahan = counted();

const ask = (person: string, asked: unknown = null): unknown =>
  kelurahan.runtime.callFromPage('lihatAnakDiBalikAngka', [asked], 'sidebar', person);

/** Clicks on the first row of Rekap under a header. */
function click(header: string, person: string): void {
  const [head = []] = viewTab(kelurahan.world, kelurahan.workbookId, 'Rekap')?.rows ?? [];
  const column = head.findIndex(({ value }) => value === header);
  selectCell(kelurahan.world, kelurahan.workbookId, 'Rekap', 1, column, person);
}

test('S is the number in Sasaran with its source, and a cell leads to the children that it counts', () => {
  expect(kelurahan.rows('Rekap')[0]).toMatchObject({
    ...{ Bulan: '2026-01', Jenis: 'Kelurahan', S: 12, D: 1, 'D/S: Dari': 12, 'Stunting: Jumlah': 1 },
    'Catatan S': `Sasaran 2026: ${SOURCE}. Terdaftar 1.`,
  });
  click('Stunting (%)', BIDAN);
  const stunted = ask(BIDAN) as BehindFigure;
  expect(stunted).toMatchObject({ figure: { header: 'Stunting: Jumlah', group: 'Kelurahan' }, shown: 1 });
  expect(stunted.children).toMatchObject([{ name: 'Lestari Widuri', code: responseCodeOf('lestari') }]);
  expect(JSON.stringify(stunted)).not.toMatch(/3304064203240011|Kinasih/);
  click('S', BIDAN);
  expect(ask(BIDAN)).toMatchObject({ shown: 12, sSource: expect.stringContaining(SOURCE) });
});

test('whoever is no officer gets nothing of it', () => {
  const stranger = 'orang@krandegan.example';
  createSpreadsheetApp(kelurahan.world).openById(kelurahan.workbookId).addEditor(stranger);
  click('Stunting (%)', stranger);
  expect(ask(stranger)).toEqual({ refused: BEHIND.notAllowed });
});
