'beside the script';

// Items of plans as mails tell them: rows of `Kasus & RTL` as they stand when a mail leaves.
import { samePosyandu } from '../../kernel/answers/read-posyandu';
import { type CalendarDate, daysBetween } from '../../kernel/calendar';
import { withoutNumbers } from '../../kernel/identity/masked';
import type { MailContext } from '../../post/mail-kind';
import { coversPosyandu, isValidOn } from '../../settings/kader';
import { ADULT_IN_MAIL } from './adult-words';
import { isOfAdult } from './adults';
import type { ItemState } from './cases-page';
import { ITEM_ROWS, type ItemCells } from './item-rows';
import { CLOSING_LABEL, ITEM_STATE_LABEL, LEVEL_NAME, ROW_KIND } from './words';

/** An item that is open. */
export interface OpenItem {
  /** With its letter. */
  readonly code: string;
  readonly name: string;
  readonly posyandu: string;
  readonly rw: number | null;
  /** Of a woman or a couple for its holder alone. */
  readonly activity: string;
  readonly isHidden: boolean;
  readonly problem: string;
  readonly due: CalendarDate;
  readonly lateDays: number;
  readonly level: number;
  readonly holder: string;
  readonly office: string;
  /** In small letters; '' for none. */
  readonly email: string;
  readonly needsEvidence: boolean;
  readonly closing: string;
  readonly reported: string;
  readonly reportedOn: CalendarDate | null;
}

const LEVEL_NAMES: readonly string[] = LEVEL_NAME;

const OPEN: readonly ItemState[] = ['running', 'soon', 'late'];

export const openItems = ({ rowsOf, today }: Pick<MailContext, 'rowsOf' | 'today'>): readonly OpenItem[] =>
  openAmong(rowsOf(ITEM_ROWS), today);

/** Rows that somebody damaged are passed over. */
export const openAmong = (rows: readonly ItemCells[], today: CalendarDate): readonly OpenItem[] =>
  rows.flatMap((row): OpenItem[] => {
    const { kind, state, due, item } = row;
    if (kind !== ROW_KIND.item || due === null || item === '') return [];
    if (!OPEN.some((one) => ITEM_STATE_LABEL[one] === state)) return [];
    // Of a woman or a couple nothing is told but in the workbook, and to a holder what is to be done.
    const isHidden = isOfAdult(row.target);
    return [
      {
        code: item,
        name: isHidden ? ADULT_IN_MAIL.name : withoutNumbers(row.name),
        posyandu: isHidden ? '' : row.posyandu,
        rw: isHidden ? null : row.rw,
        activity: row.activity,
        isHidden,
        problem: isHidden ? ADULT_IN_MAIL.problem : row.problem,
        due,
        lateDays: Math.max(0, daysBetween(due, today)),
        level: Math.max(0, LEVEL_NAMES.indexOf(row.level)),
        holder: row.holder,
        office: row.office,
        email: row.email.trim().toLowerCase(),
        needsEvidence: row.closing === CLOSING_LABEL.evidence,
        closing: row.closing,
        reported: isHidden ? '' : row.reported,
        reportedOn: row.reportedOn,
      },
    ];
  });

/** Days before its day on which a holder is reminded of an item. */
const BEFORE: readonly number[] = [7, 1, 0];
/** After its day a holder is reminded the day after, and then each time that so many days have passed. */
const EVERY_DAYS = 7;

/** Whether an item is a reason to write to its holder on a day. */
export function isCalling({ due, email }: Pick<OpenItem, 'due' | 'email'>, today: CalendarDate): boolean {
  const left = daysBetween(today, due);
  if (email === '') return false;
  return left >= 0 ? BEFORE.includes(left) : (-left - 1) % EVERY_DAYS === 0;
}

/** Whether somebody with this address may read the name of a child of a posyandu. */
export function mayReadName(
  address: string,
  posyandu: string,
  {
    settings,
    recipients,
    officers,
    today,
  }: Pick<MailContext, 'settings' | 'recipients' | 'officers' | 'today'>,
): boolean {
  if (officers.includes(address)) return true;
  const known = settings.register.posyandu;
  const isKader = settings.kader.some(
    (one) => one.email === address && isValidOn(one, today) && coversPosyandu(one, posyandu, known),
  );
  return (
    isKader ||
    recipients.some(
      (one) =>
        one.email.toLowerCase() === address &&
        one.named &&
        (one.posyandu === null || samePosyandu(one.posyandu, posyandu)),
    )
  );
}

/** Whether mail goes to an address at all: it stands in `Petugas`, `Kader` or `Penerima` today. */
export const isListed = (
  address: string,
  {
    settings,
    recipients,
    officers,
    today,
  }: Pick<MailContext, 'settings' | 'recipients' | 'officers' | 'today'>,
): boolean =>
  officers.includes(address) ||
  recipients.some((one) => one.email.toLowerCase() === address) ||
  settings.kader.some((one) => one.email === address && isValidOn(one, today));
