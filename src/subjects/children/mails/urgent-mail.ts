import type { CalendarDate } from '../../../kernel/calendar';
import { fill } from '../../../kernel/fill';
import type { Position, ZScore } from '../../../kernel/growth/anthropometry';
import type { SevereSign } from '../../../kernel/growth/classify';
import { inpatientReasons } from '../../../kernel/growth/inpatient';
import { indicatorName } from '../../../kernel/growth/words';
import type { NonEmpty } from '../../../kernel/result';
import { ageText, areaText, dayText, decimalText, posyanduText } from '../../../kernel/words';
import { composeMail } from '../../../post/compose-mail';
import type { Block, Fact, ListItem, Mail } from '../../../post/mail';
import type { Stationery } from '../../../post/stationery';

type Texts = Stationery['texts']['urgent'];

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
export function urgentMail(data: UrgentMailData, stationery: Stationery): Mail {
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

/** Measured values are the child's own, so they are told only with the name. */
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
