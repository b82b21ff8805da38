import type { ZScore } from '../../../kernel/growth/anthropometry';
import { type Cell, text } from '../../../workbook/cells';
import { DOUBTFUL } from './words';

/** The cell of a word; empty for `null`. */
export const label = <S extends string>(
  labels: Readonly<Record<S, string>>,
  status: S | null | undefined,
): Cell => text(status ? labels[status] : null);

/** The cell of a category; what goes by an implausible value says so in its place. */
export const category = <S extends string>(
  labels: Readonly<Record<S, string>>,
  status: S | null,
  score: ZScore | null,
): Cell => (score?.flagged ? text(DOUBTFUL) : label(labels, status));
