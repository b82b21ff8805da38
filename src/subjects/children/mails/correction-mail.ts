import type { Instant, TimeZone } from '../../../kernel/calendar';
import { fill } from '../../../kernel/fill';
import { momentText, posyanduText } from '../../../kernel/words';
import { composeMail } from '../../../post/compose-mail';
import type { Block, Fact, ListItem, Mail } from '../../../post/mail';
import type { Stationery } from '../../../post/stationery';
import type { IssueText } from '../submission/words';

type Texts = Stationery['texts']['correction'];

export interface CorrectionMailData {
  readonly kelurahan: string;
  /** As in the settings; `null` where the answer is none of these. */
  readonly posyandu: string | null;
  readonly submittedAt: Instant;
  readonly timeZone: TimeZone;
  /** As answered, for the kader to know which child it was; only its first name is told. */
  readonly childName: string | null;
  /** What keeps the submission from being counted. */
  readonly stops: readonly IssueText[];
  /** What is counted, and asked about. */
  readonly checks: readonly IssueText[];
  readonly editUrl: string | null;
}

/** Tells the kader everything that was found in a submission, and leads to where it is mended. */
export function correctionMail(data: CorrectionMailData, stationery: Stationery): Mail {
  const { sender, correction: texts } = stationery.texts;
  const stopped = data.stops.length > 0;
  const moment = momentText(data.submittedAt, data.timeZone);
  return composeMail(
    {
      subject: subject(data, texts),
      sender: fill(sender, { kelurahan: data.kelurahan }),
      title: texts.greeting,
      blocks: [
        { kind: 'paragraph', text: fill(stopped ? texts.stopped : texts.check, { moment }) },
        { kind: 'heading', text: texts.which },
        { kind: 'facts', rows: facts(data, moment, texts) },
        ...findings(texts.stops, data.stops),
        ...findings(texts.checks, data.checks),
        ...mending(data.editUrl, texts),
      ],
    },
    stationery,
  );
}

function subject({ posyandu, stops }: CorrectionMailData, texts: Texts): string {
  const named = { posyandu: posyandu === null ? texts.unknownPosyandu : posyanduText(posyandu) };
  return stops.length > 0
    ? fill(texts.subjectStopped, { ...named, count: stops.length })
    : fill(texts.subjectCheck, named);
}

function facts(
  { posyandu, childName }: CorrectionMailData,
  moment: string,
  { field }: Texts,
): readonly Fact[] {
  const firstName = firstNameOf(childName);
  return [
    ...(posyandu === null ? [] : [{ label: field.posyandu, value: posyandu }]),
    ...(firstName === null ? [] : [{ label: field.child, value: firstName }]),
    { label: field.moment, value: moment },
  ];
}

/** The address was typed by the kader and may be anyone's; a number typed for a name may be a NIK. */
function firstNameOf(name: string | null): string | null {
  const first = name?.trim().split(/\s+/)[0] ?? '';
  return first === '' || /\d/.test(first) ? null : first;
}

function findings(heading: string, found: readonly IssueText[]): readonly Block[] {
  if (found.length === 0) return [];
  const items: readonly ListItem[] = found.map(({ problem, remedy }) => ({ text: problem, detail: remedy }));
  return [
    { kind: 'heading', text: heading },
    { kind: 'list', items },
  ];
}

function mending(editUrl: string | null, texts: Texts): readonly Block[] {
  if (editUrl === null) return [{ kind: 'paragraph', text: texts.noLink }];
  return [
    { kind: 'button', label: texts.action, url: editUrl },
    { kind: 'address', label: texts.link, url: editUrl },
    { kind: 'paragraph', text: texts.howto },
    { kind: 'small', text: texts.secret },
  ];
}
