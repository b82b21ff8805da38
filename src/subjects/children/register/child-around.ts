import { type CalendarDate, dayOf, type TimeZone } from '../../../kernel/calendar';
import type { ResponseCode } from '../../../kernel/code';
import type { States } from '../../../kernel/states';
import type { Context } from '../../../ledger/context';
import { readIndex } from '../../../ledger/ledger-index';
import { statesAround } from '../../../ledger/states-around';
import type { Settings } from '../../../settings/settings';
import type { Child } from './child';
import { childOf } from './fold';
import { CHILDREN } from './state';

/** A child with all that bears on it, for a page about it. */
export interface ChildAround {
  readonly child: Child;
  readonly states: States;
  readonly settings: Settings;
  readonly zone: TimeZone;
  /** The journalled day; `null` before the first night. */
  readonly day: CalendarDate | null;
  readonly today: CalendarDate;
}

/**
 * @param code of any of its responses
 * @returns `null` where no such child is shown: nothing is told of one that is withheld
 */
export function childAround(context: Context, code: ResponseCode | null): ChildAround | null {
  if (code === null) return null;
  const index = readIndex(context);
  const states = statesAround(context, index, [code]);
  const child = childOf(code, states.of(CHILDREN));
  if (!child) return null;
  const { settings } = index;
  const { zone, day = null } = settings.register;
  return { child, states, settings, zone, day, today: dayOf(context.now(), zone) };
}
