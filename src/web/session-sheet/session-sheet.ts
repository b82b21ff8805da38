// The page with the sheet on which a session writes down its measures.
import type { SessionSheet } from '../../subjects/cards/cards';
import { SHEET_PAGE } from '../../subjects/cards/page-words';
import { startPage } from '../print/posyandu-chooser';
import { sheetsOf } from './sheet-view';

startPage<SessionSheet>({
  functionName: 'buatLembarSesi',
  loading: SHEET_PAGE.loading,
  draw(sheet, posyandu) {
    const sheets = sheetsOf(sheet, posyandu);
    const { length } = sheet.children;
    return { sheets, said: length === 0 ? SHEET_PAGE.noChildren : SHEET_PAGE.made(length, sheets.length) };
  },
});
