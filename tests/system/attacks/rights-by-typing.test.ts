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

describe('where Google protects nothing, and I write myself into Kader', () => {
  const OWNERS = (kelurahan: Kelurahan) => kelurahan.world.account.email;
  const told = (kelurahan: Kelurahan) =>
    kelurahan
      .mailsTo(OWNERS(kelurahan))
      .filter(({ body }) => body.includes('Baru diberi hak') || body.includes('baris baru'));

  function written(): Kelurahan {
    const kelurahan = asEditor();
    kelurahan.pass(2 * HOUR);
    for (const name of ['Saya', 'Teman saya']) {
      kelurahan.byHand(({ Values }) =>
        Values.append(
          { values: [[name, `${name.replace(' ', '.')}@jahat.example`, 'Semua']] },
          kelurahan.workbookId,
          "'Kader'!A1",
          {
            valueInputOption: 'RAW',
          },
        ),
      );
      kelurahan.pass(90 * 60_000);
    }
    return kelurahan;
  }

  test('Beranda and Riwayat say so within the hour', () => {
    const kelurahan = written();
    const line = kelurahan
      .rows('Beranda')
      .find(({ Ukuran }) => Ukuran === 'Baris hak yang terakhir ditambah');
    expect(line?.Jumlah).toBe(1);
    const lines = kelurahan.rows('Riwayat').map((row) => Object.values(row).join(' '));
    expect(lines.filter((one) => one.includes('Baris hak baru atau berubah: Kader: 1 baris'))).toHaveLength(
      2,
    );
  });

  test('the owner gets one mail of the day, which names nobody', () => {
    const kelurahan = written();
    for (let hours = 0; hours < 48; hours++) kelurahan.pass(HOUR);
    const mails = told(kelurahan);
    expect(mails.length).toBeGreaterThan(0);
    const days = mails.map(({ sentAt }) => new Date(sentAt + 7 * HOUR).toISOString().slice(0, 10));
    expect(new Set(days).size).toBe(days.length);
    expect(mails.map(({ body }) => body).join()).toMatch(/Kader: \d baris/);
    expect(mails.map(({ body }) => body).join()).not.toMatch(/Saya|jahat/);
  });
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
