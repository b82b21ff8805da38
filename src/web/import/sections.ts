import { type Left, leftIn } from './child-left';
import { isAnswerKey, type List } from './columns';
import { headerKey } from './headings';
import { posyanduIn } from './posyandu-titles';
import type { SettledList } from './settle';

/** What headings say of the rows below them, until the next. */
export interface Sections {
  readonly isTitle: (row: number) => boolean;
  /** `BALITA PINDAH`. */
  readonly left: (row: number) => Left | null;
  /** `POSYANDU MELATI`, above the header or between the rows. */
  readonly posyandu: (row: number) => string | null;
}

interface Section {
  readonly left: Left | null;
  readonly posyandu: string | null;
}

export function sections({ facts }: SettledList): Sections {
  const { list, mapping, rows } = facts;
  const said = new Map<number, Section>();
  const titles = new Set<number>();
  let current: Section = { left: null, posyandu: posyanduAbove(list) };
  for (const row of rows) {
    const filled = (list.sheet.rows[row] ?? []).flatMap(({ text }, column) =>
      text.trim() === '' ? [] : [column],
    );
    const [only = -1] = filled;
    const text = facts.text(row, only);
    const isAlone = filled.length === 1 && mapping.length > 3 && /\p{L}{3}/u.test(text);
    if (isAlone) {
      const left = leftIn(text, null, '');
      const posyandu = posyanduIn(text);
      if (left || posyandu || !isAnswerKey(mapping[only] ?? null)) {
        titles.add(row);
        current = { left, posyandu: posyandu ?? current.posyandu };
      }
    }
    said.set(row, current);
  }
  return {
    isTitle: (row) => titles.has(row),
    left: (row) => said.get(row)?.left ?? null,
    posyandu: (row) => said.get(row)?.posyandu ?? null,
  };
}

function posyanduAbove({ sheet, firstHeaderRow }: List): string | null {
  const lines = sheet.rows.slice(0, firstHeaderRow).map((cells) => cells.map(({ text }) => text).join(' '));
  const named = lines.flatMap((line) => posyanduIn(line) ?? []);
  return named[named.length - 1] ?? null;
}

/** Printed lists have their header on each page. */
export const isHeaderAgain = (list: List, row: number): boolean => {
  const header = list.sheet.rows[list.headerRow] ?? [];
  const named = header.filter(({ text }) => headerKey(text) !== '');
  const same = named.filter(({ text }) => {
    const column = header.findIndex((cell) => cell.text === text);
    return headerKey(list.sheet.rows[row]?.[column]?.text ?? '') === headerKey(text);
  });
  return named.length >= 3 && same.length === named.length;
};
