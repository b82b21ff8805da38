'beside the script';

// What a donor is told of its promises: counts that betray nobody, and codes. What is in a report is all that a mail has; it names no child,
// household or provider.
import type { CalendarDate } from '../../kernel/calendar';
import { shortFingerprint } from '../../kernel/fingerprint';
import { grouped } from '../../kernel/grouped';
import type { Sign } from '../../kernel/hmac';
import { withoutNumbers } from '../../kernel/identity/masked';
import { compareText } from '../../ledger/responses/response';
import type { MailContext } from '../../post/mail-kind';
import type { AidRegister } from '../aid/aid-child';
import { readAidRegister } from '../aid/aid-rows';
import { PROGRAM_ROWS } from '../aid/program-tab';
import { AID_SOURCES } from '../aid/sources';
import { DONOR_ROWS, type DonorCells } from './donor-rows';
import { type DonorBooks, donorBooks, type Kept } from './kept';
import { pairCode } from './pairs';
import { mouOn, type Pledge, pledgesFrom, type Standing } from './pledges';
import { type ShownColumn, shownAreas, shownEffects } from './shown-counts';
import { areasOf } from './update-donors';

/** Codes of those who had something last in one month. */
export interface Coded {
  readonly month: CalendarDate;
  readonly codes: readonly string[];
}

/** What a donor is told of one promise. */
export interface Report
  extends Pick<Kept, 'given' | 'months' | 'last' | 'left' | 'moneyGiven' | 'moneyLeft'>,
    Pick<Pledge, 'donor' | 'programName' | 'mou' | 'to' | 'promised' | 'money'> {
  /** In small letters. */
  readonly email: string;
  readonly standing: Standing;
  readonly measure: string;
  readonly isForHouseholds: boolean;
  readonly reached: number;
  readonly areas: ShownColumn;
  /** `null` also where z-scores are withheld. */
  readonly effects: ShownColumn;
  readonly codes: readonly Coded[];
}

/** What came of promises, and all children, by whom it is known where anybody lives. */
export type Books = DonorBooks & Pick<AidRegister, 'children'>;

/** What donors have promised and given, as the tabs have it when a mail leaves. */
export function readBooks({ rowsOf, decisions, today }: MailContext): Books {
  const { register } = readAidRegister({
    children: rowsOf(AID_SOURCES.children),
    waiting: rowsOf(AID_SOURCES.waiting),
    visits: rowsOf(AID_SOURCES.visits),
    acts: rowsOf(AID_SOURCES.acts),
    programs: rowsOf(PROGRAM_ROWS),
    // Who lives together does not hang on what else is known of the household.
    families: [],
    decisions,
  });
  return booksFrom(register, rowsOf(DONOR_ROWS), today);
}

export const booksFrom = (
  register: AidRegister,
  donors: readonly DonorCells[],
  day: CalendarDate,
): Books => ({
  ...donorBooks(register, pledgesFrom(donors, register.programs), day),
  children: register.children,
});

/** What reports are made with. */
interface Telling {
  readonly day: CalendarDate;
  readonly sign: Sign;
  readonly areFiguresWithheld: boolean;
}

/** A report for each promise that has begun and whose donor has an address. */
export function reportsFrom(
  { kept, children }: Pick<Books, 'kept' | 'children'>,
  { day, sign, areFiguresWithheld }: Telling,
): readonly Report[] {
  const areas = areasOf(children);
  return kept.flatMap((one): readonly Report[] => {
    const { pledge, reached } = one;
    const { email, program } = pledge;
    const standing = mouOn(pledge, day);
    if (email === null || !program || standing.state === 'ahead' || standing.state === 'inactive') return [];
    return [
      {
        email,
        standing,
        donor: withoutNumbers(pledge.donor),
        programName: withoutNumbers(program.name),
        mou: withoutNumbers(pledge.mou),
        to: pledge.to,
        promised: pledge.promised,
        money: pledge.money,
        given: one.given,
        months: one.months,
        last: one.last,
        left: one.left,
        moneyGiven: one.moneyGiven,
        moneyLeft: one.moneyLeft,
        measure: program.measure,
        isForHouseholds: program.isForHouseholds,
        reached: reached.length,
        areas: shownAreas(reached, areas),
        effects: areFiguresWithheld ? null : shownEffects(reached),
        codes: codesOf(one, sign),
      },
    ];
  });
}

/**
 * By month, the latest first. In it by code, which says nothing of who was registered first or lives where; nor of how anybody fared: whoever has given to one
 * family in a month knows whose code that is.
 */
function codesOf(kept: Kept, sign: Sign): readonly Coded[] {
  const coded = kept.reached.map((one) => ({
    month: `${one.last.slice(0, 8)}01` as CalendarDate,
    code: pairCode(kept, one, sign),
  }));
  return [...grouped(coded, ({ month }) => month)]
    .sort(([a], [b]) => compareText(b, a))
    .map(([month, own]) => ({ month, codes: own.map(({ code }) => code).sort(compareText) }));
}

/** Of the 43 characters of a signature; 96 bits. */
const ID_LENGTH = 16;

const addressText = (email: string): string => `donatur ${email}`;

/** By what a row of the outbox knows an address, without naming it: keyed, so that nobody can try addresses out. */
export const addressId = (email: string, sign: Sign): string => sign(addressText(email)).slice(0, ID_LENGTH);

/** Whether a row of the outbox is of an address, also where an earlier release has stored it without a key. */
export const isOfAddress = (id: string | undefined, email: string, sign: Sign): boolean =>
  id === addressId(email, sign) || id === shortFingerprint(addressText(email));

const contentText = (reports: readonly Report[]): string =>
  JSON.stringify(reports.map(({ standing, ...report }) => ({ ...report, state: standing.state })));

/** The same while a donor would read the same: days pass without it, and so does what is withheld. Keyed, as addresses are. */
export const contentMark = (reports: readonly Report[], sign: Sign): string =>
  sign(contentText(reports)).slice(0, ID_LENGTH);

/** Whether a row of the outbox has told the very same, also where an earlier release has stored it without a key. */
export const isContentOf = (mark: string | undefined, reports: readonly Report[], sign: Sign): boolean =>
  mark === contentMark(reports, sign) || mark === shortFingerprint(contentText(reports));
