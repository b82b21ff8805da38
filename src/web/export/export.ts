// The page that makes files for e-PPGBM and for reports, from what the script hands out for one posyandu after the other.
import { addDays, type CalendarDate, firstOfMonth } from '../../kernel/calendar';
import { monthText } from '../../kernel/words';
import {
  type Choices,
  FILE_KINDS,
  type FileKind,
  type HandOut,
  type IdentityRow,
  type MeasurementRow,
  type NutritionCounts,
  type RowRemark,
  type SurveyRow,
} from '../../subjects/export/file';
import { dayOrNone, reasonText, EXPORT_PAGE as TEXTS } from '../../subjects/export/page-words';
import { byId, el, fill } from '../dom';
import { askServer, failureText } from '../server';
import {
  IDENTITY_COLUMNS,
  MEASUREMENT_COLUMNS,
  monthCsv,
  STATUS_COLUMNS,
  surveyCsv,
  TODDLER_COLUMNS,
  withoutSharedNik,
  xlsOf,
} from './files';

const MONTHS_BACK = 36;
const ALL = '';

const say = (text: string): void => fill(byId('message'), text);

/** A file made from all that was handed out. */
interface Made {
  readonly rows: number;
  readonly content: Uint8Array<ArrayBuffer> | string;
  readonly type: 'xls' | 'csv';
  readonly leftOut: readonly RowRemark[];
}

const isOfKelurahan = (kind: FileKind): boolean => kind === 'status' || kind === 'toddlers';

function madeOf(kind: FileKind, rows: readonly unknown[], of: { kelurahan: string; month: string }): Made {
  if (kind === 'status' || kind === 'toddlers') {
    const columns = kind === 'status' ? STATUS_COLUMNS : TODDLER_COLUMNS;
    const [counts] = rows as readonly NutritionCounts[];
    const csv = counts ? monthCsv(columns, { ...counts, ...of }) : '';
    return { rows: rows.length, content: csv, type: 'csv', leftOut: [] };
  }
  if (kind === 'survey') {
    const csv = surveyCsv(rows as readonly SurveyRow[]);
    return { rows: rows.length, content: csv, type: 'csv', leftOut: [] };
  }
  if (kind === 'identity') {
    const { rows: own, leftOut } = withoutSharedNik(rows as readonly IdentityRow[]);
    return { rows: own.length, content: xlsOf(IDENTITY_COLUMNS, own), type: 'xls', leftOut };
  }
  const { rows: own, leftOut } = withoutSharedNik(rows as readonly MeasurementRow[]);
  return { rows: own.length, content: xlsOf(MEASUREMENT_COLUMNS, own), type: 'xls', leftOut };
}

class ExportPage {
  private readonly month = el('select', { id: 'month' });
  private readonly posyandu = el('select', { id: 'posyandu' });
  private readonly buttons: readonly HTMLButtonElement[];

  constructor(private readonly choices: Choices) {
    const { kelurahan, today, posyandu } = choices;
    let first = firstOfMonth(today);
    for (let back = 0; back < MONTHS_BACK; back++) {
      this.month.append(el('option', { value: first }, monthText(first)));
      first = firstOfMonth(addDays(first, -1));
    }
    const children = posyandu.reduce((sum, [, count]) => sum + count, 0);
    this.posyandu.append(
      el('option', { value: ALL }, TEXTS.all(children)),
      ...posyandu.map(([name, count]) => el('option', { value: name }, TEXTS.option(name, count))),
    );
    const names = posyandu.map(([name]) => name);
    this.buttons = FILE_KINDS.map((kind) => {
      const { title } = TEXTS.files[kind];
      const button = el(
        'button',
        { type: 'button', 'aria-label': `${TEXTS.download}: ${title}` },
        TEXTS.download,
      );
      button.addEventListener('click', () => void this.download(kind, names));
      return button;
    });
    for (const choice of [this.month, this.posyandu])
      choice.addEventListener('change', () => {
        say('');
        fill(byId('result'));
      });
    fill(
      byId('choose'),
      el('p', {}, TEXTS.intro(kelurahan)),
      el(
        'div',
        { class: 'choices' },
        el('label', {}, TEXTS.month, this.month),
        el('label', {}, TEXTS.posyandu, this.posyandu),
      ),
    );
    fill(
      byId('files'),
      ...FILE_KINDS.map((kind, i) =>
        el(
          'section',
          { class: 'file' },
          el('h2', {}, TEXTS.files[kind].title),
          el('p', {}, TEXTS.files[kind].about),
          this.buttons[i] ?? null,
        ),
      ),
    );
  }

  private async download(kind: FileKind, all: readonly string[]): Promise<void> {
    const day = this.month.value as CalendarDate;
    const chosen = this.posyandu.value === ALL || isOfKelurahan(kind) ? null : this.posyandu.value;
    this.wait(true);
    fill(byId('result'));
    try {
      const parts: HandOut<unknown>[] = [];
      const names = isOfKelurahan(kind) ? [ALL] : chosen === null ? all : [chosen];
      for (const posyandu of names) {
        say(TEXTS.working(parts.length, names.length));
        parts.push(await askServer<HandOut<unknown>>('barisUnduhan', { kind, day, posyandu }));
      }
      this.show(kind, day, chosen, parts);
    } catch (error) {
      say(failureText(error, TEXTS.failed));
    }
    this.wait(false);
    // On a phone the answer is below the choices.
    byId('message').scrollIntoView({ block: 'start' });
  }

  private show(
    kind: FileKind,
    day: CalendarDate,
    posyandu: string | null,
    parts: readonly HandOut<unknown>[],
  ): void {
    const { title, name } = TEXTS.files[kind];
    const made = madeOf(
      kind,
      parts.flatMap(({ rows }) => rows),
      { kelurahan: this.choices.kelurahan, month: day },
    );
    const leftOut = [...parts.flatMap((part) => part.leftOut), ...made.leftOut];
    const remarks = parts.flatMap((part) => part.remarks);
    if (made.rows > 0) save(made, TEXTS.fileName(name, day, posyandu, made.type));
    say(made.rows > 0 ? TEXTS.made(title, made.rows) : TEXTS.noRows);
    fill(
      byId('result'),
      made.type === 'xls' && made.rows > 0 ? el('p', { class: 'note' }, TEXTS.personal) : null,
      ...listOf(TEXTS.leftOut(leftOut.length), leftOut, TEXTS.leftOutHint),
      ...listOf(TEXTS.remarks(remarks.length), remarks),
    );
  }

  private wait(isWaiting: boolean): void {
    for (const control of [...this.buttons, this.month, this.posyandu]) control.disabled = isWaiting;
  }
}

function save({ content, type }: Made, fileName: string): void {
  const kind = type === 'xls' ? 'application/vnd.ms-excel' : 'text/csv;charset=utf-8';
  const href = URL.createObjectURL(new Blob([content], { type: kind }));
  el('a', { href, download: fileName }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

function listOf(title: string, remarks: readonly RowRemark[], hint?: string): readonly HTMLElement[] {
  if (remarks.length === 0) return [];
  const { code, name, on, reason } = TEXTS.columns;
  const named = remarks.some((remark) => remark.name !== null);
  const heads = [code, ...(named ? [name] : []), on, reason];
  const lines = remarks.map((remark) => [
    remark.code,
    ...(named ? [remark.name ?? ''] : []),
    dayOrNone(remark.measuredOn),
    remark.reasons.map(reasonText).join(' '),
  ]);
  return [
    el('h3', {}, title),
    ...(hint === undefined ? [] : [el('p', {}, hint)]),
    el(
      'div',
      { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': title },
      el(
        'table',
        {},
        el('thead', {}, el('tr', {}, ...heads.map((head) => el('th', { scope: 'col' }, head)))),
        el('tbody', {}, ...lines.map((cells) => el('tr', {}, ...cells.map((cell) => el('td', {}, cell))))),
      ),
    ),
  ];
}

say(TEXTS.loading);
askServer<Choices>('siapUnduhan').then(
  (choices) => {
    new ExportPage(choices);
    say('');
  },
  (error) => say(failureText(error, TEXTS.failed)),
);
