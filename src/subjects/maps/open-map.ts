import { dayOf, wallClock } from '../../kernel/calendar';
import { journalTab } from '../../ledger/journal-tab';
import { submittedAtOf } from '../../ledger/response';
import { publicPosyandu, SETTINGS_SELECTIONS, settingsFrom } from '../../settings/settings';
import type { Ports } from '../../workbook/ports';
import { KEY_HEADER } from '../../workbook/tab';
import { mapTitle } from './file-words';
import { LAYER_SELECTION, layerChildren } from './layer-children';
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
export const openMap =
  ({ workbook, now }: Pick<Ports, 'workbook' | 'now'>, { series, sign, salt, rowUrl }: MapAccess) =>
  (key: string): MapPage | null => {
    // Before anything is read, so that guessing links costs next to nothing; WIB ends the day for every zone.
    if (!opensMap(key, dayOf(now(), 'WIB'), series, sign)) return null;
    const [children = [], journal = [], ...settingTables] = workbook.read([
      LAYER_SELECTION,
      { tab: journalTab, columns: [KEY_HEADER], rows: { from: 0, count: 1 } },
      ...SETTINGS_SELECTIONS,
    ]);
    const all = settingsFrom(settingTables);
    const { register: settings, kelurahan } = all;
    const newest = submittedAtOf(String(journal[0]?.[0] ?? ''));
    const asOf = dayOf(newest ?? now(), settings.zone);
    return mapPage({
      title: mapTitle(kelurahan),
      asOf,
      generatedAt: wallClock(now(), settings.zone),
      children: layerChildren(children, asOf, rowUrl).map(({ child }) => ({
        ...child,
        posyandu: publicPosyandu(child.posyandu, all),
      })),
      gazetteer: settings.gazetteer,
      salt,
    });
  };
