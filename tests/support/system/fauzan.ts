import type { Answers } from '../../../src/subjects/children/submission/answers';

/** A boy at his first visit. */
export const FAUZAN: Answers = {
  posyandu: 'Mawar',
  anak: 'baru',
  nama: 'Ahmad Fauzan',
  jenis_kelamin: 'L',
  tanggal_lahir: '2025-01-07',
  nik: '3304060701250001',
  nama_ibu: 'Siti Aminah',
  persetujuan: 'ya',
  tanggal_ukur: '2025-12-07',
  berat: '9,2',
};

/** Another name under the NIK of the first: whose number it is has to be asked. */
export const BUDI: Answers = { ...FAUZAN, nama: 'Budi Santoso', tanggal_ukur: '2026-01-06', berat: '9,6' };

/** A boy without a number, on the morning on which the tests begin. */
export const AHMAD: Answers = {
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
