import { type CalendarDate, parseIsoDate } from '../../../../src/kernel/calendar';
import type { CorrectionMailData } from '../../../../src/subjects/children/mails/correction-mail';
import type { SignValues } from '../../../../src/subjects/children/mails/danger-case';
import type { UrgentMailData } from '../../../../src/subjects/children/mails/urgent-parts';
import type { WeeklyMailData } from '../../../../src/subjects/children/mails/weekly-section';

export function day(text: string): CalendarDate {
  const date = parseIsoDate(text);
  if (!date) throw new Error(text);
  return date;
}

const ROW_URL = 'https://docs.google.com/spreadsheets/d/abc/edit#gid=7&range=A12';

const VALUES = { weightForLengthHeight: { z: -3.42, flagged: false }, armCm: 11.2, oedema: true };
const SIGNS: UrgentMailData['signs'] = [
  { sign: 'weight-for-length-height', values: VALUES, otherwise: null },
  { sign: 'arm', values: VALUES, otherwise: null },
  { sign: 'oedema', values: VALUES, otherwise: null },
];

/** The same signs with other values. */
export function signsWith(values: Partial<SignValues>): UrgentMailData['signs'] {
  const [first, ...others] = SIGNS;
  const changed = (seen: typeof first) => ({ ...seen, values: { ...seen.values, ...values } });
  return [changed(first), ...others.map(changed)];
}

export const NAMED_URGENT: Extract<UrgentMailData, { right: 'named' }> = {
  right: 'named',
  kelurahan: 'Krandegan',
  posyandu: 'Mawar',
  rw: 2,
  measuredOn: day('2026-06-12'),
  signs: SIGNS,
  rowUrl: ROW_URL,
  child: {
    name: 'Ahmad Fauzan',
    motherName: 'Siti Aminah',
    address: 'Gang Melati No. 5',
    rt: 3,
    kader: 'Ibu Wati',
    completedMonths: 14,
    weightKg: 6.1,
    changes: [],
    recordUrl: 'https://docs.google.com/forms/d/e/1T/viewform?usp=pp_url&entry.1=K7M4-QXCP',
    expectedPosition: 'lying',
  },
};

export const UNNAMED_URGENT: Extract<UrgentMailData, { right: 'unnamed' }> = {
  right: 'unnamed',
  kelurahan: 'Krandegan',
  posyandu: 'Mawar',
  rw: 2,
  measuredOn: day('2026-06-12'),
  signs: SIGNS,
  rowUrl: ROW_URL,
};

export const CORRECTION = {
  kelurahan: 'Krandegan',
  posyandu: 'Mawar',
  submittedAt: Date.UTC(2026, 5, 12, 2, 5),
  timeZone: 'WIB',
  childName: 'Ahmad Fauzan',
  inDanger: false,
  stops: [
    {
      problem: 'Berat 8500 kg tidak mungkin.',
      remedy: 'Tulis dalam kilogram. Mungkin maksudnya 8,5 kg?',
    },
    { problem: 'Tanggal pengukuran sesudah hari pengiriman.', remedy: 'Pilih tanggal hari anak diukur.' },
  ],
  checks: [{ problem: 'Cara mengukur tinggi belum dipilih.', remedy: 'Pilih Telentang atau Berdiri.' }],
  editUrl: 'https://docs.google.com/forms/d/e/abc/viewform?edit2=xyz&usp=form_confirm',
} satisfies CorrectionMailData;

const MAWAR = {
  registered: 140,
  measured: { numerator: 130, denominator: 140 },
  stunting: { numerator: 14, denominator: 128 },
  wasting: { numerator: 6, denominator: 128 },
  underweight: { numerator: 11, denominator: 130 },
  severeSigns: 1,
};

const MELATI = {
  registered: 93,
  measured: { numerator: 80, denominator: 93 },
  stunting: { numerator: 7, denominator: 82 },
  wasting: { numerator: 3, denominator: 79 },
  underweight: { numerator: 0, denominator: 80 },
  severeSigns: 0,
};

export const WEEKLY = {
  kelurahan: 'Krandegan',
  asOf: day('2026-06-15'),
  total: {
    registered: 233,
    measured: { numerator: 210, denominator: 233 },
    stunting: { numerator: 21, denominator: 210 },
    wasting: { numerator: 9, denominator: 207 },
    underweight: { numerator: 11, denominator: 210 },
    severeSigns: 1,
  },
  byPosyandu: [
    { posyandu: 'Mawar', figures: MAWAR },
    { posyandu: 'Melati', figures: MELATI },
  ],
  smallCounts: 'shown',
  waitingForCorrection: 4,
  areFiguresWithheld: false,
  queuedMails: 0,
  queuedAddresses: 12,
  sheetUrl: 'https://docs.google.com/spreadsheets/d/abc/edit',
  mapUrl: 'https://script.google.com/macros/s/abc/exec?k=1&t=2',
} satisfies WeeklyMailData;
