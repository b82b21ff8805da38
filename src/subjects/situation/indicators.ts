'beside the script';

// What rows of the tab Indikator say: which indicators are shown, by which targets, and what officers are asked for.
import type { SettingsRow } from '../../settings/tabs';
import { asText } from '../../settings/term';
import { asNumber } from '../../settings/typed';
import { NO, YES } from '../../settings/words';
import { INDICATOR, INDICATOR_TROUBLE, TYPED_INDICATORS } from './row-words';
import type { IndicatorCells } from './support-cells';
import { EVERY_LABEL, FILLED_BY, INDICATOR_HEADERS } from './words';

/** A row of `Indikator` that can be read. */
export interface Indicator {
  /** As typed. */
  readonly name: string;
  /** Whether it is worked out; else officers type it. */
  readonly isWorked: boolean;
  readonly every: 'month' | 'semester';
  /** In per cent; `null` for none. */
  readonly target: number | null;
  /** Days after the end of its period by which it is asked for; `null`: it is not. */
  readonly due: number | null;
  readonly isUsed: boolean;
  readonly source: string;
}

export interface Indicators {
  /** By name in small letters, in the order of the tab. */
  readonly byName: ReadonlyMap<string, Indicator>;
  /** What of the tab cannot be followed, a sentence each. */
  readonly troubles: readonly string[];
}

/** Officers are asked for what they type by the tenth day after the period. */
const DUE_DAYS = 10;

/** Rows that `Indikator` begins with. */
export const indicatorDefaults = (): readonly SettingsRow[] => [
  ...Object.values(INDICATOR).map((worked) => ({
    [INDICATOR_HEADERS.name]: worked.name,
    [INDICATOR_HEADERS.from]: FILLED_BY.register,
    [INDICATOR_HEADERS.every]: EVERY_LABEL.month,
    [INDICATOR_HEADERS.target]: 'target' in worked ? worked.target : null,
    [INDICATOR_HEADERS.due]: null,
    [INDICATOR_HEADERS.used]: YES,
    [INDICATOR_HEADERS.source]: worked.source,
  })),
  ...TYPED_INDICATORS.map(([name, every, target, source]) => ({
    [INDICATOR_HEADERS.name]: name,
    [INDICATOR_HEADERS.from]: FILLED_BY.officer,
    [INDICATOR_HEADERS.every]: EVERY_LABEL[every],
    [INDICATOR_HEADERS.target]: target,
    [INDICATOR_HEADERS.due]: DUE_DAYS,
    [INDICATOR_HEADERS.used]: YES,
    [INDICATOR_HEADERS.source]: source,
  })),
];

/** Names that are one: by their letters, whatever the size and the spaces. */
export const indicatorKey = (name: string): string => name.trim().toLowerCase().replace(/\s+/g, ' ');

const WORKED_NAMES = (): ReadonlySet<string> =>
  new Set(Object.values(INDICATOR).map(({ name }) => indicatorKey(name)));

/** @param rows of the tab from the top; without any row nothing is asked, and all that is worked out is shown */
export function indicatorsFrom(rows: readonly IndicatorCells[]): Indicators {
  const byName = new Map<string, Indicator>();
  const troubles: string[] = [];
  const worked = WORKED_NAMES();
  for (const [at, row] of rows.entries()) {
    if (Object.values(row).every((cell) => asText(cell) === '')) continue;
    const name = asText(row.name);
    const key = indicatorKey(name);
    const isWorked = saidBy(row.from, FILLED_BY) === 'register';
    const issues = [
      ...(name === '' ? [INDICATOR_TROUBLE.name] : []),
      ...(byName.has(key) ? [INDICATOR_TROUBLE.doubled] : []),
      ...(saidBy(row.from, FILLED_BY) === null ? [INDICATOR_TROUBLE.from] : []),
      ...(isWorked && name !== '' && !worked.has(key) ? [INDICATOR_TROUBLE.notWorked] : []),
      ...(isWorked || saidBy(row.every, EVERY_LABEL) ? [] : [INDICATOR_TROUBLE.every]),
      ...(isIn(row.target, 0, 100) ? [] : [INDICATOR_TROUBLE.target]),
      ...(isIn(row.due, 1, 90) && Number.isInteger(asNumber(row.due) ?? 1) ? [] : [INDICATOR_TROUBLE.due]),
      ...(['', YES, NO].some((word) => word.toLowerCase() === asText(row.used).toLowerCase())
        ? []
        : [INDICATOR_TROUBLE.used]),
    ];
    // The header is row 1.
    troubles.push(...issues.map((issue) => INDICATOR_TROUBLE.row(at + 2, issue)));
    if (issues.length > 0) continue;
    byName.set(key, {
      ...{ name, isWorked, every: saidBy(row.every, EVERY_LABEL) ?? 'month' },
      ...{ target: asNumber(row.target), due: asNumber(row.due) },
      isUsed: asText(row.used).toLowerCase() !== NO.toLowerCase(),
      source: asText(row.source),
    });
  }
  return { byName, troubles };
}

const isIn = (cell: IndicatorCells['target'], least: number, most: number): boolean => {
  if (asText(cell) === '') return true;
  const typed = asNumber(cell);
  return typed !== null && typed >= least && typed <= most;
};

/** Which of some words a cell says, whatever the size of its letters. */
function saidBy<K extends string>(
  cell: IndicatorCells['from'],
  words: Readonly<Record<K, string>>,
): K | null {
  const typed = asText(cell).toLowerCase();
  const found = (Object.entries(words) as [K, string][]).find(([, word]) => word.toLowerCase() === typed);
  return found?.[0] ?? null;
}
