import type { AnyTab } from '../../workbook/ports';

/** Where a tab stands and how its columns lie: found by header, since people move and hide columns. */
export interface TabLayout {
  readonly sheetId: number;
  readonly headers: readonly string[];
}

/** Layouts by tab title. */
export type Layouts = Readonly<Record<string, TabLayout>>;

/** A tab or a column that set-up made is gone. */
export class MissingPart extends Error {
  override readonly name = 'MissingPart';

  constructor(tab: string, header: string | null) {
    const part = header === null ? `Tab "${tab}"` : `Kolom "${header}" di tab "${tab}"`;
    super(`${part} tidak ditemukan. Pilih menu PetaGizi > Siapkan untuk memulihkannya.`);
  }
}

export function layoutOf(layouts: Layouts, tab: AnyTab): TabLayout {
  const layout = layouts[tab.title];
  if (!layout) throw new MissingPart(tab.title, null);
  return layout;
}

/** @returns column counted from 0 */
export function columnOf(layout: TabLayout, tab: AnyTab, header: string): number {
  const column = layout.headers.indexOf(header);
  if (column < 0) throw new MissingPart(tab.title, header);
  return column;
}

/** Columns next to each other, as far as they follow each other also in what was asked for. */
export interface Run {
  /** First column, counted from 0. */
  readonly from: number;
  readonly length: number;
}

/** @param columns column numbers in the order asked for */
export function runsOf(columns: readonly number[]): readonly Run[] {
  const runs: { from: number; length: number }[] = [];
  for (const column of columns) {
    const last = runs[runs.length - 1];
    if (last && last.from + last.length === column) last.length += 1;
    else runs.push({ from: column, length: 1 });
  }
  return runs;
}

/** `0` → `A`, `26` → `AA`. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** `'Data Anak'`: a quote in the title is doubled. */
export const quotedTitle = (title: string): string => `'${title.replace(/'/g, "''")}'`;
