import type { Instant, TimeZone } from '../../domain/calendar';
import {
  gathered,
  type ResponseRecord,
  type Revision,
  revisionOrder,
  submittedAtOf,
} from '../../domain/register/response';
import { ANSWER_KEYS, type AnswerKey, type Answers } from '../../domain/submission/answers';
import { instant, type Raw, text } from '../cells';
import { type Column, KEY_HEADER, type Tab } from './tab';

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

const answer = (key: AnswerKey): Column<JournalRow> => ({
  header: key,
  width: 110,
  format: 'text',
  cell: ({ revision }) => text(revision.answers[key] ?? null),
});

/** The journal `Kiriman`: every revision of every response, never changed, the newest on top. */
export const journalTab: Tab<JournalRow> = {
  title: 'Kiriman',
  kind: 'computed',
  hidden: true,
  frozenColumns: 1,
  order: 'newest-first',
  key: ({ id, revision }) => revisionOrder(id, revision),
  columns: [
    {
      header: KEY_HEADER,
      width: 120,
      format: 'text',
      cell: ({ id, revision }) => text(revisionOrder(id, revision)),
    },
    { header: HEADERS.id, width: 120, format: 'text', cell: ({ id }) => text(id) },
    {
      header: HEADERS.submittedAt,
      width: 140,
      format: 'instant',
      cell: ({ revision, zone }) => instant(revision.submittedAt, zone),
    },
    {
      header: HEADERS.receivedAt,
      width: 140,
      format: 'instant',
      cell: ({ receivedAt, zone }) => instant(receivedAt, zone),
    },
    { header: HEADERS.form, width: 105, format: 'text', cell: () => text(FORM) },
    { header: HEADERS.email, width: 220, format: 'text', cell: ({ revision }) => text(revision.email) },
    { header: HEADERS.editUrl, width: 120, format: 'text', cell: ({ editUrl }) => text(editUrl) },
    { header: HEADERS.digest, width: 80, format: 'text', cell: ({ revision }) => text(revision.digest) },
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
