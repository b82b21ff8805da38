'beside the script';

import type { WindowContext } from '../../installation/window';
import { type CalendarDate, parseIsoDate } from '../../kernel/calendar';
import { holdsNumber } from '../../kernel/identity/masked';
import { Refused } from '../../kernel/page-words';
import type { SettingsRow } from '../../settings/tabs';
import { NO, YES } from '../../settings/words';
import { text } from '../../workbook/cells';
import { historyChange } from '../../workbook/history';
import type { RowChange } from '../../workbook/row-plan';
import { columnAt, renderRow } from '../../workbook/tab';
import { saidOn } from '../aid/families';
import { type FamilyItem, RISKS_OF_FAMILY } from '../aid/family';
import { familyTab } from '../aid/program-tab';
import { FAMILY_HEADERS } from '../aid/words';
import { FAMILY_HISTORY, FAMILY_REFUSED } from './answer-words';
import type { FamilyChange, ItemValue, SavedFamily } from './family-page';
import { type FamiliesContext, type Household, type Households, readHouseholds } from './read-households';

/** Households that one call may write. */
const MOST_ROWS = 500;
const MOST_SOURCE = 100;
const FIRST_DAY = '2000-01-01';

type Context = FamiliesContext & Pick<WindowContext, 'lock' | 'who'>;

/**
 * Writes what is said of households into `Keluarga`, a row for each with its day and source. What is known already is not written
 * again; what somebody has said otherwise since the page looked, or on a later day, stays.
 *
 * @param asked as the page sent it: whoever is at a window can send anything
 * @returns what has become of each row
 */
export function saveFamilies(context: Context, asked: unknown): readonly SavedFamily[] {
  const fields: Readonly<Record<string, unknown>> = Object(asked);
  const source = sourceFrom(fields.source);
  const changes = changesFrom(fields.rows);
  return context.lock.during(() => {
    const households = readHouseholds(context);
    const on = dayFrom(fields.on, households.today);
    const seen = new Set<Household>();
    const judged = changes.map((change) => {
      const home = households.find(change.code);
      if (!home) return { outcome: 'unknown' as const };
      if (seen.has(home)) return { outcome: 'twice' as const };
      seen.add(home);
      return { home, change, ...judge(home, change, households, on) };
    });
    const plans = judged.flatMap((one) =>
      one.outcome === 'saved' ? [planOf(one.home, one.items, { on, source })] : [],
    );
    if (plans.length > 0) {
      const { workbook, now, who } = context;
      workbook.write([
        {
          tab: familyTab,
          rows: plans.flatMap(({ rows }) => rows),
          appended: plans.flatMap(({ appended }) => appended.map((row) => renderRow(familyTab, row))),
        },
        historyChange(now(), households.zone, { who, what: FAMILY_HISTORY(plans.length) }),
      ]);
    }
    return judged.map(({ outcome }) => outcome);
  });
}

type Items = readonly (readonly [FamilyItem, ItemValue])[];

/** What differs from what is known, or why it is not written. */
function judge(
  { rows }: Household,
  { items, seen }: FamilyChange,
  { today }: Households,
  on: CalendarDate,
): { readonly outcome: SavedFamily; readonly items: Items } {
  const known = saidOn(rows, today);
  const differing = itemsOf(items).filter(([item, value]) => value !== (known[item]?.value ?? null));
  const isChanged = differing.some(([item]) => {
    const shown = seen[item];
    return shown !== undefined && shown !== (known[item]?.value ?? null);
  });
  const isOlder = differing.some(([item, value]) => value !== null && (known[item]?.since ?? '') > on);
  const outcome =
    differing.length === 0 ? 'same' : isChanged ? 'changed' : isOlder ? 'older' : ('saved' as const);
  return { outcome, items: differing };
}

const itemsOf = (items: FamilyChange['items']): Items =>
  NAMES().flatMap((item) => {
    const value = items[item];
    return value === undefined ? [] : [[item, value] as const];
  });

const NAMES = (): readonly FamilyItem[] => [...RISKS_OF_FAMILY, 'decile', 'rank'];

interface Origin {
  readonly on: CalendarDate;
  readonly source: string;
}

interface Plan {
  readonly rows: readonly RowChange[];
  readonly appended: readonly SettingsRow[];
}

/**
 * A row of the day and source is written on, else there is a new one. What was said otherwise on the same day is emptied, and whatever
 * was said of a thing that is taken back, so that no two rows contradict each other.
 */
function planOf({ code, rows }: Household, items: Items, { on, source }: Origin): Plan {
  const own = [...rows].reverse().find((row) => row.says.since === on && row.source === source);
  const said = items.filter(([, value]) => value !== null);
  const changes = rows.flatMap((row): readonly RowChange[] => {
    const cells = items.flatMap(([item, value]) => {
      const isEmptied = row.says[item] !== null && (value === null || row.says.since === on);
      const isWritten = row === own && value !== null;
      if (!isEmptied && !isWritten) return [];
      const cell = text(isWritten ? cellText(item, value) : null);
      return [{ column: columnAt(familyTab, FAMILY_HEADERS[item]), cell }];
    });
    return cells.length === 0 ? [] : [{ kind: 'update', at: row.at, cells }];
  });
  if (own || said.length === 0) return { rows: changes, appended: [] };
  const cells = said.map(([item, value]) => [FAMILY_HEADERS[item], cellText(item, value)]);
  const appended: SettingsRow = {
    [FAMILY_HEADERS.family]: code,
    ...Object.fromEntries(cells),
    [FAMILY_HEADERS.on]: on,
    [FAMILY_HEADERS.source]: source,
  };
  return { rows: changes, appended: [appended] };
}

function cellText(item: FamilyItem, value: ItemValue): string {
  if (typeof value === 'boolean') return value ? YES : NO;
  return item === 'rank' && value === MOST_RANK ? '>4' : String(value);
}

const MOST_RANK = 5;
const MOST_DECILE = 10;

const refuse = (why: string): never => {
  throw new Refused(why);
};

function sourceFrom(asked: unknown): string {
  const said = typeof asked === 'string' ? asked.trim() : '';
  return said === '' || said.length > MOST_SOURCE || holdsNumber(said) ? refuse(FAMILY_REFUSED.source) : said;
}

function dayFrom(asked: unknown, today: CalendarDate): CalendarDate {
  const day = typeof asked === 'string' ? parseIsoDate(asked) : null;
  return day === null || day > today || day < FIRST_DAY ? refuse(FAMILY_REFUSED.date) : day;
}

function changesFrom(asked: unknown): readonly FamilyChange[] {
  if (!Array.isArray(asked)) return refuse(FAMILY_REFUSED.unreadable);
  if (asked.length > MOST_ROWS) return refuse(FAMILY_REFUSED.tooMany(MOST_ROWS));
  return asked.map((one: unknown): FamilyChange => {
    const { code, items, seen }: Readonly<Record<string, unknown>> = Object(one);
    if (typeof code !== 'string') return refuse(FAMILY_REFUSED.unreadable);
    return { code, items: valuesFrom(items), seen: valuesFrom(seen) };
  });
}

/** The fields that there are, each with a value that it can have. */
function valuesFrom(asked: unknown): FamilyChange['items'] {
  const fields: Readonly<Record<string, unknown>> = Object(asked);
  return Object.fromEntries(
    NAMES().flatMap((item) => {
      const value = fields[item];
      if (value === undefined) return [];
      return isValue(item, value) ? [[item, value]] : refuse(FAMILY_REFUSED.unreadable);
    }),
  );
}

function isValue(item: FamilyItem, value: unknown): value is ItemValue {
  if (value === null) return true;
  if (item !== 'decile' && item !== 'rank') return typeof value === 'boolean';
  const most = item === 'decile' ? MOST_DECILE : MOST_RANK;
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most;
}
