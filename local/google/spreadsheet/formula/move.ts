import { columnIndex, columnName } from '../grid/a1';
import { type Shift, shiftBox } from '../grid/boxes';
import { lexemes, readReference } from './syntax';

/** Rewrites every reference of a formula; `null` from `rewrite` leaves it `#REF!`. */
function mapReferences(formula: string, rewrite: (reference: string) => string | null): string {
  const pieces = lexemes(formula.slice(1));
  if (!pieces) return formula;
  const texts = pieces.map(({ kind, text }) => (kind === 'reference' ? (rewrite(text) ?? '#REF!') : text));
  return `=${texts.join('')}`;
}

/** A formula in another cell than the one it was written for: references without `$` move along. */
export function moveReferences(
  formula: string,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): string {
  if (rows === 0 && columns === 0) return formula;
  return mapReferences(formula, (reference) => {
    const { prefix, cells } = parts(reference);
    let outside = false;
    const moved = cells.replace(
      /(\$?)([A-Za-z]{1,3})(?=\$?\d|:|$)|(\$?)(\d+)/g,
      (all, fixedColumn, column, fixedRow, row) => {
        if (fixedColumn === '$' || fixedRow === '$') return all;
        const index = column === undefined ? Number(row) - 1 + rows : columnIndex(column) + columns;
        if (index < 0) outside = true;
        return column === undefined ? String(index + 1) : columnName(Math.max(0, index));
      },
    );
    return outside ? null : `${prefix}${moved}`;
  });
}

/** A formula after lines of the tab `title` were put in or taken away. */
export function shiftReferences(formula: string, shift: Shift, title: string, ownTitle: string): string {
  return mapReferences(formula, (reference) => {
    const read = readReference(reference);
    if (!read || (read.title ?? ownTitle) !== title) return reference;
    const box = shiftBox(read.box, shift);
    return box && `${parts(reference).prefix}${spelled(parts(reference).cells, box)}`;
  });
}

/** A formula after a tab was given another name. */
export function renameReferences(formula: string, from: string, to: string): string {
  return mapReferences(formula, (reference) => {
    const read = readReference(reference);
    if (read?.title !== from) return reference;
    return `'${to.replace(/'/g, "''")}'!${parts(reference).cells}`;
  });
}

function parts(reference: string): { readonly prefix: string; readonly cells: string } {
  const mark = reference.lastIndexOf('!');
  return { prefix: reference.slice(0, mark + 1), cells: reference.slice(mark + 1) };
}

/** Keeps the `$` signs and the open ends of the way the reference was written. */
function spelled(cells: string, box: { top: number; left: number; bottom: number; right: number }): string {
  const corners = cells.split(':');
  return corners
    .map((corner, index) => {
      const [row, column] = index === 0 ? [box.top, box.left] : [box.bottom - 1, box.right - 1];
      return corner.replace(
        /(\$?)([A-Za-z]{1,3})(?=\$?\d|$)|(\$?)(\d+)/g,
        (_, fixedColumn, letters, fixedRow) =>
          letters === undefined ? `${fixedRow ?? ''}${row + 1}` : `${fixedColumn ?? ''}${columnName(column)}`,
      );
    })
    .join(':');
}
