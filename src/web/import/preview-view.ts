import { ANSWER_KEYS, type AnswerKey } from '../../subjects/children/submission/answers';
import { ANSWER_NAMES, IMPORT_PAGE, REMARK_TEXT } from '../../subjects/import/page-words';
import { el, fill } from '../dom';
import type { Remark } from './clean';
import { discreet } from './column-view';
import type { List } from './columns';
import { countVerdicts, type PlannedRow } from './plan';
import { listsOf, type ProblemRow, problemFile } from './problem-file';
import { reasonOf } from './row-words';
import { button, counts, table } from './tables';

/** Rows shown of a long table; the download has them all. */
const ROWS_SHOWN = 200;

export function showPreview(container: HTMLElement, rows: readonly PlannedRow[]): void {
  const figures = countVerdicts(rows);
  const ready = rows.filter(({ verdict }) => verdict === 'ready');
  const warned = ready.filter(({ warnings }) =>
    warnings.some(({ code }) => code !== 'nothing-measured'),
  ).length;
  fill(
    container,
    el('h2', {}, IMPORT_PAGE.preview),
    counts([
      [rows.length, IMPORT_PAGE.total, 'plain'],
      [figures.ready, IMPORT_PAGE.ready, 'good'],
      [figures.stopped, IMPORT_PAGE.stopped, 'bad'],
      [figures.double, IMPORT_PAGE.double, 'plain'],
      [figures['left-out'], IMPORT_PAGE.leftOut, 'plain'],
    ]),
    warned > 0 ? el('p', { class: 'quiet' }, IMPORT_PAGE.warned(warned)) : null,
    ...remarkLines(ready),
    problemTable(rows.filter(({ verdict }) => verdict !== 'ready')),
    sampleTable(ready),
  );
}

function remarkLines(rows: readonly PlannedRow[]): readonly HTMLElement[] {
  const seen = new Map<string, { key: AnswerKey; remark: Remark; count: number }>();
  for (const { key, remark } of rows.flatMap(({ remarks }) => remarks)) {
    const name = `${remark} ${key}`;
    seen.set(name, { key, remark, count: (seen.get(name)?.count ?? 0) + 1 });
  }
  if (seen.size === 0) return [];
  const lines = [...seen.values()].map(({ key, remark, count }) =>
    el('li', {}, REMARK_TEXT[remark](key, count)),
  );
  return [el('h3', {}, IMPORT_PAGE.remarks), el('ul', {}, ...lines)];
}

/** Rows with a reason beside each, and the file to mend them in. */
export function reasonTable(
  title: string,
  rows: readonly { readonly row: PlannedRow; readonly reason: string }[],
): readonly Node[] {
  if (rows.length === 0) return [];
  const shown = rows
    .slice(0, ROWS_SHOWN)
    .map(({ row, reason }) => [
      `${row.line}`,
      row.list.sheet.name,
      [row.answers.nama ?? '', ...(row.visit ? [row.visit.name] : [])].join(' · '),
      reason,
    ]);
  const columns = [
    { title: IMPORT_PAGE.line },
    { title: IMPORT_PAGE.sheet },
    { title: IMPORT_PAGE.name },
    { title: IMPORT_PAGE.reason, wide: true },
  ];
  const beyond = rows.length - shown.length;
  return [
    el('h3', {}, title),
    table(columns, shown),
    ...(beyond > 0 ? [el('p', { class: 'quiet' }, IMPORT_PAGE.more(beyond))] : []),
    ...downloads(rows),
  ];
}

function problemTable(rows: readonly PlannedRow[]): HTMLElement | null {
  if (rows.length === 0) return null;
  const reasons = rows.map((row) => ({ row, reason: reasonOf(row) }));
  return el(
    'div',
    { id: 'problems' },
    ...reasonTable(IMPORT_PAGE.problems, reasons),
    el('p', { class: 'quiet' }, IMPORT_PAGE.problemsHint),
  );
}

/** A file for each list, since each has its own columns. */
function downloads(rows: readonly ProblemRow[]): readonly Node[] {
  const lists = listsOf(rows);
  return lists.flatMap((list) => {
    const { file, name } = list.sheet;
    const title =
      lists.length > 1
        ? `${IMPORT_PAGE.download}: ${IMPORT_PAGE.listTitle(file, name)}`
        : IMPORT_PAGE.download;
    return [button(title, () => download(list, rows)), ' '].map((part) =>
      typeof part === 'string' ? document.createTextNode(part) : part,
    );
  });
}

function download(list: List, rows: readonly ProblemRow[]): void {
  const text = problemFile(list, rows, IMPORT_PAGE.reason);
  const href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  el('a', { href, download: IMPORT_PAGE.downloadName }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

const SAMPLE_ROWS = 5;

function sampleTable(rows: readonly PlannedRow[]): HTMLElement | null {
  const sample = rows.slice(0, SAMPLE_ROWS);
  const keys = ANSWER_KEYS.filter((key) => sample.some(({ answers }) => answers[key] !== undefined));
  if (sample.length === 0) return null;
  return el(
    'div',
    { id: 'sample' },
    el('h3', {}, IMPORT_PAGE.sample),
    table(
      keys.map((key) => ({ title: ANSWER_NAMES[key] })),
      sample.map(({ answers }) => keys.map((key) => discreet(answers[key] ?? ''))),
    ),
  );
}
