// The page of a child as whoever is at the workbook gets it; what is in it: tests/subjects/child-page.
import { createSpreadsheetApp, lastDialogs, listMenus } from '../../local/google/spreadsheet';
import { responseCodeOf } from '../../src/kernel/code';
import { CHILD_PAGE } from '../../src/subjects/child-page/words';
import { BIDAN, Kelurahan } from '../support/system/kelurahan';

const CODE = responseCodeOf('lestari');
const FUNCTIONS = ['bukaHalamanAnak', 'bukaKeputusanAnak', 'lihatHalamanAnak'];

function registered(): Kelurahan {
  const kelurahan = new Kelurahan({ Petugas: [{ Nama: 'Bidan Ratna', Email: BIDAN, Peran: 'Bidan' }] });
  createSpreadsheetApp(kelurahan.world).openById(kelurahan.workbookId).addEditor(BIDAN);
  kelurahan.send(
    {
      ...{
        posyandu: 'Mawar',
        anak: 'baru',
        nama: 'Lestari Widuri',
        jenis_kelamin: 'P',
        tanggal_lahir: '2024-03-02',
      },
      ...{ nik: '3304064203240011', nama_ibu: 'Kinasih', rt: '2', rw: '1', persetujuan: 'ya' },
      ...{ tanggal_ukur: '2026-01-05', berat: '8,9', tinggi: '79', cara_ukur: 'telentang' },
    },
    { id: 'lestari' },
  );
  return kelurahan;
}

const ask = (kelurahan: Kelurahan, name: string, asked: unknown, person?: string): unknown =>
  kelurahan.runtime.callFromPage(name, [asked], 'sidebar', person);

test('an officer finds a child by name, sees its page, and opens page and sidebar of that child', () => {
  const kelurahan = registered();
  expect(ask(kelurahan, 'cariAnak', 'widuri', BIDAN)).toMatchObject({ children: [{ code: CODE }], more: 0 });
  expect(ask(kelurahan, 'lihatHalamanAnak', { code: CODE, alone: false }, BIDAN)).toMatchObject({
    name: 'Lestari Widuri',
    measureUrl: expect.stringContaining('https://'),
  });
  for (const [name, kind] of [
    ['bukaHalamanAnak', 'modal'],
    ['bukaKeputusanAnak', 'sidebar'],
  ] as const) {
    ask(kelurahan, name, { code: CODE, alone: false }, BIDAN);
    const page = lastDialogs(kelurahan.world).at(-1);
    expect(page).toMatchObject({ kind, person: BIDAN });
    expect(page?.content).toMatch(new RegExp(`data-key="[0-9a-f-]{36}" data-about="${CODE}"`));
    expect(page?.content).not.toContain('Lestari');
  }
});

test('the menu has it, and whoever is no officer gets nothing of it', () => {
  const kelurahan = registered();
  expect(JSON.stringify(listMenus(kelurahan.world))).toContain(CHILD_PAGE.menu);
  const stranger = 'orang@krandegan.example';
  createSpreadsheetApp(kelurahan.world).openById(kelurahan.workbookId).addEditor(stranger);
  const refused = { refused: CHILD_PAGE.notAllowed };
  for (const name of FUNCTIONS)
    expect(ask(kelurahan, name, { code: CODE, alone: false }, stranger)).toEqual(refused);
  expect(ask(kelurahan, 'cariAnak', 'widuri', stranger)).toEqual(refused);
});
