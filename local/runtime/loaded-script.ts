/// <reference path="./gas-local.d.ts" />
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import * as gasLocal from 'gas-local';
import { GoogleException } from '../google/core/exception';
import { type Manifest, parseManifest } from '../google/core/manifest';
import type { ScriptHost } from '../google/core/script-host';
import type { World } from '../google/core/world';
import { prepareRealm } from './realm';

/** Google's services for one script, given what they need of the script itself. */
export type GoogleGlobals = (world: World, script: ScriptHost) => Record<string, unknown>;

/** A handler as triggers and menus name it: a top-level function, or one in an object. */
const HANDLER = /^[A-Za-z_$][\w$]*(\.[A-Za-z_$][\w$]*)*$/;

/** Of a script that has only just been made (manifest reference, defaults). */
const NEW_MANIFEST = '{}';

/** @throws Error where Google would refuse the push */
export function readManifest(folder: string): Manifest {
  const file = join(folder, 'appsscript.json');
  return parseManifest(existsSync(file) ? readFileSync(file, 'utf8') : NEW_MANIFEST);
}

/** The pushed files in a global scope of their own, as Google evaluates them afresh for every execution. */
export class LoadedScript implements ScriptHost {
  private readonly context: vm.Context;

  constructor(
    private readonly folder: string,
    world: World,
    google: GoogleGlobals,
  ) {
    // Nothing but the language and Google's services: no process, no require, no timers.
    this.context = vm.createContext(google(world, this));
    prepareRealm(this.context, world);
    gasLocal.require(folder, this.context);
  }

  htmlFile(name: string): string | null {
    const file = join(this.folder, `${name}.html`);
    return existsSync(file) ? readFileSync(file, 'utf8') : null;
  }

  evaluate(code: string): unknown {
    return vm.runInContext(code, this.context);
  }

  /** Whether triggers and menus find the function: declarations, top-level constants, and functions in an object. */
  defines(functionName: string): boolean {
    return this.find(functionName) !== null;
  }

  /** Whether `google.script.run` finds it: a declared function whose name does not end in `_`. */
  offersToPages(functionName: string): boolean {
    return !functionName.endsWith('_') && typeof this.context[functionName] === 'function';
  }

  /** @throws GoogleException where there is no such function; whatever the function throws */
  call(functionName: string, args: readonly unknown[]): unknown {
    const handler = this.find(functionName);
    if (!handler) throw new GoogleException(`Script function not found: ${functionName}`);
    return handler(...args);
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
