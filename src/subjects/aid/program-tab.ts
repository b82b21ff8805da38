import { NO, YES } from '../../settings/words';
import { type Cell, number, text } from '../../workbook/cells';
import { type RowSelection, rawField, select } from '../../workbook/select';
import { column, renderRow, type Tab } from '../../workbook/tab';
import { programDefaults } from './program-defaults';
import {
  FAMILY_HEADERS,
  FAMILY_TITLE,
  PERIOD_LABEL,
  PROGRAM_HEADERS,
  PROGRAM_TITLE,
  UNIT_LABEL,
} from './words';

/** A row of a settings tab, as people fill it in, by header. */
export type TypedRow = Readonly<Record<string, string | number | null>>;

const cellOf = (value: string | number | null | undefined): Cell =>
  typeof value === 'number' ? number(value) : text(value ?? null);

type Options = Parameters<typeof column<TypedRow>>[4];

const typed = (
  header: string,
  width: number,
  format: 'integer' | 'text' | 'day' = 'text',
  options: Options = {},
) => column<TypedRow>(header, width, format, (row) => cellOf(row[header]), options);

/** The settings tab `Program`: kinds of aid, who is entitled to them, and how much of them. */
export const programTab: Tab<TypedRow> = {
  title: PROGRAM_TITLE,
  sheetId: 130,
  kind: 'settings',
  hidden: false,
  frozenColumns: 1,
  order: 'oldest-first',
  added: true,
  begins: () => programDefaults().map((row) => renderRow(programTab, row)),
  key: (row) => String(row[PROGRAM_HEADERS.name] ?? ''),
  columns: [
    typed(PROGRAM_HEADERS.name, 190, 'text', { note: 'programName' }),
    typed(PROGRAM_HEADERS.otherNames, 170, 'text', { note: 'programOtherNames', wrap: true }),
    typed(PROGRAM_HEADERS.kind, 150, 'text', { note: 'programKind' }),
    typed(PROGRAM_HEADERS.unit, 100, 'text', { note: 'programUnit', choices: Object.values(UNIT_LABEL) }),
    typed(PROGRAM_HEADERS.entitled, 260, 'text', { note: 'programEntitled', wrap: true }),
    typed(PROGRAM_HEADERS.except, 130, 'text', { note: 'programExcept', wrap: true }),
    typed(PROGRAM_HEADERS.period, 100, 'text', {
      note: 'programPeriod',
      choices: Object.values(PERIOD_LABEL),
    }),
    typed(PROGRAM_HEADERS.planned, 90, 'text', { note: 'programPlanned' }),
    typed(PROGRAM_HEADERS.measure, 105, 'text', { note: 'programMeasure' }),
    typed(PROGRAM_HEADERS.provider, 150, 'text', { note: 'programProvider' }),
    typed(PROGRAM_HEADERS.moneySource, 120, 'text', { note: 'programProvider' }),
    typed(PROGRAM_HEADERS.from, 100, 'day', { note: 'programDates' }),
    typed(PROGRAM_HEADERS.to, 100, 'day', { note: 'programDates' }),
    typed(PROGRAM_HEADERS.active, 80, 'text', { note: 'programActive', choices: [YES, NO] }),
    typed(PROGRAM_HEADERS.source, 380, 'text', { wrap: true }),
  ],
};

const risk = (header: string) =>
  typed(header, 125, 'text', { note: 'familyRisk', choices: [YES, NO], wrap: true });

/** The settings tab `Keluarga`: what is known of a household, as BKKBN's data collection asks it. */
export const familyTab: Tab<TypedRow> = {
  title: FAMILY_TITLE,
  sheetId: 131,
  kind: 'settings',
  hidden: false,
  frozenColumns: 1,
  order: 'oldest-first',
  added: true,
  key: (row) => String(row[FAMILY_HEADERS.family] ?? ''),
  columns: [
    typed(FAMILY_HEADERS.family, 120, 'text', { note: 'familyCode' }),
    risk(FAMILY_HEADERS.water),
    risk(FAMILY_HEADERS.latrine),
    risk(FAMILY_HEADERS.house),
    risk(FAMILY_HEADERS.tooYoung),
    risk(FAMILY_HEADERS.tooOld),
    risk(FAMILY_HEADERS.tooClose),
    risk(FAMILY_HEADERS.tooMany),
    risk(FAMILY_HEADERS.noContraception),
    typed(FAMILY_HEADERS.decile, 80, 'integer', { note: 'familyDecile' }),
    typed(FAMILY_HEADERS.rank, 115, 'text', { note: 'familyRank' }),
    typed(FAMILY_HEADERS.on, 100, 'day'),
    typed(FAMILY_HEADERS.source, 220, 'text', { note: 'familySource' }),
  ],
};

const fieldsOf = <H extends Readonly<Record<string, string>>>(headers: H) =>
  Object.fromEntries(Object.entries(headers).map(([name, header]) => [name, rawField(header)])) as {
    readonly [K in keyof H]: ReturnType<typeof rawField>;
  };

export const PROGRAM_ROWS = select(programTab, fieldsOf(PROGRAM_HEADERS));
export const FAMILY_ROWS = select(familyTab, fieldsOf(FAMILY_HEADERS));

type RowIn<S> = S extends RowSelection<infer Row> ? Row : never;
export type ProgramCells = RowIn<typeof PROGRAM_ROWS>;
export type FamilyCells = RowIn<typeof FAMILY_ROWS>;
