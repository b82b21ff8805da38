import { tabsOf } from '../../src/installation/tabs';
import { ROOMS } from '../../src/subjects/rooms';
import type { CellView, SheetView } from '../google/views';
import { withLocalAddresses } from './local-address';
import type { CellWire, RichCell, SheetWire, TabWire } from './wire';

/** Whoever looks at the laptop is the owner, who fills in all of these. */
const SETTINGS: ReadonlySet<string> = new Set(
  tabsOf(ROOMS).flatMap(({ kind, title }) => (kind === 'settings' ? [title] : [])),
);

const isClosed = ({ protected: closed, title }: SheetView): boolean => closed && !SETTINGS.has(title);

export const tabWire = (sheet: SheetView): TabWire => ({
  gid: sheet.sheetId,
  title: sheet.title,
  hidden: sheet.hidden,
  color: sheet.tabColor,
  protected: isClosed(sheet),
  open: sheet.openColumns,
});

export const sheetWire = (sheet: SheetView, version: number): SheetWire => ({
  ...tabWire(sheet),
  version,
  frozenRows: Math.min(sheet.frozenRows, sheet.rows.length),
  frozenColumns: sheet.frozenColumns,
  widths: sheet.columnWidths,
  hiddenColumns: sheet.hiddenColumns,
  rows: [...sheet.rows.map((row) => row.map(cellWire)), ...roomToWrite(sheet)],
});

/** Empty rows below a tab that people fill in. */
const ROOM_ROWS = 10;

function roomToWrite(sheet: SheetView): readonly (readonly CellWire[])[] {
  if (isClosed(sheet) || sheet.rows.length === 0) return [];
  const empty = (sheet.rows[0] ?? []).map(() => '');
  return Array.from({ length: ROOM_ROWS }, () => empty);
}

function cellWire(cell: CellView): CellWire {
  const rich: RichCell = {
    text: cell.text,
    ...(typeof cell.value === 'number' && { number: cell.value }),
    ...(cell.background !== undefined && { background: cell.background }),
    ...(cell.color !== undefined && { color: cell.color }),
    ...(cell.bold && { bold: true as const }),
    ...(cell.wrap && { wrap: true as const }),
    ...(cell.align !== undefined && { align: cell.align }),
    ...(cell.note !== undefined && { note: cell.note }),
    ...(cell.link !== undefined && { link: withLocalAddresses(cell.link) }),
  };
  return Object.keys(rich).length === 1 ? cell.text : rich;
}
