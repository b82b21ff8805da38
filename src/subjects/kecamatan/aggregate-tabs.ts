'beside the script';

import type { CalendarDate } from '../../kernel/calendar';
import { number, type Raw, text } from '../../workbook/cells';
import { column, type RenderedRow, renderRow, type Tab } from '../../workbook/tab';
import {
  AGGREGATE_TITLES,
  COPY_FORMAT,
  FIGURE_HEADERS,
  ORIGIN_HEADERS,
  ORIGIN_NAMES,
  ORIGIN_REMARKS,
} from './copy-words';
import type { AggregateCopy, Figure } from './figure';
import { figureKey, sealOf } from './seal';

/** A row of the tab that says whose the copy is. */
interface OriginRow {
  readonly name: string;
  readonly value: string;
  readonly remark: string;
}

const look = { kind: 'computed', hidden: false, frozenColumns: 1, order: 'oldest-first' } as const;

/** The figures of a copy, a row each. Months and days are text: whatever locale the file has, they are read back as they were written. */
export const figureTab = (): Tab<Figure> => ({
  ...look,
  title: AGGREGATE_TITLES.figures,
  sheetId: 0,
  key: figureKey,
  columns: [
    column(FIGURE_HEADERS.month, 80, 'text', ({ month }) => text(month)),
    column(FIGURE_HEADERS.part, 90, 'text', ({ part }) => text(part)),
    column(FIGURE_HEADERS.name, 220, 'text', ({ name }) => text(name), { wrap: true }),
    column(FIGURE_HEADERS.detail, 130, 'text', ({ detail }) => text(detail)),
    column(FIGURE_HEADERS.numerator, 90, 'integer', ({ numerator }) => number(numerator)),
    column(FIGURE_HEADERS.denominator, 90, 'integer', ({ denominator }) => number(denominator)),
    column(FIGURE_HEADERS.source, 120, 'text', ({ source }) => text(source)),
    column(FIGURE_HEADERS.asOf, 95, 'text', ({ asOf }) => text(asOf)),
  ],
});

const NAMES: readonly string[] = Object.values(ORIGIN_NAMES);

const originKey = (name: string): string => String(NAMES.indexOf(name) + 1);

export const originTab = (): Tab<OriginRow> => ({
  ...look,
  title: AGGREGATE_TITLES.origin,
  sheetId: 1,
  key: ({ name }) => originKey(name),
  columns: [
    column(ORIGIN_HEADERS.name, 130, 'text', ({ name }) => text(name)),
    column(ORIGIN_HEADERS.value, 180, 'text', ({ value }) => text(value), { wrap: true }),
    column(ORIGIN_HEADERS.remark, 300, 'text', ({ remark }) => text(remark), { wrap: true }),
  ],
});

export const aggregateTabs = () => [figureTab(), originTab()] as const;

export const figureRows = (figures: readonly Figure[]): readonly RenderedRow[] =>
  figures.map((one) => renderRow(figureTab(), one));

/** @param figures in the order in which they stand */
export function originRows({ origin, figures }: AggregateCopy): readonly RenderedRow[] {
  const values = {
    format: COPY_FORMAT,
    code: origin.code,
    kelurahan: origin.kelurahan,
    kecamatan: origin.kecamatan,
    madeAt: origin.madeAt,
    asOf: origin.asOf,
    rows: String(figures.length),
    seal: sealOf(origin, figures),
  };
  return (Object.keys(ORIGIN_NAMES) as (keyof typeof ORIGIN_NAMES)[]).map((key) =>
    renderRow(originTab(), {
      ...{ name: ORIGIN_NAMES[key], value: values[key] },
      remark: ORIGIN_REMARKS[key] ?? '',
    }),
  );
}

/** A row as it stands; nobody says that it is as it was written. */
export function standingFigure(row: readonly Raw[]): Figure {
  const [month, part, name, detail, numerator, denominator, source, asOf] = row;
  const said = (value: Raw | undefined): string => String(value ?? '');
  const count = (value: Raw | undefined): number | null => (said(value) === '' ? null : Number(value));
  return {
    ...{ month: said(month), part: said(part), name: said(name), detail: said(detail) },
    ...{ numerator: count(numerator) ?? 0, denominator: count(denominator), source: said(source) },
    asOf: said(asOf) as CalendarDate,
  };
}

/** The keys of rows as they stand. */
export const standingFigureKey = ([month, part, name, detail]: readonly Raw[]): string =>
  figureKey({
    ...{ month: String(month ?? ''), part: String(part ?? '') },
    ...{ name: String(name ?? ''), detail: String(detail ?? '') },
  });

export const standingOriginKey = ([name]: readonly Raw[]): string => originKey(String(name ?? ''));
