// Copies that a kelurahan makes for its kecamatan, from a few counts.
import type { CalendarDate } from '../../src/kernel/calendar';
import { type CountedRows, figuresOf, type RecapFigures } from '../../src/subjects/kecamatan/aggregate';
import { figureRows, figureTab, originRows, originTab } from '../../src/subjects/kecamatan/aggregate-tabs';
import { COPY_FORMAT } from '../../src/subjects/kecamatan/copy-words';
import type { AggregateCopy } from '../../src/subjects/kecamatan/figure';
import type { CopyTables } from '../../src/subjects/kecamatan/read-copy';
import { rawOf } from '../../src/workbook/cells';
import type { AnyTab, RenderedRow } from '../../src/workbook/tab';

/** A month by hand: N, T, O and B make D; of D so many have a plausible height, of which so many are stunted. */
export interface Month {
  readonly s: number;
  readonly n: number;
  readonly t: number;
  readonly o: number;
  readonly b: number;
  readonly heights: number;
  readonly short: number;
  readonly severelyShort: number;
}

export function recapMonth(
  month: string,
  { s, n, t, o, b, heights, short, severelyShort }: Month,
): RecapFigures {
  const d = n + t + o + b;
  return {
    month,
    kind: 'Kelurahan',
    counts: { s, d, n, t, o, b, dCorrected: n + t, stunted: short, severelyStunted: severelyShort },
    shares: {
      attendance: { numerator: d, denominator: s },
      gained: { numerator: n, denominator: n + t },
      stunting: { numerator: short + severelyShort, denominator: heights },
    },
  };
}

export interface Made {
  readonly code?: string;
  readonly kelurahan: string;
  readonly asOf: string;
  readonly months: Readonly<Record<string, Month>>;
  readonly more?: Partial<CountedRows>;
}

export function copyMade({ code = '', kelurahan, asOf, months, more = {} }: Made): AggregateCopy {
  const day = asOf as CalendarDate;
  return {
    origin: {
      ...{ format: COPY_FORMAT, code, kelurahan, kecamatan: 'Contoh', asOf: day },
      madeAt: `${asOf} 02:10`,
    },
    figures: figuresOf(
      {
        recap: Object.entries(months).map(([month, counts]) => recapMonth(month, counts)),
        ...{ needs: [], aid: [], plans: [], programs: [] },
        ...more,
      },
      day,
    ),
  };
}

const cellsOf = ({ columns }: AnyTab, rows: readonly RenderedRow[]) => [
  columns.map(({ header }) => header),
  ...rows.map(({ cells }) => cells.map((cell) => rawOf(cell) as string | number | null)),
];

/** As the copy stands in its workbook. */
export const tablesOf = (copy: AggregateCopy): CopyTables => ({
  figures: cellsOf(figureTab(), figureRows(copy.figures)),
  origin: cellsOf(originTab(), originRows(copy)),
});
