import type { JobContext } from '../../installation/job';
import { text } from '../../workbook/cells';

/**
 * Writes what is to be done into a line of `Beranda`, which is blank while there is nothing.
 *
 * @param name in the script's memory: what the line says
 * @returns 1 where it says something new
 */
export function sayOnce(
  { memory, workbook, overview }: JobContext,
  line: string,
  name: string,
  remarks: readonly string[],
): number {
  const said = remarks.join(' ');
  if (said === (memory.get(name) ?? '')) return 0;
  workbook.write([overview.change({ [line]: said === '' ? null : text(said) })]);
  memory.set(name, said);
  return 1;
}
