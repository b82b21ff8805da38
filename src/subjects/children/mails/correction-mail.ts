'beside the script';

import { readPosyandu } from '../../../kernel/answers/read-posyandu';
import type { Instant, TimeZone } from '../../../kernel/calendar';
import { fill } from '../../../kernel/fill';
import type { NonEmpty } from '../../../kernel/result';
import { momentText, posyanduText, shortMomentText } from '../../../kernel/words';
import { firstSubmittedAt, latestRevision } from '../../../ledger/responses/response';
import { composeMail } from '../../../post/compose-mail';
import type { Block, Fact, ListItem, Mail } from '../../../post/mail';
import type { Settings } from '../../../settings/settings';
import type { Repair } from '../register/fold';
import { lookAt } from '../register/look-at';
import type { SubmissionIssue } from '../submission/issues';
import type { IssueText } from '../submission/words';
import { describeTo } from '../submission/words';
import { dangerDays } from '../visits/danger';
import type { ChildReader } from './reader';
import type { MailStationery, MailTexts } from './stationery';

type Texts = MailTexts['correction'];

export interface CorrectionMailData {
  readonly kelurahan: string;
  /** As in the settings; `null` where the answer is none of these. */
  readonly posyandu: string | null;
  readonly submittedAt: Instant;
  readonly timeZone: TimeZone;
  /** As answered, or as registered where the reader may know that; only the first name is shown. */
  readonly childName: string | null;
  /** Somebody has to look at the child today. */
  readonly inDanger: boolean;
  /** What keeps the submission from being counted. */
  readonly stops: readonly IssueText[];
  /** What is counted, and asked about. */
  readonly checks: readonly IssueText[];
  readonly editUrl: string | null;
}

/** Tells the kader everything that was found in the submissions of an hour, and leads to where each is mended. */
export function correctionMail(submissions: NonEmpty<CorrectionMailData>, stationery: MailStationery): Mail {
  const { sender, correction: texts } = stationery.texts;
  const [only, ...others] = submissions;
  return composeMail(
    {
      ...(others.length === 0 ? onlySubmission(only, texts) : severalSubmissions(submissions, texts)),
      sender: fill(sender, { kelurahan: only.kelurahan }),
      title: texts.greeting,
    },
    stationery,
  );
}

type Written = Pick<Parameters<typeof composeMail>[0], 'subject' | 'blocks'>;

function onlySubmission(data: CorrectionMailData, texts: Texts): Written {
  const moment = momentOf(data);
  return {
    subject: subject(data, texts),
    blocks: [
      ...danger(data, texts),
      { kind: 'paragraph', text: fill(data.stops.length > 0 ? texts.stopped : texts.check, { moment }) },
      { kind: 'heading', text: texts.which },
      { kind: 'facts', rows: facts(data, texts) },
      ...findings(texts.stops, data.stops),
      ...findings(texts.checks, data.checks),
      ...mending(data.editUrl, texts.action, texts),
      ...aboutLinks([data], texts),
    ],
  };
}

/** Children in danger come first. */
function severalSubmissions(submissions: readonly CorrectionMailData[], texts: Texts): Written {
  const ordered = [
    ...submissions.filter(({ inDanger }) => inDanger),
    ...submissions.filter(({ inDanger }) => !inDanger),
  ];
  const stopped = submissions.filter(({ stops }) => stops.length > 0).length;
  const checked = submissions.length - stopped;
  const counts = [
    ...(stopped > 0 ? [fill(texts.several.stopped, { count: stopped })] : []),
    ...(checked > 0 ? [fill(texts.several.checked, { count: checked })] : []),
  ];
  const [latest] = [...submissions].sort((a, b) => b.submittedAt - a.submittedAt);
  const moment = latest ? shortMomentText(latest.submittedAt, latest.timeZone) : '';
  return {
    subject: fill(texts.several.subject, { counts: counts.join(', '), moment }),
    blocks: [
      { kind: 'paragraph', text: fill(texts.several.intro, { count: submissions.length }) },
      ...ordered.flatMap((data, i): readonly Block[] => [
        { kind: 'section', text: sectionTitle(data, i + 1, texts) },
        ...danger(data, texts),
        // The title says which child.
        { kind: 'facts', rows: facts({ ...data, childName: null }, texts) },
        ...findings(texts.stops, data.stops),
        ...findings(texts.checks, data.checks),
        ...mending(data.editUrl, fill(texts.several.action, { number: i + 1 }), texts),
      ]),
      ...aboutLinks(submissions, texts),
    ],
  };
}

const sectionTitle = ({ childName }: CorrectionMailData, number: number, { several }: Texts): string =>
  fill(several.title, { number, child: firstNameOf(childName) ?? several.unnamed });

const danger = ({ inDanger }: CorrectionMailData, texts: Texts): readonly Block[] =>
  inDanger ? [{ kind: 'notice', tone: 'urgent', text: texts.danger }] : [];

const momentOf = ({ submittedAt, timeZone }: CorrectionMailData): string => momentText(submittedAt, timeZone);

/** The time tells two mails of one posyandu apart before they are opened. */
function subject({ posyandu, stops, submittedAt, timeZone }: CorrectionMailData, texts: Texts): string {
  const named = {
    posyandu: posyandu === null ? texts.unknownPosyandu : posyanduText(posyandu),
    moment: shortMomentText(submittedAt, timeZone),
  };
  return stops.length > 0
    ? fill(texts.subjectStopped, { ...named, count: stops.length })
    : fill(texts.subjectCheck, named);
}

function facts(data: CorrectionMailData, { field }: Texts): readonly Fact[] {
  const { posyandu, childName } = data;
  const firstName = firstNameOf(childName);
  return [
    ...(posyandu === null ? [] : [{ label: field.posyandu, value: posyandu }]),
    ...(firstName === null ? [] : [{ label: field.child, value: firstName }]),
    { label: field.moment, value: momentOf(data) },
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

/** The button that leads to where answers are mended, and its address; what to do where there is none. */
export function mending(
  editUrl: string | null,
  label: string,
  texts: Readonly<Record<'link' | 'noLink', string>>,
): readonly Block[] {
  if (editUrl === null) return [{ kind: 'paragraph', text: texts.noLink }];
  return [
    { kind: 'button', label, url: editUrl },
    { kind: 'address', label: texts.link, url: editUrl },
  ];
}

const aboutLinks = (submissions: readonly CorrectionMailData[], texts: Texts): readonly Block[] =>
  submissions.every(({ editUrl }) => editUrl === null)
    ? []
    : [
        { kind: 'paragraph', text: texts.howto },
        { kind: 'small', text: texts.secret },
      ];

/** Whether somebody has to look at the child today, whatever has to be corrected. */
function isInDanger(repair: Repair, settings: Settings): boolean {
  const { child, reading } = repair;
  if ((lookAt(repair, settings.register)?.severeSigns ?? []).length > 0) return true;
  return child !== null && dangerDays(child).some(({ responses }) => responses.includes(reading.code));
}

/** A posyandu is named as the settings name it: what else was typed may be anything. */
function listedPosyandu(typed: string, { register }: Settings): string | null {
  const { value, findings } = readPosyandu(typed, register.posyandu);
  return findings.length === 0 ? value : null;
}

export function correctionData(repair: Repair, reader: ChildReader, settings: Settings): CorrectionMailData {
  const { reading, child, named, stops, warnings } = repair;
  const { record } = reading;
  const known = reader.named ? (child ?? named) : null;
  const describe = (issue: SubmissionIssue): IssueText => describeTo(reader, issue);
  const { answers } = latestRevision(record);
  return {
    kelurahan: settings.kelurahan,
    posyandu: listedPosyandu(answers.posyandu ?? '', settings),
    submittedAt: firstSubmittedAt(record),
    timeZone: settings.register.zone,
    childName: answers.nama ?? known?.identity.name ?? null,
    inDanger: isInDanger(repair, settings),
    stops: stops.map(describe),
    checks: warnings.map(describe),
    editUrl: record.editUrl || null,
  };
}
