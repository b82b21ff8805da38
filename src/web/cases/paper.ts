// The worksheet of one case on A4, as it is recorded. It lies on a table: the child stands on it by its code, not by its name.
import { ageText, longDay, neighbourhood, posyanduText } from '../../kernel/words';
import type { CaseSheet, ShownItem, ShownVerdict, WorksheetRow } from '../../subjects/cases/cases-page';
import { semesterText, CASE_PAPER as TEXTS } from '../../subjects/cases/cases-page-words';
import { CLOSING_LABEL, ITEM_STATE_LABEL } from '../../subjects/cases/words';
import { el } from '../dom';
import { own } from './forms';
import { byPart } from './worksheet-view';

type Cell = readonly (Node | string)[];

export function paperOf(sheet: CaseSheet): HTMLElement {
  const { today, rows, verdicts, items } = sheet;
  return el(
    'article',
    { class: 'sheet' },
    el('h2', {}, TEXTS.title),
    headOf(sheet),
    table(
      TEXTS.columns,
      byPart(rows).flatMap(([part, ofPart]) => [
        el(
          'tr',
          { class: 'part' },
          el('th', { colspan: String(TEXTS.columns.length), scope: 'rowgroup' }, part),
        ),
        ...ofPart.map((row) => line(worksheetCells(row))),
      ]),
      'answers',
    ),
    el('h3', {}, TEXTS.verdicts),
    verdicts.length === 0
      ? el('p', {}, TEXTS.none)
      : table(TEXTS.verdictColumns, verdicts.map(verdictCells).map(line), 'verdicts'),
    el('h3', {}, TEXTS.items),
    items.length === 0
      ? el('p', {}, TEXTS.none)
      : table(TEXTS.itemColumns, items.map(itemCells).map(line), 'plan'),
    el('div', { class: 'signed' }, ...TEXTS.signed.map((who) => el('p', {}, who))),
    el('p', { class: 'layout' }, `${TEXTS.confidential} ${TEXTS.printedOn(longDay(today))} ${TEXTS.layout}`),
  );
}

/** Number and day are written by hand: the team agrees on the one, and audits on the other. */
function headOf({
  kelurahan,
  semester,
  line: { code, posyandu, rt, rw, months, why },
}: CaseSheet): HTMLElement {
  const { head } = TEXTS;
  const facts: readonly (readonly [string, string])[] = [
    [head.kelurahan, kelurahan],
    [head.semester, semesterText(semester)],
    [head.number, ''],
    [head.auditedOn, ''],
    [head.posyandu, posyanduText(posyandu)],
    [head.area, neighbourhood(rt, rw)],
    [head.code, code],
    [head.age, months === null ? '' : ageText(months)],
    [head.why, why],
  ];
  return el(
    'dl',
    { class: 'head' },
    ...facts.map(([term, value]) =>
      el('div', value === '' ? { class: 'by-hand' } : {}, el('dt', {}, term), el('dd', {}, own(value))),
    ),
  );
}

const table = (columns: readonly string[], rows: readonly HTMLElement[], name: string): HTMLElement =>
  el(
    'table',
    { class: name },
    el('thead', {}, el('tr', {}, ...columns.map((text) => el('th', { scope: 'col' }, text)))),
    el('tbody', {}, ...rows),
  );

const line = (cells: readonly Cell[]): HTMLElement =>
  el('tr', {}, ...cells.map((cell) => el('td', {}, ...cell)));

function worksheetCells(row: WorksheetRow): readonly Cell[] {
  const { label, definition, source, value, filledBy, registered, isLater } = row;
  const notes = [
    filledBy === 'register' ? TEXTS.fromData : '',
    registered === '' ? '' : TEXTS.registered(registered),
    isLater ? TEXTS.later : '',
  ].filter((note) => note !== '');
  return [[label], [own(value), ...notes.map((note) => el('small', {}, own(note)))], [definition], [source]];
}

const verdictCells = ({ on, by, profession, cause, conclusion }: ShownVerdict): readonly Cell[] => [
  [longDay(on)],
  [own(by), el('small', {}, own(profession))],
  [own(cause)],
  [own(conclusion)],
];

function itemCells(item: ShownItem): readonly Cell[] {
  const { number, problem, activity, holder, money, due, closing, state, stateText, effect } = item;
  return [
    [String(number)],
    [el('strong', {}, own(problem)), el('small', {}, own(activity))],
    [own(holder.name), el('small', {}, own(holder.office))],
    [own(money)],
    [longDay(due)],
    [
      ITEM_STATE_LABEL[state],
      ...[stateText, `${TEXTS.closing}: ${CLOSING_LABEL[closing]}`, ...effect]
        .filter((text) => text !== '')
        .map((text) => el('small', {}, own(text))),
    ],
  ];
}
