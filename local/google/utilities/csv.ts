/**
 * RFC 4180 as `Utilities.parseCsv` reads it: quoted cells may hold delimiters, line breaks and doubled quotes; a final line
 * break ends the last row rather than beginning another.
 */
export function parseCsv(csv: string, delimiter = ','): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < csv.length) {
    const cell = readCell(csv, at, delimiter);
    row.push(cell.value);
    at = cell.end;
    if (csv.startsWith(delimiter, at)) {
      at += delimiter.length;
      if (at < csv.length) continue;
      row.push('');
    } else {
      at += csv.startsWith('\r\n', at) ? 2 : 1;
    }
    rows.push(row);
    row = [];
  }
  return rows;
}

function readCell(csv: string, start: number, delimiter: string): { value: string; end: number } {
  if (csv[start] === '"') return readQuoted(csv, start + 1);
  let end = start;
  while (end < csv.length && !csv.startsWith(delimiter, end) && csv[end] !== '\n' && csv[end] !== '\r') end++;
  return { value: csv.slice(start, end), end };
}

function readQuoted(csv: string, start: number): { value: string; end: number } {
  let value = '';
  let at = start;
  while (at < csv.length) {
    const quote = csv.indexOf('"', at);
    if (quote < 0) return { value: value + csv.slice(at), end: csv.length };
    value += csv.slice(at, quote);
    if (csv[quote + 1] !== '"') return { value, end: quote + 1 };
    value += '"';
    at = quote + 2;
  }
  return { value, end: at };
}
