import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';

const BUNDLE = join(__dirname, '../../dist/PetaGizi.js');
const ROUNDS = 20;

export interface BundleBench {
  readonly bytes: number;
  /** Median, each time compiled anew in a context of its own, as Google does for every execution. */
  readonly evaluationMs: number;
}

export function benchBundle(): BundleBench {
  const code = readFileSync(BUNDLE, 'utf8');
  const times = Array.from({ length: ROUNDS }, (_, i) => {
    const context = vm.createContext({});
    const start = process.hrtime.bigint();
    // A changed text, since V8 remembers what it has compiled before.
    vm.runInContext(`${code}\n// ${i}`, context);
    return Number(process.hrtime.bigint() - start) / 1e6;
  });
  times.sort((a, b) => a - b);
  return { bytes: statSync(BUNDLE).size, evaluationMs: times[ROUNDS / 2] ?? Number.NaN };
}
