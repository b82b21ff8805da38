// What people read on the web map alone; the script itself has none of it.
import { type CalendarDate, parseIsoDate } from '../../kernel/calendar';
import { type Proportion, percent, wilson } from '../../kernel/proportion';
import { decimalText, longDay, monthText, padded } from '../../kernel/words';
import type { MapStatus } from '../children/summary/map-status';
import { NEED_LABEL, URGENCY_LABEL } from '../needs/open/words';
import { AGE_BANDS } from './age-band';
import type { AreaFinding } from './area-findings';
import { type MapStep, stepRule } from './map-steps';

/** What is to be done, and by when: `Rujuk ke puskesmas (hari ini)` */
export const stepText = (step: MapStep): string => {
  const { need, urgency } = stepRule(step);
  return `${NEED_LABEL[need]} (${URGENCY_LABEL[urgency].toLowerCase()})`;
};

/** The same in few words, for the legend, which says beside it by when and why. */
export const STEP_TITLE: Readonly<Record<MapStep, string>> = {
  'gizi-buruk': 'Rujuk ke puskesmas',
  'gizi-kurang': 'Usulkan PMT lokal',
  'nilai-diragukan': 'Ukur ulang',
  'belum-pernah-diukur': 'Timbang dan ukur',
  'dua-bulan-tidak-diukur': 'Timbang dan ukur',
  stunting: 'Rujuk ke puskesmas',
  'bb-kurang': 'Usulkan PMT lokal',
  'belum-diukur': 'Timbang dan ukur',
};

/** `Hari ini · indikasi gizi buruk` */
export const stepWhy = (step: MapStep): string =>
  `${URGENCY_LABEL[stepRule(step).urgency]} · ${STEP_REASON[step]}`;

/** Why. */
const STEP_REASON: Readonly<Record<MapStep, string>> = {
  'gizi-buruk': 'indikasi gizi buruk',
  'gizi-kurang': 'indikasi gizi kurang',
  'nilai-diragukan': 'hasil ukur diragukan',
  'belum-pernah-diukur': 'belum pernah diukur',
  'dua-bulan-tidak-diukur': 'tidak diukur dua bulan lebih',
  stunting: 'indikasi pendek (stunting)',
  'bb-kurang': 'indikasi BB kurang; bila di bawah garis merah, rujuk',
  'belum-diukur': 'belum diukur bulan peta ini',
};

/** In a list of findings: what the whole says is not said again. */
export const FINDING_BRIEF: Readonly<Record<MapStatus, string>> = {
  severe: 'gizi buruk',
  wasted: 'gizi kurang',
  stunted: 'pendek (stunting)',
  underweight: 'berat badan kurang',
  overweight: 'gizi lebih',
  normal: 'tidak ada indikasi',
  doubtful: 'hasil ukur diragukan',
  unmeasured: 'belum diukur',
};

const NO_FINDING: readonly MapStatus[] = ['normal', 'doubtful', 'unmeasured'];

/** `Indikasi gizi buruk, pendek (stunting)` */
export function findingsText(findings: readonly MapStatus[]): string {
  const text = findings.map((finding) => FINDING_BRIEF[finding]).join(', ');
  if (findings.some((finding) => !NO_FINDING.includes(finding))) return `Indikasi ${text}`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** As the lines of `Beranda` are called, and what follows for whoever has it. */
export const AREA_FINDING_TEXT: Readonly<
  Record<AreaFinding, { readonly name: string; readonly next: string }>
> = {
  severe: {
    name: 'Tanda gizi buruk',
    next: 'Dirujuk ke puskesmas hari itu juga. Tanyakan kepada bidan apakah semuanya sudah sampai.',
  },
  wasted: {
    name: 'Gizi kurang dan gizi buruk (BB/TB < -2)',
    next: 'PMT lokal lewat bidan atau TPG; yang gizi buruk dirujuk. Siapkan sasaran PMT untuk RW ini.',
  },
  stunted: {
    name: 'Pendek dan sangat pendek (TB/U < -2)',
    next: 'Dirujuk ke puskesmas pada bulan yang sama. Rencanakan kunjungan tim ke RW ini.',
  },
  underweight: {
    name: 'Berat badan kurang dan sangat kurang (BB/U < -2)',
    next: 'PMT lokal dan konseling makan. Pastikan ditimbang lagi bulan depan.',
  },
};

/** The two other things that the areas can be coloured by. */
export const AREA_COUNT_TEXT = {
  unmeasured: {
    name: 'Belum diukur pada bulan ini',
    next: 'Disapu: kader mendatangi rumahnya sebelum hari buka posyandu berikutnya.',
  },
  children: { name: 'Balita terdaftar', next: '' },
} as const;

const proportion = (share: Proportion): string => {
  const rate = percent(share);
  const interval = wilson(share);
  const { numerator, denominator } = share;
  const of = `${numerator} dari ${denominator}`;
  if (rate === null) return of;
  const between = interval
    ? ` (selang 95 %: ${decimalText(interval.low, 1)}–${decimalText(interval.high, 1)})`
    : '';
  return `${of} = ${decimalText(rate, 1)} %${between}`;
};

const monthOf = (month: string): string => {
  const day = parseIsoDate(`${month}-01`);
  return day ? monthText(day) : month;
};

export const WEB_MAP_TEXT = {
  loading: 'Memuat peta …',
  view: 'Yang ditampilkan',
  steps: (count: number): string => `Perlu tindakan (${count})`,
  everybody: (count: number): string => `Semua anak (${count})`,
  stepsLegend: 'Apa yang perlu dilakukan (ketuk untuk menampilkan satu saja)',
  statusLegend: 'Hasil ukur terakhir (ketuk untuk menampilkan satu saja)',
  severalNote:
    'Seorang anak dihitung di setiap barisnya: jumlah baris boleh melebihi jumlah anak. Tanda berlingkaran: lebih dari satu temuan. PMT lokal untuk umur 6 bulan ke atas.',
  where: 'Ke mana?',
  whereHint: 'Pilih RW',
  allRw: 'Semua RW',
  unknownRw: 'RW belum diketahui',
  more: 'Saringan lain',
  posyandu: 'Posyandu',
  age: 'Umur',
  all: 'Semua',
  /** @param band place in the list of age bands */
  band(band: number): string {
    const ages = AGE_BANDS[band];
    return ages ? `${ages.from}–${ages.to} bulan` : '';
  },
  unknownBand: 'Tidak ditampilkan (disamarkan)',
  nothingToDo: 'Tidak ada anak yang perlu tindakan menurut hasil ukur sampai akhir bulan itu.',
  stepsShown: (shown: number, all: number): string =>
    shown === all ? `${all} anak perlu tindakan` : `${shown} dari ${all} anak yang perlu tindakan`,
  inRw: (name: string, count: number): string => `${name}: ${count} anak`,
  next: 'Langkah',
  noStep: 'Tidak ada langkah khusus; timbang dan ukur lagi bulan depan.',
  askMidwife:
    'Langkahnya tidak terbaca dari peta (di bawah 6 bulan tidak ada PMT): minta bidan memeriksa anak ini.',
  askMidwifeOnWeight: 'Langkahnya tidak terbaca dari peta: minta bidan memeriksa anak ini.',
  notDoneHere:
    'Langkah dihitung dari hasil ukur. Rujukan, PMT dan kunjungan yang sudah dicatat tidak terlihat di peta: cocokkan dengan tab Perlu Tindakan atau tanyakan kepada kader dan bidan sebelum berangkat.',
  moreOfIt: 'Angka, cetak, bagikan',
  print: 'Cetak',
  noMap: 'Peta tidak dapat digambar di peramban ini. Daftar di bawah ini memuat hal yang sama.',
  needingAction: 'Anak yang perlu tindakan',
  allChildren: 'Semua anak',
  share: 'Bagikan',
  shared: 'Tersalin. Tempelkan di pesan.',
  shareByHand: 'Salin tulisan ini:',
  /** Nobody's own link is in what is passed on, nor any small count. */
  sharedView: (title: string, month: string, what: string): string =>
    `${title}, ${month}: ${what}. Buka tautan peta Anda sendiri dari surel PetaGizi, lalu pilih yang sama.`,
  figures: (month: string): string => `Angka kelurahan, ${month}`,
  figuresOfPosyandu: (month: string): string => `Angka posyandu yang ditampilkan, ${month}`,
  figuresNote:
    'Cara menghitungnya sama dengan tab Beranda dan Rekap. Di sini menurut yang diketahui saat bulan itu berakhir; Rekap ikut berubah bila ada kiriman susulan.',
  registered: 'Balita terdaftar (0-59 bulan)',
  measured: 'Sudah diukur bulan itu, dari yang terdaftar',
  proportion,
  /** Of a share whose denominator is withheld. */
  only: (count: number): string => `${count} anak (penyebutnya ditahan)`,
  withheld: 'ditahan',
  counted: 'Yang dihitung (ketuk untuk mewarnai peta)',
  colourBy: 'Warna peta menurut',
  byCount: 'jumlah anak',
  byShare: 'per 100 balita terdaftar',
  legend: 'Arti warna',
  areaNumber: (rw: string, number: string): string => `${rw} · ${number}`,
  legendRange: (from: number, to: number): string => (from === to ? `${from}` : `${from}–${to}`),
  legendAreas: (count: number): string => `${count} RW`,
  legendWithheld: 'Bergaris: ditahan',
  legendUnplaced: 'Tanpa letak di peta',
  of: (count: number, children: number): string => `${count} dari ${children} balita`,
  perHundred: (count: number): string => `${decimalText(count, 1)} per 100`,
  allOfArea: (name: string): string => `Semua angka ${name}`,
  noArea: 'Letak RW ini belum diisi di tab Wilayah.',
  everythingWithheld:
    'Semua angka ini ditahan karena ada yang terlalu kecil. Pilih yang lain, atau tanyakan kepada bidan.',
  askOfficer: 'Untuk nama dan alamat, mintalah kepada petugas kelurahan atau bidan.',
  /** @param until last day on which the link opens */
  validUntil: (until: CalendarDate): string => `Tautan ini berlaku sampai ${longDay(until)}.`,
  endsSoon: (until: CalendarDate, days: number): string =>
    `Tautan peta ini berakhir ${days === 0 ? 'hari ini' : days === 1 ? 'besok' : `${days} hari lagi`} (${longDay(until)}). Surel PetaGizi berikutnya membawa tautan baru; atau mintalah kepada petugas kelurahan lewat menu PetaGizi > Tautan peta.`,
  printed: (title: string, what: string): string => `${title} · ${what}`,
  since: 'Perubahan sejak',
  sinceNone: 'Tidak dibandingkan',
  month: monthOf,
  change: (difference: number, then: number, month: string): string =>
    difference === 0
      ? `sama dengan ${monthOf(month)} (${then})`
      : `${difference > 0 ? 'naik' : 'turun'} ${Math.abs(difference)} dari ${then} pada ${monthOf(month)}`,
  noChange: (month: string): string => `${monthOf(month)} ditahan atau belum ada`,
  rw: (rw: number): string => `RW ${padded(rw)}`,
} as const;
