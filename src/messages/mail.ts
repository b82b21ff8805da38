// The words of the mails. Kader and stakeholders read them on a phone.
import { type CalendarDate, type Instant, parseIsoDate, type TimeZone, wallClock } from '../domain/calendar';
import type { SevereSign } from '../domain/growth/classify';
import { longDay } from './map';

export const dayText = longDay;

/** @example monthText('2026-06-12') // => 'Juni 2026' */
export const monthText = (date: CalendarDate): string => longDay(date).replace(/^\d+ /, '');

/** @example momentText(Date.UTC(2026, 5, 12, 2, 5), 'WIB') // => '12 Juni 2026 pukul 09.05 WIB' */
export function momentText(instant: Instant, zone: TimeZone): string {
  const local = wallClock(instant, zone);
  const date = parseIsoDate(local.slice(0, 10));
  return `${date ? dayText(date) : local.slice(0, 10)} pukul ${local.slice(11).replace(':', '.')} ${zone}`;
}

/** @example decimalText(-3.4, 2) // => '−3,40' */
export const decimalText = (value: number, digits: number): string =>
  value.toFixed(digits).replace('.', ',').replace('-', '−');

export const ageText = (completedMonths: number): string =>
  completedMonths < 24
    ? `${completedMonths} bulan`
    : `${Math.floor(completedMonths / 12)} tahun ${completedMonths % 12} bulan`;

const areaNumber = (area: number): string => String(area).padStart(3, '0');

/** @returns `null` where neither is known */
export function areaText(rt: number | null, rw: number | null): string | null {
  const parts = [rt === null ? [] : `RT ${areaNumber(rt)}`, rw === null ? [] : `RW ${areaNumber(rw)}`].flat();
  return parts.length === 0 ? null : parts.join('/');
}

/** The word is not doubled where it is part of the name. */
export const posyanduText = (name: string): string =>
  /^\s*posyandu\b/i.test(name) ? name : `Posyandu ${name}`;

export const NOT_A_DIAGNOSIS = 'Ini indikasi dari hasil ukur, perlu dikonfirmasi tenaga kesehatan.';

export const sender = (kelurahan: string): string => `PetaGizi Kelurahan ${kelurahan}`;

export const URGENT = {
  subject: (posyandu: string, area: string | null): string =>
    `SEGERA: indikasi gizi buruk, ${[posyanduText(posyandu), area].filter((part) => part !== null).join(', ')}`,
  title: 'Satu anak perlu ke puskesmas hari ini',
  signs: 'Tanda yang ditemukan',
  sign: {
    'weight-for-length-height': 'Berat sangat kurang untuk panjang atau tingginya',
    arm: 'Lingkar lengan atas (LiLA) sangat kecil',
    oedema: 'Bengkak di kedua punggung kaki',
  } satisfies Record<SevereSign, string>,
  /** Beside a z-score outside WHO's plausible range. */
  remeasure: 'di luar kisaran wajar, ukur ulang, tetapi jangan menunda rujukan',
  where: 'Siapa dan di mana',
  todo: 'Yang dilakukan hari ini',
  refer: 'Antar anak ke puskesmas hari ini juga untuk diperiksa tenaga kesehatan. Bawa buku KIA.',
  inpatient: {
    'under-six-months': 'Beri tahu puskesmas bahwa umurnya di bawah 6 bulan: perlu dinilai untuk rawat inap.',
    'under-four-kilograms':
      'Beri tahu puskesmas bahwa beratnya di bawah 4 kg: perlu dinilai untuk rawat inap.',
  },
  danger:
    'Bila anak tidak mau makan atau menyusu, muntah terus, kejang, sesak, atau sangat lemas: langsung ke IGD.',
  record: 'Sesudah diperiksa, minta bidan atau petugas mencatat hasilnya di lembar.',
  openNamed: 'Buka data anak di lembar',
  openUnnamed: 'Buka lembar (hanya bagi yang berhak)',
  unnamed: 'Nama dan alamat tidak dimuat di surat ini. Yang berhak dapat melihatnya di lembar.',
  confidential: 'Surat ini memuat data anak. Jangan diteruskan kepada yang tidak menanganinya.',
  field: {
    name: 'Nama anak',
    mother: 'Nama ibu',
    age: 'Umur',
    address: 'Alamat',
    area: 'RT/RW',
    posyandu: 'Posyandu',
    measuredOn: 'Tanggal ukur',
    kader: 'Kader',
  },
} as const;

export const CORRECTION = {
  subjectStopped: (count: number, posyandu: string | null): string =>
    `Perlu diperbaiki: ${count} hal pada data ${posyandu === null ? 'posyandu' : posyanduText(posyandu)}`,
  subjectCheck: (posyandu: string | null): string =>
    `Mohon diperiksa: data ${posyandu === null ? 'posyandu' : posyanduText(posyandu)}`,
  greeting: 'Bapak/Ibu Kader yang baik,',
  stopped: (moment: string): string =>
    `Terima kasih atas data yang dikirim ${moment}. Ada yang perlu diperbaiki sebelum data ini bisa dihitung. ` +
    'Data Anda tidak hilang: jawaban lain tetap tersimpan dan tidak perlu diketik ulang.',
  check: (moment: string): string =>
    `Terima kasih, data yang dikirim ${moment} sudah tercatat. Ada yang mohon diperiksa lagi. ` +
    'Data Anda tidak hilang: bila sudah benar, biarkan saja.',
  which: 'Kiriman yang dimaksud',
  field: { posyandu: 'Posyandu', moment: 'Dikirim', child: 'Anak' },
  stops: 'Perlu diperbaiki',
  checks: 'Mohon diperiksa lagi',
  action: 'Perbaiki data',
  link: 'Bila tombol tidak bisa ditekan, salin tautan ini:',
  howto: 'Setelah memperbaiki, tekan Kirim. Pemeriksaan diulang sendiri dalam beberapa menit.',
  secret:
    'Tautan ini hanya untuk Anda. Siapa pun yang memegangnya bisa mengubah jawaban, jadi jangan diteruskan.',
  noLink: 'Buka kembali formulir, lalu kirim ulang data anak ini dengan jawaban yang benar.',
} as const;

export const WEEKLY = {
  subject: (kelurahan: string, day: string): string => `Ringkasan gizi balita Kelurahan ${kelurahan}, ${day}`,
  title: (kelurahan: string): string => `Gizi balita Kelurahan ${kelurahan}`,
  asOf: (day: string, month: string): string =>
    `Keadaan sampai ${day}. Yang dihitung: pengukuran bulan ${month}.`,
  notReadable: (percent: string): string =>
    `Baru ${percent} balita diukur bulan ini. Angka di bawah belum layak dibaca sebagai prevalensi.`,
  nothingYet: 'Belum ada balita yang diukur bulan ini.',
  noChildren: 'Belum ada balita terdaftar.',
  figures: 'Angka bulan ini',
  registered: 'Balita terdaftar',
  measured: 'Sudah diukur (cakupan)',
  stunting: 'Pendek dan sangat pendek (PB/U, TB/U)',
  wasting: 'Gizi kurang dan gizi buruk (BB/PB, BB/TB)',
  underweight: 'Berat badan kurang dan sangat kurang (BB/U)',
  severe: 'Anak dengan tanda gizi buruk',
  children: (count: number): string => `${count} anak`,
  outOf: (numerator: number, denominator: number): string => `${numerator} dari ${denominator} anak`,
  share: (percent: string, low: string, high: string): string =>
    `${percent} % (rentang 95 %: ${low}–${high} %)`,
  percent: (percent: string): string => `${percent} %`,
  noneCounted: 'belum ada yang bisa dihitung',
  rangeMeaning:
    'Rentang 95 % menunjukkan berapa besar angka bisa bergeser karena anaknya sedikit. ' +
    'Naik atau turun di dalam rentang belum berarti keadaan berubah.',
  byPosyandu: 'Per posyandu',
  columns: ['Posyandu', 'Diukur', 'Pendek', 'Gizi kurang / buruk', 'BB kurang', 'Tanda gizi buruk'],
  tableMeaning:
    'Tiap sel: jumlah anak / yang dihitung. Satu anak sudah mengubah persentase banyak, ' +
    'jadi posyandu tidak diberi peringkat.',
  withheldMeaning:
    'Jumlah di bawah 5 ditulis <5, dan tanda * berarti disembunyikan agar tidak bisa dihitung mundur, ' +
    'supaya tidak ada anak yang dapat dikenali.',
  pending: 'Yang menunggu',
  corrections: 'Kiriman menunggu perbaikan kader',
  mails: 'Surat dalam antrean',
  addresses: 'Alamat menunggu titik peta',
  sheet: 'Buka lembar',
  map: 'Buka peta',
} as const;
