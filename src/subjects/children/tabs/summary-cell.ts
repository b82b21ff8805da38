import { type Cell, type Raw, text } from '../../../workbook/cells';
import type { Child } from '../register/child';
import { type ChildSummary, summariseChild } from '../summary/child-summary';

/**
 * Shape of the summaries that this release writes. A summary without a version is of the first. Whoever changes the shape raises the
 * number and says in {@link UPGRADES} how the one before becomes the new one, so that after an update no child is missing from any
 * figure until the tabs are rebuilt.
 */
const VERSION = 1;

type Stored = Readonly<Record<string, unknown>>;

/** How a summary of version n, at place n - 1, becomes one of version n + 1. */
const UPGRADES: readonly ((summary: Stored) => Stored)[] = [];

/**
 * What counts and maps need of a child, in one hidden cell of its row; the residence only where something is known of it, and the day of the
 * last measure only where it is not that of the visit.
 */
export function summaryCell(child: Child): Cell {
  const { residence, measuredOn, ...summary } = summariseChild(child);
  const isOther = measuredOn !== (summary.last?.measuredOn ?? null);
  return text(
    JSON.stringify({ ...summary, ...(isOther && { measuredOn }), ...(residence && { residence }) }),
  );
}

/**
 * Reads a summary, also one that an older release wrote.
 *
 * @returns `null` for a cell that somebody typed into: the child is not counted until the tabs are rebuilt
 */
export function readSummary(value: Raw | undefined): ChildSummary | null {
  if (!value) return null;
  try {
    const summary = upgraded(JSON.parse(String(value)));
    if (!isSummary(summary)) return null;
    const { residence = null, last, measuredOn = last?.measuredOn ?? null } = summary;
    return { ...summary, measuredOn, residence };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function upgraded(stored: unknown): unknown {
  if (typeof stored !== 'object' || stored === null) return stored;
  const version = 'version' in stored ? Number(stored.version) : 1;
  return UPGRADES.slice(version - 1, VERSION - 1).reduce<Stored>((summary, upgrade) => upgrade(summary), {
    ...stored,
  });
}

/** Fields that few children have. */
type Seldom = 'residence' | 'measuredOn';

const FIELDS: readonly Exclude<keyof ChildSummary, Seldom>[] = [
  'posyandu',
  'rt',
  'rw',
  'birthDate',
  'last',
  'mapStatus',
];

type Written = Omit<ChildSummary, Seldom> & Partial<Pick<ChildSummary, Seldom>>;

const isSummary = (value: unknown): value is Written =>
  typeof value === 'object' && value !== null && FIELDS.every((field) => field in value);
