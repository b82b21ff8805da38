// `npx tsx local/seed/eppgbm-file.ts FILE [seed] [endDate] [rows] [damaged]`: an invented download of e-PPGBM, .xls, .xlsx or .csv.
import { writeFileSync } from 'node:fs';
import { type CellObject, utils, type WorkSheet, write } from '@e965/xlsx';
import { type CalendarDate, daysBetween, parseIsoDate } from '../../src/kernel/calendar';
import { type EppgbmList, eppgbmList, type ListCell } from './eppgbm';

export type FileType = 'xls' | 'xlsx' | 'csv';

/** The day that Excel numbers 0, for every day after February 1900. */
const DAY_ZERO = '1899-12-30' as CalendarDate;
const MINUTES_PER_DAY = 1440;

/** A cell as a spreadsheet keeps it. */
function cellObject(cell: ListCell): CellObject {
  if (typeof cell === 'string') return { t: 's', v: cell, z: '@' };
  if ('number' in cell) return { t: 'n', v: cell.number };
  if ('day' in cell) return { t: 'n', v: daysBetween(DAY_ZERO, cell.day), z: 'dd/mm/yyyy' };
  return { t: 'n', v: cell.minutes / MINUTES_PER_DAY, z: 'h:mm' };
}

/** A cell as a spreadsheet writes it into a CSV file. */
function cellText(cell: ListCell): string {
  if (typeof cell === 'string') return cell;
  if ('number' in cell) return String(cell.number);
  if ('day' in cell) return cell.day;
  return `${Math.floor(cell.minutes / 60)}:${String(cell.minutes % 60).padStart(2, '0')}`;
}

export function eppgbmBytes({ titles, headers, rows }: EppgbmList, type: FileType): Uint8Array {
  const lines: readonly (readonly ListCell[])[] = [
    ...titles.map((title) => [title]),
    headers,
    ...rows.map(({ cells }) => cells),
  ];
  if (type === 'csv') return new TextEncoder().encode(lines.map(csvLine).join('\r\n'));
  const sheet: WorkSheet = utils.aoa_to_sheet(lines.map((line) => line.map(cellObject)));
  const book = utils.book_new(sheet, 'Sheet1');
  return new Uint8Array(write(book, { type: 'array', bookType: type === 'xls' ? 'biff8' : 'xlsx' }));
}

const csvLine = (cells: readonly ListCell[]): string =>
  cells.map((cell) => `"${cellText(cell).replaceAll('"', '""')}"`).join(';');

function main(): void {
  const [file = '', seed = '1', end = '2025-06-20', rows = '3000', damaged = '0.05'] = process.argv.slice(2);
  const endDate = parseIsoDate(end);
  const type = (['xlsx', 'xls', 'csv'] as const).find((one) => file.endsWith(`.${one}`));
  if (!endDate || !type) throw new Error('usage: FILE.xls|xlsx|csv [seed] [endDate] [rows] [damaged]');
  const list = eppgbmList({ seed: Number(seed), endDate, rows: Number(rows), damaged: Number(damaged) });
  writeFileSync(file, eppgbmBytes(list, type));
}

if (require.main === module) main();
