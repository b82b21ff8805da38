// Words of the tab `Perlu Tindakan`: what is to be done, why, and by whom. Nobody is diagnosed here: findings are indications.
import { SEVERE_SIGN_LABEL } from '../../../kernel/growth/words';
import { longDay } from '../../../kernel/words';
import { DOUBTFUL, type Finding } from '../findings/finding';
import type { FindingCode } from '../findings/rules';
import type { Level, NeedKind, Urgency } from '../kinds/need-kinds';

/** What is to be done. */
export const NEED_LABEL: Readonly<Record<NeedKind, string>> = {
  rujuk: 'Rujuk ke puskesmas',
  balasan: 'Tanyakan hasil rujukan',
  'ukur-ulang': 'Ukur ulang',
  pmt: 'Usulkan PMT lokal ke bidan atau TPG',
  konseling: 'Konseling makan anak, tunjukkan ke bidan',
  kontrol: 'Pastikan datang kontrol',
  ukur: 'Timbang dan ukur',
  'vitamin-a': 'Beri kapsul vitamin A',
  usia: 'Sampaikan pesan menurut umur',
  identitas: 'Lengkapi data anak',
  titik: 'Minta titik rumah',
  bantuan: 'Pastikan bantuan diterima',
  'periksa-ibu': 'Minta tenaga kesehatan memeriksa ibu',
  nifas: 'Kunjungi ibu nifas',
  'pmt-ibu': 'Usulkan PMT ibu hamil ke bidan',
  'kabar-ibu': 'Tanyakan kabar ibu',
  'kontak-ibu': 'Ajak ibu periksa kehamilan',
  'daftar-bayi': 'Daftarkan bayi',
  'periksa-catin': 'Minta tenaga kesehatan memeriksa catin',
  'gizi-catin': 'Perbaiki gizi catin sebelum hamil',
  'usia-catin': 'Nasihati catin di bawah umur',
  'ttd-catin': 'Beri TTD catin',
  'konseling-catin': 'Konseling catin',
};

export const URGENCY_LABEL: Readonly<Record<Urgency, string>> = {
  1: 'Hari ini',
  2: 'Segera',
  3: 'Bulan ini',
  4: 'Bila sempat',
};

export const LEVEL_LABEL: Readonly<Record<Level, string>> = {
  kader: 'Kader',
  bidan: 'Bidan',
  lurah: 'Lurah',
};

/** `−2,41` */
const z = (value: number | null): string =>
  value === null ? '' : value.toFixed(2).replace('-', '−').replace('.', ',');

const since = ({ since: from, on }: Finding): string =>
  from === on ? longDay(on) : `${longDay(on)}, sejak ${longDay(from)}`;

const index = (name: string) => (finding: Finding) => {
  const value = finding.value === null ? '' : ` ${z(finding.value)}`;
  const doubt = finding.details.includes(DOUBTFUL) ? ', diragukan' : '';
  return `${name}${value}${doubt} (${since(finding)})`;
};

/** Findings that a z-score alone makes. A sign of danger is none of them: it is told whatever is doubted. */
const BY_Z = {
  'bawah-garis-merah': 'Di bawah garis merah, BB/U',
  stunting: 'Indikasi pendek, TB/U',
  'atas-garis-oranye': 'Di atas garis oranye, BB/U',
  'gizi-kurang': 'Indikasi gizi kurang, BB/TB',
  'bb-kurang': 'Indikasi berat badan kurang, BB/U',
} as const;

/** Of a finding that brings no words of its own. */
const FINDING_TEXT: Readonly<Partial<Record<FindingCode, (finding: Finding) => string>>> = {
  'gizi-buruk': ({ details, on }) =>
    `Indikasi gizi buruk: ${details.map((sign) => SEVERE_SIGN_LABEL[sign as keyof typeof SEVERE_SIGN_LABEL]).join(', ')} (${longDay(on)})`,
  'tanda-belum-hilang': ({ on }) =>
    `Indikasi gizi buruk ${longDay(on)} sudah dirujuk, belum terlihat hilang: ukur BB, TB, LiLA, periksa bengkak kaki`,
  'dua-t': ({ details: [times = '2'], on }) =>
    `Berat tidak naik cukup ${times} kali berturut-turut (${times}T, ${longDay(on)})`,
  'bawah-garis-merah': index(BY_Z['bawah-garis-merah']),
  stunting: index(BY_Z.stunting),
  'atas-garis-oranye': index(BY_Z['atas-garis-oranye']),
  'rujukan-tanpa-balasan': ({ on }) => `Dirujuk ${longDay(on)}, belum ada balasan`,
  'nilai-diragukan': ({ on }) => `Nilai ukur ${longDay(on)} di luar batas wajar`,
  'gizi-kurang': index(BY_Z['gizi-kurang']),
  'bb-kurang': index(BY_Z['bb-kurang']),
  'satu-t': ({ on, value }) =>
    `Berat tidak naik cukup (T, ${value === null ? '' : `${value} g, `}${longDay(on)})`,
  'kontrol-ulang': ({ since: day }) => `Diminta datang lagi ${longDay(day)}`,
  'belum-diukur': ({ on }) => `Belum diukur bulan ini, terakhir ${longDay(on)}`,
  'dua-bulan-tidak-diukur': ({ on }) => `Tidak diukur dua bulan atau lebih, terakhir ${longDay(on)}`,
  'belum-pernah-diukur': () => 'Belum pernah diukur',
  'vitamin-a': ({ since: month }) => `Kapsul vitamin A ${longDay(month).replace(/^\d+ /, '')} belum tercatat`,
  'usia-6-bulan': ({ on }) => `Umur 6 bulan pada ${longDay(on)}: mulai MP-ASI`,
  'usia-24-bulan': ({ on }) => `Umur 2 tahun pada ${longDay(on)}: mulai diukur berdiri`,
  'usia-60-bulan': ({ on }) => `Umur 5 tahun pada ${longDay(on)}: lulus dari posyandu balita`,
  'identitas-inti': ({ details }) =>
    `${details.map((key) => (key === 'jenis_kelamin' ? 'Jenis kelamin' : 'Tanggal lahir')).join(' dan ')} belum diketahui`,
  'nik-kosong': () => 'NIK belum tercatat',
  'titik-kasar': () => 'Rumah belum punya titik di peta',
};

export const findingText = (finding: Finding): string =>
  finding.said ?? FINDING_TEXT[finding.code]?.(finding) ?? '';

/** Text of several findings in one cell. */
export const findingsText = (findings: readonly Finding[]): string =>
  findings.map(findingText).join(BETWEEN_FINDINGS);

const BETWEEN_FINDINGS = '; ';

/**
 * What {@link findingsText} says without what a z-score alone has made, whose day stays: `Indikasi pendek, TB/U −2,41 (5 Juni 2026)` becomes
 * `Status gizi ditahan (5 Juni 2026)`.
 */
export const withoutStatuses = (said: string): string =>
  said
    .split(BETWEEN_FINDINGS)
    .map((one) =>
      Object.values(BY_Z).some((name) => one.startsWith(name))
        ? `Status gizi ditahan${one.slice(one.lastIndexOf(' ('))}`
        : one,
    )
    .join(BETWEEN_FINDINGS);

export const LINK = {
  directions: 'Ke RT',
  act: 'Catat tindakan',
  measure: 'Ukur anak ini',
  contact: 'Catat kontak ibu',
  couple: 'Catat catin',
  message: 'Kirim lewat WhatsApp',
} as const;

/** Text that a kader passes on: a code and a neighbourhood, no name, no number, no finding. */
export const MESSAGE = ({
  what,
  code,
  where,
  posyandu,
  due,
  url,
}: {
  readonly what: string;
  readonly code: string;
  readonly where: string;
  readonly posyandu: string;
  readonly due: string;
  readonly url: string | null;
}): string =>
  `Mohon bantuannya: ${what}, anak kode ${code}, ${where}, Posyandu ${posyandu}, paling lambat ${due}.${
    url === null ? '' : ` Setelah selesai, catat di ${url}`
  }`;

export const POSTPONED = (until: string, reason: string | null): string =>
  `Sampai ${until}${reason === null ? '' : `: ${reason}`}`;

/** Of what {@link POSTPONED} says, the day without the reason. */
export const POSTPONED_UNTIL = (said: string): string => said.split(':')[0] ?? '';

/** `Rujukan, 5 Juni 2026` */
export const LAST_ACT = (what: string, on: string): string => `${what}, ${on}`;

/** On `Beranda`. */
export const NEEDS_BESIDE = (label: string, count: number): string => `${label}: ${count}`;
export const PUT_OFF = 'Ditunda';

export const NEED_NOTES = {
  need: 'Indikasi, perlu dikonfirmasi tenaga kesehatan. Paling mendesak di atas. Bantuan dihitung tiap jam.',
  due: 'Lewat tanggal ini tugas naik satu tingkat setiap minggu: kader, bidan, lurah.',
  actChoice:
    'Diisi petugas: pilih yang sudah dilakukan hari ini. Lainnya lewat menu PetaGizi > Keputusan petugas.',
  actMessage: 'Tanpa nama dan tanpa hasil ukur: hanya kode, RT/RW, dan tanggal.',
} as const;
