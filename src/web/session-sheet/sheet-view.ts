import { padded, posyanduText, shortDay } from '../../kernel/words';
import type { SessionSheet } from '../../subjects/cards/cards';
import { SHEET_PAGE } from '../../subjects/cards/page-words';
import type { LastMeasures, SessionChild } from '../../subjects/cards/session-rows';
import { el } from '../dom';
import { qrCode } from '../print/qr';

/** Rows of a sheet of A4 on its side, high enough to be written into. */
const ROWS_A_SHEET = 13;
/** Empty rows at the end, for children who come for the first time. */
const NEW_CHILDREN = 3;

/** The children in their order, one sheet of paper after the other, and rows for new ones; none without children. */
export function sheetsOf(sheet: SessionSheet, posyandu: string): readonly HTMLElement[] {
  const { children } = sheet;
  if (children.length === 0) return [];
  const rows = [...children.map(childRow), ...Array.from({ length: NEW_CHILDREN }, newChildRow)];
  const count = Math.ceil(rows.length / ROWS_A_SHEET);
  return Array.from({ length: count }, (_, page) => {
    const some = rows.slice(page * ROWS_A_SHEET, (page + 1) * ROWS_A_SHEET);
    return el('section', { class: 'sheet' }, heading(sheet, posyandu, page + 1, count), table(some));
  });
}

function heading(
  { kelurahan, url }: SessionSheet,
  posyandu: string,
  page: number,
  count: number,
): HTMLElement {
  return el(
    'div',
    { class: 'head' },
    el(
      'div',
      { class: 'title' },
      el('h2', {}, SHEET_PAGE.title(posyanduText(posyandu), kelurahan)),
      el('p', {}, SHEET_PAGE.day, ' ', SHEET_PAGE.filledBy),
      el('p', { class: 'small' }, SHEET_PAGE.page(page, count)),
    ),
    url === null ? null : el('p', { class: 'scan' }, SHEET_PAGE.scan),
    url === null ? null : el('div', { class: 'qr' }, qrCode(url, SHEET_PAGE.qrOf(posyandu))),
  );
}

function table(rows: readonly HTMLElement[]): HTMLElement {
  const heads = [...SHEET_PAGE.columns, ...SHEET_PAGE.measures].map((text) =>
    el('th', { scope: 'col' }, text),
  );
  return el('table', {}, el('thead', {}, el('tr', {}, ...heads)), el('tbody', {}, ...rows));
}

/** `003/002`; a dash for what is not known. */
const neighbourhoodOf = (rt: number | null, rw: number | null): string =>
  [rt, rw].map((number) => (number === null ? '–' : padded(number))).join('/');

const emptyCells = (): readonly HTMLElement[] =>
  SHEET_PAGE.measures.map(() => el('td', { class: 'box' }, SHEET_PAGE.blank));

function childRow(child: SessionChild, i: number): HTMLElement {
  const { name, motherName, rt, rw, code, birthDate, last, needs } = child;
  const looked = new Set(needs.map((kind) => SHEET_PAGE.looked[kind]));
  return el(
    'tr',
    {},
    el('td', {}, String(i + 1)),
    el('td', { class: 'name' }, name),
    el('td', { class: 'mother' }, motherName),
    el('td', {}, birthDate && shortDay(birthDate), el('div', {}, neighbourhoodOf(rt, rw))),
    el('td', { class: 'code' }, code),
    el('td', { class: 'last' }, ...lastLines(last).map((line) => el('div', {}, line))),
    el('td', { class: 'look' }, [...looked].filter((part) => part).join('; ')),
    ...emptyCells(),
  );
}

function lastLines(last: LastMeasures | null): readonly string[] {
  if (last === null) return [SHEET_PAGE.never];
  const { on, weightKg, lengthHeightCm } = last;
  const plain = (value: number): string => String(value).replace('.', ',');
  const measures = [
    ...(weightKg === null ? [] : [SHEET_PAGE.kg(plain(weightKg))]),
    ...(lengthHeightCm === null ? [] : [SHEET_PAGE.cm(plain(lengthHeightCm))]),
  ];
  return [shortDay(on), measures.join(' · ')];
}

const newChildRow = (): HTMLElement =>
  el(
    'tr',
    {},
    el('td', {}),
    el('td', { class: 'new', colspan: String(SHEET_PAGE.columns.length - 1) }, SHEET_PAGE.newChild),
    ...emptyCells(),
  );
