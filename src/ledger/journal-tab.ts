import type { Instant, TimeZone } from '../kernel/calendar';
import { FIRST_FORM } from '../kernel/first-form';
import { type Cell, instant, text } from '../workbook/cells';
import { type RowSelection, select, textField } from '../workbook/select';
import { type Column, column, KEY_HEADER, type Tab } from '../workbook/tab';
import { isOtherKey, JOURNAL_KEYS } from './responses/journal-keys';
import {
  type Answers,
  mergedById,
  type ResponseRecord,
  type Revision,
  revisionOrder,
  submittedAtOf,
} from './responses/response';
import { senderText, sentBy } from './responses/sender';

/** One revision of one response, as it came in. */
export interface JournalRow {
  readonly id: string;
  readonly form: string;
  readonly editUrl: string;
  readonly revision: Revision;
  readonly receivedAt: Instant;
  readonly zone: TimeZone;
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
    column(HEADERS.sender, 220, 'text', ({ revision }) => text(senderText(revision.sender) || null), {
      added: true,
    }),
  ],
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
  ...ANSWER_FIELDS,
});

type ReadRow = typeof JOURNAL extends RowSelection<infer Row> ? Row : never;

/** Which forms and ids the journal has. */
export const JOURNAL_IDS = select(journalTab, {
  key: textField(KEY_HEADER),
  id: textField(HEADERS.id),
  form: textField(HEADERS.form),
});

/** The newest entry of the journal. */
export const NEWEST_ENTRY = select(journalTab, { key: textField(KEY_HEADER) }, { from: 0, count: 1 });

/** Headers of what an entry says of a response; of an erased one only the others are kept. */
export const ANSWER_HEADERS: readonly string[] = [
  HEADERS.email,
  HEADERS.editUrl,
  HEADERS.others,
  HEADERS.sender,
  ...JOURNAL_KEYS,
];

/** Rows of the journal back into responses. A row without a readable key is passed over. */
export const recordsFrom = (rows: readonly ReadRow[]): readonly ResponseRecord[] =>
  mergedById(rows.flatMap((row) => recordFrom(row) ?? []));

/** One entry as a response with one revision; `null` for a row without a readable key. */
export function recordFrom(row: ReadRow): ResponseRecord | null {
  const { key, id, form, editUrl, digest, email } = row;
  const submittedAt = submittedAtOf(key);
  if (submittedAt === null || id === '') return null;
  const revision: Revision = { submittedAt, digest, email, answers: answersFrom(row), ...sentBy(row.sender) };
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
export const hasAnswers = (row: ReadRow): boolean =>
  row.email !== '' || row.editUrl !== '' || row.sender !== '' || Object.keys(answersFrom(row)).length > 0;
