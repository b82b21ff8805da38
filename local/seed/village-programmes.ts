// A year of aid and audits in the invented village: what its settings say of donors and offices, and what its officers do on which day.
import { addDays, afterMonths, type CalendarDate, firstOfMonth, partsOf } from '../../src/kernel/calendar';
import { programDefaults } from '../../src/subjects/aid/program-defaults';
import { semesterOf } from '../../src/subjects/cases/semesters';
import type { Settings, SettingsRow } from './krandegan';

/** The first and the last day on which something happens there. */
export interface Span {
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

const EGGS = 'Paket telur CSR';
const MEAT = 'Daging kurban';
const FOSTER = 'GENTING nutrisi';
const LATRINE = 'Jamban';

const COMPANY = 'CSR Pabrik Serayu';
const FUND = 'LAZ Amanah Krandegan';
const MOSQUE = 'Takmir Masjid Al Falah';

/** Programmes of the defaults that the village has, besides those that begin with it, and who gives them. */
const HAS: ReadonlyMap<string, string> = new Map([
  [MEAT, MOSQUE],
  [FOSTER, FUND],
  [LATRINE, 'Dinas PUPR'],
]);

/** So many packets the company promises for each month. */
const EGGS_A_MONTH = 30;
/** Its agreement ends so many days after the demo: soon enough to be spoken of. */
const ENDS_AFTER_DAYS = 20;

/** The tabs that say who gives what, and who hears of it. */
export function programmeSettings({ Penerima = [] }: Settings, span: Span): Settings {
  const from = firstOfMonth(afterMonths(span.first, 1));
  const to = addDays(span.last, ENDS_AFTER_DAYS);
  const months = monthsFrom(from, span.last).length;
  return {
    Program: [
      ...programDefaults().map((row) => {
        const Pemberi = HAS.get(String(row.Program));
        return Pemberi === undefined ? known(row) : { ...known(row), Pemberi, Aktif: 'Ya' };
      }),
      {
        Program: EGGS,
        'Nama Lain': 'Telur CSR, Telur',
        'Jenis Bantuan': 'Protein telur',
        Sasaran: 'Orang',
        Syarat: 'risiko stunting, desil 1-2',
        Periode: 'Bulan',
        Jumlah: 1,
        Satuan: 'paket',
        Pemberi: COMPANY,
        'Sumber Dana': 'Swasta',
        Mulai: from,
        Selesai: to,
        Aktif: 'Ya',
        Acuan: 'MoU dengan pemberi: satu paket (30 butir) sebulan untuk anak berisiko.',
      },
    ],
    Donatur: [
      donor(COMPANY, 'csr@pabrikserayu.example', 'CSR', {
        'Nomor MoU': '12/CSR/Krandegan',
        'Berlaku Sejak': from,
        'Berlaku Sampai': to,
        Program: EGGS,
        Dijanjikan: EGGS_A_MONTH * months,
        Satuan: 'paket',
        'Uang Dijanjikan': EGGS_A_MONTH * months * 60_000,
        'Uang Diterima': EGGS_A_MONTH * months * 45_000,
      }),
      donor(FUND, 'program@lazamanah.example', 'LAZ', {
        'Nomor MoU': '04/GENTING/LAZ',
        'Berlaku Sejak': from,
        Program: FOSTER,
        Dijanjikan: 5 * months,
        Satuan: 'paket',
      }),
      donor(MOSQUE, 'takmir@alfalah.example', 'Qurban', { Program: MEAT, Dijanjikan: 45, Satuan: 'bagian' }),
    ],
    Penerima: [
      ...Penerima,
      reader(COMPANY, 'csr@pabrikserayu.example', 'Donatur'),
      reader(FUND, 'program@lazamanah.example', 'Donatur'),
      reader(WATER.name, WATER.email, WATER.office),
      reader(POPULATION.name, POPULATION.email, POPULATION.office),
    ],
  };
}

/** A row without its empty cells. */
const known = (row: Readonly<Record<string, unknown>>): SettingsRow =>
  Object.fromEntries(
    Object.entries(row).flatMap(([header, value]) =>
      typeof value === 'string' || typeof value === 'number' ? [[header, value]] : [],
    ),
  );

const donor = (name: string, email: string, kind: string, row: SettingsRow): SettingsRow => ({
  'Nama Donatur': name,
  Email: email,
  Jenis: kind,
  Aktif: 'Ya',
  ...row,
});

const reader = (name: string, email: string, role: string): SettingsRow => ({
  Nama: name,
  Email: email,
  Peran: role,
  Mendesak: 'Tidak',
  Mingguan: 'Tidak',
  'Boleh Lihat Nama': 'Tidak',
  Posyandu: '',
});

// --- What officers do. ---

interface Holder {
  readonly name: string;
  readonly office: string;
  readonly email: string;
}

const WATER: Holder = { name: 'Hartono', office: 'Dinas PUPR', email: 'air@pupr.example' };
const POPULATION: Holder = { name: 'Wening', office: 'DP3AKB', email: 'kb@dp3akb.example' };
const CLINIC: Holder = {
  name: 'TPG Puskesmas',
  office: 'Puskesmas Banjarnegara 1',
  email: 'tpg@puskesmas.example',
};
const MIDWIFE: Holder = { name: 'Bidan Ratna', office: 'Bidan kelurahan', email: 'bidan@krandegan.example' };

/** An item of the plan of a case, and what becomes of it. */
export interface SeedItem {
  /** Place of its case among those of the semester, from 0. */
  readonly case: number;
  readonly problem: string;
  readonly activity: string;
  readonly holder: Holder;
  readonly money: string;
  readonly dueAfter: number;
  readonly closing: 'evidence' | 'reply' | 'measured' | 'gained';
  /** What an officer hears of it so many days after it was written; `null` for nothing. */
  readonly report: {
    readonly after: number;
    readonly text: string;
    readonly evidence: string;
    readonly isCancelled?: true;
  } | null;
}

/** Kept in time, kept late, broken, closed by a reply or a measurement, and taken back. */
const ITEMS: readonly SeedItem[] = [
  {
    case: 0,
    problem: 'Rumah tanpa jamban, diare berulang',
    activity: 'Bangun jamban keluarga',
    holder: WATER,
    money: 'APBD',
    dueAfter: 30,
    closing: 'evidence',
    report: null,
  },
  {
    case: 0,
    problem: 'Berat tidak naik walau sudah PMT',
    activity: 'Periksa ulang dan cari penyakit penyerta',
    holder: CLINIC,
    money: 'APBN (BOK)',
    dueAfter: 21,
    closing: 'reply',
    report: null,
  },
  {
    case: 1,
    problem: 'Makan kurang beragam',
    activity: 'Kunjungan rumah tiap pekan, contoh menu',
    holder: MIDWIFE,
    money: 'Swadaya',
    dueAfter: 28,
    closing: 'evidence',
    report: { after: 22, text: 'Empat kunjungan selesai, buku menu terisi', evidence: 'BA/07/KUNJUNGAN' },
  },
  {
    case: 1,
    problem: 'Keluarga KRS belum punya bapak asuh',
    activity: 'Carikan bapak asuh GENTING',
    holder: POPULATION,
    money: 'Swasta',
    dueAfter: 20,
    closing: 'evidence',
    report: { after: 29, text: 'Bapak asuh ditetapkan', evidence: 'SK/GENTING/18' },
  },
  {
    case: 2,
    problem: 'Dua bulan tidak datang ke posyandu',
    activity: 'Ukur di rumah, lalu pantau tiap bulan',
    holder: MIDWIFE,
    money: '',
    dueAfter: 40,
    closing: 'measured',
    report: null,
  },
  {
    case: 2,
    problem: 'Atap bocor dan lantai tanah',
    activity: 'Usulkan perbaikan rumah',
    holder: WATER,
    money: 'APBD',
    dueAfter: 45,
    closing: 'evidence',
    report: {
      after: 15,
      text: 'Sudah ditangani program lain, tidak perlu diusulkan lagi',
      evidence: '',
      isCancelled: true,
    },
  },
  {
    case: 3,
    problem: 'Berat sulit naik sesudah sakit',
    activity: 'PMT pemulihan dan pantau berat',
    holder: CLINIC,
    money: 'APBN (BOK)',
    dueAfter: 35,
    closing: 'gained',
    report: { after: 12, text: 'PMT mulai diberikan', evidence: '' },
  },
];

/** What officers do on the first day of work from a day on. */
export type Deed = { readonly on: CalendarDate } & (
  | { readonly kind: 'families' }
  | {
      readonly kind: 'hand-out';
      readonly program: string;
      readonly portions: number;
      /** So many of the list do not collect it. */
      readonly left: number;
      /** To so many it is brought once more by somebody else, some days later. */
      readonly again: number;
    }
  | { readonly kind: 'choose' | 'fill' | 'judge' | 'plan'; readonly semester: string }
  | { readonly kind: 'report'; readonly semester: string; readonly item: number }
);

/** Cases that are audited in a semester. */
export const CASES = 4;
export const planOf = (place: number): readonly SeedItem[] => ITEMS.filter((item) => item.case === place);

/** Of which case an item of all is, and as which of its items. */
export function plannedItem(
  index: number,
): { readonly item: SeedItem; readonly place: number; readonly number: number } | null {
  const item = ITEMS[index];
  return item ? { item, place: item.case, number: planOf(item.case).indexOf(item) + 1 } : null;
}

/** Households are visited so many days after the first, and once more so many before the last. */
const FAMILIES_AFTER = 26;
const FAMILIES_BEFORE = 130;
/** Days after the first on which aid begins. */
const AID_AFTER = 32;
/** Into a semester the team meets, and what follows so many days later. */
const TEAM_AFTER = 40;
const STEPS = { fill: 3, judge: 7, plan: 8 } as const;
/** So late in the demo no audit begins, since nothing of it would be seen. */
const AUDIT_DAYS = 14;

/** All that officers do, in the order of its days. */
export function deedsOf(span: Span): readonly Deed[] {
  const { first, last } = span;
  const begun = addDays(first, AID_AFTER);
  const months = monthsFrom(firstOfMonth(begun), last);
  const handOut = (on: CalendarDate, program: string, portions: number, left: number, again = 0): Deed[] =>
    on >= begun && on <= last ? [{ kind: 'hand-out', on, program, portions, left, again }] : [];
  const deeds: readonly Deed[] = [
    { kind: 'families', on: addDays(first, FAMILIES_AFTER) },
    ...(addDays(last, -FAMILIES_BEFORE) > begun
      ? [{ kind: 'families', on: addDays(last, -FAMILIES_BEFORE) } as const]
      : []),
    ...months.flatMap((month, i) => [
      ...handOut(addDays(month, 17), EGGS, EGGS_A_MONTH, 4, i === 2 ? 3 : 0),
      ...handOut(addDays(month, 21), FOSTER, 4, 0),
    ]),
    ...handOut(addDays(begun, 60), LATRINE, 1, 0),
    ...feastsWithin(begun, last).flatMap((feast) => handOut(addDays(feast, 1), MEAT, 40, 3)),
    ...semestersOf(span).flatMap(({ semester, from }) => auditOf(semester, from)),
  ];
  return deeds.filter(({ on }) => on <= last).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

const auditOf = (semester: string, from: CalendarDate): readonly Deed[] => [
  { kind: 'choose', on: from, semester },
  ...(['fill', 'judge', 'plan'] as const).map(
    (kind): Deed => ({ kind, on: addDays(from, STEPS[kind]), semester }),
  ),
  ...ITEMS.flatMap(({ report }, item): Deed[] =>
    report ? [{ kind: 'report', on: addDays(from, STEPS.plan + report.after), semester, item }] : [],
  ),
];

/** Semesters with the day on which their audit begins. */
function semestersOf({ first, last }: Span): readonly { semester: string; from: CalendarDate }[] {
  const halves = monthsFrom(firstOfMonth(first), last).filter(
    (month) => month > first && /-0[17]-/.test(month),
  );
  return [first, ...halves]
    .map((day) => ({ semester: semesterOf(day), from: addDays(day, TEAM_AFTER) }))
    .filter(({ semester, from }) => semesterOf(from) === semester && addDays(from, AUDIT_DAYS) <= last);
}

function monthsFrom(first: CalendarDate, last: CalendarDate): readonly CalendarDate[] {
  const months: CalendarDate[] = [];
  for (let month = first; month <= last; month = afterMonths(month, 1)) months.push(month);
  return months;
}

const HIJRI = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura', {
  timeZone: 'UTC',
  month: 'numeric',
  day: 'numeric',
});

/** 10 Dzulhijjah, Idul Adha, by the calendar of Umm al-Qura: what is announced in Indonesia may be a day later. */
function feastsWithin(first: CalendarDate, last: CalendarDate): readonly CalendarDate[] {
  const feasts: CalendarDate[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const { year, month, day: date } = partsOf(day);
    const parts = HIJRI.formatToParts(Date.UTC(year, month - 1, date));
    const of = (type: 'month' | 'day') => parts.find((part) => part.type === type)?.value;
    if (of('month') === '12' && of('day') === '10') feasts.push(day);
  }
  return feasts;
}
