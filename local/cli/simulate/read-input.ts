import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { FIRST_FORM } from '../../../src/kernel/first-form';
import type { Answers } from '../../../src/ledger/responses/response';
import { ROOMS } from '../../../src/subjects/rooms';

/** One revision of one response, with every time at which its trigger is delivered. */
export interface SimulatedSubmission {
  readonly id: string;
  /** Name of the form. */
  readonly form: string;
  readonly email: string;
  readonly submittedAt: number;
  readonly answers: Answers;
  readonly deliverAt: readonly number[];
}

export interface SimulationInput {
  /** In order of submit. */
  readonly submissions: readonly SimulatedSubmission[];
  /** Posyandu named in the rows, as first written. */
  readonly posyandu: readonly string[];
  /** What could not be used, in Indonesian, with the line of the file. */
  readonly problems: readonly string[];
}

/** Forms of the installation and the keys of their answers, by the form's name. */
export type KnownForms = ReadonlyMap<string, readonly string[]>;

const KNOWN_FORMS: KnownForms = new Map(
  ROOMS.flatMap(({ subject }) => (subject?.form ? [[subject.form.name, subject.form.keys] as const] : [])),
);

const OTHER_COLUMNS: ReadonlySet<string> = new Set(['waktu', 'form', 'email', 'id', 'terima', 'baris']);

type Row = Readonly<Record<string, string>>;

/**
 * Reads a file of submissions.
 *
 * @param forms those that a row may be of
 * @throws Error in Indonesian when the file as a whole cannot be used
 */
export function readInput(csv: string, forms: KnownForms = KNOWN_FORMS): SimulationInput {
  const parsed: { record: Row; info: { lines: number } }[] = parse(csv, {
    columns: true,
    bom: true,
    info: true,
    skip_empty_lines: true,
    relax_column_count: true,
  });
  const keys = new Set([...forms.values()].flat());
  const columns = Object.keys(parsed[0]?.record ?? {});
  const isList = columns.includes('baris') && !columns.includes('waktu');
  if (parsed.length > 0 && !columns.includes('waktu') && !isList) {
    throw new Error(
      'Kolom "waktu" tidak ada. Baris pertama harus berisi nama kolom: waktu, posyandu, nama, ...',
    );
  }
  const problems = columns
    .filter((column) => !keys.has(column) && !OTHER_COLUMNS.has(column))
    .map((column) => `Kolom "${column}" tidak dikenal dan dilewati.`);
  const bySubmission = new Map<string, SimulatedSubmission>();
  const sent = sentTogether(parsed.map(({ record }) => record));
  for (const { record, info } of parsed) {
    const read = readRow(isList ? { ...record, ...sent } : record, forms);
    if (typeof read === 'string') {
      problems.push(`Baris ${info.lines}: ${read}`);
      continue;
    }
    const key = JSON.stringify([read.form, read.id, read.submittedAt, read.email, read.answers]);
    const known = bySubmission.get(key);
    bySubmission.set(key, known ? { ...known, deliverAt: [...known.deliverAt, ...read.deliverAt] } : read);
  }
  const submissions = [...bySubmission.values()].sort((a, b) => a.submittedAt - b.submittedAt);
  return { submissions, posyandu: posyanduOf(submissions), problems };
}

/** Somebody whom the kelurahan knows: what `read-list` writes has no sender. */
const LIST_SENDER = 'impor@simulasi.invalid';

/** Rows that `read-list` has written are sent at once, on the evening of the last visit among them. */
function sentTogether(rows: readonly Row[]): Row {
  const days = rows.map(({ tanggal_ukur = '' }) => tanggal_ukur).filter((day) => day !== '');
  const last = days.sort().at(-1) ?? SOME_DAY;
  return { waktu: `${last}T18:00:00+07:00`, email: LIST_SENDER };
}

/** For a list without a visit. */
const SOME_DAY = '2026-01-05';

function readRow(row: Row, forms: KnownForms): SimulatedSubmission | string {
  const form = row.form || FIRST_FORM;
  const keys = forms.get(form);
  if (!keys) return `form "${form}" tidak dikenal; yang ada: ${[...forms.keys()].join(', ')}.`;
  const submittedAt = readTime(row.waktu ?? '');
  if (submittedAt === null)
    return `waktu "${row.waktu ?? ''}" tidak terbaca. Contoh: 2026-11-02T08:30:00+07:00.`;
  const deliverAt = row.terima ? readTime(row.terima) : submittedAt;
  if (deliverAt === null) return `terima "${row.terima}" tidak terbaca. Contoh: 2026-11-02T08:30:00+07:00.`;
  const answers = Object.fromEntries(keys.flatMap((key) => (row[key] ? [[key, row[key]] as const] : [])));
  const email = row.email ?? '';
  const alike = [row.waktu ?? '', email, JSON.stringify(answers), ...(form === FIRST_FORM ? [] : [form])];
  const id = row.id || idOf(alike);
  return { id, form, email, submittedAt, answers, deliverAt: [Math.max(deliverAt, submittedAt)] };
}

/** Rows that are the same in everything are one response delivered several times. */
const idOf = (parts: readonly string[]): string =>
  `tanpa-id-${createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 24)}`;

/** ISO 8601; without an offset it is WIB. */
function readTime(text: string): number | null {
  const iso = text.trim().replace(' ', 'T');
  if (!/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/.test(iso)) return null;
  const complete = iso.includes('T') ? iso : `${iso}T00:00`;
  const time = Date.parse(/(Z|[+-]\d{2}:?\d{2})$/.test(complete.slice(10)) ? complete : `${complete}+07:00`);
  return Number.isNaN(time) ? null : time;
}

function posyanduOf(submissions: readonly SimulatedSubmission[]): readonly string[] {
  const names = new Map<string, string>();
  for (const { answers } of submissions) {
    const name = answers.posyandu?.trim();
    if (name && !names.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
  }
  return [...names.values()];
}
