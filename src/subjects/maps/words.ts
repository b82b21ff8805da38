// What people read on maps: the layers for My Maps and the web map.
import { type CalendarDate, parseIsoDate } from '../../kernel/calendar';
import type { PlaceSource } from '../../kernel/place/place';
import { PLACE_SOURCE_LABEL } from '../../kernel/place/words';
import { longDay, monthText, padded } from '../../kernel/words';
import { STATUSES_WITHHELD } from '../children/summary/figure-words';
import type { MapStatus } from '../children/summary/map-status';
import { AGE_BANDS } from './age-band';
import type { LayerStatus } from './layer';

export const MAP_STATUS_LABEL: Readonly<Record<MapStatus, string>> = {
  severe: 'Indikasi gizi buruk',
  wasted: 'Indikasi gizi kurang',
  stunted: 'Indikasi pendek (stunting)',
  underweight: 'Indikasi berat badan kurang',
  overweight: 'Indikasi gizi lebih',
  normal: 'Tidak ada indikasi',
  doubtful: 'Hasil ukur diragukan',
  unmeasured: 'Belum diukur',
};

export const LAYER_STATUS_LABEL: Readonly<Record<LayerStatus, string>> = {
  ...MAP_STATUS_LABEL,
  withheld: STATUSES_WITHHELD.status,
};

export const TO_BE_CONFIRMED = 'Indikasi, perlu dikonfirmasi tenaga kesehatan.';

/** Names of the columns of a layer. My Maps asks which of them hold the place and the title. */
export const LAYER_COLUMNS = {
  name: 'Nama',
  lat: 'Lintang',
  lng: 'Bujur',
  code: 'Kode Anak',
  status: 'Status',
  posyandu: 'Posyandu',
  rt: 'RT',
  rw: 'RW',
  measuredOn: 'Terakhir diukur',
  completedMonths: 'Umur (bulan)',
  bbu: 'BB/U',
  tbu: 'PB/U atau TB/U',
  bbtb: 'BB/PB atau BB/TB',
  source: 'Sumber titik',
  precision: 'Ketelitian titik (m)',
  rowUrl: 'Baris di Sheet',
} as const;

export const LAYER_TEXT = {
  document: (asOf: CalendarDate): string =>
    `Data per ${longDay(asOf)}. ${TO_BE_CONFIRMED} Salinan bernama: hanya untuk kader dan bidan, jangan disebarkan.`,
  folder: (status: LayerStatus, count: number): string => `${LAYER_STATUS_LABEL[status]} (${count})`,
  posyandu: (name: string): string => `Posyandu ${name.replace(/^posyandu\s+/i, '')}`,
  measured: (date: CalendarDate, months: number | null): string =>
    months === null ? `Diukur ${longDay(date)}` : `Diukur ${longDay(date)}, umur ${months} bulan`,
  neverMeasured: 'Belum pernah diukur',
  place: (source: PlaceSource, metres: number): string =>
    `${PLACE_SOURCE_LABEL[source]}, ketelitian sekitar ${metres} m`,
  openRow: 'Buka baris di Sheet',
} as const;

/** Three decimals at most, with a comma. */
const decimal = (value: number): string => String(Number(value.toFixed(3))).replace('.', ',');

/** The web map. */
export const MAP_PAGE_TEXT = {
  noPicture: 'Belum ada gambar peta',
  /** @param first day on which the next picture comes out */
  noPictureHint: (first: CalendarDate): string =>
    `Peta digambar sebulan sekali, dari semua yang masuk sampai akhir bulan. Gambar berikutnya terbit pada ${longDay(first)}. ` +
    'Sampai saat itu, petugas dapat melihat keadaan hari ini di tab Data Anak dan di berkas My Maps (tautannya di tab Beranda).',
  unplacedHint:
    'Letak kelurahan belum diketahui. Minta admin mengisi "Lintang kelurahan" dan "Bujur kelurahan" di tab Pengaturan.',
  withheldTitle: 'Peta ditahan',
  withheldHint:
    'Hitungan status gizi sedang berbeda dari contoh WHO, jadi belum dapat dipercaya. Minta petugas membuka menu PetaGizi > Uji kecocokan WHO. Anak dengan tanda bahaya tetap dirujuk.',
  /** Where counts alone are shown, there may be children, but too few. */
  noCountsHint: 'Peta ini juga kosong selama jumlah anak yang tercatat kurang dari 5.',
  unreadable:
    'Data peta tidak dapat dibaca. Muat ulang halaman; bila tetap begini, minta tautan peta yang baru.',
  /** @param date last day of a month */
  asOf: (date: CalendarDate): string => `Keadaan sampai akhir ${monthText(date)}`,
  monthly: 'Peta ini digambar sebulan sekali agar rumah keluarga tidak dapat ditebak.',
  map: 'Peta sebaran anak',
  filters: 'Saringan',
  statusFilter: 'Status (ketuk untuk menyembunyikan atau menampilkan)',
  posyandu: 'Posyandu',
  rw: 'RW',
  all: 'Semua',
  unknownRw: 'RW belum diketahui',
  list: 'Daftar anak',
  shown: (shown: number, all: number): string =>
    shown === all ? `${all} anak` : `${shown} dari ${all} anak ditampilkan`,
  nothingShown: 'Tidak ada anak yang cocok dengan saringan ini.',
  clear: 'Tampilkan semua',
  more: (count: number): string => `Tampilkan ${count} baris lagi`,
  /** @param band place in the list of age bands */
  age(band: number): string {
    const ages = AGE_BANDS[band];
    return ages ? `umur ${ages.from}–${ages.to} bulan` : '';
  },
  /** @param month `YYYY-MM` */
  measuredIn(month: string): string {
    const day = parseIsoDate(`${month}-01`);
    return day ? `diukur ${monthText(day)}` : MAP_PAGE_TEXT.measured;
  },
  measured: 'sudah diukur',
  neverMeasured: 'belum pernah diukur',
  somewhereIn: (rtIsKnown: boolean, rwIsKnown: boolean): string =>
    `Titik ini bukan letak rumah. Rumahnya di mana saja di ${rtIsKnown ? 'RT' : rwIsKnown ? 'RW' : 'kelurahan'} ini.`,
  withheld: 'ditahan',
  withheldNote:
    'Ditahan: kurang dari 5 anak, atau ditahan supaya jumlah yang kurang dari 5 tidak dapat dihitung dari angka lain.',
  whole: 'Seluruh kelurahan',
  byRw: 'Jumlah tiap RW',
  children: (count: number): string => `${count} anak`,
  showOnMap: 'Lihat di peta',
  streets: 'Tampilkan jalan (OpenStreetMap)',
  streetsFailed: 'Peta jalan tidak dapat dimuat; titik tetap benar.',
  zoomIn: 'Perbesar',
  zoomOut: 'Perkecil',
  close: 'Tutup',
  latitude: (degrees: number): string => `${decimal(Math.abs(degrees))}° ${degrees < 0 ? 'LS' : 'LU'}`,
  longitude: (degrees: number): string => `${decimal(degrees)}° BT`,
  rwLabel: (rw: number): string => `RW ${padded(rw)}`,
  confirm: TO_BE_CONFIRMED,
  pointsNote:
    'Titik bukan letak rumah: setiap anak digambar di tempat acak di dalam wilayah RT atau RW-nya, dan setiap bulan di tempat lain. ' +
    'Tautan ini dibuat khusus untuk Anda; jangan diteruskan.',
  areasNote:
    'Peta ini hanya memuat jumlah per RW. Jumlah yang kecil ditahan supaya tidak ada anak yang dapat dikenali.',
  attribution: 'PetaGizi · standar WHO 2006 dan Permenkes 2/2020',
  noScript: 'Peta memerlukan JavaScript. Aktifkan JavaScript pada peramban ini, lalu muat ulang halaman.',
} as const;
