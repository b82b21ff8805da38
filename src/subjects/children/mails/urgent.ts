import { samePosyandu } from '../../../kernel/answers/read-posyandu';
import { addDays, type CalendarDate } from '../../../kernel/calendar';
import { fill } from '../../../kernel/fill';
import type { Position } from '../../../kernel/growth/anthropometry';
import { inpatientReasons } from '../../../kernel/growth/inpatient';
import { expectedPosition } from '../../../kernel/growth/position';
import type { NonEmpty } from '../../../kernel/result';
import { ageText, areaText, dayText, posyanduText } from '../../../kernel/words';
import { composeMail } from '../../../post/compose-mail';
import type { Block, Fact, ListItem, Mail } from '../../../post/mail';
import { type MailContext, type MailKind, newAmong, type Occasion } from '../../../post/mail-kind';
import { REMARK } from '../../../post/words';
import { publicPosyandu } from '../../../settings/settings';
import type { Register } from '../register/fold';
import { CHILDREN } from '../register/state';
import { describeTo } from '../submission/words';
import { type DangerCase, recordedCase, type SeenSign, waitingCase } from './danger-case';
import { recordedOccasions, waitingOccasions } from './danger-occasions';
import { ownStationery } from './own-stationery';
import { addressReader, type ChildReader, eachAddressOnce, listedReader, senderReader } from './reader';
import { answeredText, valueText } from './sign-text';
import type { MailStationery, MailTexts } from './stationery';

type Texts = MailTexts['urgent'];

/** What anyone on the list may know: that there is a case, where, and which signs. */
export interface UnnamedCase {
  readonly kelurahan: string;
  readonly posyandu: string;
  readonly rw: number | null;
  readonly measuredOn: CalendarDate;
  readonly signs: NonEmpty<SeenSign>;
  /** Row of the child in the Sheet, which opens only to those it is shared with. */
  readonly rowUrl: string | null;
}

/** What is added for a recipient with the right to names. */
export interface NamedChild {
  readonly name: string | null;
  readonly motherName: string | null;
  readonly address: string | null;
  readonly rt: number | null;
  /** Who measured: name or e-mail. */
  readonly kader: string | null;
  readonly completedMonths: number | null;
  readonly weightKg: number | null;
  /** What the visit differs by from the one before, worded; only for those who may know what was said before. */
  readonly changes: readonly string[];
  /** How a child of that age is measured; names the index. */
  readonly expectedPosition: Position;
}

export type UrgentMailData =
  | (UnnamedCase & { readonly right: 'unnamed' })
  | (UnnamedCase & { readonly right: 'named'; readonly child: NamedChild });

/** Tells at once that a child has signs of gizi buruk, and what is done today. */
export function urgentMail(data: UrgentMailData, stationery: MailStationery): Mail {
  const { notADiagnosis, sender, urgent: texts } = stationery.texts;
  return composeMail(
    {
      subject: fill(texts.subject, { place: placeText(data) }),
      sender: fill(sender, { kelurahan: data.kelurahan }),
      title: texts.title,
      blocks: [
        { kind: 'notice', tone: 'urgent', text: notADiagnosis },
        { kind: 'heading', text: texts.signs },
        { kind: 'list', items: data.signs.map((sign) => signItem(sign, data, texts)) },
        { kind: 'heading', text: texts.where },
        { kind: 'facts', rows: facts(data, texts) },
        { kind: 'heading', text: texts.todo },
        { kind: 'list', items: steps(data, texts) },
        ...link(data, texts),
        { kind: 'small', text: data.right === 'named' ? texts.confidential : texts.unnamed },
      ],
    },
    stationery,
  );
}

/** For the subject, which shows on a locked screen: no name in it, whoever reads. */
export const placeText = ({ posyandu, rw }: UrgentMailData): string =>
  [posyanduText(posyandu), areaText(null, rw)].filter((part) => part !== null).join(', ');

/** Measured values are the child's own, so they are given only with the name. */
function signItem(seen: SeenSign, data: UrgentMailData, texts: Texts): ListItem {
  const { sign, values, otherwise } = seen;
  const position = data.right === 'named' ? data.child.expectedPosition : null;
  const value = position === null || sign === 'oedema' ? null : valueText(sign, values, position, texts);
  const text = value === null ? texts.sign[sign] : `${texts.sign[sign]}: ${value}`;
  if (otherwise === null) return { text };
  const now = position === null ? null : answeredText(seen, position, texts);
  return {
    text,
    detail: now === null ? texts.answeredOtherwise : fill(texts.answeredAs, { now }),
  };
}

const fact = (label: string, value: string | null): readonly Fact[] =>
  value === null ? [] : [{ label, value }];

export function facts(data: UrgentMailData, { field }: Texts): readonly Fact[] {
  const child = data.right === 'named' ? data.child : null;
  const age = child?.completedMonths ?? null;
  return [
    ...fact(field.name, child?.name ?? null),
    ...fact(field.age, age === null ? null : ageText(age)),
    ...fact(field.mother, child?.motherName ?? null),
    ...fact(field.address, child?.address ?? null),
    ...fact(field.area, areaText(child?.rt ?? null, data.rw)),
    ...fact(field.posyandu, data.posyandu),
    ...fact(field.measuredOn, dayText(data.measuredOn)),
    ...fact(field.kader, child?.kader ?? null),
    ...(child?.changes ?? []).flatMap((change) => fact(field.change, change)),
  ];
}

function steps(data: UrgentMailData, texts: Texts): readonly ListItem[] {
  const reasons =
    data.right === 'named' ? inpatientReasons(data.child.completedMonths, data.child.weightKg) : [];
  return [
    { text: texts.refer },
    ...reasons.map((reason) => ({ text: texts.inpatient[reason] })),
    { text: texts.danger },
    { text: texts.record },
  ];
}

export function link({ right, rowUrl }: UrgentMailData, texts: Texts): readonly Block[] {
  if (rowUrl === null) return [];
  return [{ kind: 'button', label: right === 'named' ? texts.openNamed : texts.openUnnamed, url: rowUrl }];
}

/** The urgent mail: a child has signs of gizi buruk, and somebody has to go and look today. */
export const urgentKind: MailKind<DangerCase, ChildReader> = {
  kind: 'mendesak',
  pace: 'at-once',
  urgency: 1,
  persistent: true,
  nobody: REMARK.nobody,
  occasions({ before, after, settings, incoming, asOf }) {
    const [was, is] = [before.of(CHILDREN), after.of(CHILDREN)];
    const pressing = (register: Register) => {
      const recorded = recordedOccasions(register);
      const waiting = waitingOccasions(register, settings);
      return [...recorded, ...waiting.filter((one) => !isAmong(one, recorded))];
    };
    if (incoming === null) return asOf === null ? [] : newAmong(standingCases(is, asOf), pressing(was));
    return newAmong(pressing(is), pressing(was));
  },
  standing: (states, asOf) => standingCases(states.of(CHILDREN), asOf),
  data: (occasion, context) => recordedCase(occasion, context) ?? waitingCase(occasion, context),
  recipients: dangerReaders,
  write: (found, reader, { settings, stationery }) =>
    urgentMail(urgentData(found, reader, settings), ownStationery(stationery)),
};

/**
 * Those of `Penerima` who want urgent mails about the posyandu, officers, and the kader who sent it in. Nobody while neither of the
 * former is there: then the mail has to wait for one.
 */
export function dangerReaders(
  { posyandu: of, sentIn }: Pick<DangerCase, 'posyandu' | 'sentIn'>,
  context: MailContext,
): readonly ChildReader[] {
  const listed = context.recipients
    .filter(({ urgent, posyandu }) => urgent && (posyandu === null || samePosyandu(posyandu, of)))
    .map((recipient) => listedReader(recipient, of, context));
  const officers = unlistedOfficers(context).flatMap((email) => addressReader(email, of, context) ?? []);
  if (listed.length + officers.length === 0) return [];
  const senders = sentIn.flatMap((revision) => senderReader(revision, of, context) ?? []);
  return eachAddressOnce([...listed, ...officers, ...senders]);
}

/** Of officers whom `Penerima` names it says what they get; the others are told of every danger, since it is theirs to close it. */
const unlistedOfficers = ({ officers, recipients }: MailContext): readonly string[] =>
  officers.filter((officer) => !recipients.some(({ email }) => email.toLowerCase() === officer));

/** A slip in an edit leaves the visit as it was, with the same signs. */
const isAmong = ({ key }: Occasion, recorded: readonly Occasion[]): boolean =>
  recorded.some(({ formerly = [] }) => formerly.includes(key));

/** An urgent mail is of use for so many days after the visit: by then the posyandu of the next month has seen the child. */
export const URGENT_DAYS = 31;

/** Occasions of the days before `asOf` that still call for somebody to go and look. */
const standingCases = (register: Register, asOf: CalendarDate): readonly Occasion[] =>
  recordedOccasions(register, addDays(asOf, -URGENT_DAYS));

/** What a reader may know of a case. */
export function urgentData(
  found: DangerCase,
  reader: ChildReader,
  settings: MailContext['settings'],
): UrgentMailData {
  const { named, seesEarlier, opensSheet } = reader;
  const { identity, measuredOn, signs } = found;
  const unnamed = {
    kelurahan: settings.kelurahan,
    posyandu: publicPosyandu(found.posyandu, settings),
    rw: identity.rw,
    measuredOn,
    signs,
    rowUrl: opensSheet ? found.rowUrl : null,
  };
  if (!named) return { ...unnamed, right: 'unnamed' };
  return {
    ...unnamed,
    right: 'named',
    child: {
      name: identity.name,
      motherName: identity.motherName,
      address: identity.address,
      rt: identity.rt,
      kader: found.kader || null,
      completedMonths: found.completedMonths,
      weightKg: found.weightKg,
      changes: seesEarlier ? found.changes.map((issue) => describeTo(reader, issue).problem) : [],
      expectedPosition: expectedPosition(found.ageDays),
    },
  };
}
