import { CFB } from '@e965/xlsx';

/** What a sheet of a workbook hides. */
export interface HiddenParts {
  readonly isHidden: boolean;
  /** Counted from 0. */
  readonly rows: ReadonlySet<number>;
}

const attribute = (tag: string, name: string): string | null =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? null;

/** More rows than lists have, said of the blank rest of a sheet. */
const MOST_REPEATED = 10_000;

/**
 * Sheets and rows that an OpenDocument workbook hides, sheet by sheet in their order; the library that reads the cells passes over it.
 *
 * @see ODF 1.2 part 1: 19.749 table:visibility, 20.279 table:display
 */
export function hiddenInOds(bytes: Uint8Array): readonly HiddenParts[] {
  const content: unknown = CFB.find(CFB.read(bytes, { type: 'array' }), 'content.xml')?.content;
  if (!(content instanceof Uint8Array) && !Array.isArray(content)) return [];
  const xml = new TextDecoder().decode(Uint8Array.from(content));
  const styles = xml.match(/<style:style\s[^>]*style:family="table"[^>]*>.*?<\/style:style>/gs) ?? [];
  const hiding = new Set(
    styles.flatMap((style) =>
      /table:display="false"/.test(style) ? (attribute(style, 'style:name') ?? []) : [],
    ),
  );
  return xml
    .split(/(?=<table:table\s)/)
    .slice(1)
    .map((table) => ({
      isHidden: hiding.has(attribute(table.slice(0, table.indexOf('>')), 'table:style-name') ?? ''),
      rows: hiddenRows(table),
    }));
}

function hiddenRows(table: string): ReadonlySet<number> {
  const hidden = new Set<number>();
  let row = 0;
  for (const tag of table.match(/<table:table-row(?:\s[^>]*)?>/g) ?? []) {
    const times = Number(attribute(tag, 'table:number-rows-repeated') ?? 1);
    if (/table:visibility="(?:filter|collapse)"/.test(tag)) {
      for (let i = 0; i < Math.min(times, MOST_REPEATED); i++) hidden.add(row + i);
    }
    row += times;
  }
  return hidden;
}
