import type { Instant, TimeZone } from '../../domain/calendar';
import type { IssueText } from '../../messages/issues';
import { CORRECTION, momentText, sender } from '../../messages/mail';
import { composeMail } from './compose-mail';
import type { Block, Fact, ListItem, Mail } from './mail';

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
export function correctionMail(data: CorrectionMailData): Mail {
  const stopped = data.stops.length > 0;
  const moment = momentText(data.submittedAt, data.timeZone);
  return composeMail({
    subject: stopped
      ? CORRECTION.subjectStopped(data.stops.length, data.posyandu)
      : CORRECTION.subjectCheck(data.posyandu),
    sender: sender(data.kelurahan),
    title: CORRECTION.greeting,
    blocks: [
      { kind: 'paragraph', text: stopped ? CORRECTION.stopped(moment) : CORRECTION.check(moment) },
      { kind: 'heading', text: CORRECTION.which },
      { kind: 'facts', rows: facts(data, moment) },
      ...findings(CORRECTION.stops, data.stops),
      ...findings(CORRECTION.checks, data.checks),
      ...mending(data.editUrl),
    ],
  });
}

function facts({ posyandu, childName }: CorrectionMailData, moment: string): readonly Fact[] {
  const firstName = firstNameOf(childName);
  return [
    ...(posyandu === null ? [] : [{ label: CORRECTION.field.posyandu, value: posyandu }]),
    ...(firstName === null ? [] : [{ label: CORRECTION.field.child, value: firstName }]),
    { label: CORRECTION.field.moment, value: moment },
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

function mending(editUrl: string | null): readonly Block[] {
  if (editUrl === null) return [{ kind: 'paragraph', text: CORRECTION.noLink }];
  return [
    { kind: 'button', label: CORRECTION.action, url: editUrl },
    { kind: 'address', label: CORRECTION.link, url: editUrl },
    { kind: 'paragraph', text: CORRECTION.howto },
    { kind: 'small', text: CORRECTION.secret },
  ];
}
