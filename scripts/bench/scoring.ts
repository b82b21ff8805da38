import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { buildSync } from 'esbuild';
import type { ScoringBench } from './scoring-loop';

/** Measured bundled, as the code is shipped: run file by file, each use of an import is a call of its own. */
export function benchScoring(): ScoringBench {
  const { outputFiles } = buildSync({
    entryPoints: [join(__dirname, 'scoring-loop.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'scoringLoop',
    logLevel: 'error',
  });
  return runInThisContext(`${outputFiles[0]?.text}; scoringLoop.measureScoring()`);
}
