// npm run -s score -- FILE.csv: the input with its z-scores and Permenkes categories, to stdout. `-` reads stdin.
import { createReadStream, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { scoreCsv } from './score/score-csv';
import { type StartProblem, startMessage } from './score/words';

const CHUNK_BYTES = 128 * 1024;

/** npm changes to the project's folder; a path is meant from where the command was typed. */
function pathAsTyped(path: string): string {
  const here = resolve(path);
  return existsSync(here) ? here : resolve(process.env.INIT_CWD ?? '.', path);
}

/** Resolves when the bytes have left, since their place in memory is written to again. */
const write = (bytes: Uint8Array): Promise<void> =>
  new Promise((resolve) => {
    process.stdout.write(bytes, () => resolve());
  });

function complain(message: string): void {
  process.stderr.write(`${message}\n`);
}

const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

function readingProblem(path: string, error: unknown): StartProblem {
  const reason = errorCode(error);
  if (reason === 'ENOENT' || reason === 'ENOTDIR') return { code: 'no-file', path };
  if (reason === 'EISDIR') return { code: 'is-folder', path };
  if (reason === 'EACCES' || reason === 'EPERM') return { code: 'no-permission', path };
  return { code: 'unreadable', path, reason };
}

async function main(args: readonly string[]): Promise<number> {
  const [path] = args;
  if (path === undefined || args.length > 1) {
    complain(startMessage({ code: 'usage' }));
    return 1;
  }
  const input =
    path === '-' ? process.stdin : createReadStream(pathAsTyped(path), { highWaterMark: CHUNK_BYTES });
  try {
    return await scoreCsv(input, { write, complain });
  } catch (error) {
    complain(startMessage(readingProblem(path, error)));
    return 1;
  }
}

process.stdout.on('error', (error) => {
  const reason = errorCode(error);
  if (reason === 'EPIPE') process.exit(0); // the reader has seen enough (`| head`)
  complain(startMessage({ code: 'unwritable', reason }));
  process.exit(1);
});
process.stderr.on('error', () => process.exit(1));

main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
