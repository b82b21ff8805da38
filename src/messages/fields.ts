import type { AnswerKey } from '../domain/submission/answers';
import { QUESTION_TEXTS } from './form';

/** The questions as the form puts them. */
export const FIELD_LABELS: Readonly<Record<AnswerKey, string>> = {
  anak: 'Nama anak',
  ...titlesOf(QUESTION_TEXTS),
};

function titlesOf<K extends string>(
  texts: Readonly<Record<K, { readonly title: string }>>,
): Readonly<Record<K, string>> {
  const titles: Partial<Record<K, string>> = {};
  for (const key in texts) titles[key] = texts[key].title;
  return titles as Record<K, string>;
}

/** An answer as it should look; invented. */
export const FIELD_EXAMPLES: Readonly<Record<AnswerKey, string>> = {
  posyandu: 'Mawar',
  anak: 'Budi · Ibu Ani · RT 003/RW 002',
  nama: 'Ahmad Fauzan',
  jenis_kelamin: 'Perempuan',
  tanggal_lahir: '7 Mei 2024',
  nik: '3304061705240001',
  no_kk: '3304060101200005',
  nama_ibu: 'Siti Aminah',
  nama_ayah: 'Budi Santoso',
  hp: '081234567890',
  alamat: 'Gang Melati No. 5',
  rt: '3',
  rw: '2',
  lokasi: '-7.39912, 109.69734',
  anak_ke: '2',
  bb_lahir: '3,1',
  pb_lahir: '49',
  usia_kehamilan: '39',
  persetujuan: 'Ya',
  tanggal_ukur: '12 Juni 2026',
  berat: '8,5',
  tinggi: '72,4',
  cara_ukur: 'Telentang',
  lila: '13,5',
  lingkar_kepala: '44,2',
  oedema: 'Tidak',
  asi: 'Ya',
  vitamin_a: 'Tidak',
  catatan: 'anak sedang demam',
};
