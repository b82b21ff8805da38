import type { Child } from '../../domain/register/child';
import { type ChildSummary, summariseChild } from '../../domain/summary/child-summary';
import { type Cell, type Raw, text } from '../cells';

/** What counts and maps need of a child, in one hidden cell of its row. */
export const summaryCell = (child: Child): Cell => text(JSON.stringify(summariseChild(child)));

/** @returns `null` for a cell that somebody typed into: the child is not counted until the tabs are rebuilt */
export function readSummary(value: Raw | undefined): ChildSummary | null {
  if (!value) return null;
  try {
    const summary: unknown = JSON.parse(String(value));
    return isSummary(summary) ? summary : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const FIELDS: readonly (keyof ChildSummary)[] = ['posyandu', 'rt', 'rw', 'birthDate', 'last', 'mapStatus'];

const isSummary = (value: unknown): value is ChildSummary =>
  typeof value === 'object' && value !== null && FIELDS.every((field) => field in value);
