// Lists as people and programs write them, from invented children: what each row says is known from the children, not from the file.
import { type CellObject, utils, type WorkSheet, write } from '@e965/xlsx';
import { type Random, seededRandom } from '../../local/seed/random';
import { addDays, type CalendarDate, completedMonths, daysBetween, partsOf } from '../../src/kernel/calendar';

export const TODAY = '2026-07-01' as CalendarDate;

interface Visit {
  readonly on: CalendarDate;
  readonly weight: number;
  readonly height: number;
  readonly position: 'telentang' | 'berdiri';
}

interface Child {
  readonly name: string;
  readonly sex: 'L' | 'P';
  readonly born: CalendarDate;
  readonly nik: string;
  /** Of the NIK. */
  readonly serial: string;
  readonly mother: string;
  readonly father: string;
  readonly visits: readonly Visit[];
}

/** What a line of the file says, and what may be made of it. */
export interface LineTruth {
  readonly line: number;
  readonly child: Child;
  readonly visits: readonly (Visit | null)[];
  /** The row must not come out as that of an active child, or not before somebody has said so. */
  readonly isHeld: boolean;
}

export interface Layout {
  readonly name: string;
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly lines: readonly LineTruth[];
}

const NAMES = [
  'AHMAD FAUZI',
  ...'SITI NURHALIZA|BUDI SANTOSO|NAN|NULL PRATAMA|RARA AYU|NA|DIMAS|KIRANA LESTARI|BAGAS|MELATI SUKMA'.split(
    '|',
  ),
  ...'NONE|TRUE|ZAHRA|RAFI|INTAN|GALIH|PUTRI ANI|YOGA|WULAN'.split('|'),
] as const;
const MOTHERS = [
  'SUMIATI',
  'RATNA',
  'NAN',
  'DEWI KARTIKA',
  'TUTI',
  'WARSIH',
  'NULL',
  'PARTINI',
  'SRI REJEKI',
] as const;
const FATHERS = ['BASRI', 'SLAMET', 'WARNO', 'JOKO', 'TARNO', 'YUSRON'] as const;

function inventChild(random: Random, index: number, days: readonly CalendarDate[]): Child {
  const born = addDays(TODAY, -random.integer(200, 1500));
  const sex = random.chance(0.5) ? 'L' : 'P';
  const serial = String(random.integer(1, 9)).padStart(4, '0');
  const visits = days.map((on, i): Visit => {
    const months = Math.max(0, completedMonths(born, on));
    const grown = 3.4 + months * 0.42 - Math.max(0, months - 12) * 0.22 + i * 0.1;
    const tall = 52 + months * 1.9 - Math.max(0, months - 12) * 1.1;
    const weight = Math.round((grown + random.integer(0, 9) / 10) * 10) / 10;
    const height = Math.round((tall + random.integer(0, 19) / 10) * 10) / 10;
    return { on, weight, height, position: months < 24 ? 'telentang' : 'berdiri' };
  });
  const round = Math.floor(index / NAMES.length);
  const name = `${NAMES[index % NAMES.length] ?? ''}${round > 0 ? ` ${'ABCDEFGHIJ'.charAt(round)}` : ''}`;
  const child = {
    name,
    sex,
    serial,
    mother: random.pick(MOTHERS),
    father: random.pick(FATHERS),
    visits,
  } as const;
  return bornOn({ ...child, born, nik: '' }, born);
}

/** With the number that goes with it: 40 is added to the day of girls. */
function bornOn(child: Child, born: CalendarDate): Child {
  const { year, month, day } = partsOf(born);
  const two = (value: number): string => String(value).padStart(2, '0');
  const nik = `330406${two(day + (child.sex === 'P' ? 40 : 0))}${two(month)}${two(year % 100)}${child.serial}`;
  return { ...child, born, nik };
}

type Value =
  | string
  | { readonly number: number }
  | { readonly day: CalendarDate; readonly format?: string }
  | { readonly error: true };
type DayWriter = (day: CalendarDate, random: Random) => Value;

const MONTHS = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
  ' ',
);
const ENGLISH = 'January February March April May June July August September October November December'.split(
  ' ',
);

const parted = (day: CalendarDate) => {
  const [y = '', m = '', d = ''] = day.split('-');
  return { y, m, d, month: Number(m), date: Number(d) };
};

/** Excel where the order of days is another: what is a date there becomes one, the rest stays a text. */
const turnedBy =
  (sign: string, first: 'd' | 'm'): DayWriter =>
  (day) => {
    const { y, m, d, month, date } = parted(day);
    // A spreadsheet shows its dates in the order in which it reads them.
    if (date <= 12)
      return { day: `${y}-${d}-${m}` as CalendarDate, format: first === 'd' ? 'm/d/yyyy' : 'dd/mm/yyyy' };
    return first === 'd' ? `${date}${sign}${month}${sign}${y}` : `${month}${sign}${date}${sign}${y}`;
  };

const DAYS: Readonly<Record<string, DayWriter>> = {
  iso: (day) => day,
  'd/m/yyyy': (day) => `${parted(day).date}/${parted(day).month}/${parted(day).y}`,
  'dd/mm/yyyy': (day) => `${parted(day).d}/${parted(day).m}/${parted(day).y}`,
  'dd-mm-yyyy': (day) => `${parted(day).d}-${parted(day).m}-${parted(day).y}`,
  'dd.mm.yyyy': (day) => `${parted(day).d}.${parted(day).m}.${parted(day).y}`,
  'dd-mm-yy': (day) => `${parted(day).d}-${parted(day).m}-${parted(day).y.slice(2)}`,
  'mm/dd/yyyy': (day) => `${parted(day).m}/${parted(day).d}/${parted(day).y}`,
  'm/d/yyyy': (day) => `${parted(day).month}/${parted(day).date}/${parted(day).y}`,
  'm/d/yy': (day) => `${parted(day).month}/${parted(day).date}/${parted(day).y.slice(2)}`,
  'mm-dd-yyyy': (day) => `${parted(day).m}-${parted(day).d}-${parted(day).y}`,
  'yy-mm-dd': (day) => day.slice(2),
  ddmmyyyy: (day) => `${parted(day).d}${parted(day).m}${parted(day).y}`,
  yyyymmdd: (day) => day.replaceAll('-', ''),
  'd mmmm yyyy': (day) => `${parted(day).date} ${MONTHS[parted(day).month - 1]} ${parted(day).y}`,
  'd-mmm-yy': (day) =>
    `${parted(day).date}-${(MONTHS[parted(day).month - 1] ?? '').slice(0, 3)}-${parted(day).y.slice(2)}`,
  'mmmm d, yyyy': (day) => `${ENGLISH[parted(day).month - 1]} ${parted(day).date}, ${parted(day).y}`,
  'iso with time': (day) => `${day} 08:15:00`,
  'dd/mm/yyyy with time': (day) => `${parted(day).d}/${parted(day).m}/${parted(day).y} 08:15`,
  'm/d/yyyy with time': (day) => `${parted(day).month}/${parted(day).date}/${parted(day).y} 12:00:00 AM`,
  'instant of midnight': (day) => `${addDays(day, -1)}T17:00:00.000Z`,
  weekday: (day) => `Senin, ${parted(day).d}/${parted(day).m}/${parted(day).y}`,
  serial: (day) => String(serialOf(day)),
  date: (day) => ({ day }),
  'date or iso': (day, random) => (random.chance(0.5) ? { day } : day),
  'iso or dd/mm/yyyy': (day, random) =>
    random.chance(0.5) ? day : `${parted(day).d}/${parted(day).m}/${parted(day).y}`,
  'turned round from d/m/yyyy': turnedBy('/', 'd'),
  'turned round from m/d/yyyy': turnedBy('/', 'm'),
  'turned round from d-m-yyyy': turnedBy('-', 'd'),
};

const DAY_ZERO = '1899-12-30' as CalendarDate;
const serialOf = (day: CalendarDate): number => daysBetween(DAY_ZERO, day);

type NumberWriter = (value: number, what: 'weight' | 'height') => Value;

const NUMBERS: Readonly<Record<string, NumberWriter>> = {
  comma: (value) => String(value).replace('.', ','),
  point: (value) => String(value),
  number: (value) => ({ number: value }),
  'long fraction': (value) => `${value}00000000001`.replace(/^(\d+)00000000001$/, '$1'),
  'two decimals': (value) => value.toFixed(2).replace('.', ','),
  units: (value, what) => `${String(value).replace('.', ',')} ${what === 'weight' ? 'kg' : 'cm'}`,
  'grams and millimetres': (value, what) => String(Math.round(value * (what === 'weight' ? 1000 : 10))),
  'grouped grams': (value, what) =>
    what === 'weight' ? (value * 1000).toFixed(0).replace(/(\d{3})$/, '.$1') : String(value),
  'lost marks': (value) => String(Math.round(value * 10)),
  colon: (value) => `${value.toFixed(1).replace('.', ':')}0`,
};

type NikWriter = (nik: string) => Value;

const NIKS: Readonly<Record<string, NikWriter>> = {
  text: (nik) => nik,
  none: () => '',
  apostrophe: (nik) => `'${nik}`,
  wrapped: (nik) => `="${nik}"`,
  'no-width marks': (nik) => `\u200b${nik}\u200e`,
  fraction: (nik) => `${nik}.0`,
  called: (nik) => `NIK ${nik}`,
  groups: (nik) => nik.replace(/(\d{4})(?=\d)/g, '$1 '),
  masked: (nik) => `${nik.slice(0, 6)}**********`,
  scientific: () => '3.30406E+15',
  'cut number': (nik) => ({ number: Number(`${nik.slice(0, 15)}0`) }),
  'cut text': (nik) => `${nik.slice(0, 15)}0`,
};

type Column = readonly [heading: string, value: (child: Child, write: Writers) => Value];
type VisitColumn = readonly [heading: string, value: (visit: Visit, write: Writers, child: Child) => Value];

interface Writers {
  readonly day: (day: CalendarDate) => Value;
  readonly number: NumberWriter;
  readonly nik: NikWriter;
}

interface Columns {
  readonly child: readonly Column[];
  readonly visit: readonly VisitColumn[];
  /** The weights are called grams where they are. */
  readonly saysUnits?: boolean;
}

const COLUMNS: Readonly<Record<string, Columns>> = {
  download: {
    child: [
      ['NIK', (c, w) => w.nik(c.nik)],
      ['Nama', (c) => c.name],
      ['JK', (c) => c.sex],
      ['Tgl Lahir', (c, w) => w.day(c.born)],
      ['BB Lahir', () => '3.1'],
      ['Nama Ortu', (c) => c.mother],
      ['Posyandu', () => 'MELATI 1'],
    ],
    visit: [
      ['Usia Saat Ukur', (v, _w, c) => ageWords(c.born, v.on)],
      ['Tanggal Pengukuran', (v, w) => w.day(v.on)],
      ['Berat', (v, w) => w.number(v.weight, 'weight')],
      ['Tinggi', (v, w) => w.number(v.height, 'height')],
      ['Cara Ukur', (v) => (v.position === 'berdiri' ? 'Berdiri' : 'Terlentang')],
      ['BB/U', () => 'Berat Badan Normal'],
    ],
  },
  'third layout': {
    child: [
      ['NIK', (c, w) => w.nik(c.nik)],
      ['nama_anak', (c) => c.name],
      ['tgl_lahir', (c, w) => w.day(c.born)],
      ['jk', (c) => c.sex],
      ['nm_ortu', (c) => c.mother],
      ['RT', () => '3'],
      ['RW', () => '2'],
      ['ALAMAT', () => 'GANG SAWO'],
    ],
    visit: [
      ['TANGGAL UKUR', (v, w) => w.day(v.on)],
      ['BERAT', (v, w) => w.number(v.weight, 'weight')],
      ['TINGGI', (v, w) => w.number(v.height, 'height')],
      ['CARA UKUR', (v) => (v.position === 'berdiri' ? 'Berdiri' : 'Telentang')],
      ['vitamin', () => 'Ya'],
      ['Imunisasi', () => 'Lengkap'],
    ],
  },
  own: {
    child: [
      ['No.', () => '1'],
      ['Nama Balita', (c) => c.name],
      ['L/P', (c) => (c.sex === 'L' ? 'Laki-laki' : 'Perempuan')],
      ['Tgl. Lahir', (c, w) => w.day(c.born)],
      ['Nama Ibu', (c) => c.mother],
      ['Nama Ayah', (c) => c.father],
      ['NIK Anak', (c, w) => w.nik(c.nik)],
    ],
    visit: [
      ['Tgl Timbang', (v, w) => w.day(v.on)],
      ['BB', (v, w) => w.number(v.weight, 'weight')],
      ['TB', (v, w) => w.number(v.height, 'height')],
      ['Posisi', (v) => v.position],
    ],
  },
  'both parents': {
    child: [
      ['Nama Anak', (c) => c.name],
      ['Jenis Kelamin', (c) => c.sex],
      ['Tanggal Lahir', (c, w) => w.day(c.born)],
      ['AYAH / IBU', (c) => `${c.father} / ${c.mother}`],
      ['No HP', () => '081234567890 / 082345678901'],
      ['Usia Kehamilan', () => '8888'],
    ],
    visit: [
      ['Tanggal Ukur', (v, w) => w.day(v.on)],
      ['Umur (bln)', (v, _w, c) => String(completedMonths(c.born, v.on))],
      ['Berat Badan', (v, w) => w.number(v.weight, 'weight')],
      ['Panjang Badan', (v, w) => w.number(v.height, 'height')],
      ['Cara Pengukuran', (v) => v.position],
    ],
  },
  village: {
    child: [
      ['NIK', (c, w) => w.nik(c.nik)],
      ['NAMA_LENGKAP', (c) => c.name],
      ['TANGGAL_LAHIR', (c, w) => w.day(c.born)],
      ['JENIS_KELAMIN', (c) => c.sex],
      ['NAMA_IBU', (c) => c.mother],
    ],
    visit: [
      ['TANGGAL_PERIKSA', (v, w) => w.day(v.on)],
      ['BERAT_BADAN', (v, w) => w.number(v.weight, 'weight')],
      ['TINGGI_BADAN', (v, w) => w.number(v.height, 'height')],
      ['CARA_UKUR', (v) => v.position],
    ],
  },
};

function ageWords(born: CalendarDate, on: CalendarDate): string {
  const months = completedMonths(born, on);
  return `${Math.floor(months / 12)} Tahun - ${months % 12} Bulan - 3 Hari`;
}

const ARRANGEMENTS = [
  'one visit a row',
  'a row a visit',
  'months in one line',
  'months over names',
  'series',
] as const;
type Arrangement = (typeof ARRANGEMENTS)[number];

const ENCODINGS = [
  'utf-8',
  'utf-8 marked',
  'utf-16le',
  'utf-16le marked',
  'utf-16be',
  'utf-16be marked',
  'windows-1252',
] as const;
const TEXTS = [';', ',', '\t'] as const;
const BOOKS = ['xlsx', 'biff8', 'ods', 'xlsb', 'html', 'xlml'] as const;

/** What else is in the file. */
const STATES = [
  'plain',
  'plain',
  'titles above',
  'header on each page',
  'total below',
  'children gone',
  'section of those gone',
  'hidden rows',
  'hidden sheet',
  'dates from 1904',
  'formulas',
] as const;
type State = (typeof STATES)[number];

const GONE = [
  'Pindah',
  'MENINGGAL',
  'lulus posyandu',
  'pindah ke Banyumas',
  'alm',
  'tidak aktif',
  'Mutasi',
] as const;

/** The same seed makes the same file. */
export function layoutOf(seed: number): Layout {
  const random = seededRandom(seed * 7919 + 17);
  const pickOf = <T>(from: Readonly<Record<string, T>>, index: number): readonly [string, T] => {
    const entries = Object.entries(from);
    const entry = entries[index % entries.length];
    if (!entry) throw new Error('nothing to pick from');
    return entry;
  };
  // Days go round one by one, so that each way is met with many others of everything else.
  const [dayName, writeDay] = pickOf(DAYS, seed);
  const [numberName, writeNumber] = pickOf(NUMBERS, random.integer(0, 99));
  const [nikName, writeNik] = pickOf(NIKS, random.integer(0, 99));
  const [columnsName, columns] = pickOf(COLUMNS, random.integer(0, 99));
  const arrangement = random.pick(ARRANGEMENTS);
  const isBook = dayName.includes('date') || dayName.startsWith('turned') || random.chance(0.4);
  const wanted: State = random.pick(STATES);
  const isBookState = ['hidden rows', 'hidden sheet', 'dates from 1904', 'formulas'].includes(wanted);
  const state: State = isBookState && !isBook ? 'plain' : wanted;
  const bookType = state.startsWith('hidden') || state === 'dates from 1904' ? 'xlsx' : random.pick(BOOKS);
  const encoding = random.pick(ENCODINGS);
  const separator = random.pick(TEXTS);
  const size = random.pick([1, 2, 3, 5, 8, 20, 40]);

  const months = [addDays(TODAY, -random.integer(40, 70)), addDays(TODAY, -random.integer(5, 30))] as const;
  const count = arrangement === 'one visit a row' ? 1 : 2;
  // A posyandu has its day, or families come when they can.
  const hasDay = random.chance(0.6);
  const children = Array.from({ length: size }, (_, i) =>
    inventChild(
      random,
      i,
      months.slice(0, count).map((on) => (hasDay ? on : addDays(on, -random.integer(0, 4)))),
    ),
  );
  // Dates of which every one lies early in its month show nothing, whatever was done to them.
  const [first] = children;
  if (dayName.startsWith('turned') && first && Number(first.born.slice(8, 10)) <= 12) {
    children[0] = bornOn(first, addDays(first.born, 13));
  }
  const writers: Writers = { day: (day) => writeDay(day, random), number: writeNumber, nik: writeNik };
  const table = arranged(children, columns, arrangement, writers, months);
  const { rows, lines } = withState(table, state, random);
  const name = [
    dayName,
    numberName,
    `NIK ${nikName}`,
    columnsName,
    arrangement,
    state,
    `${size} anak`,
    isBook ? bookType : `${encoding} ${separator === '\t' ? 'tab' : separator}`,
  ].join(' · ');
  const file = isBook ? `daftar.${bookType}` : 'daftar.csv';
  const bytes = isBook ? bookOf(rows, bookType, state, lines) : textOf(rows, encoding, separator);
  return {
    name,
    file,
    bytes,
    lines: state === 'hidden sheet' ? lines.map((line) => ({ ...line, isHeld: true })) : lines,
  };
}

interface Table {
  readonly header: readonly (readonly Value[])[];
  readonly body: readonly {
    readonly cells: readonly Value[];
    readonly child: Child;
    readonly visits: readonly Visit[];
  }[];
}

function arranged(
  children: readonly Child[],
  { child: own, visit: of }: Columns,
  arrangement: Arrangement,
  writers: Writers,
  months: readonly CalendarDate[],
): Table {
  const ownCells = (child: Child) => own.map(([, value]) => value(child, writers));
  const visitCells = (child: Child, visit: Visit) => of.map(([, value]) => value(visit, writers, child));
  const ownHeads = own.map(([heading]) => heading);
  const heads = of.map(([heading]) => heading);
  if (arrangement === 'one visit a row' || arrangement === 'a row a visit') {
    return {
      header: [[...ownHeads, ...heads]],
      body: children.flatMap((child) =>
        child.visits.map((visit) => ({
          cells: [...ownCells(child), ...visitCells(child, visit)],
          child,
          visits: [visit],
        })),
      ),
    };
  }
  const body = children.map((child) => ({
    cells: [...ownCells(child), ...child.visits.flatMap((visit) => visitCells(child, visit))],
    child,
    visits: child.visits,
  }));
  const label = (day: CalendarDate): string => `${MONTHS[partsOf(day).month - 1]} ${partsOf(day).year}`;
  // Days of families that come when they can may lie in the month before: the headings then only number the visits.
  const inMonth = children.every((child) =>
    child.visits.every((visit, i) => visit.on.slice(0, 7) === months[i]?.slice(0, 7)),
  );
  const distinct = label(months[0] ?? TODAY) !== label(months[1] ?? TODAY);
  const names = months.map((day, i) => (inMonth && distinct ? label(day) : `Kunjungan ${i + 1}`));
  if (arrangement === 'months over names') {
    const over = names.flatMap((each) => heads.map((_, i) => (i === 0 ? each : '')));
    return {
      header: [
        [...ownHeads, ...over],
        [...ownHeads.map(() => ''), ...names.flatMap(() => heads)],
      ],
      body,
    };
  }
  if (arrangement === 'series') return { header: [[...ownHeads, ...heads, ...heads]], body };
  return {
    header: [[...ownHeads, ...names.flatMap((each) => heads.map((head) => `${each} ${head}`))]],
    body,
  };
}

interface Written {
  readonly rows: readonly (readonly Value[])[];
  readonly lines: readonly LineTruth[];
}

function withState({ header, body }: Table, state: State, random: Random): Written {
  const rows: (readonly Value[])[] = [];
  const lines: LineTruth[] = [];
  if (state === 'titles above') rows.push(['DAFTAR BALITA'], ['KELURAHAN CONTOH'], []);
  const marks = state === 'children gone';
  header.forEach((cells, i) => {
    rows.push(marks ? [...cells, i === header.length - 1 ? 'Ket' : ''] : cells);
  });
  body.forEach(({ cells, child, visits }, i) => {
    if (state === 'header on each page' && i > 0 && i % 5 === 0) rows.push(...header);
    if (state === 'section of those gone' && i === Math.ceil(body.length / 2)) rows.push(['BALITA PINDAH']);
    const isGone = marks && random.chance(0.3);
    rows.push(marks ? [...cells, isGone ? random.pick(GONE) : random.pick(['', 'sehat', '-'])] : cells);
    const isBelow = state === 'section of those gone' && i >= Math.ceil(body.length / 2);
    const isHidden = state === 'hidden rows' && i % 3 === 1;
    lines.push({ line: rows.length, child, visits, isHeld: isGone || isBelow || isHidden });
  });
  if (state === 'total below') rows.push(['JUMLAH', String(body.length)]);
  return { rows, lines };
}

const textOfCell = (value: Value): string => {
  if (typeof value === 'string') return value;
  if ('number' in value)
    return value.number > 1e14 ? value.number.toExponential(5).toUpperCase() : String(value.number);
  if ('day' in value) return value.day;
  return '#N/A';
};

function textOf(
  rows: readonly (readonly Value[])[],
  encoding: (typeof ENCODINGS)[number],
  separator: string,
): Uint8Array {
  const quoted = (text: string): string =>
    /["\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
  const text = rows.map((row) => row.map((value) => quoted(textOfCell(value))).join(separator)).join('\r\n');
  const marked = encoding.endsWith(' marked') ? `\uFEFF${text}` : text;
  if (encoding.startsWith('utf-8')) return new TextEncoder().encode(marked);
  if (encoding === 'windows-1252')
    return Uint8Array.from(Buffer.from(text.replace(/[\u200b\u200e]/g, ''), 'latin1'));
  const isBig = encoding.startsWith('utf-16be');
  return Uint8Array.from(
    [...Array(marked.length).keys()].flatMap((i) => {
      const unit = marked.charCodeAt(i);
      return isBig ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8];
    }),
  );
}

function cellOf(value: Value, isFrom1904: boolean, isFormula: boolean): CellObject {
  if (typeof value === 'string') return { t: 's', v: value, z: '@' };
  if ('error' in value) return { t: 'e', v: 42 };
  if ('number' in value) return { t: 'n', v: value.number, ...(isFormula && { f: `${value.number}+0` }) };
  return { t: 'n', v: serialOf(value.day) - (isFrom1904 ? 1462 : 0), z: value.format ?? 'dd/mm/yyyy' };
}

function bookOf(
  rows: readonly (readonly Value[])[],
  type: (typeof BOOKS)[number],
  state: State,
  lines: readonly LineTruth[],
): Uint8Array {
  const isFrom1904 = state === 'dates from 1904';
  const sheet: WorkSheet = utils.aoa_to_sheet(
    rows.map((row) => row.map((value) => cellOf(value, isFrom1904, state === 'formulas'))),
  );
  const book = utils.book_new(sheet, 'Sheet1');
  if (state === 'hidden rows') {
    const hidden = new Set(lines.filter(({ isHeld }) => isHeld).map(({ line }) => line - 1));
    sheet['!rows'] = rows.map((_, row) => (hidden.has(row) ? { hidden: true } : {}));
  }
  if (state === 'hidden sheet') {
    utils.book_append_sheet(book, utils.aoa_to_sheet([['Petunjuk']]), 'Petunjuk');
    book.Workbook = { Sheets: [{ Hidden: 1 }, { Hidden: 0 }] };
  }
  if (isFrom1904) book.Workbook = { WBProps: { date1904: true } };
  return new Uint8Array(write(book, { type: 'array', bookType: type }));
}
