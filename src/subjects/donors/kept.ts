'beside the script';

// What has come of what donors promised: given, to how many, where these live, and how they fared. Nothing in it names anybody but the code of
// whoever got something, which officers alone see.
import type { CalendarDate } from '../../kernel/calendar';
import { grouped } from '../../kernel/grouped';
import { compareText } from '../../ledger/responses/response';
import type { AidRegister, Gift } from '../aid/aid-child';
import { weighedAround } from '../aid/portion-rows';
import { type Program, plainName, programOf } from '../aid/programs';
import { givenIn, placeOf, type Recipient, receivedOn, rounded } from '../aid/received';
import type { Pledge } from './pledges';
import type { EFFECT_LABEL } from './remark-words';

export type Effect = keyof typeof EFFECT_LABEL;

/** Whoever has had something by a pledge: a child, or a household where the programme is for them. */
export interface Reached {
  readonly code: string;
  readonly rw: number | null;
  readonly last: CalendarDate;
  readonly effect: Effect;
}

/** What has come of a pledge. */
export interface Kept {
  readonly pledge: Pledge;
  /** In the unit of the programme. */
  readonly given: number;
  /** By month, the first day of each, the earliest first. */
  readonly months: readonly { readonly month: CalendarDate; readonly given: number }[];
  readonly reached: readonly Reached[];
  readonly last: CalendarDate | null;
  /** Of what was promised, as far as both are known; never below 0. */
  readonly left: number | null;
  /** Rupiah: as typed, or else the sum of acts in rupiah; `null` where neither says. */
  readonly moneyGiven: number | null;
  readonly moneyLeft: number | null;
  /** Acts of the donor for this programme on no day of any of its agreements. */
  readonly outside: number;
  /** Acts of the donor that name a programme which there is not. */
  readonly strange: number;
}

/** What was given of a programme by whoever has no row for it in `Donatur`: numbers of acts. */
export interface Unlisted {
  readonly program: Program;
  /** In the unit of the programme, by providers that no row names. */
  readonly given: number;
  /** Acts of such providers, and how many they are. */
  readonly acts: number;
  readonly providers: number;
  /** Acts of donors who have promised nothing of this programme. */
  readonly otherProgram: number;
  /** Acts that name no provider, nor does the programme. */
  readonly noProvider: number;
}

export interface DonorBooks {
  /** One for each pledge, in their order. */
  readonly kept: readonly Kept[];
  /** In the order of `Program`; none for a programme of which all was given by its donors. */
  readonly unlisted: readonly Unlisted[];
}

/** Whose a gift is. */
type Holder = Pledge | 'outside' | 'other-program' | 'unlisted' | 'no-provider';

interface Part {
  readonly program: Program;
  readonly recipient: Recipient;
  readonly gift: Gift;
  readonly holder: Holder;
}

/** @param day of acts that go on for several days, those up to this one count */
export function donorBooks(register: AidRegister, pledges: readonly Pledge[], day: CalendarDate): DonorBooks {
  const { received, strange } = receivedOn(register, day);
  const holderOf = holding(pledges);
  const parts = received.flatMap(({ program, recipient, gifts }) =>
    gifts.map((gift): Part => ({ program, recipient, gift, holder: holderOf(gift, program) })),
  );
  const byHolder = grouped(parts, ({ holder }) => holder);
  const byProgram = grouped(parts, ({ program }) => program);
  const isOwn = (pledge: Pledge, gift: Gift, program?: Program): boolean =>
    pledge.names.includes(providerOf(gift, program));
  return {
    kept: pledges.map((pledge) =>
      keptOf(pledge, byHolder.get(pledge) ?? [], {
        money: moneyIn(register, pledge, holderOf),
        outside: actsIn(
          (byHolder.get('outside') ?? []).filter(
            ({ gift, program }) => program === pledge.program && isOwn(pledge, gift, program),
          ),
        ),
        strange: strange.filter((gift) => isOwn(pledge, gift)).length,
      }),
    ),
    unlisted: register.programs.flatMap((program) => unlistedOf(program, byProgram.get(program) ?? [])),
  };
}

function unlistedOf(program: Program, parts: readonly Part[]): readonly Unlisted[] {
  const of = (holder: Holder): readonly Part[] => parts.filter((part) => part.holder === holder);
  const [strangers, others, nobody] = [of('unlisted'), of('other-program'), of('no-provider')];
  if (strangers.length + others.length + nobody.length === 0) return [];
  return [
    {
      program,
      given: sumOf(program, strangers),
      acts: actsIn(strangers),
      providers: new Set(strangers.map(({ gift }) => providerOf(gift, program))).size,
      otherProgram: actsIn(others),
      noProvider: actsIn(nobody),
    },
  ];
}

/** Who has given something, alike however it is written: as the act says, or else the programme. */
const providerOf = ({ provider }: Gift, program?: Program): string =>
  plainName(provider || (program?.provider ?? ''));

/**
 * Whose gifts are: those of the agreement on whose days they were given. Where a donor has several for a programme, the one that began
 * first.
 */
function holding(pledges: readonly Pledge[]): (gift: Gift, program: Program) => Holder {
  const inOrder = [...pledges].sort((a, b) => compareText(a.from ?? '', b.from ?? '') || a.row - b.row);
  return (gift, program) => {
    const provider = providerOf(gift, program);
    if (provider === '') return 'no-provider';
    const own = inOrder.filter(({ names }) => names.includes(provider));
    if (own.length === 0) return 'unlisted';
    const forIt = own.filter((pledge) => pledge.program === program);
    if (forIt.length === 0) return 'other-program';
    return (
      forIt.find(({ from, to }) => (from === null || gift.on >= from) && (to === null || gift.on <= to)) ??
      'outside'
    );
  };
}

/** Acts: one that goes on for several days is one. */
const actsIn = (parts: readonly Part[]): number => new Set(parts.map(({ gift }) => gift.key)).size;

/** Each recipient's portions or days, added. */
const sumOf = (program: Program, parts: readonly Part[]): number =>
  rounded(
    [...grouped(parts, ({ recipient }) => recipient).values()].reduce(
      (sum, own) =>
        sum +
        givenIn(
          own.map(({ gift }) => gift),
          program.isInDays,
        ),
      0,
    ),
  );

const RUPIAH = /^rp$|^rupiah$/;

/** Sum of acts in rupiah; `null` where there are none. */
function moneyIn(
  { children, gifts, programs }: AidRegister,
  pledge: Pledge,
  holderOf: ReturnType<typeof holding>,
): number | null {
  const known = new Set(children.map(({ code }) => code));
  const own = gifts.filter((gift) => {
    const program = RUPIAH.test(plainName(gift.unit))
      ? programOf(gift.program, gift.isFeeding, programs)
      : undefined;
    return known.has(gift.child) && program !== undefined && holderOf(gift, program) === pledge;
  });
  return own.length === 0 ? null : own.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
}

function keptOf(
  pledge: Pledge,
  parts: readonly Part[],
  { money, outside, strange }: { readonly money: number | null } & Pick<Kept, 'outside' | 'strange'>,
): Kept {
  const { program, promised } = pledge;
  const given = program === null ? 0 : sumOf(program, parts);
  const moneyGiven = pledge.moneyTyped ?? money;
  const monthOf = ({ gift }: Part): CalendarDate => `${gift.on.slice(0, 8)}01` as CalendarDate;
  return {
    pledge,
    given,
    months: [...grouped(parts, monthOf)]
      .sort(([a], [b]) => compareText(a, b))
      .map(([month, own]) => ({ month, given: sumOf(own[0].program, own) })),
    reached: [...grouped(parts, ({ recipient }) => recipient).values()].map((own) => reachedBy(own)),
    last:
      parts
        .map(({ gift }) => gift.on)
        .sort(compareText)
        .pop() ?? null,
    left: leftOf(promised, program === null ? null : given),
    moneyGiven,
    moneyLeft: leftOf(pledge.money, moneyGiven),
    outside,
    strange,
  };
}

const leftOf = (promised: number | null, given: number | null): number | null =>
  promised === null || given === null ? null : Math.max(0, rounded(promised - given));

function reachedBy([{ recipient, gift }, ...more]: readonly [Part, ...Part[]]): Reached {
  const days = [gift, ...more.map((part) => part.gift)].map(({ on }) => on).sort(compareText);
  const [first = gift.on] = days;
  const last = days[days.length - 1] ?? gift.on;
  const { code, rw } = placeOf(recipient);
  return { code, rw, last, effect: effectOn(recipient, first, last) };
}

/** The worst comes first. */
const DIRECTIONS = ['worse', 'same', 'better'] as const satisfies readonly Effect[];

/** By BB/U, to one decimal as `Bantuan` has it, at the next weighing. A household is as the child of it that fares worst. */
function effectOn({ members }: Recipient, first: CalendarDate, last: CalendarDate): Effect {
  const found = members.flatMap((child) => {
    const around = weighedAround(child, first, last);
    const [before, after] = [around?.before, around?.after].map((one) => {
      const score = one?.scores.weightForAge;
      return score && !score.flagged ? Number(score.z.toFixed(1)) : null;
    });
    if (typeof before !== 'number' || typeof after !== 'number') return [];
    return [after > before ? 'better' : after < before ? 'worse' : 'same'];
  });
  return DIRECTIONS.find((one) => found.includes(one)) ?? 'open';
}
