import type { AnyTab } from '../../workbook/tab';

/** Number of a tab and the order of its columns: found by header, since people move and hide columns. */
export interface TabLayout {
  readonly sheetId: number;
  readonly headers: readonly string[];
  /** Rows above the first row of data; one where nothing is said. */
  readonly headerRows?: number;
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

/**
 * Where a tab lies.
 *
 * @returns `null` for a tab of a later release than the last set-up: it reads as empty, and nothing is written to it
 */
export function layoutOf(layouts: Layouts, tab: AnyTab): TabLayout | null {
  const layout = layouts[tab.title];
  if (!layout && !tab.added) throw new MissingPart(tab.title, null);
  return layout ?? null;
}

/**
 * Where a column lies, counted from 0.
 *
 * @returns `null` for a column of a later release than the last set-up: it reads as empty, and the first write makes it
 */
export function columnOf(layout: TabLayout, tab: AnyTab, header: string): number | null {
  const at = layout.headers.indexOf(header);
  if (at >= 0) return at;
  const column = tab.columns.find((one) => one.header === header);
  const before = column ? placeOf(column, layout.headers) : -1;
  if (before >= 0) return before;
  if (column?.added) return null;
  throw new MissingPart(tab.title, header);
}

/** Where a column lies among headers, under one that an earlier release gave it where its own is not there; -1 where it is not. */
export function placeOf(
  { header, formerly = [] }: Pick<AnyTab['columns'][number], 'header' | 'formerly'>,
  headers: readonly string[],
): number {
  const at = headers.indexOf(header);
  return at < 0 ? headers.findIndex((one) => formerly.includes(one)) : at;
}

/** Layouts of those tabs in which every column is there that has been since the first release; of the others as they were before. */
export function wholeLayouts(found: Layouts, before: Layouts, tabs: readonly AnyTab[]): Layouts {
  const isWhole = ({ title, columns }: AnyTab): boolean =>
    columns.every((column) => column.added || placeOf(column, found[title]?.headers ?? []) >= 0);
  return Object.fromEntries(
    tabs.flatMap((tab) => {
      const layout = isWhole(tab) ? found[tab.title] : before[tab.title];
      return layout ? [[tab.title, layout] as const] : [];
    }),
  );
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
