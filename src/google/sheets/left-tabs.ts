import type { LeftTabsPort } from '../../installation/left-tabs';
import { reading, writing } from './retry';
import { sheetsService } from './service';

/** As Google names them in the languages of accounts in Indonesia; a tab that somebody has renamed is not found. */
const TITLE = /^(form responses|respons formulir|formulir respons|jawaban formulir)( \d+)?$/i;

/** Tabs that Google has made for the answers of forms. */
export const leftTabsOf = (spreadsheetId: string): LeftTabsPort => ({
  find() {
    const { sheets = [] } = reading(() =>
      sheetsService().spreadsheets.get(spreadsheetId, { fields: 'sheets.properties(sheetId,title)' }),
    );
    return sheets.flatMap(({ properties }) => {
      const { sheetId, title = '' } = properties ?? {};
      return sheetId !== undefined && TITLE.test(title) ? [{ sheetId, title }] : [];
    });
  },
  remove({ sheetId }) {
    const requests = [{ deleteSheet: { sheetId } }];
    writing(() => sheetsService().spreadsheets.batchUpdate({ requests }, spreadsheetId));
  },
});
