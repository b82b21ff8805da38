import { type CalendarDate, parseIsoDate } from '../../../kernel/calendar';
import { parseCode, type ResponseCode } from '../../../kernel/code';
import { type Cell, type Raw, text } from '../../../workbook/cells';
import type { Child } from '../register/child';
import type { Earlier } from '../register/earlier';
import { isGone } from '../summary/child-status';
import { summariseChild, type VisitSummary } from '../summary/child-summary';
import { MAP_STATUSES, type MapStatus } from '../summary/map-status';
import { statusVisit } from '../summary/status-visit';

/** What the web map may be drawn from of a child: nothing of who it is, and nothing of where its home is but RT and RW. */
export interface PicturedChild {
  readonly code: ResponseCode;
  readonly posyandu: string;
  readonly rt: number | null;
  readonly rw: number | null;
  readonly birthDate: CalendarDate | null;
  readonly status: MapStatus;
  /** Age at the visit that the status goes by, completed months. */
  readonly months: number | null;
  readonly measuredOn: CalendarDate | null;
  /** What it counts by in the month of that visit; `null` where it was never measured, and in a cell that an older release wrote. */
  readonly last: VisitSummary | null;
}

/** {@link Earlier} as far as the map needs it. */
export interface EarlierPicture {
  readonly changedIn: CalendarDate;
  readonly children: readonly PicturedChild[];
}

function picturedChild(child: Child): readonly PicturedChild[] {
  const summary = summariseChild(child);
  if (isGone(summary)) return [];
  const { posyandu, rt, rw, birthDate, last, mapStatus } = summary;
  const months = statusVisit(child.visits)?.visit.completedMonths ?? null;
  const measuredOn = last?.measuredOn ?? null;
  return [{ code: child.code, posyandu, rt, rw, birthDate, status: mapStatus, months, measuredOn, last }];
}

/** What was known of a child before the month of its latest change, in one hidden cell of its row. */
export function earlierCell({ changedIn, children }: Earlier): Cell {
  const picture: EarlierPicture = { changedIn, children: children.flatMap(picturedChild) };
  return text(JSON.stringify(picture));
}

/** @returns `null` for the cell of a row that an older release wrote, and for one that somebody typed into */
export function readEarlier(value: Raw | undefined): EarlierPicture | null {
  if (!value) return null;
  try {
    const stored: unknown = JSON.parse(String(value));
    if (!isPicture(stored)) return null;
    return { ...stored, children: stored.children.map((child) => ({ ...child, last: child.last ?? null })) };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const isPicture = (stored: unknown): stored is EarlierPicture =>
  isFields(stored) &&
  parseIsoDate(String(stored.changedIn)) !== null &&
  Array.isArray(stored.children) &&
  stored.children.every(isPictured);

const isPictured = (stored: unknown): boolean =>
  isFields(stored) &&
  parseCode(String(stored.code)) === stored.code &&
  typeof stored.posyandu === 'string' &&
  MAP_STATUSES.some((status) => status === stored.status) &&
  [stored.rt, stored.rw, stored.months].every((value) => value === null || typeof value === 'number') &&
  [stored.birthDate, stored.measuredOn].every((value) => value === null || parseIsoDate(String(value)));

const isFields = (stored: unknown): stored is Readonly<Record<string, unknown>> =>
  typeof stored === 'object' && stored !== null;
