import { shortFingerprint } from '../../domain/hash';
import type { FormLinks } from '../form/form-links';
import type { Ports } from '../ports';
import { readSettings } from '../settings';
import { rebuild } from './rebuild';

/** Name in the script's memory of the settings that the tabs were last computed with. */
const FOLLOWED = 'setelan';

/**
 * Computes everything anew after the kelurahan has changed what decides it: posyandu, zone, points of RT and RW. Rows written
 * with the old settings would otherwise stay until the night.
 *
 * @returns how many rows differed
 */
export const followSettings =
  (ports: Pick<Ports, 'workbook' | 'lock' | 'memory' | 'now'>, formLinks: FormLinks | null) => (): number => {
    const { register } = readSettings(ports.workbook);
    const mark = shortFingerprint(JSON.stringify(register));
    if (ports.memory.get(FOLLOWED) === mark) return 0;
    const changed = rebuild(ports, formLinks)();
    ports.memory.set(FOLLOWED, mark);
    return changed;
  };
