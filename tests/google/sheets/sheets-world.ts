import type { World } from '../../../local/google/core/world';
import { createSheetsService, viewWorkbook } from '../../../local/google/spreadsheet';
import type { CellView, SheetView } from '../../../local/google/views';
import { buildWorkbook } from '../../../src/google/sheets/build-workbook';
import type { Layouts } from '../../../src/google/sheets/tab-layout';
import { sheetsWorkbook } from '../../../src/google/sheets/workbook';
import { tabsOf } from '../../../src/installation/tabs';
import { ROOMS } from '../../../src/subjects/rooms';
import { OPERATOR_TEXTS } from '../../../src/subjects/set-up/operator-words';
import type { WorkbookPort } from '../../../src/workbook/ports';
import type { AnyTab } from '../../../src/workbook/tab';
import { newWorld } from '../../emulator/worlds';

type Request = GoogleAppsScript.Sheets.Schema.Request;

export const OWNER = 'lurah@krandegan.example';
/** The tabs of the product. */
export const TABS = tabsOf(ROOMS);

/** A workbook that set-up has made in an emulated Google, whose Sheets service is the global one. */
export class SheetsWorld {
  readonly world: World = newWorld();
  readonly id: string;
  /** As the script last remembered them. */
  layouts: Layouts;
  remembered = 0;
  private readonly service = createSheetsService(this.world).Spreadsheets;

  /** @param tabs those that set-up makes */
  constructor(private readonly tabs: readonly AnyTab[] = TABS) {
    Object.assign(globalThis, { Sheets: { Spreadsheets: this.service } });
    const { spreadsheetId } = this.service.create({ properties: { title: 'PetaGizi' } });
    if (!spreadsheetId) throw new Error('no workbook');
    this.id = spreadsheetId;
    this.layouts = buildWorkbook(this.id, this.tabs, OWNER, OPERATOR_TEXTS).layouts;
  }

  /** The workbook as an execution of its own has it: it knows only what was remembered. */
  workbook(): WorkbookPort {
    return sheetsWorkbook(this.id, this.layouts, (layouts) => {
      this.layouts = layouts;
      this.remembered += 1;
    });
  }

  /** What people do in the workbook, past the script. */
  byHand(...requests: readonly Request[]): void {
    this.service.batchUpdate({ requests: [...requests] }, this.id);
  }

  /** @param tabs other ones than before, as of a later release */
  setUpAgain(tabs: readonly AnyTab[] = this.tabs): readonly string[] {
    const { layouts, added } = buildWorkbook(this.id, tabs, OWNER, OPERATOR_TEXTS);
    this.layouts = layouts;
    return added;
  }

  sheet(title: string): SheetView {
    const sheet = viewWorkbook(this.world, this.id).sheets.find((one) => one.title === title);
    if (!sheet) throw new Error(`no tab ${title}`);
    return sheet;
  }

  /** A cell of a row, counted from 0 below the header, under a header. */
  cell(title: string, row: number, header: string): CellView | undefined {
    const { rows } = this.sheet(title);
    const column = (rows[0] ?? []).findIndex(({ value }) => value === header);
    return rows[row + 1]?.[column];
  }

  /** Values below a header. */
  column(title: string, header: string): readonly CellView['value'][] {
    const rows = this.sheet(title).rows.length - 1;
    return Array.from({ length: rows }, (_, row) => this.cell(title, row, header)?.value ?? null);
  }

  sheetId(title: string): number {
    return this.sheet(title).sheetId;
  }

  /** Calls made so far, by name. */
  calls(name: string): number {
    const all = Object.values(this.world.meter.entryPoints).flatMap(({ calls }) => Object.entries(calls));
    return all.filter(([called]) => called === name).reduce((sum, [, count]) => sum + count, 0);
  }
}
