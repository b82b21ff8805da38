// I am an editor of the workbook, as every officer is. I give myself rights by typing my address where rights are given.
import { setUnknownAddresses } from '../../../local/google/core/accounts';
import { createSpreadsheetApp } from '../../../local/google/spreadsheet';
import { BIDAN, HOUR, Kelurahan } from '../../support/system/kelurahan';
import { Officer } from '../../support/system/officer';

const ME = 'saya@krandegan.example';
const CHILD = {
  posyandu: 'Mawar',
  anak: 'baru',
  nama: 'Ahmad Fauzan',
  jenis_kelamin: 'L',
  tanggal_lahir: '2025-01-07',
  nama_ibu: 'Siti Aminah',
  persetujuan: 'ya',
  tanggal_ukur: '2026-01-07',
  berat: '9,6',
};
const REFUSED = /You are trying to edit a protected cell or object/;

/** A kelurahan that is at work, and I am an editor of its workbook. */
function asEditor(settings = {}): Kelurahan {
  const kelurahan = new Kelurahan({ Petugas: [{ Nama: 'Bidan', Email: BIDAN }], ...settings });
  createSpreadsheetApp(kelurahan.world).openById(kelurahan.workbookId).addEditor(ME);
  kelurahan.send(CHILD);
  return kelurahan;
}

const type = (kelurahan: Kelurahan, sheetTitle: string, row: number, column: number, text: string): void =>
  kelurahan.runtime.typeIntoCell(kelurahan.workbookId, { sheetTitle, row, column, text, user: ME });

/** What I get when I decide from the sidebar. */
function decided(kelurahan: Kelurahan) {
  const officer = new Officer(kelurahan);
  const content = officer.withdrawal(0);
  return kelurahan.runtime.callFromPage(
    'putuskan',
    [{ id: 'permintaan-1', why: 'sudah', content }],
    'sidebar',
    ME,
  );
}

test.each([
  { tab: 'Petugas', row: 2, column: 1 },
  { tab: 'Petugas', row: 1, column: 1 },
  { tab: 'Penerima', row: 3, column: 1 },
  { tab: 'Kader', row: 1, column: 1 },
  { tab: 'Pengaturan', row: 6, column: 1 },
])('my address typed into row $row of $tab is refused', ({ tab, row, column }) => {
  const kelurahan = asEditor();
  const before = kelurahan.rows(tab);
  expect(() => type(kelurahan, tab, row, column, ME)).toThrow(REFUSED);
  expect(kelurahan.rows(tab)).toEqual(before);
});

test('I may not decide, neither before nor after I tried to name myself', () => {
  const kelurahan = asEditor();
  expect(() => type(kelurahan, 'Petugas', 2, 1, ME)).toThrow(REFUSED);
  kelurahan.pass(2 * HOUR);
  expect(decided(kelurahan)).toEqual({ ok: false, problems: ['not-allowed'] });
  expect(kelurahan.rows('Data Anak')).toHaveLength(1);
});

test('I get no mail that I have ordered for myself', () => {
  const kelurahan = asEditor();
  expect(() => type(kelurahan, 'Penerima', 3, 1, ME)).toThrow(REFUSED);
  kelurahan.pass(8 * 24 * HOUR);
  expect(kelurahan.mailsTo(ME)).toEqual([]);
});

test('I cannot put another tab in the place of Petugas', () => {
  const kelurahan = asEditor();
  const app = createSpreadsheetApp(kelurahan.world);
  const asMe = (work: () => unknown): unknown =>
    kelurahan.world.execute(
      { entryPoint: 'by hand', kind: 'editor', effectiveUser: ME, activeUser: ME },
      work,
    );
  const tab = () => app.openById(kelurahan.workbookId).getSheetByName('Petugas');
  expect(() => asMe(() => tab()?.setName('Petugas lama'))).toThrow(REFUSED);
  expect(() => asMe(() => app.openById(kelurahan.workbookId).deleteSheet(tab() as never))).toThrow(REFUSED);
  expect(() => asMe(() => tab()?.protect().remove())).toThrow(REFUSED);
});

test('an officer whose address Google does not know takes the protection from nobody', () => {
  const kelurahan = asEditor();
  setUnknownAddresses(kelurahan.world, ['bidn@krandegan.example']);
  kelurahan.byHand(({ Values }) =>
    Values.update(
      { values: [['Salah ketik', 'bidn@krandegan.example']] },
      kelurahan.workbookId,
      "'Petugas'!A3",
      {
        valueInputOption: 'RAW',
      },
    ),
  );
  kelurahan.pass(2 * HOUR);
  expect(() => type(kelurahan, 'Petugas', 3, 1, ME)).toThrow(REFUSED);
  const line = kelurahan.rows('Beranda').find(({ Ukuran }) => Ukuran === 'Tab yang tidak terlindungi');
  expect(String(line?.Jumlah)).toContain('bidn@krandegan.example');
});
