'beside the script';
import { isPlaceholder } from '../../../kernel/answers/answer-reading';
import { dayOf } from '../../../kernel/calendar';
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
import { codeToken, subjectToken } from '../../../ledger/responses/tokens';
import type { Reading } from '../../../ledger/subject';
import { coversPosyandu, type Kader } from '../../../settings/kader';
import type { RegisterSettings } from '../../../settings/register-settings';
import { likenesses } from './likenesses';
import { MOTHER_FORM } from './names';
import { WITHOUT_CODE } from './no-code';
import { type ParsedAnswers, parseAnswers } from './parse-answers';
import type { MotherIssue, MotherSaid } from './said';

/** A response of the form `ibu`, read. */
export interface MotherReading extends Reading {
  /** The registered woman that its latest revision names; `null` where it describes her. */
  readonly named: ResponseCode | null;
  /** What counts of it, as last said by somebody who may; `null` where nothing does. */
  readonly said: MotherSaid | null;
  /** What the latest revision says that cannot be taken as it is, or that somebody should look at. */
  readonly issues: readonly MotherIssue[];
  /** Whether an officer has to take the latest revision before it counts. */
  readonly waits: boolean;
  /** Whether the latest revision counts with something doubted that an officer can say is right. */
  readonly isDoubted: boolean;
  /** An officer has said that the latest revision is right as it stands. */
  readonly isAccepted: boolean;
  /** An officer has refused all of it. */
  readonly isRefused: boolean;
  /** The family said no, last of all that was said by somebody who may say so. */
  readonly saysNo: boolean;
  /** Whether that no is about a woman who was told of before: the plain first one is about nobody. */
  readonly isNoOfSomebody: boolean;
  /** Who has said what counts, and that no, where that was a kader: of women of other posyandu she says nothing but how they are. */
  readonly saidWithin: Within | null;
  readonly noWithin: Within | null;
  /** Something was said before a no, and is kept. */
  readonly keepsMore: boolean;
  /** Where all that it says is a no: at which posyandu. */
  readonly posyandu: string | null;
}

/** Whose women a kader may describe, as long as no officer has taken what she says of others. */
export interface Within extends Pick<Kader, 'posyandu'> {
  /** An officer has refused it. */
  readonly isRefused: boolean;
}

const withinOf = (code: ResponseCode, { sender, digest }: Revision, decisions: Decisions): Within | null =>
  sender?.kind === 'kader' && !isTakenAsAny([code], digest, decisions)
    ? { posyandu: sender.posyandu, isRefused: isRefused(code, digest, decisions) }
    : null;

/** Reads a response: the last revision that says enough, and whose sender may say it, counts. */
export function readMother(
  record: ResponseRecord,
  settings: RegisterSettings,
  decisions: Decisions,
): MotherReading {
  const code = responseCodeOf(record.id);
  const contactOn = dayOf(firstSubmittedAt(record), settings.zone);
  const read = record.revisions.filter(hasAnswers).map((revision) => {
    const parsed = parseAnswers(revision.answers, {
      sentOn: dayOf(revision.submittedAt, settings.zone),
      contactOn,
      posyandu: settings.posyandu,
    });
    return { revision, parsed, standing: standingOf(code, revision, parsed, settings, decisions) };
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
  return {
    record,
    code,
    order: recordOrder(record),
    // Homes of mothers are on no map.
    hasShortLink: false,
    named: parseAnyCode(latest?.revision.answers.ibu ?? ''),
    said: counted?.parsed.said ?? null,
    issues: [...doubts, ...(latest && waits ? [whyItWaits(latest.revision)] : [])],
    waits,
    isDoubted: doubts.length > 0 && !waits && latest?.parsed.stops === false,
    isAccepted,
    isRefused: read.length > 0 && read.every(({ standing }) => standing === 'refused'),
    saysNo: last?.parsed.isRefusal ?? false,
    isNoOfSomebody: last?.parsed.isRefusal === true && tellsOfSomebody(last.revision.answers),
    saidWithin: counted ? withinOf(code, counted.revision, decisions) : null,
    noWithin: last?.parsed.isRefusal ? withinOf(code, last.revision, decisions) : null,
    keepsMore: read.some(({ parsed, standing }) => !parsed.isRefusal && standing === 'counts'),
    posyandu: latest?.revision.answers.posyandu ?? null,
  };
}

const whyItWaits = ({ sender }: Revision): MotherIssue => ({
  code: sender?.kind === 'kader' ? 'other-posyandu' : 'unknown-sender',
  field: null,
});

/**
 * Whether a revision counts. A kader describes women of her own posyandu alone, and may add to what is known of any: where the woman whom
 * she names is of another, the fold tells what of it counts. Holders of a child's card and readers of mails say nothing of a mother.
 */
function standingOf(
  code: ResponseCode,
  { sender, digest, answers }: Revision,
  { said }: ParsedAnswers,
  { posyandu }: RegisterSettings,
  decisions: Decisions,
): Standing {
  const describes = parseAnyCode(answers.ibu ?? '') === null;
  const at = said?.posyandu ?? answers.posyandu ?? '';
  const may =
    sender === undefined ||
    (sender.kind === 'officer' && !sender.byMail) ||
    (sender.kind === 'kader' && (!describes || coversPosyandu(sender, at, posyandu)));
  if (may || isTakenAsAny([code], digest, decisions)) return 'counts';
  return isRefused(code, digest, decisions) ? 'refused' : 'waits';
}

/** Everything by which responses about women bear on each other. */
export const motherTokens = ({ code, named, said, record }: MotherReading): readonly string[] => [
  ...new Set([
    codeToken(code),
    // A newborn that is registered, or is not any more.
    ...(said?.birth.children ?? []).map(codeToken),
    ...[named, ...record.revisions.map(({ answers }) => parseAnyCode(answers.ibu ?? ''))].flatMap((one) =>
      one ? [codeToken(one)] : [],
    ),
    ...(said ? likenesses(said.woman).map(([kind, text]) => subjectToken(MOTHER_FORM, kind, text)) : []),
  ]),
];

/** Whether a no describes a woman, or was sent with what should have been her code. */
const tellsOfSomebody = ({ ibu = '', nama = '', nik = '' }: Answers): boolean =>
  [ibu, nama, nik].some((answer) => !isPlaceholder(answer));

/** The record as it may be kept: of a no, that there was one, where, and about whom. */
export function keptMother(record: ResponseRecord): ResponseRecord {
  const [first, ...rest] = record.revisions.map((revision) =>
    isNo(revision.answers) ? { ...revision, answers: bare(revision.answers) } : revision,
  );
  return first ? { ...record, revisions: [first, ...rest] } : record;
}

const isNo = (answers: Answers): boolean =>
  parseAnswers(answers, { sentOn: NO_DAY, contactOn: NO_DAY, posyandu: [] }).isRefusal;

/** For answers that no day bears on. */
const NO_DAY = '2000-01-01' as MotherSaid['contact']['on'];

function bare(answers: Answers): Answers {
  const { posyandu, ibu, persetujuan } = answers;
  const named = parseAnyCode(ibu ?? '') ?? (tellsOfSomebody(answers) ? WITHOUT_CODE : null);
  return {
    ...(posyandu !== undefined && { posyandu }),
    ...(persetujuan !== undefined && { persetujuan }),
    // Last, as the journal gives it back.
    ...(named !== null && { ibu: named }),
  };
}
