'beside the script';
import { isNonEmpty } from '../../kernel/result';
import type { SectionKind } from '../../post/mail-kind';
import { NEW_RIGHTS } from './responders-words';

/** So many rows are new in a tab. */
export type NewRows = readonly [tab: string, count: number];

type Section = SectionKind<readonly NewRows[]>['section'];

/** What the owner reads of the rows. */
export const newRightsSection = (...[items, { sheetUrl }]: Parameters<Section>): ReturnType<Section> => ({
  subject: NEW_RIGHTS.subject,
  title: NEW_RIGHTS.title,
  blocks: [
    { kind: 'paragraph', text: NEW_RIGHTS.text },
    {
      kind: 'list',
      items: summed(items.flatMap(({ data }) => data)).map((rows) => ({ text: NEW_RIGHTS.inTab(...rows) })),
    },
    { kind: 'paragraph', text: NEW_RIGHTS.todo },
    { kind: 'button', label: NEW_RIGHTS.open, url: sheetUrl },
  ],
});

/** Reads the key of an occasion; `null` where it tells of no rows. */
export function rowsIn(key: string): readonly NewRows[] | null {
  const [, , ...parts] = key.split(' ');
  const rows = parts.flatMap((part): readonly NewRows[] => {
    const [tab = '', count = ''] = part.split(':');
    return tab !== '' && Number(count) > 0 ? [[tab, Number(count)]] : [];
  });
  return isNonEmpty(rows) ? rows : null;
}

/** Each tab once. */
export function summed(rows: readonly NewRows[]): readonly NewRows[] {
  const counts = new Map<string, number>();
  for (const [tab, count] of rows) counts.set(tab, (counts.get(tab) ?? 0) + count);
  return [...counts];
}
