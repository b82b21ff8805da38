import { addDays, type CalendarDate, daysBetween } from '../../../kernel/calendar';
import { compareText } from '../../../ledger/responses/response';
import type { BirthSaid, ContactSaid, Ending } from '../answers/said';
import type { Member } from '../recognition/recognise-women';
import type { Pregnancy, Start } from './mothers';

/** From the last period to the day on which the child is expected (HPL). */
export const TERM_DAYS = 280;
/** From the birth to the end of nifas. */
export const NIFAS_DAYS = 42;

/** Two reckonings of one pregnancy differ by no more: weeks told by heart are off by a month or two. */
const ONE_START_DAYS = 56;
/** Two days told of one birth. */
const ONE_BIRTH_DAYS = 14;
/** A child that is born alive, and how long a pregnancy lasts at most. */
const SHORTEST_DAYS = 20 * 7;
const LONGEST_DAYS = 46 * 7;

/** A pregnancy being put together. */
interface Episode {
  readonly members: Member[];
  start: CalendarDate | null;
  endedOn: CalendarDate | null;
  /** Of which it is not sure that they are about it. */
  readonly unsure: Member[];
}

/** Whether a response is about a pregnancy; `unsure` where its days fit neither this one nor another. */
type Fit = 'same' | 'other' | 'unsure';

const contactOf = ({ said }: Member): CalendarDate => said.contact.on;

/** When the pregnancy of a response began, by what it says alone. */
function startIn({ said: { pregnancy, contact, birth } }: Member): CalendarDate | null {
  if (pregnancy.lastPeriod !== null) return pregnancy.lastPeriod;
  // Told with a birth, the weeks are those at the birth.
  return pregnancy.weeks === null ? null : addDays(birth.bornOn ?? contact.on, -7 * pregnancy.weeks);
}

const ENDINGS_OF_PREGNANCY: readonly (Ending | null)[] = ['miscarriage', 'stillbirth'];

const endIn = ({ said: { birth, ending, contact } }: Member): CalendarDate | null =>
  birth.bornOn ?? (ENDINGS_OF_PREGNANCY.includes(ending) ? contact.on : null);

const isAfterBirth = ({ said: { birth } }: Member): boolean =>
  birth.visit !== null ||
  birth.contraception !== null ||
  birth.breastfed !== null ||
  birth.children.length > 0;

/**
 * The pregnancies that the responses about one woman tell of, in the order in which they were told of by their days.
 *
 * @param members in any order
 */
export function pregnanciesOf(members: readonly Member[]): readonly Pregnancy[] {
  const episodes: Episode[] = [];
  const inOrder = [...members].sort(
    (a, b) => compareText(contactOf(a), contactOf(b)) || compareText(a.reading.order, b.reading.order),
  );
  for (const member of inOrder) {
    const latestFirst = [...episodes].reverse();
    const own = latestFirst.find((episode) => fitOf(episode, member) === 'same');
    const unsure = own ?? latestFirst.find((episode) => fitOf(episode, member) === 'unsure');
    if (!unsure) {
      episodes.push({
        members: [member],
        start: startIn(member),
        endedOn: endIn(member),
        unsure: [],
      });
      continue;
    }
    unsure.members.push(member);
    if (!own) {
      unsure.unsure.push(member);
      continue;
    }
    unsure.start ??= startIn(member);
    unsure.endedOn = endIn(member) ?? unsure.endedOn;
  }
  return episodes.map(pregnancyOf);
}

function fitOf(episode: Episode, member: Member): Fit {
  const end = endIn(member);
  const start = startIn(member);
  const fit =
    end !== null
      ? fitOfEnd(episode, end, member)
      : start !== null
        ? fitOfStart(episode, start, member)
        : fitOfContact(episode, member);
  // An officer has said that it is right as it stands.
  return fit === 'unsure' && member.reading.isAccepted ? 'other' : fit;
}

function fitOfEnd({ start, endedOn, members }: Episode, end: CalendarDate, member: Member): Fit {
  if (endedOn !== null) {
    const apart = Math.abs(daysBetween(endedOn, end));
    if (apart <= ONE_BIRTH_DAYS) return 'same';
    // A stillbirth or a loss told of the pregnancy of a birth, or a second birth too soon.
    return apart < SHORTEST_DAYS ? 'unsure' : 'other';
  }
  const first = members[0];
  const days = daysBetween(start ?? (first ? contactOf(first) : end), end);
  if (days > LONGEST_DAYS) return 'other';
  const isTooSoon = start !== null && days < SHORTEST_DAYS && member.said.birth.bornOn !== null;
  return days < 0 || isTooSoon ? 'unsure' : 'same';
}

function fitOfStart({ start: known, endedOn, members }: Episode, start: CalendarDate, member: Member): Fit {
  if (known !== null && Math.abs(daysBetween(known, start)) <= ONE_START_DAYS) return 'same';
  if (endedOn !== null) {
    if (daysBetween(endedOn, start) > -ONE_BIRTH_DAYS) return 'other';
    return known === null && daysBetween(start, endedOn) <= LONGEST_DAYS ? 'same' : 'unsure';
  }
  if (known === null) {
    const first = members[0];
    return first && daysBetween(contactOf(first), contactOf(member)) > LONGEST_DAYS ? 'other' : 'same';
  }
  // Nobody told of the birth, which must have been.
  return daysBetween(known, start) >= SHORTEST_DAYS && contactOf(member) > addDays(known, TERM_DAYS)
    ? 'other'
    : 'unsure';
}

function fitOfContact({ start, endedOn, members }: Episode, member: Member): Fit {
  const on = contactOf(member);
  if (endedOn !== null) {
    const isPregnant = member.said.contact.visit !== null;
    return isPregnant && !isAfterBirth(member) && on > addDays(endedOn, NIFAS_DAYS) ? 'other' : 'same';
  }
  if (isAfterBirth(member)) return 'same';
  const first = members[0];
  return daysBetween(start ?? (first ? contactOf(first) : on), on) > LONGEST_DAYS ? 'other' : 'same';
}

/** Of answers to one question the one that was sent last. */
function lastSaid<T>(members: readonly Member[], of: (member: Member) => T | null): T | null {
  for (const member of [...members].reverse()) {
    const said = of(member);
    if (said !== null) return said;
  }
  return null;
}

function pregnancyOf({ members, unsure, endedOn }: Episode): Pregnancy {
  const bySent = [...members].sort((a, b) => compareText(a.reading.order, b.reading.order));
  const [first] = bySent;
  const isSure = (member: Member): boolean => !unsure.includes(member);
  const birth = birthOf(bySent);
  const ending = lastSaid(bySent, ({ said }) => said.ending);
  return {
    key: first?.reading.order ?? '',
    members: bySent,
    start: startOf(members.filter(isSure), bySent.filter(isSure)),
    birthOrder: lastSaid(bySent, ({ said }) => said.pregnancy.birthOrder),
    spacingYears: lastSaid(bySent, ({ said }) => said.pregnancy.spacingYears),
    heightCm: lastSaid(bySent, ({ said }) => said.pregnancy.heightCm),
    contacts: contactsOf(members),
    birth,
    visitsAfter: visitsAfter(members),
    ending,
    endedOn: birth.bornOn ?? endedOn,
    unsure: unsure.map(({ reading }) => reading.code),
    isDoubted:
      unsure.length > 0 ||
      members.some(({ reading }) => reading.issues.some(({ code }) => code === 'odd-ending')),
  };
}

/** As told last; else by the weeks told first, which are the surest. */
function startOf(byDay: readonly Member[], bySent: readonly Member[]): Start | null {
  const told = lastSaid(bySent, ({ said }) => said.pregnancy.lastPeriod);
  if (told !== null) return { on: told, by: 'period' };
  const reckoned = byDay.map(startIn).find((start) => start !== null);
  return reckoned ? { on: reckoned, by: 'weeks' } : null;
}

function birthOf(bySent: readonly Member[]): Pregnancy['birth'] {
  const last = <K extends keyof BirthSaid>(key: K): BirthSaid[K] | null =>
    lastSaid(bySent, ({ said }) => said.birth[key]);
  return {
    bornOn: last('bornOn'),
    place: last('place'),
    helper: last('helper'),
    weightKg: last('weightKg'),
    lengthCm: last('lengthCm'),
    contraception: last('contraception'),
    breastfed: last('breastfed'),
    children: [...new Set(bySent.flatMap(({ said }) => said.birth.children))],
  };
}

/** What was said of one day by several is one contact: of each question the later answer. */
function contactsOf(byDay: readonly Member[]): readonly ContactSaid[] {
  const days = new Map<CalendarDate, ContactSaid>();
  for (const { said } of byDay) {
    const known = days.get(said.contact.on);
    const told = Object.entries(said.contact).filter(([, value]) => value !== null);
    days.set(said.contact.on, known ? { ...known, ...Object.fromEntries(told) } : said.contact);
  }
  return [...days.values()];
}

function visitsAfter(byDay: readonly Member[]): Pregnancy['visitsAfter'] {
  const first = new Map<number, CalendarDate>();
  for (const { said } of byDay) {
    const { visit } = said.birth;
    if (visit !== null && !first.has(visit)) first.set(visit, said.contact.on);
  }
  return [...first].map(([visit, on]) => ({ visit, on }));
}
