import { addDays, type CalendarDate, daysBetween } from '../../../kernel/calendar';
import { compareText } from '../../../ledger/responses/response';
import { LONGEST_PREGNANCY_DAYS, ONE_START_DAYS } from '../answers/limits';
import type { BirthSaid, Ending } from '../answers/said';
import { contactsByDay } from '../frame/contacts';
import type { MotherMember as Member, Pregnancy, Start } from './mothers';

/** From the last period to the day on which the child is expected (HPL). */
export const TERM_DAYS = 280;
/** From the birth to the end of nifas. */
export const NIFAS_DAYS = 42;

/** Two days told of one birth. */
const ONE_BIRTH_DAYS = 14;
/** How long a pregnancy lasts at least whose child is born alive. */
const SHORTEST_DAYS = 20 * 7;

/** A pregnancy being put together. */
interface Episode {
  readonly members: Member[];
  start: CalendarDate | null;
  endedOn: CalendarDate | null;
  /** The day on which it was told that it, or she, is here no more; `null` where nobody has told. */
  goneOn: CalendarDate | null;
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

const goneIn = ({ said: { ending, contact } }: Member): CalendarDate | null =>
  ending === null || ending === 'newborn-died' ? null : contact.on;

/** Whether a response says by itself that she is pregnant on the day of the contact. */
const saysPregnant = ({ said: { pregnancy, contact } }: Member): boolean =>
  contact.visit !== null || pregnancy.lastPeriod !== null || pregnancy.weeks !== null;

/** Whether somebody has looked at her: a new address alone is of no pregnancy. */
const isSeen = ({ said: { contact } }: Member): boolean =>
  [contact.weightKg, contact.armCm, contact.haemoglobin, contact.pressure, contact.tablets].some(
    (answer) => answer !== null,
  ) || [contact.doctor, contact.thin, contact.fed].includes(true);

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
    const own = ownAmong(episodes, member);
    if (!own) {
      episodes.push({
        members: [member],
        start: startIn(member),
        endedOn: endIn(member),
        goneOn: goneIn(member),
        unsure: [],
      });
      continue;
    }
    const { episode, fit } = own;
    episode.members.push(member);
    if (fit === 'unsure') {
      episode.unsure.push(member);
      continue;
    }
    episode.start ??= startIn(member);
    episode.endedOn = endIn(member) ?? episode.endedOn;
    episode.goneOn = goneIn(member) ?? episode.goneOn;
  }
  return episodes.map(pregnancyOf);
}

interface Judged {
  readonly episode: Episode;
  readonly fit: Fit;
}

/** The pregnancy that a response is about, or may be; `null` for one that nobody has told of. */
function ownAmong(episodes: readonly Episode[], member: Member): Judged | null {
  const latestFirst = [...episodes]
    .reverse()
    .map((episode): Judged => ({ episode, fit: fitOf(episode, member) }));
  const [same, near] = [
    latestFirst.find(({ fit }) => fit === 'same'),
    latestFirst.find(({ fit }) => fit !== 'other'),
  ];
  if (!isOfChildAlone(member)) return same ?? near ?? null;
  // Which child has died is asked where a later one may have been born too, or none.
  if (near) return same ? near : { ...near, fit: 'same' };
  const [latest] = latestFirst;
  return latest && !member.reading.isAccepted ? { ...latest, fit: 'unsure' } : null;
}

/** Whether a response tells of the death of a child without the day of its birth. */
const isOfChildAlone = ({ said: { ending, birth } }: Member): boolean =>
  ending === 'newborn-died' && birth.bornOn === null;

function fitOf(episode: Episode, member: Member): Fit {
  const fit = fitByDays(episode, member);
  // An officer has said that it is right as it stands.
  return fit === 'unsure' && member.reading.isAccepted ? 'other' : fit;
}

function fitByDays(episode: Episode, member: Member): Fit {
  const end = endIn(member);
  const start = startIn(member);
  if (end !== null) return fitOfEnd(episode, end, member);
  if (isOfChildAlone(member)) return fitOfChild(episode, member);
  const fit = start !== null ? fitOfStart(episode, start, member) : fitOfContact(episode, member);
  return fit === 'same' && isSeenAfterAll(episode, member) ? 'unsure' : fit;
}

/** Whether somebody saw her pregnant, or here, after it was told that the pregnancy is over or she is gone. */
function isSeenAfterAll({ goneOn, endedOn }: Episode, member: Member): boolean {
  if (goneOn === null || contactOf(member) <= goneOn || member.said.ending !== null) return false;
  return saysPregnant(member) || (endedOn === null && isSeen(member) && !isAfterBirth(member));
}

/** The child that has died is that of a birth; or of one that nobody has told of, where it could have been. */
function fitOfChild({ start, endedOn, members }: Episode, member: Member): Fit {
  if (endedOn !== null) return members.some(({ said }) => said.birth.bornOn !== null) ? 'same' : 'other';
  const first = members[0];
  const isLong =
    daysBetween(start ?? (first ? contactOf(first) : contactOf(member)), contactOf(member)) >= SHORTEST_DAYS;
  return isLong ? 'unsure' : 'other';
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
  if (days > LONGEST_PREGNANCY_DAYS) return 'other';
  const isTooSoon = start !== null && days < SHORTEST_DAYS && member.said.birth.bornOn !== null;
  // Registered after the birth, by somebody who has not seen her pregnant.
  if (start === null && days < 0 && !members.some(saysPregnant)) return 'same';
  return days < 0 || isTooSoon ? 'unsure' : 'same';
}

function fitOfStart({ start: known, endedOn, members }: Episode, start: CalendarDate, member: Member): Fit {
  const apart = known === null ? Number.POSITIVE_INFINITY : Math.abs(daysBetween(known, start));
  const isOne = apart <= ONE_START_DAYS;
  if (endedOn === null && isOne) return 'same';
  if (endedOn !== null) {
    const after = daysBetween(endedOn, start);
    // Of a pregnancy that was lost early both its beginning and its end are near.
    if (after > 0 || (after > -ONE_BIRTH_DAYS && !(isOne && apart < Math.abs(after)))) return 'other';
    if (isOne) return 'same';
    return known === null && daysBetween(start, endedOn) <= LONGEST_PREGNANCY_DAYS ? 'same' : 'unsure';
  }
  if (known === null) {
    const first = members[0];
    return first && daysBetween(contactOf(first), contactOf(member)) > LONGEST_PREGNANCY_DAYS
      ? 'other'
      : 'same';
  }
  // Nobody told of the birth, which must have been.
  return daysBetween(known, start) >= SHORTEST_DAYS && contactOf(member) > addDays(known, TERM_DAYS)
    ? 'other'
    : 'unsure';
}

function fitOfContact({ start, endedOn, members }: Episode, member: Member): Fit {
  const on = contactOf(member);
  if (endedOn !== null) {
    if (isAfterBirth(member) || on <= addDays(endedOn, NIFAS_DAYS)) return 'same';
    if (member.said.contact.visit !== null) return 'other';
    return isSeen(member) ? 'unsure' : 'same';
  }
  if (isAfterBirth(member)) return 'same';
  const first = members[0];
  if (daysBetween(start ?? (first ? contactOf(first) : on), on) <= LONGEST_PREGNANCY_DAYS) return 'same';
  if (member.said.contact.visit !== null) return 'other';
  return isSeen(member) ? 'unsure' : 'same';
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
  const all = [...members].sort((a, b) => compareText(a.reading.order, b.reading.order));
  // What is asked counts once it was answered.
  const isSure = (member: Member): boolean => !unsure.includes(member);
  const [bySent, byDay] = [all.filter(isSure), members.filter(isSure)];
  const [first] = bySent;
  const birth = birthOf(bySent);
  const ending = lastSaid(bySent, ({ said }) => said.ending);
  const unborn = endedOn === null && ending === null ? byDay.filter(isAfterBirth) : [];
  return {
    key: first?.reading.order ?? '',
    members: all,
    start: startOf(byDay, bySent),
    birthOrder: lastSaid(bySent, ({ said }) => said.pregnancy.birthOrder),
    spacingYears: lastSaid(bySent, ({ said }) => said.pregnancy.spacingYears),
    heightCm: lastSaid(bySent, ({ said }) => said.pregnancy.heightCm),
    contacts: contactsByDay(byDay.map(({ said }) => said.contact)),
    birth,
    newborns: [],
    isRegistered: false,
    visitsAfter: visitsAfter(byDay),
    ending,
    endedOn: birth.bornOn ?? endedOn,
    unsure: unsure.map(({ reading }) => reading.code),
    withoutBirth: unborn.map(({ reading }) => reading.code),
    isDoubted:
      unsure.length > 0 ||
      unborn.length > 0 ||
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

function visitsAfter(byDay: readonly Member[]): Pregnancy['visitsAfter'] {
  const first = new Map<number, CalendarDate>();
  for (const { said } of byDay) {
    const { visit } = said.birth;
    if (visit !== null && !first.has(visit)) first.set(visit, said.contact.on);
  }
  return [...first].map(([visit, on]) => ({ visit, on }));
}
