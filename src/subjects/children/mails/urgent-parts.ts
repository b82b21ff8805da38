// What a mail about signs of gizi buruk is made of, be it about one child or many.
'beside the script';

import type { CalendarDate } from '../../../kernel/calendar';
import { fill } from '../../../kernel/fill';
import type { Position } from '../../../kernel/growth/anthropometry';
import { inpatientReasons } from '../../../kernel/growth/inpatient';
import { expectedPosition } from '../../../kernel/growth/position';
import type { NonEmpty } from '../../../kernel/result';
import { ageText, areaText, dayText, posyanduText } from '../../../kernel/words';
import type { Block, Fact, ListItem } from '../../../post/mail';
import type { MailContext } from '../../../post/mail-kind';
import { publicPosyandu } from '../../../settings/settings';
import { describeTo } from '../submission/words';
import type { DangerCase, SeenSign } from './danger-case';
import type { ChildReader } from './reader';
import { answeredText, valueText, withoutScore } from './sign-text';
import type { MailTexts } from './stationery';

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
  /** The form in which is recorded what was done; `null` where there is none yet. */
  readonly recordUrl: string | null;
  /** How a child of that age is measured; names the index. */
  readonly expectedPosition: Position;
}

export type UrgentMailData =
  | (UnnamedCase & { readonly right: 'unnamed' })
  | (UnnamedCase & { readonly right: 'named'; readonly child: NamedChild });

/** For the subject, which shows on a locked screen: no name in it, whoever reads. */
export const placeText = ({ posyandu, rw }: UrgentMailData): string =>
  [posyanduText(posyandu), areaText(null, rw)].filter((part) => part !== null).join(', ');

/** Measured values are the child's own, so they are given only with the name. */
export function signItem(seen: SeenSign, data: UrgentMailData, texts: Texts): ListItem {
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

export function steps(data: UrgentMailData, texts: Texts): readonly ListItem[] {
  const reasons =
    data.right === 'named' ? inpatientReasons(data.child.completedMonths, data.child.weightKg) : [];
  return [
    { text: texts.refer },
    ...reasons.map((reason) => ({ text: texts.inpatient[reason] })),
    { text: texts.danger },
    { text: data.right === 'named' && data.child.recordUrl !== null ? texts.recordByForm : texts.record },
  ];
}

export function link(data: UrgentMailData, texts: Texts): readonly Block[] {
  const { right, rowUrl } = data;
  const recordUrl = right === 'named' ? data.child.recordUrl : null;
  const button = (label: string, url: string | null): readonly Block[] =>
    url === null ? [] : [{ kind: 'button', label, url }];
  return [
    ...button(texts.recordAct, recordUrl),
    ...button(right === 'named' ? texts.openNamed : texts.openUnnamed, rowUrl),
  ];
}

/** What a reader may know of a case. */
export function urgentData(
  found: DangerCase,
  reader: ChildReader,
  { settings, areFiguresWithheld }: Pick<MailContext, 'settings' | 'areFiguresWithheld'>,
): UrgentMailData {
  const { named, seesEarlier, opensSheet } = reader;
  const { identity, measuredOn } = found;
  const [first, ...others] = found.signs;
  const signs: NonEmpty<SeenSign> = areFiguresWithheld
    ? [withoutScore(first), ...others.map(withoutScore)]
    : found.signs;
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
      recordUrl: found.recordUrl(reader.email),
      expectedPosition: expectedPosition(found.ageDays),
    },
  };
}
