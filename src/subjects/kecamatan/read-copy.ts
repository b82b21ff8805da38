'beside the script';

import { parseIsoDate } from '../../kernel/calendar';
import { failed, type Result, succeeded } from '../../kernel/result';
import { COPY_FORMAT, FIGURE_HEADERS, ORIGIN_HEADERS, ORIGIN_NAMES, REASON } from './copy-words';
import type { AggregateCopy, Figure, Origin } from './figure';
import { figureKey, sealOf } from './seal';

/** A table with its headers on top, as a spreadsheet or a file of CSV gives it. */
export type Cells = readonly (readonly (string | number | boolean | null)[])[];

/** Both tabs of a copy. */
export interface CopyTables {
  readonly origin: Cells;
  readonly figures: Cells;
}

/** Why nothing of a copy is counted. */
export interface CopyIssue {
  readonly code: 'unreadable' | 'tampered' | 'emptied';
  readonly reason: string;
  /** Whose it claims to be, as far as that can be read. */
  readonly claims: { readonly code: string; readonly kelurahan: string; readonly asOf: string };
}

/** Reads a copy back, and finds whether it is as it was made. */
export function readCopy({ origin: told, figures: rows }: CopyTables): Result<AggregateCopy, CopyIssue> {
  const said = new Map(records(told).map((row) => [row(ORIGIN_HEADERS.name), row(ORIGIN_HEADERS.value)]));
  const claim = (name: string): string => said.get(name) ?? '';
  const claims = {
    code: claim(ORIGIN_NAMES.code).replace(/\D/g, ''),
    kelurahan: claim(ORIGIN_NAMES.kelurahan),
    asOf: claim(ORIGIN_NAMES.asOf),
  };
  const not = (code: CopyIssue['code'], reason: string): Result<never, CopyIssue> =>
    failed({ code, reason, claims });
  if (claim(ORIGIN_NAMES.format) !== COPY_FORMAT)
    return not('unreadable', REASON.format(claim(ORIGIN_NAMES.format)));
  const asOf = parseIsoDate(claims.asOf);
  if (!asOf || claims.kelurahan === '')
    return not('unreadable', REASON.broken(asOf ? ORIGIN_NAMES.kelurahan : ORIGIN_NAMES.asOf));
  const typed = records(rows);
  if (typed.length === 0) return not('emptied', REASON.emptied);
  if (claim(ORIGIN_NAMES.rows) !== String(typed.length))
    return not('tampered', REASON.rows(claim(ORIGIN_NAMES.rows), typed.length));
  const figures: Figure[] = [];
  for (const row of typed) {
    const figure = readFigure(row);
    if (typeof figure === 'string') return not('tampered', REASON.broken(figure));
    figures.push(figure);
  }
  const doubled = firstDoubled(figures);
  if (doubled) return not('tampered', REASON.doubledRow(doubled.name));
  const origin: Origin = {
    ...{ format: COPY_FORMAT, code: claims.code, kelurahan: claims.kelurahan, asOf },
    ...{ kecamatan: claim(ORIGIN_NAMES.kecamatan), madeAt: claim(ORIGIN_NAMES.madeAt) },
  };
  if (sealOf(origin, figures) !== claim(ORIGIN_NAMES.seal)) return not('tampered', REASON.seal);
  return succeeded({ origin, figures });
}

type ReadCell = (header: string) => string;

/** Rows by their headers, wherever these stand; rows without anything are none. */
function records([headers = [], ...rows]: Cells): readonly ReadCell[] {
  const places = new Map(headers.map((header, at) => [String(header ?? '').trim(), at]));
  return rows
    .filter((row) => row.some((value) => value !== null && value !== ''))
    .map((row) => (header: string) => String(row[places.get(header) ?? -1] ?? '').trim());
}

/** @returns what of the row cannot be read, in words, where something cannot */
function readFigure(row: ReadCell): Figure | string {
  const month = row(FIGURE_HEADERS.month);
  const name = row(FIGURE_HEADERS.name);
  const asOf = parseIsoDate(row(FIGURE_HEADERS.asOf));
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) return `${FIGURE_HEADERS.month} ${month}`;
  if (!asOf) return `${FIGURE_HEADERS.asOf} ${row(FIGURE_HEADERS.asOf)}`;
  const numerator = row(FIGURE_HEADERS.numerator);
  const denominator = row(FIGURE_HEADERS.denominator);
  const strange = [numerator, ...(denominator === '' ? [] : [denominator])].find((one) => !WHOLE.test(one));
  if (strange !== undefined) return `${name} ${month} "${strange}" ${REASON.whole}`;
  return {
    ...{ month, name, asOf, part: row(FIGURE_HEADERS.part), detail: row(FIGURE_HEADERS.detail) },
    ...{ source: row(FIGURE_HEADERS.source), numerator: Number(numerator) },
    denominator: denominator === '' ? null : Number(denominator),
  };
}

/** No kelurahan has ten million of anything. */
const WHOLE = /^\d{1,7}$/;

function firstDoubled(figures: readonly Figure[]): Figure | undefined {
  const seen = new Set<string>();
  return figures.find((figure) => {
    const key = figureKey(figure);
    const isDoubled = seen.has(key);
    seen.add(key);
    return isDoubled;
  });
}
