import type { SheetWire } from '../../wire';
import { fillCell } from './cells';
import { focusCell, focusedCell, onCellKey } from './keyboard';
import { columnName, type Reading, shownRows, textOf } from './shown-rows';

/** Height of a row of a long tab, px; the style sheet holds to it. */
const ROW_PX = 28;
/** Longer tabs draw only the rows in view, all of one height. */
const DRAW_ALL_BELOW = 150;
const MARGIN_ROWS = 25;
const NOTHING_DRAWN = { from: 0, to: -1 };
const ROW_NUMBER_PX = 46;
const DEFAULT_WIDTH_PX = 100;
/** Share of the window that frozen columns may take: on a phone, the rest has to come into view too. */
const MOST_FROZEN = 0.6;

export interface GridEvents {
  /** The reader asks for the filter of a column. */
  onColumn(column: number, button: HTMLElement): void;
  /** A cell that people may fill in was asked to be edited; row and column from 0. */
  onEdit(row: number, column: number, place: HTMLTableCellElement, typed: string | null): void;
  /** A cell was clicked on, or reached by keyboard. */
  onSelect(row: number, column: number): void;
}

/** One tab as a table: header rows stay on top, row numbers and frozen columns on the left. */
export class Grid {
  private sheet: SheetWire | null = null;
  private shown: readonly number[] = [];
  private columns: readonly number[] = [];
  private readonly body = document.createElement('tbody');
  private marked: number | null = null;
  private selected: number | null = null;
  private reading: Reading | null = null;
  /** Rows of `shown` that are in the page: from the first, up to but not including the last. */
  private drawn = NOTHING_DRAWN;

  constructor(
    private readonly frame: HTMLElement,
    private readonly events: GridEvents,
  ) {
    frame.addEventListener('scroll', () => this.drawRows(), { passive: true });
    window.addEventListener('resize', () => this.drawRows());
  }

  /** @returns how many rows are shown */
  show(sheet: SheetWire, reading: Reading): number {
    const staysPut = this.sheet?.gid === sheet.gid && this.reading === reading;
    const [top, left] = [this.frame.scrollTop, this.frame.scrollLeft];
    const focused = staysPut ? focusedCell(this.frame) : null;
    if (this.sheet?.gid !== sheet.gid) this.selected = null;
    this.sheet = sheet;
    this.reading = reading;
    this.shown = shownRows(sheet, reading);
    this.columns = columnsOf(sheet);
    this.drawn = NOTHING_DRAWN;
    this.frame.replaceChildren(this.table());
    this.drawRows();
    this.frame.scrollTo(staysPut ? left : 0, staysPut ? top : 0);
    this.drawRows();
    if (focused) focusCell(this.frame, focused);
    return this.shown.length;
  }

  /** Brings a row of the tab into view and marks it; `row` from 0. */
  goTo(row: number): void {
    this.marked = row;
    this.drawn = NOTHING_DRAWN;
    const at = this.shown.indexOf(row);
    if (at >= 0) this.frame.scrollTop = Math.max(0, at * ROW_PX - this.frame.clientHeight / 3);
    this.drawRows();
  }

  private table(): HTMLTableElement {
    const table = document.createElement('table');
    table.className = this.drawsAll() ? 'grid' : 'grid even';
    table.setAttribute('aria-rowcount', String(this.sheet?.rows.length ?? 0));
    const widths = this.columns.map((column) => this.sheet?.widths[column] ?? DEFAULT_WIDTH_PX);
    table.style.width = `${ROW_NUMBER_PX + widths.reduce((sum, width) => sum + width, 0)}px`;
    const group = document.createElement('colgroup');
    for (const width of [ROW_NUMBER_PX, ...widths]) {
      const column = document.createElement('col');
      column.style.width = `${width}px`;
      group.append(column);
    }
    this.body.replaceChildren();
    table.append(group, this.head(), this.body);
    return table;
  }

  private head(): HTMLTableSectionElement {
    const head = document.createElement('thead');
    const letters = head.insertRow();
    letters.className = 'letters';
    letters.append(cornerCell(), ...this.columns.map((column) => headerCell(columnName(column))));
    const frozen = this.sheet?.frozenRows ?? 0;
    for (let row = 0; row < frozen; row += 1) {
      const line = this.row(row, 'th');
      if (row === frozen - 1) this.addColumnButtons(line);
      head.append(line);
    }
    this.columns.forEach((column, index) => {
      const cell = letters.cells[index + 1];
      if (cell) this.freeze(cell, column);
    });
    return head;
  }

  private addColumnButtons(line: HTMLTableRowElement): void {
    this.columns.forEach((column, index) => {
      const cell = line.cells[index + 1];
      if (!cell || textOf(this.sheet?.rows[(this.sheet?.frozenRows ?? 1) - 1]?.[column]) === '') return;
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'column';
      button.textContent = this.buttonSign(column);
      button.setAttribute('aria-label', `▾ ${cell.textContent}`);
      button.addEventListener('click', () => this.events.onColumn(column, button));
      cell.append(button);
    });
  }

  private buttonSign(column: number): string {
    if (this.reading?.sorting?.column === column) return this.reading.sorting.descending ? '▼' : '▲';
    return this.reading?.filters.get(column) ? '●' : '▾';
  }

  private row(index: number, tag: 'td' | 'th'): HTMLTableRowElement {
    const line = document.createElement('tr');
    line.setAttribute('aria-rowindex', String(index + 1));
    if (index === this.marked) line.className = 'marked';
    if (tag === 'td' && index === this.selected) line.classList.add('selected');
    line.append(headerCell(String(index + 1)));
    const cells = this.sheet?.rows[index] ?? [];
    for (const column of this.columns) {
      const place = document.createElement(tag);
      fillCell(place, cells[column]);
      this.freeze(place, column);
      if (tag === 'td') this.makeSelectable(place, index, column);
      if (tag === 'td' && this.isEditable(column)) this.makeEditable(place, index, column);
      line.append(place);
    }
    return line;
  }

  private isEditable(column: number): boolean {
    return this.sheet !== null && (!this.sheet.protected || column in this.sheet.open);
  }

  private makeSelectable(place: HTMLTableCellElement, row: number, column: number): void {
    const select = (): void => {
      if (this.selected === row && place.parentElement?.classList.contains('selected')) return;
      this.selected = row;
      for (const line of this.body.querySelectorAll('.selected')) line.classList.remove('selected');
      place.parentElement?.classList.add('selected');
      this.events.onSelect(row, column);
    };
    place.addEventListener('click', select);
    place.addEventListener('focus', select);
  }

  private makeEditable(place: HTMLTableCellElement, row: number, column: number): void {
    const edit = (typed: string | null): void => this.events.onEdit(row, column, place, typed);
    place.tabIndex = 0;
    place.addEventListener('dblclick', () => edit(null));
    place.addEventListener('keydown', (event) => onCellKey(event, place, edit));
  }

  private freeze(place: HTMLElement, column: number): void {
    if (!this.sheet || column >= this.sheet.frozenColumns) return;
    const before = this.columns.filter((one) => one < column);
    const width = (one: number): number => this.sheet?.widths[one] ?? DEFAULT_WIDTH_PX;
    const left = before.reduce((sum, one) => sum + width(one), ROW_NUMBER_PX);
    if (left + width(column) > MOST_FROZEN * this.frame.clientWidth) return;
    place.classList.add('frozen');
    place.style.left = `${left}px`;
  }

  private drawsAll(): boolean {
    return this.shown.length < DRAW_ALL_BELOW;
  }

  /** Draws the rows in view with some to spare; while scrolling stays within those, nothing is done. */
  private drawRows(): void {
    const top = Math.floor(this.frame.scrollTop / ROW_PX);
    const inView = Math.ceil(this.frame.clientHeight / ROW_PX);
    const { from, to } = this.drawn;
    if (from <= top && Math.min(top + inView, this.shown.length) <= to) return;
    const first = this.drawsAll() ? 0 : Math.max(0, top - MARGIN_ROWS);
    const rows = this.drawsAll() ? this.shown : this.shown.slice(first, top + inView + MARGIN_ROWS);
    this.drawn = { from: first, to: first + rows.length };
    this.body.replaceChildren(
      spacer(first * ROW_PX),
      ...rows.map((index) => this.row(index, 'td')),
      spacer((this.shown.length - this.drawn.to) * ROW_PX),
    );
  }
}

function columnsOf(sheet: SheetWire): number[] {
  const widest = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: widest }, (_, column) => column).filter(
    (column) => !sheet.hiddenColumns.includes(column),
  );
}

function headerCell(text: string): HTMLTableCellElement {
  const cell = document.createElement('th');
  cell.className = 'edge';
  cell.textContent = text;
  return cell;
}

/** Over the numbers of the rows: it heads nothing. */
function cornerCell(): HTMLTableCellElement {
  const cell = document.createElement('td');
  cell.className = 'edge';
  return cell;
}

function spacer(height: number): HTMLTableRowElement {
  const row = document.createElement('tr');
  row.className = 'spacer';
  row.style.height = `${height}px`;
  row.hidden = height <= 0;
  return row;
}
