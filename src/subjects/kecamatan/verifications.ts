'beside the script';

// The camat's office says of a month how many children a kelurahan has; what the copy says is compared with it.
import type { CalendarDate } from '../../kernel/calendar';
import { longDay } from '../../kernel/words';
import { isInForce } from '../../settings/officer-in-force';
import type { Officer } from '../../settings/staff';
import { asText, isReadableDay, lastDay } from '../../settings/term';
import { asNumber } from '../../settings/typed';
import type { Raw } from '../../workbook/cells';
import { type RowSelection, rawField, select } from '../../workbook/select';
import { COUNT_WORDS } from '../recap/words';
import { RECAP_DETAIL } from './copy-words';
import { type Judged, plainName, type Verdict } from './judge-copies';
import { verifyTab } from './kecamatan-tabs';
import { VERIFY_HEADERS } from './tab-words';
import { VERIFIED, VERIFY_TROUBLE } from './verify-words';

export const verifications = () =>
  select(verifyTab, {
    month: rawField(VERIFY_HEADERS.month),
    kelurahan: rawField(VERIFY_HEADERS.kelurahan),
    target: rawField(VERIFY_HEADERS.target),
    by: rawField(VERIFY_HEADERS.by),
    on: rawField(VERIFY_HEADERS.on),
  });

export type VerifyCells = ReturnType<typeof verifications> extends RowSelection<infer Row> ? Row : never;

interface Verification {
  readonly target: number;
  readonly by: string;
  readonly on: CalendarDate;
}

/** A row that does not count. */
export interface VerifyTrouble {
  readonly month: string;
  readonly kelurahan: string;
  readonly reason: string;
}

export interface Verified {
  /** By month and plain name; of several rows the one of the latest day, and of one day the lower. */
  readonly found: ReadonlyMap<string, Verification>;
  readonly troubles: readonly VerifyTrouble[];
}

export interface VerifyRules {
  readonly staff: readonly Officer[];
  /** Names of the tab `Kelurahan`. */
  readonly listed: readonly string[];
  readonly today: CalendarDate;
}

const keyOf = (month: string, kelurahan: string): string => JSON.stringify([month, plainName(kelurahan)]);

export function verifiedFrom(rows: readonly VerifyCells[], rules: VerifyRules): Verified {
  const found = new Map<string, Verification>();
  const troubles: VerifyTrouble[] = [];
  for (const [at, row] of rows.entries()) {
    if (Object.values(row).every((cell) => asText(cell) === '')) continue;
    const [month, kelurahan, by] = [monthOf(row.month), asText(row.kelurahan), asText(row.by)];
    const on = isReadableDay(row.on) ? lastDay(row.on) : null;
    const target = asNumber(row.target);
    const issues = issuesIn({ month, kelurahan, by, on, target }, rules);
    if (issues.length > 0) {
      // The header is row 1.
      const reason = issues.map((issue) => VERIFY_TROUBLE.row(at + 2, issue)).join(' ');
      troubles.push({ month: month ?? asText(row.month), kelurahan, reason });
    } else if (month !== null && on !== null && target !== null) {
      const key = keyOf(month, kelurahan);
      const before = found.get(key);
      if (!before || before.on <= on) found.set(key, { target, by, on });
    }
  }
  return { found, troubles };
}

interface Typed {
  readonly month: string | null;
  readonly kelurahan: string;
  readonly by: string;
  readonly on: CalendarDate | null;
  readonly target: number | null;
}

function issuesIn({ month, kelurahan, by, on, target }: Typed, { staff, listed, today }: VerifyRules) {
  const names = listed.map(plainName);
  return [
    ...(month === null ? [VERIFY_TROUBLE.month] : month >= today.slice(0, 7) ? [VERIFY_TROUBLE.ahead] : []),
    ...(names.includes(plainName(kelurahan)) ? [] : [VERIFY_TROUBLE.kelurahan]),
    ...(target !== null && Number.isInteger(target) && target >= 0 ? [] : [VERIFY_TROUBLE.target]),
    ...(isInForce(by, on, staff) ? [] : [VERIFY_TROUBLE.by(by)]),
    ...(on === null ? [VERIFY_TROUBLE.on] : on > today ? [VERIFY_TROUBLE.onAhead] : []),
  ];
}

/** `2026-03`, also where the sheet has made a day of it. */
function monthOf(raw: Raw): string | null {
  if (typeof raw === 'number') return (isReadableDay(raw) ? lastDay(raw) : null)?.slice(0, 7) ?? null;
  return /^(20\d\d-(?:0[1-9]|1[0-2]))$/.exec(asText(raw))?.[1] ?? null;
}

/** What is said of the verification of a kelurahan in a month; '' where there is nothing to be verified. */
export function verifiedText(
  { month, kelurahan, place, isCounted }: Verdict,
  { months }: Pick<Judged, 'months'>,
  { found }: Pick<Verified, 'found'>,
): string {
  const counted = (months.get(month) ?? []).find((one) => one.place === place);
  const told = counted?.figures.find(
    ({ name, detail }) => name === COUNT_WORDS.s && detail === RECAP_DETAIL.count,
  )?.numerator;
  const verification = found.get(keyOf(month, kelurahan || place));
  if (!verification) return isCounted ? VERIFIED.not : '';
  const { target, by, on } = verification;
  const day = longDay(on);
  if (told === undefined) return VERIFIED.alone(target, by, day);
  return told === target ? VERIFIED.same(target, by, day) : VERIFIED.other(target, by, day, told);
}
