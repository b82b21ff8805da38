'beside the script';

// The rows of `Janji Donatur` and `Pasangan Donatur`.
import type { CalendarDate } from '../../kernel/calendar';
import type { Sign } from '../../kernel/hmac';
import { padded } from '../../kernel/words';
import type { DonorBooks, Kept, Unlisted } from './kept';
import { pairCode } from './pairs';
import { mouOn, mouText } from './pledges';
import { DONOR_REMARK, EFFECT_LABEL, UNLISTED_DONOR } from './remark-words';
import { columnText, shownAreas, shownEffects } from './shown-counts';

/** A promise and what has come of it; or what of a programme nobody in `Donatur` has given. */
export interface PromiseRow {
  /** In the order of `Donatur`; behind all of its rows what is of none. */
  readonly key: string;
  readonly donor: string;
  readonly program: string;
  readonly mou: string | null;
  readonly to: CalendarDate | null;
  readonly promised: number | null;
  /** `null` where no programme is known. */
  readonly given: number | null;
  readonly left: number | null;
  readonly measure: string;
  readonly money: number | null;
  readonly moneyGiven: number | null;
  readonly reached: number | null;
  /** How many in each RW, as they may be told; `null` where nothing may. */
  readonly areas: string | null;
  /** How they fared, in the same way. */
  readonly after: string | null;
  readonly last: CalendarDate | null;
  readonly remark: string;
}

export interface PairRow {
  readonly key: string;
  readonly code: string;
  readonly donor: string;
  readonly program: string;
  /** Code of the child or household. */
  readonly target: string;
  readonly rw: number | null;
  readonly last: CalendarDate;
  readonly after: string;
}

/** What rows are made with. */
export interface RowContext {
  readonly day: CalendarDate;
  /** Addresses of `Penerima`, in small letters. */
  readonly addresses: ReadonlySet<string>;
  /** Every RW in which a registered child lives. */
  readonly areas: readonly number[];
}

/** Behind every row that `Donatur` may have. */
const UNLISTED_PLACE = 900;

export const promiseRows = ({ kept, unlisted }: DonorBooks, context: RowContext): readonly PromiseRow[] => [
  ...kept.map((one) => promiseRow(one, context)),
  ...unlisted.map((one) => unlistedRow(one)),
];

function promiseRow(kept: Kept, { day, addresses, areas }: RowContext): PromiseRow {
  const { pledge, given, left, reached, last, moneyGiven } = kept;
  const { program } = pledge;
  return {
    key: padded(pledge.row),
    donor: pledge.donor,
    program: pledge.programName,
    mou: mouText(mouOn(pledge, day)),
    to: pledge.to,
    promised: pledge.promised,
    given: program === null ? null : given,
    left,
    measure: program?.measure ?? '',
    money: pledge.money,
    moneyGiven,
    reached: reached.length,
    areas: columnText(shownAreas(reached, areas)),
    after: columnText(shownEffects(reached)),
    last,
    remark: remarksOf(kept, addresses).join(' '),
  };
}

function remarksOf(
  { pledge, moneyGiven, outside, strange }: Kept,
  addresses: ReadonlySet<string>,
): readonly string[] {
  const { email, isActive, money, troubles } = pledge;
  const unread = email === null ? [DONOR_REMARK.noEmail] : addresses.has(email) ? [] : [DONOR_REMARK.email];
  return [
    ...troubles,
    ...(isActive ? unread : []),
    ...(money !== null && moneyGiven === null ? [DONOR_REMARK.money] : []),
    ...(outside > 0 ? [DONOR_REMARK.outside(outside)] : []),
    ...(strange > 0 ? [DONOR_REMARK.strange(strange)] : []),
  ];
}

function unlistedRow({ program, given, providers, otherProgram, noProvider }: Unlisted): PromiseRow {
  return {
    key: padded(UNLISTED_PLACE + program.place),
    donor: UNLISTED_DONOR,
    program: program.name,
    mou: null,
    to: null,
    promised: null,
    given,
    left: null,
    measure: program.measure,
    money: null,
    moneyGiven: null,
    reached: null,
    areas: null,
    after: null,
    last: null,
    remark: [
      ...(providers > 0 ? [DONOR_REMARK.unlisted(providers)] : []),
      ...(otherProgram > 0 ? [DONOR_REMARK.otherProgram(otherProgram)] : []),
      ...(noProvider > 0 ? [DONOR_REMARK.noProvider(noProvider)] : []),
    ].join(' '),
  };
}

export const pairRows = ({ kept }: DonorBooks, sign: Sign): readonly PairRow[] =>
  kept.flatMap((one) =>
    one.reached.map((reached) => {
      const code = pairCode(one, reached, sign);
      return {
        // By code, which says nothing of who was registered first.
        key: `${padded(one.pledge.row)} ${code}`,
        code,
        donor: one.pledge.donor,
        program: one.pledge.programName,
        target: reached.code,
        rw: reached.rw,
        last: reached.last,
        after: EFFECT_LABEL[reached.effect],
      };
    }),
  );
