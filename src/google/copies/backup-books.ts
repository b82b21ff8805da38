'beside the script';

import type { BackupPort } from '../../installation/backup';
import { backupRowOf, backupTab } from '../../installation/backup-book';
import { statusOf } from '../http-status';
import { reading, writing } from '../sheets/retry';
import { sheetsService } from '../sheets/service';
import { quotedTitle, type TabLayout } from '../sheets/tab-layout';
import { columnRequests } from '../sheets/tab-requests';
import { tabRequests } from '../sheets/write-requests';
import { driveServices, sharingsOf } from './sharing';

type Request = GoogleAppsScript.Sheets.Schema.Request;

const LAYOUT: TabLayout = {
  sheetId: backupTab.sheetId,
  headers: backupTab.columns.map(({ header }) => header),
};

/** Rows written at once: keeps a request below what the Sheets service takes. */
const ROWS_PER_WRITE = 1_000;

const NOT_FOUND = 404;
const REFUSED = 400;

/**
 * The backup in Drive. Made through the Drive service, so that it is one of the script's own files; nobody is let in, and editors, whom
 * somebody may let in by hand, can let in nobody else.
 */
export const backupBooks = (): BackupPort => ({
  make(title) {
    const made = driveServices().files.create({
      name: title,
      mimeType: 'application/vnd.google-apps.spreadsheet',
      copyRequiresWriterPermission: true,
      writersCanShare: false,
    });
    if (!made.id) throw new Error('Drive has made a file without an id');
    write(made.id, [
      {
        updateSheetProperties: {
          properties: {
            sheetId: backupTab.sheetId,
            title: backupTab.title,
            gridProperties: { rowCount: 2, columnCount: backupTab.columns.length, frozenRowCount: 1 },
          },
          fields: 'title,gridProperties(rowCount,columnCount,frozenRowCount)',
        },
      },
      ...columnRequests(backupTab.sheetId, backupTab.columns, 0, {}),
    ]);
    return made.id;
  },
  read(id) {
    try {
      const range = `${quotedTitle(backupTab.title)}!A2:G`;
      const { values = [] } = reading(() => sheetsService().values.get(id, range));
      return values.map((row) => backupRowOf(row.map(String)));
    } catch (error) {
      const status = statusOf(error);
      if (status === NOT_FOUND || status === REFUSED) return null;
      throw error;
    }
  },
  write(id, { rows, appended }) {
    // From the bottom up: broken off, the next run finds what is left.
    for (let from = 0; from < appended.length; from += ROWS_PER_WRITE)
      write(
        id,
        tabRequests(LAYOUT, {
          tab: backupTab,
          rows: [],
          appended: appended.slice(from, from + ROWS_PER_WRITE),
        }),
      );
    for (let from = 0; from < rows.length; from += ROWS_PER_WRITE)
      write(id, tabRequests(LAYOUT, { tab: backupTab, rows: rows.slice(from, from + ROWS_PER_WRITE) }));
  },
  keepToOwner(id) {
    const self = Session.getEffectiveUser().getEmail().toLowerCase();
    const taken: string[] = [];
    const left: string[] = [];
    // Whoever the backup was handed over to owns it, and still has to let the account in that writes it.
    for (const sharing of sharingsOf(id).filter((one) => one.with !== self)) {
      try {
        driveServices().permissions.remove(id, sharing.id);
        taken.push(sharing.with);
      } catch {
        // A right that comes with the folder, say, can be taken away only there.
        left.push(sharing.with);
      }
    }
    return { taken, left };
  },
  url: (id) => `https://docs.google.com/spreadsheets/d/${id}/edit`,
});

function write(id: string, requests: Request[]): void {
  if (requests.length > 0) writing(() => sheetsService().spreadsheets.batchUpdate({ requests }, id));
}
