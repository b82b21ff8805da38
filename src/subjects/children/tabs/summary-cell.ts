import { type Cell, type Raw, text } from '../../../workbook/cells';
import type { Child } from '../register/child';
import { type ChildSummary, summariseChild } from '../summary/child-summary';

/** What counts and maps need of a child, in one hidden cell of its row; the residence only where something is known of it. */
export function summaryCell(child: Child): Cell {
  const { residence, ...summary } = summariseChild(child);
  return text(JSON.stringify(residence ? { ...summary, residence } : summary));
}

/** @returns `null` for a cell that somebody typed into: the child is not counted until the tabs are rebuilt */
export function readSummary(value: Raw | undefined): ChildSummary | null {
  if (!value) return null;
  try {
    const summary: unknown = JSON.parse(String(value));
    return isSummary(summary) ? { ...summary, residence: summary.residence ?? null } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const FIELDS: readonly Exclude<keyof ChildSummary, 'residence'>[] = [
  'posyandu',
  'rt',
  'rw',
  'birthDate',
  'last',
  'mapStatus',
];

type Written = Omit<ChildSummary, 'residence'> & Partial<Pick<ChildSummary, 'residence'>>;

const isSummary = (value: unknown): value is Written =>
  typeof value === 'object' && value !== null && FIELDS.every((field) => field in value);
