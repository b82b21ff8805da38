import type { CalendarDate } from '../../domain/calendar';
import type { Position, ZScore } from '../../domain/growth/anthropometry';
import type { SevereSign } from '../../domain/growth/classify';
import { inpatientReasons } from '../../domain/growth/inpatient';
import type { NonEmpty } from '../../domain/result';
import {
  ageText,
  areaText,
  dayText,
  decimalText,
  NOT_A_DIAGNOSIS,
  sender,
  URGENT,
} from '../../messages/mail';
import { indicatorName } from '../../messages/nutrition';
import { composeMail } from './compose-mail';
import type { Block, Fact, ListItem, Mail } from './mail';

/** What anyone on the list may know: that there is a case, where, and which signs. */
interface UrgentCase {
  readonly kelurahan: string;
  readonly posyandu: string;
  readonly rw: number | null;
  readonly measuredOn: CalendarDate;
  readonly signs: NonEmpty<SevereSign>;
  /** Row of the child in the Sheet, which opens only to those it is shared with. */
  readonly rowUrl: string | null;
}

/** What a recipient with the right to names is told besides. */
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
  | (UrgentCase & { readonly right: 'unnamed' })
  | (UrgentCase & { readonly right: 'named'; readonly child: NamedChild });

/** Tells at once that a child has signs of gizi buruk, and what is done today. */
export function urgentMail(data: UrgentMailData): Mail {
  return composeMail({
    // The subject shows on a locked screen: no name in it, whoever reads.
    subject: URGENT.subject(data.posyandu, areaText(null, data.rw)),
    sender: sender(data.kelurahan),
    title: URGENT.title,
    blocks: [
      { kind: 'notice', tone: 'urgent', text: NOT_A_DIAGNOSIS },
      { kind: 'heading', text: URGENT.signs },
      { kind: 'list', items: data.signs.map((sign) => signItem(sign, data)) },
      { kind: 'heading', text: URGENT.where },
      { kind: 'facts', rows: facts(data) },
      { kind: 'heading', text: URGENT.todo },
      { kind: 'list', items: steps(data) },
      ...link(data),
      { kind: 'small', text: data.right === 'named' ? URGENT.confidential : URGENT.unnamed },
    ],
  });
}

/** Measured values are the child's own, so they are told only with the name. */
function signItem(sign: SevereSign, data: UrgentMailData): ListItem {
  const value = data.right === 'named' ? signValue(sign, data.child) : null;
  return { text: value === null ? URGENT.sign[sign] : `${URGENT.sign[sign]}: ${value}` };
}

function signValue(sign: SevereSign, child: NamedChild): string | null {
  const { weightForLengthHeight: score, armCm } = child;
  if (sign === 'arm') return armCm === null ? null : `${decimalText(armCm, 1)} cm`;
  if (sign === 'oedema' || score === null) return null;
  const value = `${indicatorName('weightForLengthHeight', child.expectedPosition)} ${decimalText(score.z, 2)} SD`;
  return score.flagged ? `${value} (${URGENT.remeasure})` : value;
}

const fact = (label: string, value: string | null): readonly Fact[] =>
  value === null ? [] : [{ label, value }];

function facts(data: UrgentMailData): readonly Fact[] {
  const { field } = URGENT;
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

function steps(data: UrgentMailData): readonly ListItem[] {
  const reasons =
    data.right === 'named' ? inpatientReasons(data.child.completedMonths, data.child.weightKg) : [];
  return [
    { text: URGENT.refer },
    ...reasons.map((reason) => ({ text: URGENT.inpatient[reason] })),
    { text: URGENT.danger },
    { text: URGENT.record },
  ];
}

function link({ right, rowUrl }: UrgentMailData): readonly Block[] {
  if (rowUrl === null) return [];
  return [{ kind: 'button', label: right === 'named' ? URGENT.openNamed : URGENT.openUnnamed, url: rowUrl }];
}
