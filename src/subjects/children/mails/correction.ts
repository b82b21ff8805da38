import { readPosyandu } from '../../../kernel/answers/read-posyandu';
import type { Instant, TimeZone } from '../../../kernel/calendar';
import { fill } from '../../../kernel/fill';
import { shortFingerprint } from '../../../kernel/fingerprint';
import { momentText, posyanduText } from '../../../kernel/words';
import { firstSubmittedAt, latestRevision } from '../../../ledger/responses/response';
import { composeMail } from '../../../post/compose-mail';
import type { Block, Fact, ListItem, Mail } from '../../../post/mail';
import { type MailKind, newAmong, type Occasion } from '../../../post/mail-kind';
import { REMARK } from '../../../post/words';
import type { Settings } from '../../../settings/settings';
import type { Register, Repair } from '../register/fold';
import { lookAt } from '../register/look-at';
import { CHILDREN } from '../register/state';
import type { SubmissionIssue } from '../submission/issues';
import type { IssueText } from '../submission/words';
import { describeTo } from '../submission/words';
import { dangerDays } from '../visits/danger';
import { ownStationery } from './own-stationery';
import { type ChildReader, senderReader } from './reader';
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

/** Tells the kader everything that was found in a submission, and leads to where it is mended. */
export function correctionMail(data: CorrectionMailData, stationery: MailStationery): Mail {
  const { sender, correction: texts } = stationery.texts;
  const stopped = data.stops.length > 0;
  const moment = momentText(data.submittedAt, data.timeZone);
  return composeMail(
    {
      subject: subject(data, texts),
      sender: fill(sender, { kelurahan: data.kelurahan }),
      title: texts.greeting,
      blocks: [
        ...(data.inDanger ? [{ kind: 'notice', tone: 'urgent', text: texts.danger } as const] : []),
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

/** The mail to the kader: something in a response has to be corrected, or looked at again. */
export const correctionKind: MailKind<Repair, ChildReader> = {
  kind: 'perbaikan',
  urgency: 2,
  persistent: false,
  keyed: true,
  nobody: REMARK.noAddress,
  /** Only for responses that have just come in, since their kader is at hand and nobody else asked. */
  occasions: ({ before, after, incoming }) =>
    newAmong(
      correctionOccasions(after.of(CHILDREN)).filter(({ about }) => incoming?.some((code) => code === about)),
      correctionOccasions(before.of(CHILDREN)),
    ),
  data: ({ about }, { states }) =>
    states.of(CHILDREN).repairs.find(({ reading }) => reading.code === about) ?? null,
  /** The link in it changes the answers: it goes to nobody who is not known today. */
  recipients(repair, context) {
    const sender = senderReader(latestRevision(repair.reading.record), posyanduOf(repair), context);
    return sender ? [sender] : [];
  },
  write: (repair, reader, { settings, stationery }) =>
    correctionMail(correctionData(repair, reader, settings), ownStationery(stationery)),
};

/** Responses with something to correct or to look at: an occasion for each response and what is found in it. */
function correctionOccasions({ repairs }: Register): readonly Occasion[] {
  return repairs.map(({ reading, stops, warnings }): Occasion => {
    const found = shortFingerprint(JSON.stringify([...stops, ...warnings]));
    return { about: reading.code, key: `perbaikan ${reading.code} ${found}` };
  });
}

/** Of the child that it is about, as far as that is known. */
const posyanduOf = ({ reading, child, named }: Repair): string =>
  (child ?? named)?.posyandu ?? latestRevision(reading.record).answers.posyandu ?? '';

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

function correctionData(repair: Repair, reader: ChildReader, settings: Settings): CorrectionMailData {
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
