/** What a spreadsheet's locale decides: how typed text is read and how values are shown. */
export interface Locale {
  readonly decimal: string;
  readonly group: string;
  readonly currency: string;
  /** Order of a date typed in figures. */
  readonly order: 'mdy' | 'dmy';
  /** Patterns of cells whose format is automatic. */
  readonly date: string;
  readonly time: string;
  readonly dateTime: string;
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  readonly days: readonly string[];
  readonly shortDays: readonly string[];
}

const ENGLISH: Locale = {
  decimal: '.',
  group: ',',
  currency: '$',
  order: 'mdy',
  date: 'm/d/yyyy',
  time: 'h:mm:ss am/pm',
  dateTime: 'm/d/yyyy h:mm:ss',
  months: 'January February March April May June July August September October November December'.split(' '),
  shortMonths: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
  days: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
  shortDays: 'Sun Mon Tue Wed Thu Fri Sat'.split(' '),
};

const INDONESIAN: Locale = {
  decimal: ',',
  group: '.',
  currency: 'Rp',
  order: 'dmy',
  date: 'dd/mm/yyyy',
  time: 'h:mm:ss',
  dateTime: 'dd/mm/yyyy h:mm:ss',
  months: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' '),
  shortMonths: 'Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des'.split(' '),
  days: 'Minggu Senin Selasa Rabu Kamis Jumat Sabtu'.split(' '),
  shortDays: 'Min Sen Sel Rab Kam Jum Sab'.split(' '),
};

/** Java's old code for Indonesian, `in`, is what the service itself gives back. */
const LOCALES: Readonly<Record<string, Locale>> = {
  en_US: ENGLISH,
  en: ENGLISH,
  in_ID: INDONESIAN,
  id_ID: INDONESIAN,
  id: INDONESIAN,
};

export function localeOf(name: string): Locale {
  const locale = LOCALES[name];
  if (!locale) throw new TypeError(`The spreadsheet locale ${name} is not emulated`);
  return locale;
}

export const isLocale = (name: string): boolean => name in LOCALES;
