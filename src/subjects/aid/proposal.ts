'beside the script';

// Whom to give to when a programme has so many portions on a day: worked out from rows alone, by the rules of the ledger.
import { addDays, type CalendarDate } from '../../kernel/calendar';
import { grouped } from '../../kernel/grouped';
import { withoutNumbers } from '../../kernel/identity/masked';
import { longDay } from '../../kernel/words';
import { isGone } from '../children/summary/child-status';
import type { AidChild, AidRegister } from './aid-child';
import { isPaused } from './cycles';
import { familyOn } from './families';
import { isTooEarly, type Portion, portionsOn } from './ledger';
import { isOfCalendar, onceIn, type Period, periodOf } from './periods';
import type { Program } from './programs';
import { placeOf, type Recipient, recipientsOf } from './received';
import type { Candidate, Claim, Proposal } from './share';
import { REASON, TRAIT_LABEL } from './share-words';
import { risksAmong, type Standing, standingOn, type Trait } from './standing';
import { metBy } from './terms';

/** A programme, and the day on which something of it is handed out. */
export interface HandOut {
  readonly program: Program;
  readonly on: CalendarDate;
}

/** A candidate with what its place goes by. */
interface Ranked {
  readonly candidate: Candidate;
  /** Compared part by part, the smallest first. */
  readonly order: readonly (number | string)[];
  /** Whether something of this programme was recorded for the very day. */
  readonly isRecorded: boolean;
}

/**
 * Who gets one of so many portions: the entitled who have had nothing in the period of the day, the poorest first, then whoever has the
 * most risks, the gravest finding, has waited longest; at last by where they live. What is recorded for the day already holds its place.
 */
export function propose(register: AidRegister, handOut: HandOut, portions: number): Proposal {
  const all = ranked(register, handOut);
  const of = (claim: Claim): readonly Ranked[] => all.filter(({ candidate }) => candidate.claim === claim);
  const recorded = all.filter(({ isRecorded }) => isRecorded);
  const due = of('due');
  const places = Math.max(0, portions - recorded.length);
  return {
    recorded: plain(recorded),
    places: plain(due.slice(0, places)),
    waiting: plain(due.slice(places)),
    leftOut: plain([...of('had').filter(({ isRecorded }) => !isRecorded), ...of('excepted')]),
  };
}

/** How each child or household of the register stands to a hand-out, by its code. */
export const candidates = (register: AidRegister, handOut: HandOut): ReadonlyMap<string, Candidate> =>
  new Map(ranked(register, handOut).map(({ candidate }) => [candidate.code, candidate]));

const plain = (some: readonly Ranked[]): readonly Candidate[] => some.map(({ candidate }) => candidate);

function ranked({ children, gifts, programs }: AidRegister, handOut: HandOut): readonly Ranked[] {
  const { program, on } = handOut;
  const sameKind = programs.filter(({ kind }) => kind === program.kind);
  const { portions } = portionsOn(children, gifts, programs, on, sameKind);
  const reached = portions
    .filter(({ given }) => given > 0)
    .flatMap((portion) => portion.recipient.members.map(({ code }) => ({ portion, code })));
  const byChild = grouped(reached, ({ code }) => code);
  return recipientsOf(program, children)
    .map((recipient) => {
      const own = recipient.members.flatMap(({ code }) => byChild.get(code) ?? []);
      return rankedOne(recipient, [...new Set(own.map(({ portion }) => portion))], handOut);
    })
    .sort((a, b) => compareParts(a.order, b.order));
}

/** @param given of the same kind, at any time */
function rankedOne(recipient: Recipient, given: readonly Portion[], handOut: HandOut): Ranked {
  const { program, on } = handOut;
  const { members } = recipient;
  const followed = members.flatMap((child) => {
    const standing = isGone(child.summary) ? null : standingOn(child, on);
    return standing ? [{ child, standing }] : [];
  });
  const isBarred = (standing: Standing): boolean => metBy(standing, program.except).length > 0;
  const entitled = followed.filter(({ standing }) => metBy(standing, program.entitled).length > 0);
  const due = entitled.filter(({ standing }) => !isBarred(standing));
  const had = given.filter((portion) => standsInTheWay(portion, handOut));
  const claim: Claim =
    followed.length === 0
      ? 'gone'
      : had.length > 0
        ? 'had'
        : due.length > 0
          ? 'due'
          : entitled.length > 0
            ? 'excepted'
            : 'not-entitled';
  const counted = due.length > 0 ? due : followed;
  const traits = [...new Set(counted.flatMap(({ standing }) => [...standing.traits]))];
  const risks = byWeight(risksAmong(traits));
  const welfare = poorestOf(
    counted.map(({ child }) => child),
    on,
  );
  const last = latest(given.map(lastDay));
  const since = earliest(members.flatMap(({ knownFrom }) => knownFrom ?? []));
  const { code, name, rw, rt } = placeOf(recipient);
  const parts = (condition: Program['entitled'], some: typeof followed): string =>
    [...new Set(some.flatMap(({ standing }) => metBy(standing, condition)))].join(', ');
  const isOwn = (portion: Portion): boolean => portion.program === program;
  const whyDue = [
    welfare === null
      ? REASON.noWelfare
      : welfare.isDecile
        ? REASON.decile(welfare.value)
        : REASON.rank(welfare.value),
    risks.length === 0
      ? REASON.noRisks
      : REASON.risks(risks.length, risks.map((risk) => TRAIT_LABEL[risk]).join(', ')),
    last === null ? REASON.neverHad(since && longDay(since)) : REASON.lastHad(longDay(last)),
    REASON.entitled(parts(program.entitled, due)),
  ];
  const reasons: Readonly<Record<Claim, readonly string[]>> = {
    due: whyDue,
    had: had.map((portion) =>
      REASON.had(longDay(lastDay(portion)), portion.program.name, portion.period.name),
    ),
    excepted: [REASON.excepted(parts(program.except, entitled))],
    'not-entitled': [REASON.notEntitled],
    gone: [REASON.gone],
  };
  return {
    candidate: {
      code,
      name: withoutNumbers(name),
      children: program.isForHouseholds ? withoutNumbers(members.map((child) => child.name).join(', ')) : '',
      rw,
      rt,
      claim,
      reasons: reasons[claim].map(withoutNumbers),
    },
    order: [
      welfare === null ? UNKNOWN_WELFARE : welfare.value,
      -risks.length,
      Math.min(WEIGHTS.length, ...traits.flatMap((trait) => placeAmongWeights(trait))),
      last ?? '',
      since ?? '',
      rw ?? LAST_PLACE,
      rt ?? LAST_PLACE,
      name.toLowerCase(),
      code,
    ],
    isRecorded: had.some((portion) => isOwn(portion) && firstDays(portion).has(on)),
  };
}

/** Behind desil 3, before desil 4. */
const UNKNOWN_WELFARE = 3.5;
const LAST_PLACE = 999;

/** What is graver comes first. */
const WEIGHTS: readonly Trait[] = [
  'severe',
  'wasted',
  'stunted',
  'below-red-line',
  'underweight',
  'not-gained-twice',
  'not-gained',
  'born-light',
  'born-short',
  'household-at-risk',
];

const placeAmongWeights = (trait: Trait): readonly number[] =>
  WEIGHTS.includes(trait) ? [WEIGHTS.indexOf(trait)] : [];

const byWeight = (traits: readonly Trait[]): readonly Trait[] =>
  [...traits].sort((a, b) => WEIGHTS.indexOf(a) - WEIGHTS.indexOf(b));

/** Whether what was given speaks against giving once more: of this programme in the same period, of another in days that overlap. */
function standsInTheWay(portion: Portion, { program, on }: HandOut): boolean {
  const isOwn = portion.program === program;
  if (isOwn && program.period === 'cycle') return isTooEarly(lastDay(portion), on);
  const period = spanOf(program, on);
  if (isOwn) return portion.period.name === period.name;
  const { from, to } = asItGoesOn(portion, on);
  return from <= period.to && period.from <= to;
}

/** The days that a portion handed out on a day is for. */
function spanOf({ period: kind, from, to, isInDays, planned }: Program, on: CalendarDate): Period {
  if (isOfCalendar(kind)) return periodOf(kind, on);
  if (kind === 'once') return onceIn(from, to);
  return { name: '', from: on, to: isInDays && planned !== null ? addDays(on, Math.ceil(planned) - 1) : on };
}

/** A cycle that others have begun, and that is neither full nor broken off, goes on on the day. */
function asItGoesOn({ program, period, given }: Portion, on: CalendarDate): Pick<Period, 'from' | 'to'> {
  const isFull = program.planned !== null && given >= program.planned;
  return program.period !== 'cycle' || isFull || period.to > on || isPaused(period.to, on)
    ? period
    : { from: period.from, to: on };
}

const lastDay = ({ gifts }: Portion): CalendarDate => gifts[gifts.length - 1]?.on as CalendarDate;

/** The days on which what was given was handed out, also where it was for several days. */
function firstDays({ gifts }: Portion): ReadonlySet<CalendarDate> {
  const days = new Map<string, CalendarDate>();
  for (const { key, on } of gifts) if (!days.has(key)) days.set(key, on);
  return new Set(days.values());
}

interface Welfare {
  readonly value: number;
  readonly isDecile: boolean;
}

/** Of several children that by which more is done; a peringkat only where nobody has said a desil. */
function poorestOf(children: readonly AidChild[], on: CalendarDate): Welfare | null {
  const family = children.map((child) => familyOn(child.family, on));
  const deciles = family.flatMap(({ decile }) => decile ?? []);
  const ranks = family.flatMap(({ rank }) => rank ?? []);
  if (deciles.length > 0) return { value: Math.min(...deciles), isDecile: true };
  return ranks.length > 0 ? { value: Math.min(...ranks), isDecile: false } : null;
}

const latest = (days: readonly CalendarDate[]): CalendarDate | null => [...days].sort().pop() ?? null;
const earliest = (days: readonly CalendarDate[]): CalendarDate | null => [...days].sort()[0] ?? null;

function compareParts(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (const [at, part] of a.entries()) {
    const other = b[at] ?? part;
    if (part !== other) return part < other ? -1 : 1;
  }
  return 0;
}
