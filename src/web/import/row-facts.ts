import {
  type CalendarDate,
  completedMonths,
  daysBetween,
  partsOf,
  type TimeZone,
} from '../../kernel/calendar';
import { ageInMonths } from './age-text';
import { plainText } from './cell';
import type { List, Mapping } from './columns';
import { certainDay, type DayCell, dayCell, swapped } from './day-cell';

/** What decides how the cells of a list are read, besides the list. */
export interface Reckoning {
  readonly today: CalendarDate;
  readonly zone: TimeZone;
}

/** A column of days: of birth, or of one visit. */
export interface DayColumn {
  readonly column: number;
  readonly key: 'tanggal_lahir' | 'tanggal_ukur';
  readonly visit: number | null;
}

/** The rows of a list with what its columns are taken for, looked into cell by cell. */
export class ListFacts {
  readonly dayColumns: readonly DayColumn[];
  /** Rows below the header, counted from 0 as in the sheet. */
  readonly rows: readonly number[];
  private readonly ageColumns: readonly { readonly column: number; readonly visit: number | null }[];
  private readonly nikColumn: number;
  private readonly days = new Map<string, DayCell>();

  constructor(
    readonly list: List,
    readonly mapping: Mapping,
    readonly reckoning: Reckoning,
  ) {
    const { sheet, headings, headerRow, visits } = list;
    this.rows = sheet.rows.flatMap((cells, row) =>
      row > headerRow && cells.some(({ text }) => text.trim() !== '') ? [row] : [],
    );
    this.dayColumns = mapping.flatMap((target, column): DayColumn[] =>
      target === 'tanggal_lahir' || target === 'tanggal_ukur'
        ? [{ column, key: target, visit: target === 'tanggal_lahir' ? null : (visits[column] ?? null) }]
        : [],
    );
    const ages = headings.flatMap(({ isAge }, column) =>
      isAge ? [{ column, visit: visits[column] ?? null }] : [],
    );
    // Years in one column and months in another are no age by themselves.
    this.ageColumns = headings.some(({ title }) => /\b(?:umur|usia)[\s_]*(?:tahun|th)/i.test(title))
      ? []
      : ages;
    this.nikColumn = mapping.indexOf('nik');
  }

  text(row: number, column: number): string {
    return this.list.sheet.rows[row]?.[column]?.text.trim() ?? '';
  }

  day(row: number, column: number): DayCell {
    const name = `${row} ${column}`;
    const known = this.days.get(name);
    if (known) return known;
    const cell = this.list.sheet.rows[row]?.[column];
    const read: DayCell = cell ? dayCell(cell, this.reckoning.zone) : { kind: 'other', text: '' };
    this.days.set(name, read);
    return read;
  }

  nikBirth(row: number): string | null {
    if (this.nikColumn < 0) return null;
    const digits = plainText(this.text(row, this.nikColumn)).replace(/[\s.\-'"`=]|nik/gi, '');
    const [, written = '', rest = ''] = /^[1-9]\d{5}(\d{2})(\d{4})/.exec(digits) ?? [];
    if (written === '' || digits.length < 12 || digits.length > 16) return null;
    const day = Number(written) % 40;
    return day >= 1 && day <= 31 && Number(written) <= 71 ? String(day).padStart(2, '0') + rest : null;
  }

  /** Completed months at a visit, where the list tells ages at visits and not of the day on which it was printed. */
  ageAt(row: number, visit: number | null): number | null {
    return this.hasAgesAtVisits(visit) ? this.ageTold(row, visit) : null;
  }

  private ageTold(row: number, visit: number | null): number | null {
    const of = this.ageColumns.filter((each) => each.visit === visit);
    const [only] = of;
    return only && of.length === 1 ? ageInMonths(this.text(row, only.column)) : null;
  }

  private readonly agesAtVisits = new Map<number | null, boolean>();

  /** By the heading; else by rows whose days have one reading only, all of which have to fit. */
  private hasAgesAtVisits(visit: number | null): boolean {
    const known = this.agesAtVisits.get(visit);
    if (known !== undefined) return known;
    const titles = this.ageColumns.map(({ column }) => this.list.headings[column]?.title ?? '');
    const isSaid = visit !== null || titles.some((title) => /saat|ukur|timbang|periksa/i.test(title));
    const has = isSaid || this.agesFit(visit);
    this.agesAtVisits.set(visit, has);
    return has;
  }

  private agesFit(visit: number | null): boolean {
    const birth = this.dayColumns.find(({ key }) => key === 'tanggal_lahir');
    const measured = this.dayColumns.find((each) => each.key === 'tanggal_ukur' && each.visit === visit);
    if (!birth || !measured) return false;
    const fits = this.rows.flatMap((row) => {
      const [born, on] = [this.firm(row, birth.column), this.firm(row, measured.column)];
      const age = this.ageTold(row, visit);
      return born && on && age !== null ? [fitsAge(born, on, age)] : [];
    });
    return fits.length > 0 && fits.every((each) => each);
  }

  /** A day with one reading, which no spreadsheet can have turned round either. */
  private firm(row: number, column: number): CalendarDate | null {
    const cell = this.day(row, column);
    const day = this.certain(row, column);
    return day && (cell.kind !== 'fixed' || swapped(day) === null) ? day : null;
  }

  /** The columns of the other kind of days: a birth is held against every visit, a visit against the birth. */
  partners({ key }: DayColumn): readonly DayColumn[] {
    return this.dayColumns.filter((other) =>
      key === 'tanggal_lahir' ? other.key === 'tanggal_ukur' : other.key === 'tanggal_lahir',
    );
  }

  /** Days of the same kind that other rows tell for certain: births of the child of that name, visits of anybody. */
  daysElsewhere(row: number, { column, key }: DayColumn): ReadonlySet<CalendarDate> {
    return this.certainDays(column).get(key === 'tanggal_lahir' ? this.nameIn(row) : '') ?? new Set();
  }

  private readonly daysByName = new Map<number, ReadonlyMap<string, ReadonlySet<CalendarDate>>>();

  private certainDays(column: number): ReadonlyMap<string, ReadonlySet<CalendarDate>> {
    const known = this.daysByName.get(column);
    if (known) return known;
    const days = new Map<string, Set<CalendarDate>>();
    for (const row of this.rows) {
      const day = this.certain(row, column);
      if (!day) continue;
      for (const name of ['', this.nameIn(row)]) days.set(name, (days.get(name) ?? new Set()).add(day));
    }
    this.daysByName.set(column, days);
    return days;
  }

  private nameIn(row: number): string {
    const column = this.mapping.indexOf('nama');
    const name =
      column < 0
        ? ''
        : this.text(row, column)
            .toLowerCase()
            .replace(/[^\p{L}]/gu, '');
    return name || `row ${row}`;
  }

  certain(row: number, column: number): CalendarDate | null {
    return certainDay(this.day(row, column), this.reckoning.today);
  }
}

export const ddmmyy = (day: CalendarDate): string =>
  `${day.slice(8, 10)}${day.slice(5, 7)}${day.slice(2, 4)}`;

/** Lists round ages up or down, and some are of the day of the download. */
const MONTHS_OFF = 1;

export const fitsAge = (born: CalendarDate, measured: CalendarDate, months: number): boolean =>
  daysBetween(born, measured) >= 0 && Math.abs(completedMonths(born, measured) - months) <= MONTHS_OFF;

export const fitsMonth = (day: CalendarDate, month: number | null, year: number | null): boolean => {
  const parts = partsOf(day);
  return (month === null || parts.month === month) && (year === null || parts.year === year);
};
