import type { Affected } from '../ledger/affected';
import type { RegisterIndex } from '../ledger/register-index';
import type { ResponseRecord } from '../ledger/response';
import { readRecord } from '../subjects/children/reading/reading';
import type { Identity } from '../subjects/children/submission/submission';
import { childTab } from '../subjects/children/tabs/child-tab';
import type { Cell } from '../workbook/cells';
import type { TabChange, WorkbookPort } from '../workbook/ports';
import { KEY_HEADER } from '../workbook/tab';
import { lookupKeys } from './find-points';
import { geocodeTab } from './geocode-tab';

const EMPTY: Cell = { kind: 'empty' };

/**
 * The cache of lookups without the addresses and links of erased responses, but for those that another child has as well. Its
 * rows are emptied, not taken out: somebody who is looking up places meanwhile knows them by their position.
 */
export function forgottenLookups(
  workbook: WorkbookPort,
  { settings }: RegisterIndex,
  { before, after, settings: register }: Affected,
  erased: readonly ResponseRecord[],
): TabChange {
  const [lookups = [], children = []] = workbook.read([
    { tab: geocodeTab, columns: [KEY_HEADER] },
    { tab: childTab, columns: [KEY_HEADER, 'Alamat', 'Lokasi'] },
  ]);
  const asked = ({ address, location }: Pick<Identity, 'address' | 'location'>): readonly string[] =>
    lookupKeys(address ?? '', location ?? '', settings);
  const touched = new Set(before.children.map(({ order }) => order));
  const others = children.flatMap(([key, address, location]) =>
    touched.has(String(key)) ? [] : lookupKeys(String(address ?? ''), String(location ?? ''), settings),
  );
  const kept = new Set([...others, ...after.children.flatMap(({ identity }) => asked(identity))]);
  const gone = new Set([
    ...before.children.flatMap(({ identity }) => asked(identity)),
    ...erased.flatMap(({ id, editUrl, revisions }) =>
      revisions.flatMap((revision) => {
        const { inForce } = readRecord({ id, editUrl, revisions: [revision] }, register);
        return inForce ? asked(inForce.submission.identity) : [];
      }),
    ),
  ]);
  return {
    tab: geocodeTab,
    rows: lookups.flatMap(([key], at) =>
      gone.has(String(key)) && !kept.has(String(key))
        ? [{ kind: 'update', at, cells: geocodeTab.columns.map((_, column) => ({ column, cell: EMPTY })) }]
        : [],
    ),
  };
}
