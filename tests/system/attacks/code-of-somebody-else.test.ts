// I am a kader of Melati, and want to say who and where children of Mawar are. The form keeps strangers out and collects addresses.
import type { Answers } from '../../../src/ledger/responses/response';
import { HOUR, Kelurahan } from '../../support/system/kelurahan';

const SITI = 'siti@krandegan.example';
const ME = 'wati@krandegan.example';

const CHILD: Answers = {
  posyandu: 'Mawar',
  anak: 'baru',
  nama: 'Ahmad Fauzan',
  jenis_kelamin: 'L',
  tanggal_lahir: '2025-01-07',
  nama_ibu: 'Siti Aminah',
  rt: '2',
  rw: '1',
  persetujuan: 'ya',
  tanggal_ukur: '2026-01-07',
  berat: '9,6',
};

function verified(): Kelurahan {
  const kelurahan = new Kelurahan({
    Kader: [
      { Nama: 'Siti', Email: SITI, Posyandu: 'Mawar' },
      { Nama: 'Wati', Email: ME, Posyandu: 'Melati' },
    ],
  });
  kelurahan.byHand(({ Values }) => {
    const rows = Values.get(kelurahan.workbookId, "'Pengaturan'!A1:A40").values ?? [];
    const at = rows.findIndex(([name]) => name === 'Cara mengenali pengirim') + 1;
    Values.update({ values: [['Terverifikasi']] }, kelurahan.workbookId, `'Pengaturan'!B${at}`, {
      valueInputOption: 'RAW',
    });
  });
  kelurahan.pass(2 * HOUR);
  expect(kelurahan.form().collectsEmail).toBe(true);
  kelurahan.send(CHILD, { email: SITI });
  return kelurahan;
}

const areas = (kelurahan: Kelurahan) => kelurahan.rows('Data Anak').map(({ RT, RW }) => `${RT}/${RW}`);

test.each<{ title: string; more: Answers; typed: string }>([
  { title: 'her address and no code', more: { kode_kader: '' }, typed: SITI },
  { title: 'her address and my own code', more: {}, typed: SITI },
])('I type $title: nothing of it counts', ({ more, typed }) => {
  const kelurahan = verified();
  kelurahan.send(
    { ...CHILD, nama: 'Budi', nama_ibu: 'Dewi', rt: '9', ...more },
    { email: ME, typedEmail: typed },
  );
  expect(areas(kelurahan)).toEqual(['2/1']);
  expect(kelurahan.rows('Perlu Perbaikan')).toHaveLength(1);
});

test('I have the name of a kader of Mawar, and neither of us an address: my code does not make me her', () => {
  const kelurahan = new Kelurahan({
    Kader: [
      { Nama: 'Ani', Posyandu: 'Mawar' },
      { Nama: 'Ani', Posyandu: 'Melati' },
    ],
  });
  kelurahan.runtime.clickMenu('tautanKader');
  const slips = () =>
    kelurahan.runtime.callFromPage('siapTautanKader', [], 'sidebar') as {
      readonly slips: readonly { readonly name: string; readonly code: string | null }[];
    };
  const mine = slips().slips[1]?.code ?? '';
  kelurahan.send({ ...CHILD, kode_kader: mine });
  expect(areas(kelurahan)).toEqual([]);
  kelurahan.pass(2 * HOUR);
  const line = kelurahan
    .rows('Beranda')
    .find(({ Ukuran }) => Ukuran === 'Baris Kader yang belum bisa dibedakan');
  expect(line?.Jumlah).toBe(2);
  kelurahan.runtime.clickMenu('siapkan');
  expect(kelurahan.runtime.said.join()).toContain('2 baris di tab Kader belum bisa dibedakan');

  kelurahan.byHand(({ Values }) =>
    Values.update({ values: [['Ani RW 2']] }, kelurahan.workbookId, "'Kader'!A3", {
      valueInputOption: 'RAW',
    }),
  );
  const codes = slips().slips.map(({ code }) => code);
  expect(new Set(codes).size).toBe(2);
  expect(codes).not.toContain(null);
  kelurahan.send({ ...CHILD, kode_kader: codes[0] ?? '' });
  expect(areas(kelurahan)).toEqual(['2/1']);
});
