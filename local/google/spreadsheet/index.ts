export { createSheetsService, type SheetsService } from './api/service';
export { createSpreadsheetApp } from './app/spreadsheet-app';
export {
  type DialogView,
  forgetDialogs,
  lastDialogs,
  listMenus,
  type MenuEntry,
  type MenuView,
} from './app/ui';
export { workbookIds } from './grid/store';
export { selectCell } from './selecting';
export { typeIntoCell, valueAsText } from './typing';
export { tabTitles, valuesOfTab, viewTab, viewWorkbook } from './view';
