/** The part of Google's client API that pages use. */
type Runner = {
  withSuccessHandler(handler: (value: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
} & { readonly [functionName: string]: (...args: unknown[]) => void };

declare const google: { readonly script: { readonly run: Runner; readonly host: { close(): void } } };

/** Closes the sidebar or dialog that shows this page. */
export const closePage = (): void => google.script.host.close();

/**
 * Runs a function of the script. What it answers is the script's own, so the page says as which type it reads it.
 *
 * @param functionName one of the functions exported by `src/entry/main.ts`
 */
export function askServer<Answer>(functionName: string, argument?: unknown): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const runner = google.script.run
      .withSuccessHandler((value) => resolve(value as Answer))
      .withFailureHandler(reject);
    const run = runner[functionName];
    if (!run) throw new Error(`The script has no function ${functionName}`);
    if (argument === undefined) run();
    else run(argument);
  });
}
