import { requireEditor, requireReader } from '../../core/access';
import { emulate } from '../../core/emulate';
import { GoogleException } from '../../core/exception';
import type { World } from '../../core/world';
import { BadRequest } from '../api/errors';
import type { Context } from '../api/requests/request';
import { type Edit, edit } from '../grid/edit';
import type { Box, Sheet, Workbook } from '../grid/model';
import { findWorkbook, sharing, sheetById } from '../grid/store';
import { withSignatures } from './signatures';

/**
 * An object as Google's interface: what the class has is held to that interface by the compiler, what it has not throws its name.
 * Classes of this folder implement `Partial<GoogleAppsScript.Spreadsheet.X>`; this is the one place where the missing part is
 * passed over.
 */
export function asGoogle<T extends object>(name: string, target: Partial<T>): T {
  return emulate(`SpreadsheetApp.${name}`, withSignatures(name, target as T));
}

/** A workbook in the hands of a script; looked up anew at each use, as it may be gone. */
export class Book {
  readonly objects: Objects;

  constructor(
    readonly world: World,
    readonly id: string,
    make: (book: Book) => Objects,
  ) {
    this.objects = make(this);
  }

  get workbook(): Workbook {
    const workbook = findWorkbook(this.world, this.id);
    if (!workbook) throw new GoogleException('You do not have permissions to access the requested document.');
    return workbook;
  }

  sheet(sheetId: number): Sheet {
    const sheet = sheetById(this.workbook, sheetId);
    if (!sheet) throw new GoogleException(`Sheet ${sheetId} not found`);
    return sheet;
  }

  /** A read that leaves the script. */
  read<T>(method: string, run: () => T, cells = 0): T {
    const allowed = () => {
      requireReader(this.world, sharing(this.workbook));
      return run();
    };
    return this.world.call(`SpreadsheetApp.${method}`, allowed, { read: cells });
  }

  /** A change that applies wholly or not at all. */
  write<T>(method: string, run: (context: Context) => T, cells = 0): T {
    const apply = (change: Edit) => {
      requireEditor(this.world, sharing(change.workbook));
      return run({ world: this.world, change, workbook: change.workbook });
    };
    return this.world.call(
      `SpreadsheetApp.${method}`,
      () => inGoogleWords(() => edit(this.workbook, apply)),
      {
        written: cells,
      },
    );
  }
}

/** The API and `SpreadsheetApp` refuse in the same words, as different exceptions. */
function inGoogleWords<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof BadRequest) throw new GoogleException(error.message);
    throw error;
  }
}

/** Makes the objects of one workbook; the classes reach each other through it. */
export interface Objects {
  spreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet;
  sheet(sheetId: number): GoogleAppsScript.Spreadsheet.Sheet;
  range(sheetId: number, box: Box): GoogleAppsScript.Spreadsheet.Range;
  rangeList(ranges: readonly GoogleAppsScript.Spreadsheet.Range[]): GoogleAppsScript.Spreadsheet.RangeList;
  protection(sheetId: number, id: number): GoogleAppsScript.Spreadsheet.Protection;
  filter(sheetId: number): GoogleAppsScript.Spreadsheet.Filter;
  namedRange(id: string): GoogleAppsScript.Spreadsheet.NamedRange;
  metadata(id: number): GoogleAppsScript.Spreadsheet.DeveloperMetadata;
  user(email: string): GoogleAppsScript.Base.User;
}

/** A range that a script holds, as cells of the grid: asked through Google's own interface, whatever made it. */
export const boxOf = (range: GoogleAppsScript.Spreadsheet.Range): Box => ({
  top: range.getRow() - 1,
  left: range.getColumn() - 1,
  bottom: range.getLastRow(),
  right: range.getLastColumn(),
});
