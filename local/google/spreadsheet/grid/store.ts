import { actingUser, type SharedFile } from '../../core/access';
import type { World } from '../../core/world';
import type { Sheet, Workbook } from './model';
import { NEW_SHEET } from './model';

interface Store {
  /** By id, in order of creation. */
  readonly workbooks: Record<string, Workbook>;
}

const storeOf = (world: World): Store => world.section('spreadsheets', () => ({ workbooks: {} }));

export const workbookIds = (world: World): readonly string[] => Object.keys(storeOf(world).workbooks);

export const findWorkbook = (world: World, id: string): Workbook | null =>
  storeOf(world).workbooks[id] ?? null;

export function createWorkbook(world: World, title: string): Workbook {
  const workbook: Workbook = {
    id: world.newId('1', 44),
    owner: actingUser(world),
    state: {
      title,
      locale: world.account.locale,
      timeZone: world.account.timeZone,
      editors: [],
      viewers: [],
      namedRanges: [],
      metadata: [],
    },
    sheets: [],
    nextId: 1,
    formats: [{}],
    rules: [{}],
  };
  storeOf(world).workbooks[workbook.id] = workbook;
  return workbook;
}

/** For a workbook that could not be finished. */
export function discardWorkbook(world: World, id: string): void {
  delete storeOf(world).workbooks[id];
}

/** Who may open it, as every service asks. */
export const sharing = ({ id, owner, state }: Workbook): SharedFile => ({
  id,
  owner,
  editors: state.editors,
  viewers: state.viewers,
});

export const urlOf = (workbook: Workbook): string =>
  `https://docs.google.com/spreadsheets/d/${workbook.id}/edit`;

export function newSheet(
  id: number,
  title: string,
  rows: number = NEW_SHEET.rows,
  columns: number = NEW_SHEET.columns,
): Sheet {
  return {
    state: {
      id,
      title,
      hidden: false,
      tabColor: null,
      rowCount: rows,
      columnCount: columns,
      frozenRows: 0,
      frozenColumns: 0,
      hideGridlines: false,
      rightToLeft: false,
      rowInfo: [],
      columnInfo: [],
      protections: [],
      conditionalFormats: [],
      filter: null,
      merges: [],
      bandings: [],
      formId: null,
    },
    rows: [],
  };
}

export const sheetById = (workbook: Workbook, id: number): Sheet | null =>
  workbook.sheets.find((sheet) => sheet.state.id === id) ?? null;

/** Google compares tab names without regard to case where it asks for uniqueness, but looks them up exactly. */
export const sheetByTitle = (workbook: Workbook, title: string): Sheet | null =>
  workbook.sheets.find((sheet) => sheet.state.title === title) ?? null;

export const titleTaken = (workbook: Workbook, title: string, except?: Sheet): boolean =>
  workbook.sheets.some(
    (sheet) => sheet !== except && sheet.state.title.toLowerCase() === title.toLowerCase(),
  );

export const cellCount = (workbook: Workbook): number =>
  workbook.sheets.reduce((sum, { state }) => sum + state.rowCount * state.columnCount, 0);
