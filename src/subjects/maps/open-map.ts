import { dayOf, wallClock } from '../../kernel/calendar';
import { NEWEST_ENTRY } from '../../ledger/journal-tab';
import { submittedAtOf } from '../../ledger/responses/response';
import { publicPosyandu, SETTINGS, settingsFrom } from '../../settings/settings';
import type { Ports } from '../../workbook/ports';
import { readRows } from '../../workbook/select';
import { mapTitle } from './file-words';
import { layerChildren, MAPPED_CHILDREN } from './layer-children';
import { opensMap, type Sign } from './map-link';
import { type MapPage, mapPage } from './map-page';

export interface MapAccess {
  readonly series: number;
  readonly sign: Sign;
  /** Secret by which points are moved, always the same way. */
  readonly salt: string;
  readonly rowUrl: (row: number) => string;
}

/** The web map's data, or `null` when the link does not open it (any more). */
export function openMap(
  { workbook, now }: Pick<Ports, 'workbook' | 'now'>,
  { series, sign, salt, rowUrl }: MapAccess,
  key: string,
): MapPage | null {
  // Before anything is read, so that guessing links costs next to nothing; WIB ends the day for every zone.
  if (!opensMap(key, dayOf(now(), 'WIB'), series, sign)) return null;
  const { children, journal, ...rows } = readRows(workbook, {
    children: MAPPED_CHILDREN,
    journal: NEWEST_ENTRY,
    ...SETTINGS,
  });
  const settings = settingsFrom(rows);
  const { register, kelurahan } = settings;
  const newest = submittedAtOf(journal[0]?.key ?? '');
  const asOf = dayOf(newest ?? now(), register.zone);
  return mapPage({
    title: mapTitle(kelurahan),
    asOf,
    generatedAt: wallClock(now(), register.zone),
    children: layerChildren(children, asOf, rowUrl).map(({ child }) => ({
      ...child,
      posyandu: publicPosyandu(child.posyandu, settings),
    })),
    gazetteer: register.gazetteer,
    salt,
  });
}
