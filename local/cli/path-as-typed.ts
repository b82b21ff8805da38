import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** npm changes to the project's folder; a path is meant from where the command was typed. */
export function pathAsTyped(path: string): string {
  const here = resolve(path);
  return existsSync(here) ? here : resolve(process.env.INIT_CWD ?? '.', path);
}
