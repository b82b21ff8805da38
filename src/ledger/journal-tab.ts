import type { Instant, TimeZone } from '../kernel/calendar';
import { ANSWER_KEYS, type AnswerKey, type Answers } from '../subjects/children/submission/answers';
import { instant, type Raw, text } from '../workbook/cells';
import { type Column, column, KEY_HEADER, type Tab } from '../workbook/tab';
import { gathered, type ResponseRecord, type Revision, revisionOrder, submittedAtOf } from './response';

/** One revision of one response, as it came in. */
export interface JournalRow {
  readonly id: string;
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
} as const;

const FORM = 'pengukuran';

const answer = (key: AnswerKey): Column<JournalRow> =>
  column(key, 110, 'text', ({ revision }) => text(revision.answers[key] ?? null));

/** The journal `Kiriman`: every revision of every response, never changed, the newest on top. */
export const journalTab: Tab<JournalRow> = {
  title: 'Kiriman',
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
    column(HEADERS.form, 105, 'text', () => text(FORM)),
    column(HEADERS.email, 220, 'text', ({ revision }) => text(revision.email)),
    column(HEADERS.editUrl, 120, 'text', ({ editUrl }) => text(editUrl)),
    column(HEADERS.digest, 80, 'text', ({ revision }) => text(revision.digest)),
    ...ANSWER_KEYS.map(answer),
  ],
};

/** What has to be read of the journal to fold it again. */
export const JOURNAL_HEADERS: readonly string[] = [
  KEY_HEADER,
  HEADERS.id,
  HEADERS.email,
  HEADERS.editUrl,
  HEADERS.digest,
  ...ANSWER_KEYS,
];

const asText = (raw: Raw | undefined): string => (raw === null || raw === undefined ? '' : String(raw));

/** Rows of the journal, read as {@link JOURNAL_HEADERS}, back into responses. A row without a readable key is passed over. */
export function recordsFrom(rows: readonly (readonly Raw[])[]): readonly ResponseRecord[] {
  const told = rows.flatMap(([key, id, email, editUrl, digest, ...answers]): readonly ResponseRecord[] => {
    const submittedAt = submittedAtOf(asText(key));
    if (submittedAt === null || !id) return [];
    const revision: Revision = {
      submittedAt,
      digest: asText(digest),
      email: asText(email),
      answers: answersFrom(answers),
    };
    return [{ id: asText(id), editUrl: asText(editUrl), revisions: [revision] }];
  });
  return gathered(told);
}

const answersFrom = (values: readonly Raw[]): Answers =>
  Object.fromEntries(
    ANSWER_KEYS.flatMap((key, i) => (asText(values[i]) === '' ? [] : [[key, asText(values[i])] as const])),
  );
