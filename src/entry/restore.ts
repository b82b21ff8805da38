// Makes a new, empty workbook whole from a backup: the menu entry of the same name.
'beside the script';

import { parseFormState } from '../forms/state';
import { readBeside } from '../google/beside';
import { backupBooks } from '../google/copies/backup-books';
import { scriptMemory } from '../google/script-memory';
import { backedUpTabs, restoredRows } from '../installation/backup';
import { type KeptItem, MEMORY_PART, stateOf } from '../installation/backup-book';
import { RESTORE, RESTORED_FROM_BACKUP } from '../installation/backup-words';
import { houseOf } from '../installation/house';
import { formMemory, MEMORY } from '../installation/memory-names';
import { formsOf } from '../ledger/subject';
import { readSettings } from '../settings/settings';
import { ROOMS } from '../subjects/rooms';
import type { OperatorTexts } from '../subjects/set-up/operator-words';
import { noteHistory } from '../workbook/history';
import type { RowChange } from '../workbook/row-plan';
import { select, textField } from '../workbook/select';
import type { AnyTab } from '../workbook/tab';
import { installationOf } from './installation';
import { scriptInstaller } from './installer';
import { makeWhole, whyNotHere } from './make-whole';
import type { Lines } from './menu-work';

type Memory = ReturnType<typeof scriptMemory>;

/** Where the backup is, and of which day. Broken off, it is gone on with. */
interface Origin {
  readonly id: string;
  readonly day: string | null;
}

/** Makes a new installation whole from a backup. */
export function restoreHere(): Lines {
  const memory = scriptMemory();
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const spreadsheetId = spreadsheet.getId();
  const begun = memory.get(MEMORY.restoredFrom) || null;
  if (memory.get(MEMORY.workbook) !== null && begun === null) return [RESTORE.notEmpty];
  const origin = begun === null ? typedOrigin(spreadsheet) : (JSON.parse(begun) as Origin);
  if (origin === null) return [RESTORE.noAddress];
  const stored = backupBooks().read(origin.id);
  if (stored === null) return [RESTORE.notFound];
  const items = stateOf(stored, origin.day);
  if (items === null) return [RESTORE.noDay];
  const texts = readBeside<OperatorTexts>('operator');
  const refusal = whyNotHere(spreadsheet, scriptInstaller(memory, spreadsheetId, texts), texts);
  if (refusal !== null) return refusal;
  if (begun === null) {
    memory.set(MEMORY.restoredFrom, JSON.stringify(origin));
    spreadsheet.getSheets()[0]?.getRange('A1:B1').clearContent();
  }
  restoreMemory(memory, items);
  const installer = scriptInstaller(memory, spreadsheetId, texts);
  installer.prepare();
  const { context } = installationOf(memory, spreadsheetId);
  const tabs = backedUpTabs(context.tabs());
  for (const tab of tabs) refill(context.workbook, tab, items);
  const rows = items.length;
  const lines = makeWhole(memory, spreadsheetId, installer, texts);
  noteHistory(
    context,
    readSettings(context.workbook).register.zone,
    installer.who,
    RESTORED_FROM_BACKUP(rows),
  );
  memory.set(MEMORY.restoredFrom, '');
  return [RESTORE.done(rows), ...lines, RESTORE.oldBackup];
}

/** The address that was typed into the empty workbook, and the day beside it. */
function typedOrigin(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): Origin | null {
  const sheet = spreadsheet.getSheets()[0];
  const [address = '', day = ''] = (sheet?.getRange('A1:B1').getDisplayValues()[0] ?? []).map((cell) =>
    cell.trim(),
  );
  const id = /\/d\/([\w-]{20,})/.exec(address)?.[1] ?? /^[\w-]{20,}$/.exec(address)?.[0];
  return id === undefined ? null : { id, day: day === '' ? null : day };
}

/** The secret and the like; a form only where this account can open it, else a new one is made. */
function restoreMemory(memory: Memory, items: readonly KeptItem[]): void {
  const facts = items.filter(({ part }) => part === MEMORY_PART);
  const lost = formsOf(houseOf(ROOMS).subjects).flatMap(({ name }) => {
    const { state, url } = formMemory(name);
    const kept = facts.find(({ key }) => key === state);
    return kept && opens(parseFormState(kept.text).formId) ? [] : [state, url];
  });
  for (const { key, text } of facts) if (!lost.includes(key)) memory.set(key, text);
}

function opens(formId: string): boolean {
  try {
    FormApp.openById(formId).getTitle();
    return true;
  } catch {
    return false;
  }
}

/** Puts the rows of a backup in the place of whatever set-up has put there. */
function refill(
  workbook: ReturnType<typeof installationOf>['context']['workbook'],
  tab: AnyTab,
  items: readonly KeptItem[],
): void {
  const [first] = tab.columns;
  if (!first) return;
  const [standing = []] = workbook.read([select(tab, { first: textField(first.header) })]);
  const width = Math.max(standing.length, rowsIn(workbook, tab));
  const gone = Array.from({ length: width }, (_, at): RowChange => ({ kind: 'delete', at })).reverse();
  if (gone.length > 0) workbook.write([{ tab, rows: gone }]);
  const rows = restoredRows(tab, items);
  for (let from = 0; from < rows.length; from += ROWS_PER_WRITE) {
    const part = rows.slice(from, from + ROWS_PER_WRITE);
    const inserts = part.map((cells): RowChange => ({ kind: 'insert', at: from, cells })).reverse();
    workbook.write([{ tab, rows: inserts }]);
  }
}

const ROWS_PER_WRITE = 500;

/** Rows with anything in them: the first column may be empty. */
const rowsIn = (workbook: ReturnType<typeof installationOf>['context']['workbook'], tab: AnyTab): number =>
  workbook.read([{ tab, columns: tab.columns.map(({ header }) => header) }])[0]?.length ?? 0;
