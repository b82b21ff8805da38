import { containerOf } from '../../core/container';
import { emulate } from '../../core/emulate';
import { GoogleException } from '../../core/exception';
import type { World } from '../../core/world';
import { newWorkbook } from '../api/service';
import { newConditionalFormatRule } from './conditional-format';
import { ENUMS } from './enums';
import { openSpreadsheet } from './objects';
import { chooseWorkbook, chosenWorkbook } from './selection';
import { withSignatures } from './signatures';
import { createUi } from './ui';
import { newDataValidation } from './validation';

type GoogleSpreadsheetApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

class SpreadsheetApp implements Partial<GoogleSpreadsheetApp> {
  readonly BandingTheme = ENUMS.BandingTheme;
  readonly BooleanCriteria = ENUMS.BooleanCriteria;
  readonly BorderStyle = ENUMS.BorderStyle;
  readonly CopyPasteType = ENUMS.CopyPasteType;
  readonly DataValidationCriteria = ENUMS.DataValidationCriteria;
  readonly DeveloperMetadataLocationType = ENUMS.DeveloperMetadataLocationType;
  readonly DeveloperMetadataVisibility = ENUMS.DeveloperMetadataVisibility;
  readonly Dimension = ENUMS.Dimension;
  readonly Direction = ENUMS.Direction;
  readonly ProtectionType = ENUMS.ProtectionType;
  readonly SheetType = ENUMS.SheetType;
  readonly WrapStrategy = ENUMS.WrapStrategy;

  constructor(private readonly world: World) {}

  create = (name: string, rows?: number, columns?: number): GoogleSpreadsheet =>
    this.world.call('SpreadsheetApp.create', () =>
      openSpreadsheet(this.world, newWorkbook(this.world, name, rows, columns).id),
    );

  openById = (id: string): GoogleSpreadsheet =>
    this.world.call('SpreadsheetApp.openById', () => openSpreadsheet(this.world, id));

  openByUrl(url: string): GoogleSpreadsheet {
    const id = /\/d\/([\w-]+)/.exec(url)?.[1];
    if (!id) throw new GoogleException('Invalid argument: url');
    return this.world.call('SpreadsheetApp.openByUrl', () => openSpreadsheet(this.world, id));
  }

  /** Google's types leave out that a script without a container gets `null`. */
  getActiveSpreadsheet(): GoogleSpreadsheet {
    const id = chosenWorkbook(this.world) ?? containerOf(this.world);
    const active = this.world.call('SpreadsheetApp.getActiveSpreadsheet', () =>
      id === null ? null : openSpreadsheet(this.world, id),
    );
    return active as GoogleSpreadsheet;
  }

  getActive = (): GoogleSpreadsheet => this.getActiveSpreadsheet();
  getActiveSheet = () => this.getActiveSpreadsheet().getActiveSheet();
  getActiveRange = () => this.getActiveSpreadsheet().getActiveRange() ?? this.getCurrentCell();
  getCurrentCell = () => this.getActiveSheet().getActiveCell();

  setActiveSpreadsheet(spreadsheet: GoogleSpreadsheet): void {
    chooseWorkbook(this.world, spreadsheet.getId());
  }

  setActiveSheet = (sheet: GoogleAppsScript.Spreadsheet.Sheet) => sheet.getParent().setActiveSheet(sheet);
  setActiveRange = (range: GoogleAppsScript.Spreadsheet.Range) =>
    range.getSheet().getParent().setActiveRange(range);

  /**
   * A gap of the emulation: here writes are applied at once, while Google may keep them back until a read, `flush` or the end of the
   * run, so that there a refused write may throw at a later call, and a run that is killed may lose writes that it made.
   */
  flush = (): void => this.world.call('SpreadsheetApp.flush', () => undefined);
  getUi = () => createUi(this.world);
  newConditionalFormatRule = newConditionalFormatRule;
  newDataValidation = newDataValidation;
}

export function createSpreadsheetApp(world: World): GoogleSpreadsheetApp {
  const app: Partial<GoogleSpreadsheetApp> = new SpreadsheetApp(world);
  return emulate('SpreadsheetApp', withSignatures('', app as GoogleSpreadsheetApp));
}
