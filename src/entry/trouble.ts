import { wallClock } from '../kernel/calendar';
import { healthChange } from '../overview/lines';
import { readSettings } from '../settings/settings';
import { text } from '../workbook/cells';
import type { Ports } from '../workbook/ports';
import type { Trouble } from './guarded';
import { MEMORY } from './memory-names';

/** Puts the last failure, by name, on `Beranda`. */
export function showTrouble({ workbook, memory }: Pick<Ports, 'workbook' | 'memory'>): void {
  const json = memory.get(MEMORY.trouble);
  if (json === null) return;
  const { at, entryPoint, name } = JSON.parse(json) as Trouble;
  const { zone } = readSettings(workbook).register;
  workbook.write([healthChange([['trouble', text(`${wallClock(at, zone)} ${entryPoint} (${name})`)]])]);
}
