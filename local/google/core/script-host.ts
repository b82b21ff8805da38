/**
 * What Google's services need of the script that they serve: its pushed HTML files, and its global scope, in which templates
 * are evaluated. The runtime that loads the script provides it.
 */
export interface ScriptHost {
  /** @returns text of a pushed HTML file, by its name without extension (`page`, `folder/page`); `null` if there is none */
  htmlFile(name: string): string | null;
  /** Evaluates code in the global scope of the script, as a script of its own, and gives its completion value. */
  evaluate(code: string): unknown;
}

/** A script without files and without a scope: what tests of single services need. */
export const NO_SCRIPT: ScriptHost = {
  htmlFile: () => null,
  evaluate: () => {
    throw new Error('No script is loaded to evaluate a template in');
  },
};
