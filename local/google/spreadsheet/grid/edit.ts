import { isFormula } from './cells';
import type { Entry, Row, Sheet, SheetState, Workbook, WorkbookState } from './model';

/** Counts the changes of each workbook, so that computed formulas know when they are stale. */
const versions = new WeakMap<Workbook, number>();
export const versionOf = (workbook: Workbook): number => versions.get(workbook) ?? 0;
export const touch = (workbook: Workbook): void => void versions.set(workbook, versionOf(workbook) + 1);

/** Which tabs were seen to have a formula at some time; looked through once after the world was reopened. */
const formulaSheets = new WeakMap<Sheet, boolean>();

/** `false` is certain, and spares going through large tabs of plain values whenever lines are put in. */
export function mayHaveFormulas(sheet: Sheet): boolean {
  let known = formulaSheets.get(sheet);
  if (known === undefined) {
    known = sheet.rows.some((row) => row?.some(isFormula));
    formulaSheets.set(sheet, known);
  }
  return known;
}

/**
 * A change of a workbook that can be taken back as a whole. Rows are copied before their first change and everything small is
 * copied at the start, so that the cost follows what is changed and not the size of the workbook.
 */
export class Edit {
  private readonly ownRows = new Set<Row>();
  private readonly steps: (() => void)[] = [];
  private readonly sheets: readonly Sheet[];
  /** As JSON: most changes are never taken back, and writing this is cheaper than copying the objects. */
  private readonly sheetStates: readonly string[];
  private readonly state: string;
  private readonly nextId: number;

  constructor(readonly workbook: Workbook) {
    this.sheets = [...workbook.sheets];
    this.sheetStates = workbook.sheets.map((sheet) => JSON.stringify(sheet.state));
    this.state = JSON.stringify(workbook.state);
    this.nextId = workbook.nextId;
    touch(workbook);
  }

  write(sheet: Sheet, row: number, column: number, entry: Entry): void {
    const cells = this.ownRow(sheet, row);
    while (cells.length < column) cells.push(null);
    cells[column] = entry;
    if (isFormula(entry)) formulaSheets.set(sheet, true);
    touch(this.workbook);
  }

  /** Puts empty rows before the row `at`. */
  insertRows(sheet: Sheet, at: number, count: number): void {
    if (at >= sheet.rows.length) return;
    sheet.rows.splice(at, 0, ...new Array<null>(count).fill(null));
    this.steps.push(() => sheet.rows.splice(at, count));
    touch(this.workbook);
  }

  removeRows(sheet: Sheet, at: number, count: number): void {
    const removed = sheet.rows.splice(at, count);
    if (removed.length > 0) this.steps.push(() => sheet.rows.splice(at, 0, ...removed));
    touch(this.workbook);
  }

  /** Replaces the cells of a row, as a whole. */
  replaceRow(sheet: Sheet, row: number, cells: Row | null): void {
    if (sheet.rows.length === 0) formulaSheets.set(sheet, false);
    this.reach(sheet, row);
    const before = sheet.rows[row] ?? null;
    sheet.rows[row] = cells;
    if (cells?.some(isFormula)) formulaSheets.set(sheet, true);
    this.steps.push(() => {
      sheet.rows[row] = before;
    });
    touch(this.workbook);
  }

  revert(): void {
    for (const undo of this.steps.reverse()) undo();
    this.workbook.sheets = [...this.sheets];
    this.sheets.forEach((sheet, index) => {
      const before = this.sheetStates[index];
      if (before !== undefined) sheet.state = JSON.parse(before) as SheetState;
    });
    this.workbook.state = JSON.parse(this.state) as WorkbookState;
    this.workbook.nextId = this.nextId;
    touch(this.workbook);
  }

  private ownRow(sheet: Sheet, row: number): Row {
    const current = sheet.rows[row];
    if (current && this.ownRows.has(current)) return current;
    const copy = current ? [...current] : [];
    this.replaceRow(sheet, row, copy);
    this.ownRows.add(copy);
    return copy;
  }

  private reach(sheet: Sheet, row: number): void {
    const length = sheet.rows.length;
    if (row < length) return;
    while (sheet.rows.length <= row) sheet.rows.push(null);
    this.steps.push(() => sheet.rows.splice(length));
  }
}

/** Runs a change that applies wholly or, when it throws, not at all. */
export function edit<T>(workbook: Workbook, run: (edit: Edit) => T): T {
  const change = new Edit(workbook);
  try {
    return run(change);
  } catch (error) {
    change.revert();
    throw error;
  }
}
