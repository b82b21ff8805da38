import { shortFingerprint } from '../kernel/fingerprint';
import { HISTORY_SETTINGS } from '../overview/words';
import { RECIPIENT_SELECTION, SETTINGS_SELECTIONS, settingsFrom } from '../settings/settings';
import { staffTab } from '../settings/tabs';
import type { FormLinks } from '../subjects/children/form/form-links';
import { noteHistory } from '../workbook/history';
import type { Ports, Selection } from '../workbook/ports';
import { selfCheck } from './self-check';

/** Names in the script's memory: of the settings that the tabs were last computed with, and of each settings tab as last seen. */
const FOLLOWED = 'setelan';
const SEEN = 'setelan:tab';

const SELECTIONS: readonly Selection[] = [
  ...SETTINGS_SELECTIONS,
  { tab: staffTab, columns: staffTab.columns.map(({ header }) => header) },
  RECIPIENT_SELECTION,
];

/**
 * Computes everything anew after the kelurahan has changed what decides it: posyandu, zone, points of RT and RW. Rows written
 * with the old settings would otherwise stay until the night. Which settings tabs somebody has changed is noted in `Riwayat`; by
 * whom Google does not tell.
 *
 * @returns how many rows differed
 */
export const followSettings =
  (ports: Pick<Ports, 'workbook' | 'lock' | 'memory' | 'now'>, formLinks: FormLinks | null) => (): number => {
    const { workbook, memory } = ports;
    const tables = workbook.read(SELECTIONS);
    const { register } = settingsFrom(tables);
    const seen = tables.map(markOf);
    const last = memory.get(SEEN)?.split(' ');
    const changed = SELECTIONS.filter((_, i) => last && last[i] !== seen[i]).map(({ tab }) => tab.title);
    if (changed.length > 0) noteHistory(ports, register.zone, '', HISTORY_SETTINGS(changed));
    if (changed.length > 0 || !last) memory.set(SEEN, seen.join(' '));

    const mark = markOf(register);
    if (memory.get(FOLLOWED) === mark) return 0;
    const { changed: rows } = selfCheck(ports, formLinks)();
    memory.set(FOLLOWED, mark);
    return rows;
  };

const markOf = (value: unknown): string => shortFingerprint(JSON.stringify(value));
