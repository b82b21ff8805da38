// The one table of what follows from what is found: what is to be done, by whom, by when, and what ends it. The days are rows of the
// tab `Batas`, where a puskesmas may set others.
import type { LimitName } from '../../../settings/limit-rows';
import type { ActKind } from '../acts/act';
import type { Level, NeedKind, Urgency } from '../kinds/need-kinds';

type PlainLimit = Exclude<LimitName, 'kbm'>;

/** How sure a rule is: read in a source, a restatement of one, or a choice of this project. */
export type Sureness = 'source' | 'restated' | 'choice';

/** What is asked for after care: on the day that the answer names, else at the next measurement, else once days have passed. */
export interface Follow {
  readonly by: 'tanda-belum-hilang';
  readonly days: number;
}

export interface FindingRule {
  readonly need: NeedKind;
  readonly urgency: Urgency;
  /** Row of `Batas` with the days from the day of the finding until it is due; 0 for the same day. */
  readonly dueDays: PlainLimit;
  readonly task: Level;
  /** Acts on or after the day of the finding that end it. */
  readonly endedBy: readonly ActKind[];
  /** Whether only an officer may close it without an act, or put it off. */
  readonly guarded: boolean;
  /** Days after such an act from which on it is asked for again where nothing has changed; `null` for never. */
  readonly againAfter: number | null;
  /** Whether it waits for others than whoever is asked: it is never late, and goes up to nobody. */
  readonly waits: boolean;
  /** What is asked for once such an act has an answer and no later visit has found the finding gone; `null` for nothing. */
  readonly follow: Follow | null;
  readonly source: string;
  readonly sureness: Sureness;
}

const MTBS = 'MTBS gizi buruk; Kepmenkes PNPK Tata Laksana Stunting 2022';
const KMS = 'Halaman KMS Buku KIA 2023: rujuk bila T, di bawah garis merah, di atas garis oranye';
const PNPK = 'PNPK Tata Laksana Stunting, Kepmenkes HK.01.07/MENKES/1928/2022';
const PMT = 'Juknis PMT lokal 576/2025: sasaran T, BB kurang, gizi kurang';
const PMT_OF_WOMEN = 'Juknis PMT lokal 576/2025: KEK, Hb < 8';
const ELSIMIL = 'Elsimil 2022: Hb < 11';
const KF = 'Buku KIA 2020: empat kunjungan nifas';
const ANC = 'ANC 1-2-3 menurut trimester';
const CATIN = 'Pendampingan catin tiga bulan sebelum nikah (BKKBN)';
const MARRIAGE_LAW = 'UU 16/2019: 19 tahun';
const OURS = 'Pilihan PetaGizi';

const rule = (
  need: NeedKind,
  urgency: Urgency,
  dueDays: PlainLimit,
  task: Level,
  endedBy: readonly ActKind[],
  [source, sureness]: readonly [source: string, sureness: Sureness],
  more: Partial<Pick<FindingRule, 'guarded' | 'againAfter' | 'waits' | 'follow'>> = {},
): FindingRule => ({
  need,
  urgency,
  dueDays,
  task,
  endedBy,
  guarded: false,
  againAfter: null,
  waits: false,
  follow: null,
  source,
  sureness,
  ...more,
});

const REFERRED: readonly ActKind[] = ['referral', 'reply'];
const CHECKED: readonly ActKind[] = ['reply', 'visit'];
const FED: readonly ActKind[] = ['supplement', 'aid'];
const TALKED: readonly ActKind[] = ['counselling', 'visit', 'referral', 'reply', 'supplement'];

/** Each finding with what follows from it. */
export const FINDING_RULES = {
  'gizi-buruk': rule('rujuk', 1, 'referAtOnceDays', 'kader', REFERRED, [MTBS, 'restated'], {
    guarded: true,
    follow: { by: 'tanda-belum-hilang', days: 30 },
  }),
  'tanda-belum-hilang': rule('kontrol', 2, 'appointmentDays', 'bidan', CHECKED, [OURS, 'choice'], {
    guarded: true,
  }),
  'dua-t': rule('rujuk', 2, 'refer2TDays', 'kader', REFERRED, [KMS, 'source']),
  'bawah-garis-merah': rule('rujuk', 2, 'referRedDays', 'kader', REFERRED, [KMS, 'source'], {
    againAfter: 90,
  }),
  stunting: rule('rujuk', 3, 'referStuntingDays', 'kader', REFERRED, [PNPK, 'restated'], {
    againAfter: 180,
  }),
  'atas-garis-oranye': rule('rujuk', 3, 'referOrangeDays', 'kader', REFERRED, [KMS, 'source'], {
    againAfter: 180,
  }),
  'rujukan-tanpa-balasan': rule('balasan', 2, 'replyDays', 'bidan', ['reply'], [OURS, 'choice']),
  'nilai-diragukan': rule('ukur-ulang', 2, 'remeasureDays', 'kader', [], [OURS, 'choice']),
  'gizi-kurang': rule('pmt', 2, 'feedWastedDays', 'kader', FED, [PMT, 'restated'], { againAfter: 90 }),
  'bb-kurang': rule('pmt', 3, 'feedUnderweightDays', 'kader', FED, [PMT, 'restated'], { againAfter: 90 }),
  'satu-t': rule('konseling', 2, 'counselDays', 'kader', TALKED, [KMS, 'source']),
  'kontrol-ulang': rule('kontrol', 2, 'appointmentDays', 'bidan', CHECKED, [OURS, 'choice']),
  'belum-diukur': rule('ukur', 3, 'sweepDays', 'kader', [], [OURS, 'choice']),
  'dua-bulan-tidak-diukur': rule('ukur', 2, 'sweepLateDays', 'kader', [], [OURS, 'choice']),
  'belum-pernah-diukur': rule('ukur', 2, 'sweepLateDays', 'kader', [], [OURS, 'choice']),
  'vitamin-a': rule(
    'vitamin-a',
    3,
    'vitaminADays',
    'kader',
    [],
    ['Vitamin A Februari dan Agustus, 6-59 bulan', 'source'],
  ),
  'usia-6-bulan': rule('usia', 3, 'ageMessageDays', 'kader', ['counselling', 'visit'], [OURS, 'choice']),
  'usia-24-bulan': rule('usia', 3, 'ageMessageDays', 'kader', ['counselling', 'visit'], [OURS, 'choice']),
  'usia-60-bulan': rule('usia', 4, 'ageMessageDays', 'kader', ['counselling', 'visit'], [OURS, 'choice']),
  'identitas-inti': rule('identitas', 3, 'identityDays', 'kader', [], [OURS, 'choice']),
  'nik-kosong': rule('identitas', 4, 'nikDays', 'kader', [], [OURS, 'choice']),
  'titik-kasar': rule('titik', 4, 'pointDays', 'kader', [], [OURS, 'choice']),
  // Worked out with `Bantuan`: what was given ends them, or that the period does, or that it is not due any more.
  // What nobody may have had to give yet, as of a programme that was only just set active, is nobody's delay.
  'bantuan-belum': rule('bantuan', 3, 'aidDays', 'kader', [], [OURS, 'choice'], { waits: true }),
  'bantuan-terputus': rule('bantuan', 3, 'aidPauseDays', 'kader', [], [OURS, 'choice']),
  'hb-sangat-rendah': rule(
    'periksa-ibu',
    1,
    'checkAtOnceDays',
    'bidan',
    REFERRED,
    [PMT_OF_WOMEN, 'restated'],
    {
      guarded: true,
    },
  ),
  'hb-rendah': rule('periksa-ibu', 2, 'checkWomanDays', 'bidan', REFERRED, [ELSIMIL, 'source'], {
    againAfter: 30,
  }),
  'lila-kecil': rule('pmt-ibu', 2, 'feedWomanDays', 'bidan', FED, [PMT_OF_WOMEN, 'restated'], {
    againAfter: 120,
  }),
  'kunjungan-nifas': rule('nifas', 2, 'nifasDays', 'bidan', [], [KF, 'restated']),
  'lewat-hpl': rule('kabar-ibu', 2, 'newsDays', 'kader', ['visit', 'reply'], [OURS, 'choice'], {
    againAfter: 7,
  }),
  'kontak-hamil': rule('kontak-ibu', 3, 'contactDays', 'kader', REFERRED, [ANC, 'source'], {
    againAfter: 14,
  }),
  'bayi-belum-terdaftar': rule('daftar-bayi', 3, 'newbornDays', 'kader', [], [OURS, 'choice']),
  'catin-hb-sangat-rendah': rule(
    'periksa-catin',
    1,
    'checkAtOnceDays',
    'bidan',
    REFERRED,
    [CATIN, 'restated'],
    { guarded: true },
  ),
  'catin-hb-rendah': rule('periksa-catin', 2, 'coupleDays', 'bidan', REFERRED, [CATIN, 'restated'], {
    againAfter: 30,
  }),
  'catin-kurus': rule('gizi-catin', 2, 'coupleDays', 'bidan', [...TALKED, 'aid'], [CATIN, 'restated'], {
    againAfter: 90,
  }),
  'catin-di-bawah-umur': rule('usia-catin', 2, 'coupleDays', 'bidan', TALKED, [MARRIAGE_LAW, 'source'], {
    guarded: true,
  }),
  'catin-ttd': rule('ttd-catin', 3, 'coupleDays', 'kader', FED, [CATIN, 'restated']),
  'catin-konseling': rule('konseling-catin', 3, 'coupleDays', 'kader', TALKED, [CATIN, 'restated']),
} satisfies Readonly<Record<string, FindingRule>>;

export type FindingCode = keyof typeof FINDING_RULES;

export const ruleOf = (code: FindingCode): FindingRule => FINDING_RULES[code];
