// Code that few executions need stands in a file beside the script. The build puts a stub in the place of each of its functions, and
// this module loads the file when the first of them is called.
import { readRaw } from './beside';

type AnyFunction = (...args: readonly unknown[]) => unknown;

/** What the script gives the code beside it. */
interface HandedOver {
  /** First characters of the file that was built together with this script. */
  readonly stamp: string;
  /** What that code imports of modules that the script holds: no module may exist twice. */
  shared(): readonly unknown[];
}

const FILE = 'sampingan';

let handed: HandedOver | null = null;
let functions: readonly AnyFunction[] | null = null;

/** The last statement of the script: what comes before it cannot call code beside it. */
export function handOver(stamp: string, shared: HandedOver['shared']): void {
  handed = { stamp, shared };
}

/** Calls a function of the code beside the script, by its place in the list that this code hands back. */
export function callBeside(at: number, args: readonly unknown[]): unknown {
  functions ??= load();
  const called = functions[at];
  if (!called) throw new Error(`no function ${at} beside the script`);
  return called(...args);
}

function load(): readonly AnyFunction[] {
  if (handed === null) throw new Error('code beside the script was called while the script was read');
  const code = readRaw(FILE);
  // A push can come between the reading of the script and that of the file.
  if (!code.startsWith(handed.stamp)) throw new Error('the code beside the script is of another version');
  const values = handed.shared();
  let taken: readonly AnyFunction[] = [];
  evaluate(code, {
    shared: (at) => values[at],
    take: (given) => {
      taken = given;
    },
  });
  return taken;
}

/** The free names of the file's code. */
interface Scope {
  shared(at: number): unknown;
  take(functions: readonly AnyFunction[]): void;
}

/** Where text may not be made code, a template still is. */
function evaluate(code: string, { shared, take }: Scope): void {
  let made: AnyFunction;
  try {
    made = new Function('shared', 'take', code) as AnyFunction;
  } catch (error) {
    if (!(error instanceof EvalError)) throw error;
    Object.assign(HtmlService.createTemplate(`<? ${code} ?>`), { shared, take }).evaluate();
    return;
  }
  made(shared, take);
}
