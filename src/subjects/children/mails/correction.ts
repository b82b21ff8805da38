import { readPosyandu } from '../../../kernel/answers/read-posyandu';
import type { Instant, TimeZone } from '../../../kernel/calendar';
import { fill } from '../../../kernel/fill';
import { shortFingerprint } from '../../../kernel/fingerprint';
import { momentText, posyanduText } from '../../../kernel/words';
import { firstSubmittedAt, latestRevision } from '../../../ledger/responses/response';
import { addressOf } from '../../../ledger/responses/sender';
import { composeMail } from '../../../post/compose-mail';
import type { Block, Fact, ListItem, Mail } from '../../../post/mail';
import { type MailKind, newAmong, type Occasion } from '../../../post/mail-kind';
import { REMARK } from '../../../post/words';
import { isMailAddress } from '../../../settings/mail-address';
import type { Settings } from '../../../settings/settings';
import type { Register, Repair } from '../register/fold';
import { CHILDREN } from '../register/state';
import type { IssueText } from '../submission/words';
import { describeIssue } from '../submission/words';
import { ownStationery } from './own-stationery';
import type { MailStationery, MailTexts } from './stationery';

type Texts = MailTexts['correction'];

export interface CorrectionMailData {
  readonly kelurahan: string;
  /** As in the settings; `null` where the answer is none of these. */
  readonly posyandu: string | null;
  readonly submittedAt: Instant;
  readonly timeZone: TimeZone;
  /** As answered, for the kader to know which child it was; only its first name is shown. */
  readonly childName: string | null;
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
export const correctionKind: MailKind<Repair> = {
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
  recipients({ reading }) {
    const email = addressOf(latestRevision(reading.record));
    return isMailAddress(email) ? [{ email }] : [];
  },
  write: (repair, _recipient, { settings, stationery }) =>
    correctionMail(correctionData(repair, settings), ownStationery(stationery)),
};

/** Responses with something to correct or to look at: an occasion for each response and what is found in it. */
function correctionOccasions({ repairs }: Register): readonly Occasion[] {
  return repairs.map(({ reading, stops, warnings }): Occasion => {
    const found = shortFingerprint(JSON.stringify([...stops, ...warnings]));
    return { about: reading.code, key: `perbaikan ${reading.code} ${found}` };
  });
}

/** The address that a correction goes to was typed too, so nothing else that was typed is in it but a known posyandu. */
function listedPosyandu(typed: string, { register }: Settings): string | null {
  const { value, findings } = readPosyandu(typed, register.posyandu);
  return findings.length === 0 ? value : null;
}

function correctionData(
  { reading, child, named, stops, warnings }: Repair,
  settings: Settings,
): CorrectionMailData {
  const { record } = reading;
  const { answers } = latestRevision(record);
  return {
    kelurahan: settings.kelurahan,
    posyandu: listedPosyandu(answers.posyandu ?? '', settings),
    submittedAt: firstSubmittedAt(record),
    timeZone: settings.register.zone,
    childName: answers.nama ?? (child ?? named)?.identity.name ?? null,
    stops: stops.map(describeIssue),
    checks: warnings.map(describeIssue),
    editUrl: record.editUrl || null,
  };
}
