import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { TABLE_FILE } from '../../../src/subjects/measuring-table/words';
import type { World } from '../../google/core/world';
import { driveFiles } from '../../google/drive/drive-app';
import { toEml } from '../../google/mail/eml';
import { mailbox } from '../../google/mail/mail-app';
import { viewWorkbook } from '../../google/spreadsheet';
import { instantOf } from '../../google/spreadsheet/locale/serial';
import type { CellView, SheetView } from '../../google/views';
import { type MadeCopy, madeCopies } from '../../people/made-copies';
import type { DayUse } from './day-use';

/** Writes all that a simulation ended in: `tab/`, `lapisan/`, `surat/`, `salinan/`, `peta-titik.html`, `peta-wilayah.html`, `meter.json`. */
export async function writeOutput(
  world: World,
  workbookId: string,
  maps: Readonly<Record<'points' | 'areas', string>>,
  used: DayUse,
  folder: string,
): Promise<void> {
  for (const part of ['tab', 'lapisan', 'surat']) mkdirSync(join(folder, part), { recursive: true });
  for (const sheet of viewWorkbook(world, workbookId).sheets) {
    writeFileSync(join(folder, 'tab', `${fileName(sheet.title)}.csv`), sheetCsv(shownOf(sheet)));
  }
  for (const { name, content } of driveFiles(world)) {
    if (content === null) continue;
    writeFileSync(join(folder, name === TABLE_FILE ? '' : 'lapisan', fileName(name)), content);
  }
  for (const copy of madeCopies(world)) writeCopy(copy, join(folder, 'salinan', copy.name));
  const mails = mailbox(world);
  for (const [i, mail] of mails.entries()) {
    writeFileSync(join(folder, 'surat', `${String(i + 1).padStart(4, '0')}.eml`), await toEml(mail));
  }
  writeFileSync(join(folder, 'peta-titik.html'), maps.points);
  writeFileSync(join(folder, 'peta-wilayah.html'), maps.areas);
  writeFileSync(
    join(folder, 'meter.json'),
    `${JSON.stringify({ ...world.meter.entryPoints, [BY_DAY]: used }, null, 2)}\n`,
  );
}

/** No function of the script has a blank in its name. */
const BY_DAY = 'each day';

/** The headers come first in the file of a tab, as everywhere; the line above them, which says how old the copy is, is a file of its own. */
function writeCopy({ workbook }: MadeCopy, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const sheet of workbook.sheets) {
    const above = Math.max(0, sheet.frozenRows - 1);
    const [age, rows] = [sheet.rows.slice(0, above), sheet.rows.slice(above)];
    writeFileSync(join(folder, `${fileName(sheet.title)}.csv`), sheetCsv({ ...sheet, rows }));
    if (age.length > 0) writeFileSync(join(folder, 'Keterangan.csv'), sheetCsv({ ...sheet, rows: age }));
  }
}

/** A tab as a person reads it: without the bookkeeping in its hidden columns. A tab that is hidden itself is whole. */
function shownOf(sheet: SheetView): SheetView {
  if (sheet.hidden) return sheet;
  const hidden = new Set(sheet.hiddenColumns);
  return { ...sheet, rows: sheet.rows.map((row) => row.filter((_, column) => !hidden.has(column))) };
}

const fileName = (title: string): string => title.replace(/[\\/:*?"<>|]/g, '_');

export const sheetCsv = (sheet: SheetView): string => stringify(sheet.rows.map((row) => row.map(csvValue)));

/** Plain numbers whatever the locale shows; days without the name of the month; text as typed. */
function csvValue({ text, value, format }: CellView): string {
  if (value === null) return '';
  if (typeof value === 'number') {
    if (/mmm/i.test(format)) return isoText(value, format);
    return /[ymdh]/i.test(format) ? text : String(value);
  }
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value;
}

/** `2026-11-28`, and where the format has hours `2026-11-28 14:05`. */
function isoText(serial: number, format: string): string {
  const iso = new Date(instantOf(serial, 'UTC')).toISOString();
  return /h/i.test(format) ? iso.slice(0, 16).replace('T', ' ') : iso.slice(0, 10);
}
