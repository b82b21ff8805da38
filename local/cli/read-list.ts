// `npm run -s read-list -- FILE [--posyandu NAME] [--settings FILE.json] [--dates dmy|mdy]`: the rows of a list that are ready, as
// submissions for `simulate`, to stdout; why every other row is not, to stderr.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { dayOf } from '../../src/kernel/calendar';
import { pathAsTyped } from './path-as-typed';
import { readList } from './read-list/read-list';
import { NO_SETTINGS, readSettingsFile } from './read-list/settings';
import { NO_FILE, USAGE } from './read-list/words';

function readOrComplain(path: string): Buffer {
  try {
    return readFileSync(pathAsTyped(path));
  } catch {
    throw new Error(NO_FILE(path));
  }
}

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      posyandu: { type: 'string' },
      settings: { type: 'string' },
      dates: { type: 'string' },
    },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new Error(USAGE);
  if (values.dates !== undefined && !/^(?:dmy|mdy)$/.test(values.dates)) throw new Error(USAGE);
  const bytes = readOrComplain(file);
  const settings =
    values.settings === undefined
      ? NO_SETTINGS
      : readSettingsFile(readOrComplain(values.settings).toString('utf8'));
  const { out, said, code } = readList(basename(file), bytes, {
    settings,
    today: dayOf(Date.now(), settings.zone),
    posyandu: values.posyandu ?? null,
    dates: values.dates === 'dmy' || values.dates === 'mdy' ? values.dates : null,
  });
  process.stdout.write(out);
  for (const line of said) process.stderr.write(`${line}\n`);
  return code;
}

try {
  process.exitCode = main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
