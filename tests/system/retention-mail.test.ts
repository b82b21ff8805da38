// Officers read a week before how many children a retention rule erases, and where to see which.
import { AHMAD } from '../support/system/fauzan';
import { BIDAN, DAY, Kelurahan } from '../support/system/kelurahan';

test('the mail leaves a week before anything is erased, with a number and no name', () => {
  const kelurahan = new Kelurahan({
    Pengaturan: [{ Nama: 'Hapus data setelah lulus (bulan)', Nilai: 1 }],
    Petugas: [{ Nama: 'Bidan Ratna', Email: BIDAN }],
  });
  // Five on 20 January 2026: kept until 20 February.
  kelurahan.send({ ...AHMAD, tanggal_lahir: '2021-01-20', berat: '15,1' });
  kelurahan.pass(41 * DAY);
  const mails = () => kelurahan.mailsTo(BIDAN).filter(({ body }) => body.includes('masa simpan'));
  expect(kelurahan.rows('Data Anak')).toHaveLength(1);
  expect(mails()).toHaveLength(1);
  const [mail] = mails();
  const text = JSON.stringify(mail);
  expect(text).toContain('Data 1 anak akan dihapus mulai 20 Februari 2026');
  expect(text).toContain('Yang lahir sampai 20 Januari 2021');
  expect(['Ahmad', 'Fauzan', 'Aminah'].filter((name) => text.includes(name))).toEqual([]);
  kelurahan.pass(6 * DAY);
  expect(kelurahan.rows('Data Anak')).toHaveLength(0);
  expect(mails()).toHaveLength(1);
  expect(kelurahan.runtime.failures()).toEqual([]);
});
