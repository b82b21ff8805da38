import type { Ports } from '../application/ports';
import { healthChange } from '../application/register/health';
import { readSettings } from '../application/settings';
import { wallClock } from '../domain/calendar';
import { text } from '../render/cells';
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
