import type { CalendarDate } from '../../kernel/calendar';
import { addedSettingsTab, type SettingsRow, settingsColumn } from '../../settings/tabs';
import { NO, YES } from '../../settings/words';
import { day, number, text } from '../../workbook/cells';
import { legible } from '../../workbook/legible';
import { column, KEY_HEADER, renderRow, type Tab } from '../../workbook/tab';
import { indicatorDefaults } from './indicators';
import { shareOf } from './share';
import {
  EVERY_LABEL,
  FILLED_BY,
  INDICATOR_HEADERS,
  INDICATOR_TITLE,
  SITUATION_HEADERS,
  SITUATION_TITLE,
  SUPPORT_HEADERS,
  SUPPORT_TITLE,
} from './words';

/** One indicator of a period and a group. */
export interface SituationRow {
  /** `2026-03` or `2026 semester 1`. */
  readonly period: string;
  readonly kind: string;
  readonly group: string;
  readonly part: string;
  readonly indicator: string;
  /** `null` for a row that is not used. */
  readonly numerator: number | null;
  /** `null` for a count that is none of another. */
  readonly denominator: number | null;
  /** In per cent, 0 to 100; `null` where there is none. */
  readonly target: number | null;
  readonly source: string;
  /** The day up to which is counted, or on which somebody typed it. */
  readonly asOf: CalendarDate | null;
  readonly remark: string;
  /** Sorts as text. */
  readonly place: string;
}

const percentOf = ({ numerator, denominator }: SituationRow): number | null =>
  numerator === null || denominator === null ? null : shareOf(numerator, denominator);

/** The tab `Analisis Situasi`: targets, coverage and what officers typed, by period and RW. */
export const situationTab: Tab<SituationRow> = {
  title: SITUATION_TITLE,
  sheetId: 165,
  filtered: true,
  kind: 'computed',
  hidden: false,
  frozenColumns: 4,
  order: 'oldest-first',
  added: true,
  key: ({ place }) => place,
  columns: [
    column(KEY_HEADER, 60, 'text', ({ place }) => text(place), { hidden: true }),
    column(SITUATION_HEADERS.period, 150, 'text', ({ period }) => text(period), { note: 'situationLayout' }),
    column(SITUATION_HEADERS.kind, 90, 'text', ({ kind }) => text(kind)),
    column(SITUATION_HEADERS.group, 115, 'text', ({ group }) => text(group)),
    column(SITUATION_HEADERS.part, 110, 'text', ({ part }) => text(part), { note: 'situationPart' }),
    column(SITUATION_HEADERS.indicator, 280, 'text', ({ indicator }) => legible(indicator), { wrap: true }),
    column(SITUATION_HEADERS.numerator, 80, 'integer', ({ numerator }) => number(numerator)),
    column(SITUATION_HEADERS.denominator, 80, 'integer', ({ denominator }) => number(denominator)),
    column(SITUATION_HEADERS.percent, 80, 'percent', (row) => number(percentOf(row)), {
      note: 'situationShare',
    }),
    column(SITUATION_HEADERS.target, 80, 'percent', ({ target }) => number(target)),
    column(SITUATION_HEADERS.source, 280, 'text', ({ source }) => legible(source), { wrap: true }),
    column(SITUATION_HEADERS.asOf, 100, 'day', ({ asOf }) => day(asOf)),
    column(SITUATION_HEADERS.remark, 320, 'text', ({ remark }) => legible(remark), { wrap: true }),
  ],
};

/** The settings tab `Data Pendukung`: what no form asks, typed by officers. */
export const supportTab = addedSettingsTab(SUPPORT_TITLE, 166, [
  settingsColumn(SUPPORT_HEADERS.period, 130, { note: 'supportPeriod' }),
  settingsColumn(SUPPORT_HEADERS.rw, 60),
  settingsColumn(SUPPORT_HEADERS.indicator, 280, { wrap: true }),
  settingsColumn(SUPPORT_HEADERS.numerator, 90, { note: 'supportCount' }),
  settingsColumn(SUPPORT_HEADERS.denominator, 90, { note: 'supportCount' }),
  settingsColumn(SUPPORT_HEADERS.source, 220, { wrap: true }),
  settingsColumn(SUPPORT_HEADERS.by, 180, { note: 'supportBy' }),
  settingsColumn(SUPPORT_HEADERS.on, 120, { format: 'day' }),
]);

/** The settings tab `Indikator`: what `Analisis Situasi` shows and what is asked of officers. */
export const indicatorTab: Tab<SettingsRow> = {
  ...addedSettingsTab(INDICATOR_TITLE, 167, [
    settingsColumn(INDICATOR_HEADERS.name, 340, { note: 'indicatorName', wrap: true }),
    settingsColumn(INDICATOR_HEADERS.from, 100, {
      note: 'indicatorFrom',
      choices: Object.values(FILLED_BY),
    }),
    settingsColumn(INDICATOR_HEADERS.every, 100, { choices: Object.values(EVERY_LABEL) }),
    settingsColumn(INDICATOR_HEADERS.target, 90),
    settingsColumn(INDICATOR_HEADERS.due, 130, { note: 'indicatorDue' }),
    settingsColumn(INDICATOR_HEADERS.used, 90, { note: 'indicatorUsed', choices: [YES, NO] }),
    settingsColumn(INDICATOR_HEADERS.source, 420, { wrap: true }),
  ]),
  begins: () => indicatorDefaults().map((row) => renderRow(indicatorTab, row)),
};
