import type { Instant, TimeZone } from '../kernel/calendar';
import { FIRST_FORM } from '../kernel/first-form';
import type { Sign } from '../kernel/hmac';
import { type Cell, instant, rawOf, text } from '../workbook/cells';
import { type RowSelection, select, textField } from '../workbook/select';
import { type Column, column, KEY_HEADER, type Tab } from '../workbook/tab';
import { isOtherKey, JOURNAL_KEYS } from './responses/journal-keys';
import {
  type Answers,
  mergedById,
  type ResponseRecord,
  type Revision,
  revisionOf,
  revisionOrder,
  submittedAtOf,
} from './responses/response';
import { believed, isSealed, type Seals, sealedSenderFrom, sealedSenderText } from './responses/sender-seal';
import { sealOfText } from './row-seal';

/** One revision of one response, as it came in. */
export interface JournalRow {
  readonly id: string;
  readonly form: string;
  readonly editUrl: string;
  readonly revision: Revision;
  readonly receivedAt: Instant;
  readonly zone: TimeZone;
  readonly sign: Sign;
}

const HEADERS = {
  id: 'ID Kiriman',
  submittedAt: 'Waktu Kirim',
  receivedAt: 'Diterima',
  form: 'Formulir',
  email: 'Email',
  editUrl: 'Tautan Ubah',
  digest: 'Sidik',
  others: 'Jawaban',
  sender: 'Pengirim',
  seal: 'Sidik Baris',
} as const;

const answer = (key: string): Column<JournalRow> =>
  column(key, 110, 'text', ({ revision }) => text(revision.answers[key] ?? null));

/** The journal `Kiriman`: every revision of every response of every form, never changed, the newest on top. */
export const journalTab: Tab<JournalRow> = {
  title: 'Kiriman',
  sheetId: 140,
  kind: 'computed',
  hidden: true,
  frozenColumns: 1,
  order: 'newest-first',
  key: ({ id, revision }) => revisionOrder(id, revision),
  columns: [
    column(KEY_HEADER, 120, 'text', ({ id, revision }) => text(revisionOrder(id, revision))),
    column(HEADERS.id, 120, 'text', ({ id }) => text(id)),
    column(HEADERS.submittedAt, 140, 'instant', ({ revision, zone }) => instant(revision.submittedAt, zone)),
    column(HEADERS.receivedAt, 140, 'instant', ({ receivedAt, zone }) => instant(receivedAt, zone)),
    column(HEADERS.form, 105, 'text', ({ form }) => text(form)),
    column(HEADERS.email, 220, 'text', ({ revision }) => text(revision.email)),
    column(HEADERS.editUrl, 120, 'text', ({ editUrl }) => text(editUrl)),
    column(HEADERS.digest, 80, 'text', ({ revision }) => text(revision.digest)),
    ...JOURNAL_KEYS.map(answer),
    column(HEADERS.others, 220, 'text', ({ revision }) => otherAnswersCell(revision.answers), {
      added: true,
    }),
    column(HEADERS.sender, 220, 'text', ({ revision }) => text(sealedSenderText(revision) || null), {
      added: true,
    }),
    column(HEADERS.seal, 80, 'text', (row) => text(rowSealOf(row, row.sign)), { added: true }),
  ],
};

/** An entry as far as its fingerprint covers it: all that is read of it. */
export type SealedEntry = Pick<JournalRow, 'id' | 'form' | 'editUrl' | 'revision'>;

/** Keyed fingerprint of a whole entry. */
export const rowSealOf = ({ id, form, editUrl, revision }: SealedEntry, sign: Sign): string => {
  const { email, answers } = revision;
  const answered = Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1));
  const order = revisionOrder(id, revision);
  const said = [id, form, editUrl, order, email, answered, sealedSenderText(revision)];
  return sealOfText('kiriman', JSON.stringify(said), sign);
};

/** Answers without a column of their own, as JSON. */
function otherAnswersCell(answers: Answers): Cell {
  const others = Object.entries(answers).filter(([key]) => isOtherKey(key));
  return text(others.length === 0 ? null : JSON.stringify(Object.fromEntries(others)));
}

type AnswerField = `answer:${(typeof JOURNAL_KEYS)[number]}`;

const ANSWER_FIELDS = Object.fromEntries(
  JOURNAL_KEYS.map((key) => [`answer:${key}`, textField(key)]),
) as Readonly<Record<AnswerField, ReturnType<typeof textField>>>;

/** Header of the fingerprints of revisions. */
export const DIGEST_HEADER = HEADERS.digest;

/** What is read of the journal to fold it again. */
export const JOURNAL = select(journalTab, {
  key: textField(KEY_HEADER),
  id: textField(HEADERS.id),
  form: textField(HEADERS.form),
  email: textField(HEADERS.email),
  editUrl: textField(HEADERS.editUrl),
  digest: textField(HEADERS.digest),
  others: textField(HEADERS.others),
  sender: textField(HEADERS.sender),
  seal: textField(HEADERS.seal),
  ...ANSWER_FIELDS,
});

/** An entry as it is read. */
export type ReadRow = typeof JOURNAL extends RowSelection<infer Row> ? Row : never;

/** Which forms and ids the journal has. */
export const JOURNAL_IDS = select(journalTab, {
  key: textField(KEY_HEADER),
  id: textField(HEADERS.id),
  form: textField(HEADERS.form),
});

/** The newest entry of the journal. */
/** The entries on top: whatever comes late, within hours or an ordinary day, stands among them. */
export const LATEST_ENTRIES = select(journalTab, { key: textField(KEY_HEADER) }, { from: 0, count: 200 });

export const NEWEST_ENTRY = select(journalTab, { key: textField(KEY_HEADER) }, { from: 0, count: 1 });

/** Header of who sent a revision. */
export const SENDER_HEADER = HEADERS.sender;

/** Headers of what an entry says of a response; of an erased one only the others are kept. */
export const ANSWER_HEADERS: readonly string[] = [
  HEADERS.email,
  HEADERS.editUrl,
  HEADERS.others,
  HEADERS.sender,
  ...JOURNAL_KEYS,
];

/** Header of the fingerprints of whole entries. */
export const SEAL_HEADER = HEADERS.seal;

/** Header of when a revision was submitted, for people. */
export const SUBMITTED_HEADER = HEADERS.submittedAt;

/** Header of when a revision came in. */
export const RECEIVED_HEADER = HEADERS.receivedAt;

/** Rows of the journal back into responses. A row without a readable key, or whose fingerprints do not fit, is passed over. */
export const recordsFrom = (rows: readonly ReadRow[], seals: Seals): readonly ResponseRecord[] =>
  mergedById(
    rows.flatMap((row) => {
      const record = recordFrom(row);
      const trust = record ? trustIn(row, record, seals) : 'none';
      if (!record || trust === 'none') return [];
      const [revision] = record.revisions;
      return trust === 'whole'
        ? record
        : { ...record, revisions: [believed(record, revision, seals)] as const };
    }),
  );

/** Whether an entry is as its fingerprint says, also in what is passed over when it is read. */
export function isAsSealed(row: ReadRow, record: ResponseRecord, sign: Sign): boolean {
  const [revision] = record.revisions;
  return (
    row.seal !== '' &&
    row.key === revisionOrder(record.id, revision) &&
    row.others === (rawOf(otherAnswersCell(revision.answers)) ?? '') &&
    row.seal === rowSealOf({ ...record, revision }, sign)
  );
}

/** Whether an entry is believed: wholly, as to its answers but not its sender, or not at all. */
export type Trust = 'whole' | 'answers' | 'none';

/**
 * How far an entry is believed. One that bears no fingerprint of the whole, since it is of an earlier version of the workbook, goes by
 * those of its answers and of its sender. While not everything bears one, every entry says what it says.
 */
export function trustIn(row: ReadRow, record: ResponseRecord, { sign, complete }: Seals): Trust {
  const [revision] = record.revisions;
  if (isAsSealed(row, record, sign)) return 'whole';
  const isSender = isSealed(record, revision, sign);
  if (!complete) return isSender ? 'whole' : 'answers';
  if (row.key !== revisionOrder(record.id, revision)) return 'none';
  if (revisionOf(revision, sign).digest !== revision.digest) return 'none';
  return isSender && row.seal === '' ? 'whole' : 'answers';
}

/** One entry as a response with one revision, of the sender that it names; `null` for a row without a readable key. */
export function recordFrom(row: ReadRow): ResponseRecord | null {
  const { key, id, form, editUrl, digest, email } = row;
  const submittedAt = submittedAtOf(key);
  if (submittedAt === null || id === '') return null;
  const revision: Revision = {
    submittedAt,
    digest,
    email,
    answers: answersFrom(row),
    ...sealedSenderFrom(row.sender),
  };
  return { id, form: form || FIRST_FORM, editUrl, revisions: [revision] };
}

const answersFrom = (row: ReadRow): Answers => ({
  ...Object.fromEntries(
    JOURNAL_KEYS.flatMap((key) => {
      const answer = row[`answer:${key}`];
      return answer === '' ? [] : [[key, answer]];
    }),
  ),
  ...otherAnswersFrom(row.others),
});

/** @returns nothing for a cell that somebody typed into: the fingerprint of the row then no longer fits */
function otherAnswersFrom(json: string): Answers {
  if (json === '') return {};
  try {
    const read: unknown = JSON.parse(json);
    const isFields = typeof read === 'object' && read !== null && !Array.isArray(read);
    const entries = isFields ? Object.entries(read) : [];
    return Object.fromEntries(entries.filter(([key, value]) => isOtherKey(key) && typeof value === 'string'));
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

/** Whether an entry says anything of its response. */
export const saysAnything = (row: ReadRow): boolean =>
  row.email !== '' || row.editUrl !== '' || row.sender !== '' || Object.keys(answersFrom(row)).length > 0;
