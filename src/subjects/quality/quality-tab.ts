import type { DigitPreference } from '../../kernel/growth/measuring-quality';
import { number, text } from '../../workbook/cells';
import { type Column, column, KEY_HEADER, type Tab } from '../../workbook/tab';
import { QUALITY_HEADERS, QUALITY_KIND, QUALITY_TITLE } from './words';

/** A row of `Mutu Data`: a posyandu, or somebody who sends. Shares are per cent, `null` of too few. */
export interface QualityRow {
  readonly kind: string;
  readonly group: string;
  readonly visits: number;
  readonly weight: DigitPreference;
  readonly height: DigitPreference;
  readonly doubtful: number | null;
  /** Of z-scores of weight for height. */
  readonly deviation: number | null;
  readonly repeated: number | null;
  readonly position: number | null;
  readonly births: number | null;
  /** Of children first measured at six months or later, those at exactly one, two, three or four years. */
  readonly ages: number | null;
  /** D/S of the last full month, as it is shown; `null` for a sender, and where `Rekap` has none. */
  readonly coverage: string | null;
  /** `null` for a sender. */
  readonly waiting: number | null;
  readonly advice: string;
  /** Names and codes of children to be measured again. */
  readonly again: string;
}

/** Posyandu first, then who sends. */
const keyOf = ({ kind, group }: QualityRow): string => `${kind === QUALITY_KIND.posyandu ? 1 : 2} ${group}`;

const BARS = ' ▁▂▃▄▅▆▇█';

/** A bar for each digit, the most frequent one full. */
export function digitBars({ counts, of }: DigitPreference): string | null {
  if (of === 0) return null;
  const most = Math.max(...counts);
  return counts.map((count) => BARS.charAt(Math.ceil((count / most) * (BARS.length - 1)))).join('');
}

const rounded = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 10) / 10;

const percent = (
  header: string,
  note: string,
  cell: (row: QualityRow) => number | null,
): Column<QualityRow> => column(header, 105, 'decimal', (row) => number(rounded(cell(row))), { note });

/** A column that the first release of the tab had not. */
const added = (later: Column<QualityRow>): Column<QualityRow> => ({ ...later, added: true });

/** The tab `Mutu Data`: how well was measured in the last six months, and what would help. */
export const qualityTab: Tab<QualityRow> = {
  title: QUALITY_TITLE,
  sheetId: 109,
  kind: 'computed',
  hidden: false,
  frozenColumns: 3,
  order: 'oldest-first',
  added: true,
  key: keyOf,
  columns: [
    column(KEY_HEADER, 60, 'text', (row) => text(keyOf(row)), { hidden: true }),
    column(QUALITY_HEADERS.kind, 80, 'text', ({ kind }) => text(kind)),
    column(QUALITY_HEADERS.group, 130, 'text', ({ group }) => text(group), {
      note: 'qualityGroup',
      wrap: true,
    }),
    column(QUALITY_HEADERS.advice, 260, 'text', ({ advice }) => text(advice), { wrap: true }),
    column(QUALITY_HEADERS.measures, 105, 'integer', ({ visits }) => number(visits)),
    percent(QUALITY_HEADERS.weightRound, 'qualityRound', ({ weight }) => weight.roundPercent),
    column(QUALITY_HEADERS.weightDigits, 135, 'text', ({ weight }) => text(digitBars(weight)), {
      note: 'qualityDigits',
    }),
    percent(QUALITY_HEADERS.weightScore, 'qualityScore', ({ weight }) => weight.score),
    percent(QUALITY_HEADERS.heightRound, 'qualityRound', ({ height }) => height.roundPercent),
    column(QUALITY_HEADERS.heightDigits, 135, 'text', ({ height }) => text(digitBars(height)), {
      note: 'qualityDigits',
    }),
    percent(QUALITY_HEADERS.heightScore, 'qualityScore', ({ height }) => height.score),
    percent(QUALITY_HEADERS.doubtful, 'qualityDoubtful', ({ doubtful }) => doubtful),
    column(QUALITY_HEADERS.deviation, 105, 'z', ({ deviation }) => number(deviation), {
      note: 'qualityDeviation',
    }),
    percent(QUALITY_HEADERS.repeated, 'qualityRepeated', ({ repeated }) => repeated),
    percent(QUALITY_HEADERS.position, 'qualityPosition', ({ position }) => position),
    percent(QUALITY_HEADERS.births, 'qualityBirths', ({ births }) => births),
    added(percent(QUALITY_HEADERS.ages, 'qualityAges', ({ ages }) => ages)),
    added(
      column(QUALITY_HEADERS.coverage, 150, 'text', ({ coverage }) => text(coverage), {
        note: 'qualityCoverage',
        wrap: true,
      }),
    ),
    column(QUALITY_HEADERS.waiting, 110, 'integer', ({ waiting }) => number(waiting)),
    column(QUALITY_HEADERS.again, 300, 'text', ({ again }) => text(again || null), {
      note: 'qualityAgain',
      wrap: true,
    }),
  ],
};
