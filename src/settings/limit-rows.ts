// The limits that a register is judged by, before anybody has changed one. Sources and how sure each is: LIMIT_HELP, shown in the tab.
import type { Sex } from '../kernel/growth/anthropometry';
import type { LIMIT_HELP } from './words';

interface LimitKind {
  /** As it stands in the column `Kode`. */
  readonly code: string;
  /** Numbers outside are a slip, such as kg for g. */
  readonly least: number;
  readonly most: number;
  /** Has rows by sex and months. */
  readonly byChild?: true;
}

/** Limits of women: code, least, most, and the default. */
const OF_WOMEN = {
  /** LiLA below which a woman is thin (KEK), cm. */
  armThin: ['KEK LILA', 15, 35, 23.5],
  /** Haemoglobin below which it is looked into, g/dL; and today. */
  bloodLow: ['ANEMIA HB', 5, 15, 11],
  bloodVeryLow: ['ANEMIA BERAT HB', 3, 12, 8],
  tabletsWanted: ['TTD MMS', 30, 400, 180],
  tabletsFormerly: ['TTD DULU', 30, 400, 90],
  // Last completed weeks of the first two trimesters.
  firstTrimester: ['TRIMESTER 1', 10, 16, 12],
  secondTrimester: ['TRIMESTER 2', 22, 30, 28],
  // KRS: below, from, to, below, from.
  krsYoung: ['KRS TERLALU MUDA', 15, 25, 20],
  krsOldFrom: ['KRS TERLALU TUA MULAI', 30, 45, 35],
  krsOldTo: ['KRS TERLALU TUA SAMPAI', 35, 55, 40],
  krsSpacing: ['KRS TERLALU DEKAT', 1, 6, 2],
  krsChildren: ['KRS TERLALU BANYAK', 2, 8, 3],
  // Elsimil: what is within is ideal.
  elsimilAgeFrom: ['ELSIMIL UMUR MULAI', 15, 30, 20],
  elsimilAgeTo: ['ELSIMIL UMUR SAMPAI', 30, 45, 35],
  elsimilChildren: ['ELSIMIL ANAK', 1, 6, 2],
  elsimilSpacing: ['ELSIMIL JARAK ANAK', 1, 8, 4],
  elsimilHeight: ['ELSIMIL TINGGI', 130, 160, 145],
  elsimilBmiFrom: ['ELSIMIL IMT MULAI', 15, 22, 19],
  elsimilBmiTo: ['ELSIMIL IMT SAMPAI', 23, 35, 29],
  elsimilArm: ['ELSIMIL LILA', 15, 35, 23.5],
  elsimilBlood: ['ELSIMIL HB', 5, 15, 11],
  elsimilPressure: ['ELSIMIL TENSI MAP', 70, 120, 90],
  // Days, of needs.
  checkAtOnceDays: ['PERIKSA IBU SEGERA', 0, 3, 0],
  checkWomanDays: ['PERIKSA IBU', 0, 60, 7],
  feedWomanDays: ['PMT IBU', 0, 60, 7],
  nifasDays: ['KUNJUNGAN NIFAS', 0, 10, 3],
  newsFrom: ['SETELAH HPL', 0, 42, 14],
  newsDays: ['KABAR IBU', 0, 30, 3],
  contactDays: ['KONTAK IBU', 0, 30, 14],
  newbornFrom: ['BAYI MULAI', 0, 60, 7],
  newbornDays: ['DAFTAR BAYI', 0, 60, 14],
  // Couples: years; kg/m2 up to which a woman is thin, cm, g/dL below; days before and after the wedding, and until something is done.
  coupleLaw: ['CATIN UMUR UU', 16, 21, 19],
  coupleWoman: ['CATIN UMUR PEREMPUAN', 18, 25, 21],
  coupleMan: ['CATIN UMUR PRIA', 19, 30, 25],
  coupleBmi: ['CATIN IMT', 15, 22, 18.4],
  coupleArm: ['CATIN LILA', 15, 35, 23.5],
  coupleBlood: ['CATIN HB', 5, 15, 12],
  coupleFrom: ['CATIN MULAI', 30, 365, 90],
  coupleUntil: ['CATIN SAMPAI', 0, 365, 90],
  coupleDays: ['TINDAKAN CATIN', 0, 60, 7],
} as const satisfies Readonly<
  Record<string, readonly [code: string, least: number, most: number, value: number]>
>;

type OfWomen = keyof typeof OF_WOMEN;
const NAMES_OF_WOMEN = Object.keys(OF_WOMEN) as readonly OfWomen[];

/** Each kind of limit; a new one also has its default row in {@link LIMIT_DEFAULTS}. */
export const LIMITS = {
  /** Minimum gain in the month, g. */
  kbm: { code: 'KBM', least: 50, most: 3000, byChild: true },
  /** Weight for age, z. */
  redLine: { code: 'GARIS MERAH', least: -5, most: -1 },
  orangeLine: { code: 'GARIS ORANYE', least: 0, most: 4 },
  /** Change of weight for age in a month that is neither up nor down, z. */
  directionBand: { code: 'ARAH KURVA', least: 0, most: 2 },
  // Days, of needs.
  referAtOnceDays: { code: 'RUJUK SEGERA', least: 0, most: 3 },
  refer2TDays: { code: 'RUJUK 2T', least: 0, most: 60 },
  referRedDays: { code: 'RUJUK BGM', least: 0, most: 60 },
  referStuntingDays: { code: 'RUJUK PENDEK', least: 0, most: 90 },
  referOrangeDays: { code: 'RUJUK ORANYE', least: 0, most: 90 },
  replyDays: { code: 'BALASAN', least: 0, most: 60 },
  appointmentDays: { code: 'KONTROL', least: 0, most: 30 },
  remeasureDays: { code: 'UKUR ULANG', least: 0, most: 60 },
  feedWastedDays: { code: 'PMT GIZI KURANG', least: 0, most: 60 },
  feedUnderweightDays: { code: 'PMT BB KURANG', least: 0, most: 60 },
  counselDays: { code: 'KONSELING', least: 0, most: 60 },
  sweepDays: { code: 'SAPU', least: 0, most: 60 },
  sweepLateDays: { code: 'SAPU LAMA', least: 0, most: 60 },
  sweepFromDay: { code: 'SAPU MULAI', least: 1, most: 28 },
  vitaminADays: { code: 'VITAMIN A', least: 0, most: 60 },
  ageMessageDays: { code: 'PESAN UMUR', least: 0, most: 60 },
  ageBeforeDays: { code: 'UMUR SEBELUM', least: 0, most: 60 },
  ageAfterDays: { code: 'UMUR SESUDAH', least: 0, most: 60 },
  identityDays: { code: 'DATA INTI', least: 0, most: 180 },
  nikDays: { code: 'NIK', least: 0, most: 365 },
  pointDays: { code: 'TITIK', least: 0, most: 365 },
  climbDays: { code: 'NAIK TINGKAT', least: 1, most: 60 },
  aidDays: { code: 'BANTUAN', least: 0, most: 180 },
  aidPauseDays: { code: 'BANTUAN TERPUTUS', least: 0, most: 60 },
  ...(Object.fromEntries(
    NAMES_OF_WOMEN.map((name) => {
      const [code, least, most] = OF_WOMEN[name];
      return [name, { code, least, most }];
    }),
  ) as Readonly<Record<OfWomen, LimitKind>>),
} as const satisfies Readonly<Record<string, LimitKind>>;

export type LimitName = keyof typeof LIMITS;
export const LIMIT_KINDS: Readonly<Record<LimitName, LimitKind>> = LIMITS;

/** A row of `Batas`. */
export interface LimitRow {
  readonly name: LimitName;
  /** `null` for both. */
  readonly sex: Sex | null;
  /** Completed months, both ends included; `null` for no end. */
  readonly from: number | null;
  readonly to: number | null;
  readonly value: number;
}

/** A row that set-up writes, and the name of what is said of it. */
interface DefaultRow extends LimitRow {
  readonly help: keyof typeof LIMIT_HELP;
}

const kbm = (
  help: DefaultRow['help'],
  sex: Sex | null,
  from: number,
  to: number,
  value: number,
): DefaultRow => ({ name: 'kbm', sex, from, to, value, help });

const plain = (name: Exclude<LimitName, 'kbm'>, value: number): DefaultRow => ({
  name,
  sex: null,
  from: null,
  to: null,
  value,
  help: name,
});

export const LIMIT_DEFAULTS: readonly DefaultRow[] = [
  ...[800, 900, 800, 600, 500, 400].map((value, i) => kbm('kbmFirst', null, i + 1, i + 1, value)),
  kbm('kbmLater', 'male', 7, 7, 400),
  kbm('kbmLater', 'male', 8, 11, 300),
  kbm('kbmLater', 'female', 7, 10, 300),
  kbm('kbmLater', 'female', 11, 11, 200),
  kbm('kbmLast', null, 12, 60, 200),
  plain('redLine', -3),
  plain('orangeLine', 1),
  // A dacin shows 0.1 kg, about 0.1 z: two weighings of a child that keeps to its curve may differ by 0.15 z.
  plain('directionBand', 0.2),
  plain('referAtOnceDays', 0),
  plain('refer2TDays', 7),
  plain('referRedDays', 7),
  plain('referStuntingDays', 14),
  plain('referOrangeDays', 30),
  plain('replyDays', 7),
  plain('appointmentDays', 1),
  plain('remeasureDays', 7),
  plain('feedWastedDays', 7),
  plain('feedUnderweightDays', 14),
  plain('counselDays', 7),
  plain('sweepDays', 14),
  plain('sweepLateDays', 7),
  plain('sweepFromDay', 11),
  plain('vitaminADays', 27),
  plain('ageMessageDays', 14),
  plain('ageBeforeDays', 14),
  plain('ageAfterDays', 30),
  plain('identityDays', 30),
  plain('nikDays', 60),
  plain('pointDays', 60),
  plain('climbDays', 7),
  ...NAMES_OF_WOMEN.map((name) => plain(name, OF_WOMEN[name][3])),
  plain('aidDays', 14),
  plain('aidPauseDays', 3),
];
