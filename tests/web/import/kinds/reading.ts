import type { CalendarDate } from '../../../../src/kernel/calendar';
import type { AnswerKey } from '../../../../src/subjects/children/submission/answers';
import type { PlannedRow } from '../../../../src/web/import/plan';
import { readSheets, type Sheet } from '../../../../src/web/import/read-file';
import { plannedFrom, questionsOf, SETTINGS } from '../../../support/import-list';

export const settings = { ...SETTINGS, today: '2026-07-01' as CalendarDate };

export const sheets = (text: string | Uint8Array, file = 'daftar.csv'): readonly Sheet[] =>
  readSheets(file, typeof text === 'string' ? new TextEncoder().encode(text) : text);

/** What the page makes of a list when nobody touches it. */
export const planned = (
  text: string | Uint8Array,
  answers: ReadonlyMap<string, string> = new Map(),
): readonly PlannedRow[] => plannedFrom(sheets(text), settings, new Map([['', 'Mawar']]), answers);

export const asked = (text: string | Uint8Array, answers: ReadonlyMap<string, string> = new Map()) =>
  questionsOf(sheets(text), answers, settings);

/** One answer of every row that is ready, `null` for each of the others. */
export const ready = (text: string | Uint8Array, key: AnswerKey): readonly (string | null | undefined)[] =>
  planned(text).map(({ verdict, answers }) => (verdict === 'ready' ? answers[key] : null));

export const reasons = (text: string | Uint8Array): readonly (readonly string[])[] =>
  planned(text).map((row) => row.reasons.map(({ code }) => code));

export const remarks = (text: string | Uint8Array): readonly (readonly string[])[] =>
  planned(text).map((row) => row.remarks.map(({ key, remark }) => `${key} ${remark}`));

/** A list of children of whom only one column is told, each with a name of its own. */
export const births = (days: readonly string[], more: readonly string[] = []): string =>
  [
    `Nama;JK;Tgl Lahir;Nama Ibu;Posyandu${more.length > 0 ? ';NIK' : ''}`,
    ...days.map((day, i) =>
      [`ANAK ${'ABCDEFGHIJ'.charAt(i)}`, 'P', day, 'SUMI', 'Mawar', ...more.slice(i, i + 1)].join(';'),
    ),
  ].join('\n');
