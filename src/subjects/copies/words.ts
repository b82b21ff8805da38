// What people read in the copies, and about them.
import type { MapStatus } from '../children/summary/map-status';

export const COPY_TITLE = {
  readers: (kelurahan: string): string => `Salinan ${kelurahan}: lurah dan TPPS`,
  posyandu: (name: string): string => `Salinan ${name.match(/^posyandu\b/i) ? name : `Posyandu ${name}`}`,
} as const;

/** Behind the age of a copy. */
export const COPY_REMARK =
  'Hanya untuk dilihat oleh yang menerima salinan ini; jangan difoto atau disebarkan. Semua status adalah indikasi, perlu dikonfirmasi tenaga kesehatan.';

/** In the mail with which Google tells somebody of the copy. */
export const SHARE_MESSAGE =
  'PetaGizi membagikan salinan ini kepada Anda, hanya untuk dilihat. Isinya diperbarui sendiri. Bila Anda tidak seharusnya menerimanya, beri tahu kelurahan.';

/** What is asked of whoever reads, by how the child is. */
export const TO_DO: Readonly<Record<MapStatus, string>> = {
  severe: 'Hari ini juga: hubungi bidan, antar ke puskesmas',
  wasted: 'Minggu ini: minta bidan atau TPG memeriksa',
  stunted: 'Minta rujukan ke puskesmas untuk diperiksa',
  underweight: 'Timbang ulang dan minta bidan memeriksa',
  overweight: 'Minta bidan memeriksa, konseling makan',
  normal: 'Lanjutkan penimbangan tiap bulan',
  doubtful: 'Ukur ulang secepatnya; bila tampak sakit atau sangat kurus, hari ini juga ke puskesmas',
  unmeasured: 'Ajak ke posyandu untuk diukur',
};

/** Stands for how urgent something is that somebody has put off. */
export const PUT_OFF = 'Ditunda';

/** `Kader: Bu Ani` */
export const ASSIGNED_TO = (task: string, name: string): string => (name === '' ? task : `${task}: ${name}`);

export const NOT_THIS_MONTH = 'belum diukur bulan ini';

/** Lines of `Beranda`. */
export const COPY_LINES = {
  readersCopy: 'Salinan untuk lurah dan TPPS',
  copiesLate: 'Salinan yang belum diperbarui',
  copiesRefused: 'Alamat yang ditolak untuk salinan',
} as const;

export const COPY_LINE_REMARKS: Partial<Readonly<Record<keyof typeof COPY_LINES, string>>> = {
  readersCopy:
    'Untuk penerima yang boleh melihat nama. Google memberi tahu mereka sendiri; hapus barisnya di Penerima dan salinan ini tertutup bagi mereka.',
  copiesLate: 'Biasanya kosong. Dicoba lagi tiap seperempat jam.',
  copiesRefused: 'Betulkan alamatnya di Kader atau Penerima: salinan hanya bisa dibuka dengan akun Google.',
};

/** What of an erased child is left with the copies, for people to delete. */
export const COPY_LEFTOVER =
  'Riwayat versi salinan: bila harus hilang, hapus berkas salinan dari Drive lalu kosongkan Sampah. PetaGizi membuat salinan baru dan membagikannya lagi.';

/** Labels of the jobs, in `Jadwal` and on `Beranda`. */
export const COPY_JOBS = { copies: 'Memperbarui salinan', checked: 'Memeriksa salinan' } as const;
