// `npm run -s prevalence -- FILE.csv [--weights COL] [--cluster COL] [--strata COL] [--by COL,COL]`: the rates of malnutrition of a
// survey by group, as WHO's package `anthro` reckons them, to stdout; rows that could not be read to stderr. `-` reads stdin.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { endWhereUnwritable } from './end-where-unwritable';
import { pathAsTyped } from './path-as-typed';
import { prevalenceOfCsv, type SurveyColumns } from './prevalence/prevalence-csv';
import { USAGE } from './prevalence/words';
import { readingProblem, startMessage } from './score/words';

/** @throws Error with how the command is called, where it is not called so */
function asked(): SurveyColumns & { readonly file: string } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        weights: { type: 'string' },
        cluster: { type: 'string' },
        strata: { type: 'string' },
        by: { type: 'string' },
      },
    });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) throw new Error(USAGE);
    const { weights = null, cluster = null, strata = null, by = '' } = values;
    const columns = by.split(',').map((column) => column.trim());
    return { file, weights, cluster, strata, by: columns.filter((column) => column !== '') };
  } catch {
    throw new Error(USAGE);
  }
}

function read(file: string): Buffer {
  try {
    return readFileSync(file === '-' ? process.stdin.fd : pathAsTyped(file));
  } catch (error) {
    throw new Error(startMessage(readingProblem(file, error)));
  }
}

function main(): number {
  const { file, ...columns } = asked();
  const { out, said, code } = prevalenceOfCsv(read(file), columns);
  process.stdout.write(Buffer.from(out, 'latin1'));
  for (const line of said) process.stderr.write(`${line}\n`);
  return code;
}

endWhereUnwritable();

try {
  process.exitCode = main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
