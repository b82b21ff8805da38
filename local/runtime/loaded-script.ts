import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { GoogleException } from '../google/core/exception';
import { type Manifest, parseManifest } from '../google/core/manifest';
import type { ScriptHost } from '../google/core/script-host';
import type { World } from '../google/core/world';
import { forgiveLostRejections } from './lost-rejections';
import { prepareRealm, type Surroundings } from './realm';
import { fileText, scriptsIn } from './script-files';

/** Google's services for one script, given what they need of the script itself. */
export type GoogleGlobals = (world: World, script: ScriptHost) => Record<string, unknown>;

/** A handler as triggers and menus name it: a top-level function, or one in an object. */
const HANDLER = /^[A-Za-z_$][\w$]*(\.[A-Za-z_$][\w$]*)*$/;

/**
 * The context's own global object stands for the context. An object of ours in front of it, as Node puts one by default and releases before
 * 20.18 always do, is asked at every use of a global, `Math` and `Object` among them: each takes some forty times as long.
 */
const GLOBAL_ITSELF = (vm.constants as Partial<typeof vm.constants>).DONT_CONTEXTIFY ?? {};

/** Of a script that has only just been made (manifest reference, defaults). */
const NEW_MANIFEST = '{}';

/** @throws Error where Google would refuse the push */
export function readManifest(folder: string): Manifest {
  const file = join(folder, 'appsscript.json');
  return parseManifest(existsSync(file) ? readFileSync(file, 'utf8') : NEW_MANIFEST);
}

/**
 * The pushed files in a global scope of their own, as Google evaluates them afresh for every execution. In scope are the language
 * and Google's services, and not what Node adds to them; this is no sandbox, and the script is trusted not to look for ways out.
 */
export class LoadedScript implements ScriptHost {
  private readonly context: vm.Context;
  /** Globals that were there before the script's own. */
  private readonly provided: ReadonlySet<string>;

  constructor(
    private readonly folder: string,
    surroundings: Surroundings,
    google: (script: ScriptHost) => Record<string, unknown>,
  ) {
    // Promises of the script are settled when code is evaluated, and so never after the execution that made them.
    this.context = vm.createContext(GLOBAL_ITSELF, {
      microtaskMode: 'afterEvaluate',
      codeGeneration: { strings: surroundings.makesCodeOfText },
    });
    Object.assign(this.context, google(this));
    forgiveLostRejections();
    prepareRealm(this.context, surroundings);
    this.provided = new Set(Object.keys(this.context));
    for (const script of scriptsIn(folder)) script.runInContext(this.context);
  }

  htmlFile(name: string): string | null {
    const file = join(this.folder, `${name}.html`);
    return existsSync(file) ? fileText(file) : null;
  }

  evaluate(code: string): unknown {
    return vm.runInContext(code, this.context);
  }

  /** Whether triggers and menus find the function: declarations, top-level constants, and functions in an object. */
  defines(functionName: string): boolean {
    return this.find(functionName) !== null;
  }

  /** What `google.script.run` finds: declared functions whose names do not end in `_`. */
  pageFunctions(): readonly string[] {
    const isOffered = (name: string) =>
      !this.provided.has(name) && !name.endsWith('_') && typeof this.context[name] === 'function';
    return Object.keys(this.context).filter(isOffered);
  }

  /**
   * @throws GoogleException where there is no such function; whatever the function throws, also later on
   * @throws Error for a function that returns a promise, which nothing of Google's waits for
   */
  call(functionName: string, args: readonly unknown[]): unknown {
    const handler = this.find(functionName);
    if (!handler) throw new GoogleException(`Script function not found: ${functionName}`);
    const returned = handler(...args);
    if (!isThenable(returned)) {
      this.settlePromises();
      return returned;
    }
    const failures: unknown[] = [];
    this.observe(returned, (reason) => failures.push(reason));
    this.settlePromises();
    if (failures.length > 0) throw failures[0];
    throw new Error('The script completed but the returned value is not a supported return type.');
  }

  private observe(promise: PromiseLike<unknown>, failed: (reason: unknown) => void): void {
    // The inner function is one of the script's own realm, so that it is called when promises there are settled.
    const code = '(promise, failed) => void promise.then(undefined, (reason) => failed(reason))';
    (this.evaluate(code) as typeof this.observe)(promise, failed);
  }

  /** What comes after each `await` runs now, while the execution lasts: there is nothing to wait for but promises. */
  private settlePromises(): void {
    this.evaluate('undefined');
  }

  private find(name: string): ((...args: readonly unknown[]) => unknown) | null {
    if (!HANDLER.test(name)) return null;
    const owner = name.includes('.') ? name.slice(0, name.lastIndexOf('.')) : null;
    const isMissing =
      owner === null
        ? `typeof ${name} !== 'function'`
        : `typeof ${owner}?.${name.slice(owner.length + 1)} !== 'function'`;
    try {
      return this.evaluate(`${isMissing} ? null : (...args) => ${name}(...args)`) as (
        ...args: readonly unknown[]
      ) => unknown;
    } catch {
      return null; // the object is not declared at all
    }
  }
}

const isThenable = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
