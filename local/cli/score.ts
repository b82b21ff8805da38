// npm run -s score -- FILE.csv: the input with its z-scores and Permenkes categories, to stdout. `-` reads stdin.
import { createReadStream } from 'node:fs';
import { endWhereUnwritable } from './end-where-unwritable';
import { pathAsTyped } from './path-as-typed';
import { scoreCsv } from './score/score-csv';
import { readingProblem, startMessage } from './score/words';

const CHUNK_BYTES = 128 * 1024;

/** Resolves when the bytes have left, since their place in memory is written to again. */
const write = (bytes: Uint8Array): Promise<void> =>
  new Promise((resolve) => {
    process.stdout.write(bytes, () => resolve());
  });

function complain(message: string): void {
  process.stderr.write(`${message}\n`);
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

endWhereUnwritable();

main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
