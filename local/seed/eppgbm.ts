import { addDays, type CalendarDate, partsOf } from '../../src/kernel/calendar';
import type { Answers } from '../../src/subjects/children/submission/answers';
import { type Child, inventChildren } from './children';
import { birthMeasures, measurement } from './measuring';
import { type Random, seededRandom } from './random';

/** What stands in a cell: a text, or what a spreadsheet has made of it. */
export type ListCell =
  | string
  | { readonly number: number }
  | { readonly day: CalendarDate }
  /** Minutes of a time of day: 12.30 where a point parts hours from minutes. */
  | { readonly minutes: number };

/**
 * How a row was damaged. The first four leave a row that can be brought in all the same, without the number; the last is the row
 * above it once more.
 */
export const DAMAGES = [
  'nik-masked',
  'nik-in-scientific-notation',
  'nik-too-short',
  'measures-missing',
  'birth-date-missing',
  'birth-date-impossible',
  'sex-missing',
  'mother-missing',
  'weight-in-grams',
  'measured-before-birth',
  'day-missing',
  'copied',
] as const;
export type Damage = (typeof DAMAGES)[number];

export const STILL_SOUND: readonly Damage[] = [
  'nik-masked',
  'nik-in-scientific-notation',
  'nik-too-short',
  'measures-missing',
];

export interface ListRow {
  readonly cells: readonly ListCell[];
  readonly damage: Damage | null;
}

/** A list as the puskesmas downloads it from e-PPGBM; every child in it is invented. */
export interface EppgbmList {
  readonly titles: readonly string[];
  readonly headers: readonly string[];
  readonly rows: readonly ListRow[];
}

export interface EppgbmOptions {
  readonly seed: number;
  /** Day of the download; no visit is later. */
  readonly endDate: CalendarDate;
  readonly rows: number;
  /** Share of the rows that are damaged, 0 to 1. */
  readonly damaged: number;
}

/** Names and order of the columns of the download, its slip of the pen included. */
export const HEADERS = (
  'No|NIK|Nama|JK|Tgl Lahir|BB Lahir|TB Lahir|Nama Ortu|Prov|Kab/Kota|Kec|Pukesmas|Desa/Kel|Posyandu|RT|RW|Alamat|' +
  'Usia Saat Ukur|Tanggal Pengukuran|Berat|Tinggi|Cara Ukur|LiLA|BB/U|ZS BB/U|TB/U|ZS TB/U|BB/TB|ZS BB/TB|' +
  'Naik Berat Badan|Jml Vit A|KPSP|KIA|Kelas Ibu Balita|MBG|Detail'
).split('|');

const VISITS_PER_CHILD = 3;
const DAYS_BETWEEN_VISITS = 30;

/** The same options give the same list, cell for cell. */
export function eppgbmList({ seed, endDate, rows, damaged }: EppgbmOptions): EppgbmList {
  const random = seededRandom(seed);
  const children = inventChildren(Math.ceil(rows / VISITS_PER_CHILD), endDate, random);
  const visits = children.flatMap((child) => visitDays(child, endDate, random).map((on) => ({ child, on })));
  const made: ListRow[] = [];
  for (const { child, on } of visits.slice(0, rows)) {
    const sound = soundRow(child, on, random);
    const above = made.at(-1)?.cells;
    const damage = above && random.chance(damaged) ? random.pick(DAMAGES) : null;
    made.push({ cells: above && damage ? hurt(sound, damage, above) : sound, damage });
  }
  return {
    titles: ['DAFTAR STATUS GIZI BALITA', 'PUSKESMAS BANJARNEGARA 1', `data tanggal: ${endDate}`],
    headers: HEADERS,
    rows: made.map((row, i) => ({ ...row, cells: [{ number: i + 1 }, ...row.cells.slice(1)] })),
  };
}

/** The last visits before the download, none before birth and no two on one day: that would be a copied row. */
function visitDays(child: Child, endDate: CalendarDate, random: Random): readonly CalendarDate[] {
  const last = addDays(endDate, -random.integer(0, 20));
  const days: CalendarDate[] = [];
  for (let i = 0; i < VISITS_PER_CHILD; i++) {
    const planned = addDays(last, -i * DAYS_BETWEEN_VISITS);
    let on = planned > child.birthDate ? planned : addDays(child.birthDate, i + 1);
    while (days.includes(on)) on = addDays(on, 1);
    days.push(on);
  }
  return days.reverse();
}

function soundRow(child: Child, on: CalendarDate, random: Random): readonly ListCell[] {
  const { family, nik, name, sex, birthDate } = child;
  const measured = measurement(child, on, 0, seededRandom(partsOf(on).day));
  const birth = birthMeasures(child, seededRandom(child.birthOrder));
  const byHeader: Readonly<Record<string, ListCell>> = {
    NIK: nik,
    Nama: name.toUpperCase(),
    JK: sex === 'male' ? 'L' : 'P',
    'Tgl Lahir': dayCell(birthDate, random),
    'BB Lahir': birthWeight(birth, random),
    'TB Lahir': decimal(birth.pb_lahir, random),
    'Nama Ortu': family.mother,
    Prov: 'JAWA TENGAH',
    'Kab/Kota': 'BANJARNEGARA',
    Kec: 'BANJARNEGARA',
    Pukesmas: 'BANJARNEGARA 1',
    'Desa/Kel': 'KRANDEGAN',
    Posyandu: family.posyandu.name.toUpperCase(),
    RT: String(family.rt).padStart(3, '0'),
    RW: String(family.rw).padStart(3, '0'),
    Alamat: family.address,
    'Usia Saat Ukur': 'dihitung ulang',
    'Tanggal Pengukuran': dayCell(on, random),
    Berat: decimal(measured.berat, random),
    Tinggi: decimal(measured.tinggi, random),
    'Cara Ukur': measured.cara_ukur === 'berdiri' ? 'Berdiri' : 'Terlentang',
    LiLA: measured.lila ? decimal(measured.lila, random) : random.pick(['999.99', '-999.99', '-', '0', '']),
    'BB/TB': random.pick(['Gizi Baik', 'Outlier', '-']),
    'Naik Berat Badan': random.pick(['N', 'T', 'O', 'B']),
    'Jml Vit A': random.pick(['0', '1', '-']),
  };
  return HEADERS.map((header) => byHeader[header] ?? '-');
}

/** As a date, or as one of the texts that dates turn into on their way through other programs. */
function dayCell(day: CalendarDate, random: Random): ListCell {
  const [year = '', month = '', date = ''] = day.split('-');
  return random.pick<ListCell>([
    { day },
    day,
    day,
    `${date}/${month}/${year}`,
    `${date}-${month}-${year}`,
    `${Number(date)}/${Number(month)}/${year}`,
  ]);
}

/** With point, comma or colon, as a number, or as the time of day that a spreadsheet took it for. */
function decimal(answer: string | undefined, random: Random): ListCell {
  const text = (answer ?? '').replace(',', '.');
  const [whole = '', tenth = '0'] = text.split('.');
  return random.pick<ListCell>([
    { number: Number(text) },
    { number: Number(text) },
    text,
    text.replace('.', ','),
    `${whole}:${tenth}0`,
    Number(whole) < 24 ? { minutes: Number(whole) * 60 + Number(tenth) * 10 } : text,
  ]);
}

function birthWeight(birth: Answers, random: Random): ListCell {
  const kilograms = Number((birth.bb_lahir ?? '3').replace(',', '.'));
  return random.chance(0.3) ? { number: Math.round(kilograms * 1000) } : decimal(birth.bb_lahir, random);
}

/** The value of a column in a damaged row. */
const HURT: Readonly<
  Record<Exclude<Damage, 'copied' | 'measures-missing'>, readonly [header: string, cell: ListCell]>
> = {
  'nik-masked': ['NIK', '330406**********'],
  'nik-in-scientific-notation': ['NIK', '3.30406E+15'],
  'nik-too-short': ['NIK', '330406120524900'],
  'birth-date-missing': ['Tgl Lahir', '-'],
  'birth-date-impossible': ['Tgl Lahir', '31/02/2024'],
  'sex-missing': ['JK', ''],
  'mother-missing': ['Nama Ortu', '-'],
  'weight-in-grams': ['Berat', { number: 8700 }],
  'measured-before-birth': ['Tanggal Pengukuran', '2015-01-02'],
  'day-missing': ['Tanggal Pengukuran', ''],
};

function hurt(sound: readonly ListCell[], damage: Damage, above: readonly ListCell[]): readonly ListCell[] {
  if (damage === 'copied') return above;
  if (damage === 'measures-missing') {
    return ['Berat', 'Tinggi', 'LiLA'].reduce((cells, header) => withCell(cells, header, '999.99'), sound);
  }
  return withCell(sound, ...HURT[damage]);
}

const withCell = (cells: readonly ListCell[], header: string, cell: ListCell): readonly ListCell[] =>
  cells.map((old, i) => (HEADERS[i] === header ? cell : old));
