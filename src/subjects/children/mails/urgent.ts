import { samePosyandu } from '../../../kernel/answers/read-posyandu';
import type { CalendarDate } from '../../../kernel/calendar';
import { addDays } from '../../../kernel/calendar';
import { type ResponseCode, responseCodeOf } from '../../../kernel/code';
import { fill } from '../../../kernel/fill';
import type { Position, ZScore } from '../../../kernel/growth/anthropometry';
import type { SevereSign } from '../../../kernel/growth/classify';
import { inpatientReasons } from '../../../kernel/growth/inpatient';
import { expectedPosition } from '../../../kernel/growth/position';
import { indicatorName } from '../../../kernel/growth/words';
import type { NonEmpty } from '../../../kernel/result';
import { isNonEmpty } from '../../../kernel/result';
import { ageText, areaText, dayText, decimalText, posyanduText } from '../../../kernel/words';
import { latestRevision } from '../../../ledger/responses/response';
import { senderLabel } from '../../../ledger/responses/sender';
import { composeMail } from '../../../post/compose-mail';
import type { Block, Fact, ListItem, Mail } from '../../../post/mail';
import {
  type MailContext,
  type MailKind,
  newAmong,
  type Occasion,
  type QueuedOccasion,
} from '../../../post/mail-kind';
import { REMARK } from '../../../post/words';
import type { RegisterSettings } from '../../../settings/register-settings';
import { publicPosyandu, type Recipient, type Settings } from '../../../settings/settings';
import type { Child } from '../register/child';
import { codesOf, type Register } from '../register/fold';
import { lookAt } from '../register/look-at';
import { CHILDREN } from '../register/state';
import { childProjection } from '../shown/projections';
import type { FirstLook } from '../submission/first-look';
import { childTab } from '../tabs/child-tab';
import { ownStationery } from './own-stationery';
import type { MailStationery, MailTexts } from './stationery';

type Texts = MailTexts['urgent'];

/** What anyone on the list may know: that there is a case, where, and which signs. */
interface UnnamedCase {
  readonly kelurahan: string;
  readonly posyandu: string;
  readonly rw: number | null;
  readonly measuredOn: CalendarDate;
  readonly signs: NonEmpty<SevereSign>;
  /** Row of the child in the Sheet, which opens only to those it is shared with. */
  readonly rowUrl: string | null;
}

/** What is added for a recipient with the right to names. */
interface NamedChild {
  readonly name: string | null;
  readonly motherName: string | null;
  readonly address: string | null;
  readonly rt: number | null;
  /** Who measured: name or e-mail. */
  readonly kader: string | null;
  readonly completedMonths: number | null;
  readonly weightKg: number | null;
  readonly armCm: number | null;
  readonly weightForLengthHeight: ZScore | null;
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
const placeText = ({ posyandu, rw }: UrgentMailData): string =>
  [posyanduText(posyandu), areaText(null, rw)].filter((part) => part !== null).join(', ');

/** Measured values are the child's own, so they are given only with the name. */
function signItem(sign: SevereSign, data: UrgentMailData, texts: Texts): ListItem {
  const value = data.right === 'named' ? signValue(sign, data.child, texts) : null;
  return { text: value === null ? texts.sign[sign] : `${texts.sign[sign]}: ${value}` };
}

function signValue(sign: SevereSign, child: NamedChild, { remeasure }: Texts): string | null {
  const { weightForLengthHeight: score, armCm } = child;
  if (sign === 'arm') return armCm === null ? null : `${decimalText(armCm, 1)} cm`;
  if (sign === 'oedema' || score === null) return null;
  const value = `${indicatorName('weightForLengthHeight', child.expectedPosition)} ${decimalText(score.z, 2)} SD`;
  return score.flagged ? `${value} (${remeasure})` : value;
}

const fact = (label: string, value: string | null): readonly Fact[] =>
  value === null ? [] : [{ label, value }];

function facts(data: UrgentMailData, { field }: Texts): readonly Fact[] {
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

function link({ right, rowUrl }: UrgentMailData, texts: Texts): readonly Block[] {
  if (rowUrl === null) return [];
  return [{ kind: 'button', label: right === 'named' ? texts.openNamed : texts.openUnnamed, url: rowUrl }];
}

/** A child with signs of gizi buruk, as far as the mail needs it. */
interface UrgentCase extends Pick<FirstLook, 'identity' | 'measurement' | 'ageDays' | 'completedMonths'> {
  readonly posyandu: string;
  readonly signs: NonEmpty<SevereSign>;
  readonly weightForLengthHeight: ZScore | null;
  readonly kader: string;
  readonly rowUrl: string | null;
}

/** The urgent mail: a child has signs of gizi buruk, and somebody has to go and look today. */
export const urgentKind: MailKind<UrgentCase, Recipient> = {
  kind: 'mendesak',
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
  recipients: ({ posyandu: of }, { recipients }) =>
    recipients.filter(({ urgent, posyandu }) => urgent && (posyandu === null || samePosyandu(posyandu, of))),
  write: (found, { named }, { settings, stationery }) =>
    urgentMail(urgentData(found, named, settings), ownStationery(stationery)),
};

/** Of a response of which it is not known yet whose it is; in the first release, of every response. */
const waitingKey = (about: ResponseCode, signs: string): string => `mendesak ${about} ${signs}`;

/** With the child: a response that turns out to be about another child is another cause. */
const recordedKey = (child: ResponseCode, about: ResponseCode, signs: string): string =>
  `mendesak ${child}/${about} ${signs}`;

/** The child that a key names; `null` in a key that names none. */
const childInKey = (key: string): string | null => /^mendesak ([^ ]+)\//.exec(key)?.[1] ?? null;

/** Nobody is sent to look after a child that has died; one that moved away still needs somebody who knows. */
const isToBeTold = ({ residence }: Pick<Child, 'residence'>): boolean => residence?.status !== 'died';

/**
 * Visits with signs of gizi buruk: an occasion for each visit and set of signs.
 *
 * @param since visits of earlier days are left out
 */
function recordedOccasions({ children }: Register, since: CalendarDate | null = null): readonly Occasion[] {
  return children.filter(isToBeTold).flatMap((child) =>
    child.visits.flatMap(({ responseId, responses, status, measurement }): readonly Occasion[] => {
      const signs = status.severeSigns.join('+');
      const passed = since !== null && measurement.measuredOn < since;
      if (signs === '' || passed) return [];
      const [about, all] = [responseCodeOf(responseId), responses.map(responseCodeOf)];
      return [
        {
          about,
          key: recordedKey(child.code, about, signs),
          keys: codesOf(child).flatMap((code) => all.map((one) => recordedKey(code, one, signs))),
          formerly: all.map((one) => waitingKey(one, signs)),
        },
      ];
    }),
  );
}

/** The same signs in responses that wait to be corrected: a slip in another field must not hide a child in danger. */
function waitingOccasions({ repairs }: Register, settings: RegisterSettings): readonly Occasion[] {
  return repairs.flatMap((repair): readonly Occasion[] => {
    const about = repair.reading.code;
    const signs = (lookAt(repair, settings)?.severeSigns ?? []).join('+');
    return signs === '' ? [] : [{ about, key: waitingKey(about, signs) }];
  });
}

/** A slip in an edit leaves the visit as it was, with the same signs. */
const isAmong = ({ key }: Occasion, recorded: readonly Occasion[]): boolean =>
  recorded.some(({ formerly = [] }) => formerly.includes(key));

/** An urgent mail is of use for so many days after the visit: by then the posyandu of the next month has seen the child. */
const URGENT_DAYS = 31;

/** Occasions of the days before `asOf` that still call for somebody to go and look. */
const standingCases = (register: Register, asOf: CalendarDate): readonly Occasion[] =>
  recordedOccasions(register, addDays(asOf, -URGENT_DAYS));

function recordedCase(
  { about, key: occasionKey }: QueuedOccasion,
  { states, holders, rowUrl }: MailContext,
): UrgentCase | null {
  const named = childInKey(occasionKey);
  const child = states.of(CHILDREN).children.find((one) => {
    const codes: readonly string[] = codesOf(one);
    return codes.includes(about) && (named === null || codes.includes(named));
  });
  const visit = child?.visits.find(({ responses }) => responses.some((id) => responseCodeOf(id) === about));
  const signs = visit?.status.severeSigns ?? [];
  if (!child || !visit || !isNonEmpty(signs) || !isToBeTold(child)) return null;
  const row = holders.of(childProjection).find(({ key }) => key === child.order)?.row;
  return {
    ...visit,
    identity: child.identity,
    posyandu: child.posyandu,
    signs,
    weightForLengthHeight: visit.scores.weightForLengthHeight,
    kader: visit.email,
    rowUrl: row === undefined ? null : rowUrl(childTab.title, row),
  };
}

/** From a submission that waits to be corrected: there is no row of the child to lead to yet. */
function waitingCase({ about }: QueuedOccasion, { states, settings }: MailContext): UrgentCase | null {
  const repair = states.of(CHILDREN).repairs.find(({ reading }) => reading.code === about);
  const look = repair && lookAt(repair, settings.register);
  if (!look || !isNonEmpty(look.severeSigns)) return null;
  const latest = latestRevision(repair.reading.record);
  const { posyandu = '' } = latest.answers;
  return { ...look, signs: look.severeSigns, posyandu, kader: senderLabel(latest), rowUrl: null };
}

function urgentData(found: UrgentCase, named: boolean, settings: Settings): UrgentMailData {
  const { identity, measurement, signs, rowUrl } = found;
  const unnamed = {
    kelurahan: settings.kelurahan,
    posyandu: publicPosyandu(found.posyandu, settings),
    rw: identity.rw,
    measuredOn: measurement.measuredOn,
    signs,
    rowUrl,
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
      weightKg: measurement.weightKg,
      armCm: measurement.armCm,
      weightForLengthHeight: found.weightForLengthHeight,
      expectedPosition: expectedPosition(found.ageDays),
    },
  };
}
