import { addedSettingsTab, type SettingsRow, settingsColumn } from '../../settings/tabs';
import { NO, YES } from '../../settings/words';
import { type RowSelection, rawField, select } from '../../workbook/select';
import { renderRow, type Tab } from '../../workbook/tab';
import { programDefaults } from './program-defaults';
import {
  FAMILY_HEADERS,
  FAMILY_TITLE,
  PERIOD_LABEL,
  PROGRAM_HEADERS,
  PROGRAM_TITLE,
  UNIT_LABEL,
} from './words';

/** The settings tab `Program`: kinds of aid, who is entitled to them, and how much of them. */
export const programTab: Tab<SettingsRow> = {
  ...addedSettingsTab(PROGRAM_TITLE, 130, [
    settingsColumn(PROGRAM_HEADERS.name, 190, { note: 'programName' }),
    settingsColumn(PROGRAM_HEADERS.otherNames, 170, { note: 'programOtherNames', wrap: true }),
    settingsColumn(PROGRAM_HEADERS.kind, 150, { note: 'programKind' }),
    settingsColumn(PROGRAM_HEADERS.unit, 100, { note: 'programUnit', choices: Object.values(UNIT_LABEL) }),
    settingsColumn(PROGRAM_HEADERS.entitled, 260, { note: 'programEntitled', wrap: true }),
    settingsColumn(PROGRAM_HEADERS.except, 130, { note: 'programExcept', wrap: true }),
    settingsColumn(PROGRAM_HEADERS.period, 100, {
      note: 'programPeriod',
      choices: Object.values(PERIOD_LABEL),
    }),
    settingsColumn(PROGRAM_HEADERS.planned, 90, { note: 'programPlanned' }),
    settingsColumn(PROGRAM_HEADERS.measure, 105, { note: 'programMeasure' }),
    settingsColumn(PROGRAM_HEADERS.provider, 150, { note: 'programProvider' }),
    settingsColumn(PROGRAM_HEADERS.moneySource, 120, { note: 'programProvider' }),
    settingsColumn(PROGRAM_HEADERS.from, 100, { format: 'day', note: 'programDates' }),
    settingsColumn(PROGRAM_HEADERS.to, 100, { format: 'day', note: 'programDates' }),
    settingsColumn(PROGRAM_HEADERS.active, 80, { note: 'programActive', choices: [YES, NO] }),
    settingsColumn(PROGRAM_HEADERS.source, 380, { wrap: true }),
  ]),
  begins: () => programDefaults().map((row) => renderRow(programTab, row)),
};

const risk = (header: string) =>
  settingsColumn(header, 125, { note: 'familyRisk', choices: [YES, NO], wrap: true });

/** The settings tab `Keluarga`: what is known of a household, as BKKBN's data collection asks it. */
export const familyTab = addedSettingsTab(FAMILY_TITLE, 131, [
  settingsColumn(FAMILY_HEADERS.family, 120, { note: 'familyCode' }),
  risk(FAMILY_HEADERS.water),
  risk(FAMILY_HEADERS.latrine),
  risk(FAMILY_HEADERS.house),
  risk(FAMILY_HEADERS.tooYoung),
  risk(FAMILY_HEADERS.tooOld),
  risk(FAMILY_HEADERS.tooClose),
  risk(FAMILY_HEADERS.tooMany),
  risk(FAMILY_HEADERS.noContraception),
  settingsColumn(FAMILY_HEADERS.decile, 80, { format: 'integer', note: 'familyDecile' }),
  settingsColumn(FAMILY_HEADERS.rank, 115, { note: 'familyRank' }),
  settingsColumn(FAMILY_HEADERS.on, 100, { format: 'day' }),
  settingsColumn(FAMILY_HEADERS.source, 220, { note: 'familySource' }),
]);

const fieldsOf = <H extends Readonly<Record<string, string>>>(headers: H) =>
  Object.fromEntries(Object.entries(headers).map(([name, header]) => [name, rawField(header)])) as {
    readonly [K in keyof H]: ReturnType<typeof rawField>;
  };

export const PROGRAM_ROWS = select(programTab, fieldsOf(PROGRAM_HEADERS));
export const FAMILY_ROWS = select(familyTab, fieldsOf(FAMILY_HEADERS));

type RowIn<S> = S extends RowSelection<infer Row> ? Row : never;
export type ProgramCells = RowIn<typeof PROGRAM_ROWS>;
export type FamilyCells = RowIn<typeof FAMILY_ROWS>;
