export { createSheetsService, type SheetsService } from './api/service';
export { workbookIds } from './grid/store';
export { typeIntoCell } from './typing';
export { viewWorkbook } from './view';
