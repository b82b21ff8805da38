/**
 * The cells of a CSV as a spreadsheet opens it that parts columns by this sign: what stands behind a closing quote belongs to the cell,
 * and a quote that is never closed goes on to the end.
 */
export function lenientCells(csv: string, separator: string): readonly string[] {
  const text = csv.replace(/^\uFEFF/, '');
  const cells: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      at++;
      for (; at < text.length; at++) {
        if (text[at] === '"') {
          if (text[at + 1] !== '"') break;
          at++;
        }
        cell += text[at];
      }
      at++;
    }
    for (; at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r'; at++)
      cell += text[at];
    cells.push(cell);
    at++;
  }
  return cells;
}
