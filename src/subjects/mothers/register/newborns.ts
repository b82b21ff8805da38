'beside the script';

// Which registered child a woman may have borne: proposed by the day of birth and by the household or her name, and tied by an officer alone.
import { addDays, type CalendarDate, dayOf, daysBetween, type TimeZone } from '../../../kernel/calendar';
import type { ResponseCode } from '../../../kernel/code';
import { compareNames } from '../../../kernel/identity/compare-names';
import { personName } from '../../../kernel/identity/names';
import type { Decisions } from '../../../ledger/decisions/resolve';
import { compareText } from '../../../ledger/responses/response';
import { tokensByCard, tokensByMother } from '../../children/recognition/blocking';
import { readingsTokens } from '../../children/recognition/keys';
import type { Child } from '../../children/register/child';
import { codesOf, type Register } from '../../children/register/fold';
import { NEWBORN } from '../decisions/newborn-kind';
import type { Mothers, Pregnancy, Woman } from './mothers';
import { dueOn } from './pregnancy-on';

/** Two days told of one birth differ by no more. */
const NEAR_BIRTH_DAYS = 3;
/** How far from the expected day a child may be born of whose birth nobody has told: from 35 to 42 weeks. */
const BEFORE_DUE_DAYS = 35;
const AFTER_DUE_DAYS = 14;
/** Since and until when, from the expected day, such a child is looked for. */
const LOOKED_FOR = { before: 42, after: 90 };

/** What ties a woman to children: who she has borne, and of whom it was said that she has not. */
export interface Ties {
  readonly hers: readonly Child[];
  readonly notHers: readonly Child[];
  /** Of whom nothing is shown: that she has borne it stays. */
  readonly hidden: readonly Child[];
  /** When a child of hers that was erased was tied to her, the last of them: it is not asked for again. `null` for none. */
  readonly erasedTiedOn: CalendarDate | null;
}

/** A child that may be the one that a response tells of. */
export interface NewbornQuestion {
  readonly woman: Woman;
  /** The response that tells of the birth, or else of the pregnancy last. */
  readonly response: ResponseCode;
  readonly children: readonly Child[];
}

/** Days on which a child that a pregnancy has brought may be born; none where nothing is asked about it. */
function birthDays(pregnancy: Pregnancy, day: CalendarDate | null): readonly CalendarDate[] {
  const { birth, ending, isDoubted } = pregnancy;
  if (isDoubted || (ending !== null && ending !== 'mother-died')) return [];
  if (birth.bornOn !== null) return daysFrom(birth.bornOn, -NEAR_BIRTH_DAYS, NEAR_BIRTH_DAYS);
  const due = dueOn(pregnancy);
  const past = due && day ? daysBetween(due, day) : null;
  if (due === null || past === null || past < -LOOKED_FOR.before || past > LOOKED_FOR.after) return [];
  return daysFrom(due, -BEFORE_DUE_DAYS, AFTER_DUE_DAYS);
}

const daysFrom = (day: CalendarDate, from: number, to: number): readonly CalendarDate[] =>
  Array.from({ length: to - from + 1 }, (_, i) => addDays(day, from + i));

/** What rows of children may have in common with a pregnancy: the family card, or the mother's name, each with a day of birth. */
function tokensOf({ said }: Woman, days: readonly CalendarDate[]): readonly string[] {
  const name = said.name === null ? null : personName(said.name);
  return days.flatMap((day) => [...tokensByCard(said.familyCardNumber, day), ...tokensByMother(name, day)]);
}

/** Tokens by which a woman's row is found from those of the children that she may have borne. */
export const newbornTokens = (woman: Woman, day: CalendarDate | null): readonly string[] =>
  woman.pregnancies.flatMap((pregnancy) => tokensOf(woman, birthDays(pregnancy, day)));

/** The tokens of all women. */
export const allNewbornTokens = ({ women, settings: { day = null } }: Mothers): readonly string[] =>
  women.flatMap((woman) => newbornTokens(woman, day));

/** What officers have decided of a woman and children, the last statement about each. */
export function tiesOf(
  { codes }: Pick<Woman, 'codes'>,
  { children, withheld }: Pick<Register, 'children' | 'withheld'>,
  decisions: Decisions,
  zone: TimeZone,
): Ties {
  const own = [...new Set([...codes, ...codes.flatMap(decisions.ties.with)])];
  const hidden = withheld.flatMap(({ child }) => child ?? []);
  const byCode = new Map(
    [...children, ...hidden].flatMap((child) => codesOf(child).map((code) => [code, child] as const)),
  );
  const said = new Map<Child, boolean>();
  const statements = own
    .flatMap((code) => decisions.of(NEWBORN, code))
    .filter(({ content }) => own.includes(content.mother))
    .sort((a, b) => compareText(a.key, b.key));
  for (const { content } of statements) {
    for (const code of content.children) {
      const child = [code, ...decisions.ties.with(code)].map((one) => byCode.get(one)).find((one) => one);
      if (child && content.isHers !== null) said.set(child, content.isHers);
    }
  }
  const of = (isHers: boolean) => [...said].flatMap(([child, is]) => (is === isHers ? [child] : []));
  const erased = statements.filter(
    ({ content }) => content.isHers === null && content.children.some((code) => decisions.erased.has(code)),
  );
  return {
    hers: of(true),
    notHers: of(false),
    hidden,
    erasedTiedOn: erased.length === 0 ? null : dayOf(Math.max(...erased.map(({ at }) => at)), zone),
  };
}

/** Days from what is told of a birth, and from the expected day, within which a child is of that pregnancy. */
const OF_BIRTH_DAYS = 14;
const OF_DUE_DAYS = 140;

/** Whether a child was born of a pregnancy, by its day of birth. */
function isOfPregnancy(pregnancy: Pregnancy, { identity: { birthDate } }: Child): boolean {
  const { bornOn } = pregnancy.birth;
  const due = dueOn(pregnancy);
  if (birthDate === null) return false;
  if (bornOn !== null) return Math.abs(daysBetween(bornOn, birthDate)) <= OF_BIRTH_DAYS;
  return due !== null && Math.abs(daysBetween(due, birthDate)) <= OF_DUE_DAYS;
}

/** The pregnancies of a woman with the children that are tied to her; of whose birth nobody has told, it is that of the child. */
export function withNewborns(
  pregnancies: readonly Pregnancy[],
  { hers, hidden, erasedTiedOn }: Ties,
): readonly Pregnancy[] {
  const last = pregnancies[pregnancies.length - 1];
  const begun = pregnancies.filter(
    ({ start, contacts: [first] }) =>
      erasedTiedOn !== null && (start ?? first ?? { on: '' }).on <= erasedTiedOn,
  );
  const ofErased = begun[begun.length - 1];
  const ownOf = (child: Child): Pregnancy | undefined =>
    [...pregnancies].reverse().find((one) => isOfPregnancy(one, child)) ?? last;
  return pregnancies.map((pregnancy) => {
    const own = hers.filter((child) => ownOf(child) === pregnancy);
    const isErased = pregnancy === ofErased;
    if (own.length === 0 && !isErased) return pregnancy;
    const born = own.find((child) => isOfPregnancy(pregnancy, child))?.identity.birthDate ?? null;
    const isUntold = pregnancy.endedOn === null && pregnancy.ending === null;
    return {
      ...pregnancy,
      newborns: own.filter((child) => !hidden.includes(child)).map(({ code }) => code),
      isRegistered: true,
      // The day of its birth was erased with it: that it was born was not.
      isDoubted: pregnancy.isDoubted || (isErased && isUntold && born === null),
      ...(isUntold && born !== null && { endedOn: born, birth: { ...pregnancy.birth, bornOn: born } }),
    };
  });
}

/** Which children are to be asked about, woman by woman: of none that is tied already, nor of whom an officer has said no. */
export function newbornQuestions(
  women: readonly Woman[],
  { children }: Pick<Register, 'children'>,
  tiesBy: ReadonlyMap<Woman, Ties>,
  day: CalendarDate | null,
): readonly NewbornQuestion[] {
  const tied = new Set([...tiesBy.values()].flatMap(({ hers }) => hers));
  const free = children.filter((child) => !tied.has(child));
  return women.flatMap((woman) => {
    const refused = tiesBy.get(woman)?.notHers ?? [];
    return woman.pregnancies.flatMap((pregnancy): readonly NewbornQuestion[] => {
      const days = birthDays(pregnancy, day);
      if (days.length === 0) return [];
      const tokens = new Set(tokensOf(woman, days));
      const named = pregnancy.birth.children;
      const found = free.filter(
        (child) =>
          !refused.includes(child) &&
          (codesOf(child).some((code) => named.includes(code)) ||
            (readingsTokens(child.members.map(({ reading }) => reading)).some((token) => tokens.has(token)) &&
              mayBeHers(child, woman, pregnancy))),
      );
      const response = toldBy(pregnancy);
      // What was typed says which; of the others is asked once that was answered.
      const told = found.filter((child) => codesOf(child).some((code) => named.includes(code)));
      const asked = told.length > 0 ? told : found;
      return asked.length > 0 && response ? [{ woman, response, children: asked }] : [];
    });
  });
}

const toldBy = ({ members }: Pregnancy): ResponseCode | undefined => {
  const telling = members.filter(({ said }) => said.birth.bornOn !== null);
  return (telling[telling.length - 1] ?? members[members.length - 1])?.reading.code;
};

const ALIKE: readonly string[] = ['same', 'shortened'];

/** By one family card; or by the mother's name, where the day is the very same or both live in one RW. */
function mayBeHers({ identity }: Child, { said }: Woman, { birth }: Pregnancy): boolean {
  const isOneCard = said.familyCardNumber !== null && identity.familyCardNumber === said.familyCardNumber;
  if (isOneCard) return true;
  if (said.name === null || identity.motherName === null) return false;
  const { level } = compareNames(personName(said.name), personName(identity.motherName));
  const isOneRw = said.rw !== null && identity.rw === said.rw;
  return ALIKE.includes(level) && (birth.bornOn === identity.birthDate || isOneRw);
}
