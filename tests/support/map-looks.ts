import { houseOf } from '../../src/installation/house';
import { MEMORY } from '../../src/installation/memory-names';
import { dayOf } from '../../src/kernel/calendar';
import type { Sign } from '../../src/kernel/hmac';
import { project } from '../../src/ledger/change';
import { NO_DECISIONS } from '../../src/ledger/decisions/resolve';
import { foldAll } from '../../src/ledger/fold-all';
import { readSettings } from '../../src/settings/settings';
import { areaTab, posyanduTab, recipientTab, type SettingsRow } from '../../src/settings/tabs';
import { childTab } from '../../src/subjects/children/tabs/child-tab';
import { personLink } from '../../src/subjects/maps/links';
import type { PointsPage } from '../../src/subjects/maps/map-page';
import { openMap } from '../../src/subjects/maps/open-map';
import { ROOMS } from '../../src/subjects/rooms';
import type { MemoryPort } from '../../src/workbook/ports';
import { MemoryWorkbook } from './memory-workbook';
import { recordsOf, type Sent } from './responses';

const READER = 'bidan@krandegan.example';
const { subjects } = houseOf(ROOMS);

/** Settings tabs of a village, as people fill them in. */
export interface VillageTabs {
  readonly posyandu: readonly SettingsRow[];
  readonly areas: readonly SettingsRow[];
}

/**
 * What somebody who may see names is shown on a day, through a link, which is the register at the end of the month before: from the answers
 * as they were typed, by way of the rows of `Data Anak`, to the page.
 *
 * @param sent all that had come in by then
 */
export function lookAt(village: VillageTabs, sent: readonly Sent[], at: number, sign: Sign): PointsPage {
  const workbook = new MemoryWorkbook();
  workbook.put(posyanduTab, ...village.posyandu);
  workbook.put(areaTab, ...village.areas);
  workbook.put(recipientTab, { Nama: 'Bidan', Email: READER, 'Boleh Lihat Nama': 'Ya' });
  const settings = readSettings(workbook);
  const { zone } = settings.register;
  const { states } = foldAll(subjects, recordsOf(sent), settings.register, NO_DECISIONS);
  const rows = project({ subjects, sign }, states, { zone, asOf: dayOf(at, zone), links: {} });
  workbook.damage(childTab.title, () => (rows.get(childTab.title) ?? []).map(({ cells }) => cells));
  const values = new Map<string, string>([[MEMORY.webApp, 'https://script.google.com/macros/s/x/exec']]);
  const memory: MemoryPort = {
    get: (name) => values.get(name) ?? null,
    set: (name, value) => void values.set(name, value),
  };
  const now = () => at;
  const link = personLink({ memory, sign, now }, settings, READER);
  const key = new URL(link?.url ?? '').searchParams.get('k') ?? '';
  const page = openMap({ workbook, memory, sign, now }, key);
  if (page?.view !== 'points') throw new Error('the reader sees no points');
  return page;
}
