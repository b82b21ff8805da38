import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';

const DIST = join(__dirname, '../../dist');
const ROUNDS = 20;

export interface BundleBench {
  readonly bytes: number;
  readonly besideBytes: number;
  /** Median, each time compiled anew in a context of its own, as Google does for every execution. */
  readonly evaluationMs: number;
  /** Of an execution that needs the code beside the script, too. */
  readonly withBesideMs: number;
}

export function benchBundle(): BundleBench {
  const [script = '', beside = ''] = ['PetaGizi.js', 'sampingan.html'].map((file) =>
    readFileSync(join(DIST, file), 'utf8'),
  );
  return {
    bytes: Buffer.byteLength(script),
    besideBytes: Buffer.byteLength(beside),
    evaluationMs: medianOf((i) => evaluation(script, i)),
    withBesideMs: medianOf((i) => evaluation(script, ROUNDS + i, beside)),
  };
}

/** @param i the same for no two: texts are changed by it, since V8 remembers what it has compiled before */
function evaluation(script: string, i: number, beside?: string): number {
  let readings = 0;
  const HtmlService = {
    createTemplateFromFile: () => ({
      getRawContent: () => {
        readings += 1;
        return `${beside}\n// ${i}`;
      },
    }),
  };
  const context = vm.createContext({ HtmlService });
  const start = process.hrtime.bigint();
  vm.runInContext(`${script}\n// ${i}`, context);
  // Beyond the loading it misses its arguments, and throws.
  if (beside !== undefined) vm.runInContext('try { PetaGizi.callBeside(0, []); } catch {}', context);
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  if (beside !== undefined && readings !== 1) throw new Error('the code beside the script was not read');
  return ms;
}

function medianOf(measure: (round: number) => number): number {
  const times = Array.from({ length: ROUNDS }, (_, i) => measure(i)).sort((a, b) => a - b);
  return times[ROUNDS / 2] ?? Number.NaN;
}
