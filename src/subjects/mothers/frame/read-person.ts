'beside the script';
import { isPlaceholder } from '../../../kernel/answers/answer-reading';
import { type CalendarDate, dayOf } from '../../../kernel/calendar';
import { parseAnyCode, type ResponseCode, responseCodeOf } from '../../../kernel/code';
import type { Decisions } from '../../../ledger/decisions/resolve';
import { isRefused, isTakenAsAny, type Standing } from '../../../ledger/decisions/standing';
import {
  type Answers,
  firstSubmittedAt,
  hasAnswers,
  type ResponseRecord,
  type Revision,
  recordOrder,
} from '../../../ledger/responses/response';
import { coversPosyandu } from '../../../settings/kader';
import type { RegisterSettings } from '../../../settings/register-settings';
import { WITHOUT_CODE } from './no-code';
import type { PersonCode, PersonReading, PersonSaid, Within } from './person';

/** What answers come to: what they say, or `null` where something stops it; and all that is to be mended or looked at. */
export interface ParsedAnswers<S, I> {
  readonly said: S | null;
  /** The family was asked and said no. */
  readonly isRefusal: boolean;
  readonly issues: readonly I[];
  /** Whether one of the issues stops it. */
  readonly stops: boolean;
}

/** The days that answers are read by. */
export interface SentDays {
  /** The day of the submission where the kelurahan is. */
  readonly sentOn: CalendarDate;
  /** The day of the contact where none is answered: of an edit, that of the first submission. */
  readonly contactOn: CalendarDate;
}

/** How a form about persons is read. */
export interface PersonForm<S extends PersonSaid, I> {
  /** Key of the answer that gives the code of a registered person. */
  readonly aboutKey: string;
  parse(answers: Answers, days: SentDays, settings: Pick<RegisterSettings, 'posyandu'>): ParsedAnswers<S, I>;
  /** The posyandu that it is about; `null` for a form that belongs to none, which every kader may send. */
  posyanduOf(said: S | null, answers: Answers): string | null;
  /** Why a revision waits for an officer. */
  waiting(code: PersonCode | 'other-posyandu'): I;
}

/** Reads a response: the last revision that says enough, and whose sender may say it, counts. */
export function readPerson<S extends PersonSaid, I>(
  record: ResponseRecord,
  settings: RegisterSettings,
  decisions: Decisions,
  form: PersonForm<S, I>,
): PersonReading<S, I> {
  const code = responseCodeOf(record.id);
  const contactOn = dayOf(firstSubmittedAt(record), settings.zone);
  const read = record.revisions.filter(hasAnswers).map((revision) => {
    const sentOn = dayOf(revision.submittedAt, settings.zone);
    const parsed = form.parse(revision.answers, { sentOn, contactOn }, settings);
    return { revision, parsed, standing: standingOf(code, revision, parsed.said, settings, decisions, form) };
  });
  const counting = read.filter(({ standing }) => standing === 'counts');
  const last = counting[counting.length - 1];
  const counted = counting.filter(({ parsed }) => parsed.said !== null).pop();
  const latest = read[read.length - 1];
  const waits = latest?.standing === 'waits';
  const isAccepted = latest !== undefined && decisions.accepts(code, latest.revision);
  const found =
    latest && latest.standing !== 'refused' && !latest.parsed.isRefusal ? latest.parsed.issues : [];
  const doubts = isAccepted && !latest?.parsed.stops ? [] : found;
  const isNo = last?.parsed.isRefusal === true;
  return {
    record,
    code,
    order: recordOrder(record),
    // Homes of grown-ups are on no map.
    hasShortLink: false,
    named: parseAnyCode(latest?.revision.answers[form.aboutKey] ?? ''),
    said: counted?.parsed.said ?? null,
    issues: [...doubts, ...(latest && waits ? [form.waiting(whyItWaits(latest.revision))] : [])],
    waits,
    isDoubted: doubts.length > 0 && !waits && latest?.parsed.stops === false,
    isAccepted,
    isRefused: read.length > 0 && read.every(({ standing }) => standing === 'refused'),
    saysNo: isNo,
    isNoOfSomebody: isNo && tellsOfSomebody(last.revision.answers, form.aboutKey),
    saidWithin: counted ? withinOf(code, counted.revision, decisions) : null,
    noWithin: isNo ? withinOf(code, last.revision, decisions) : null,
    keepsMore: read.some(({ parsed, standing }) => !parsed.isRefusal && standing === 'counts'),
    posyandu: latest?.revision.answers.posyandu ?? null,
  };
}

const withinOf = (code: ResponseCode, { sender, digest }: Revision, decisions: Decisions): Within | null =>
  sender?.kind === 'kader' && !isTakenAsAny([code], digest, decisions)
    ? { posyandu: sender.posyandu, isRefused: isRefused(code, digest, decisions) }
    : null;

const whyItWaits = ({ sender }: Revision): 'other-posyandu' | 'unknown-sender' =>
  sender?.kind === 'kader' ? 'other-posyandu' : 'unknown-sender';

/**
 * Whether a revision counts. A kader describes persons of her own posyandu alone, and may add to what is known of any: where whom she names
 * is of another, the fold tells what of it counts. Holders of a child's card and readers of mails say nothing of a grown-up.
 */
function standingOf<S extends PersonSaid, I>(
  code: ResponseCode,
  { sender, digest, answers }: Revision,
  said: S | null,
  { posyandu }: RegisterSettings,
  decisions: Decisions,
  { aboutKey, posyanduOf }: PersonForm<S, I>,
): Standing {
  const describes = parseAnyCode(answers[aboutKey] ?? '') === null;
  const at = posyanduOf(said, answers);
  const may =
    sender === undefined ||
    (sender.kind === 'officer' && !sender.byMail) ||
    (sender.kind === 'kader' && (!describes || at === null || coversPosyandu(sender, at, posyandu)));
  if (may || isTakenAsAny([code], digest, decisions)) return 'counts';
  return isRefused(code, digest, decisions) ? 'refused' : 'waits';
}

/** Whether a no describes somebody, or was sent with what should have been a code. */
const tellsOfSomebody = (answers: Answers, aboutKey: string): boolean =>
  [aboutKey, 'nama', 'nik'].some((key) => !isPlaceholder(answers[key] ?? ''));

/** The record as it may be kept: of a no, that there was one, where, and about whom. */
export function keptPerson<S extends PersonSaid, I>(
  record: ResponseRecord,
  form: PersonForm<S, I>,
): ResponseRecord {
  const isNo = (answers: Answers): boolean =>
    form.parse(answers, { sentOn: NO_DAY, contactOn: NO_DAY }, { posyandu: [] }).isRefusal;
  const [first, ...rest] = record.revisions.map((revision) =>
    isNo(revision.answers) ? { ...revision, answers: bare(revision.answers, form.aboutKey) } : revision,
  );
  return first ? { ...record, revisions: [first, ...rest] } : record;
}

/** For answers that no day bears on. */
const NO_DAY = '2000-01-01' as CalendarDate;

function bare(answers: Answers, aboutKey: string): Answers {
  const { posyandu, persetujuan } = answers;
  const named =
    parseAnyCode(answers[aboutKey] ?? '') ?? (tellsOfSomebody(answers, aboutKey) ? WITHOUT_CODE : null);
  return {
    ...(posyandu !== undefined && { posyandu }),
    ...(persetujuan !== undefined && { persetujuan }),
    // Last, as the journal gives it back.
    ...(named !== null && { [aboutKey]: named }),
  };
}
