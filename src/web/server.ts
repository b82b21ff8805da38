import { PAGE_CLOSED, type Refusal, Refused } from '../kernel/page-words';

/** The part of Google's client API that pages use. */
type Runner = {
  withSuccessHandler(handler: (value: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
} & { readonly [functionName: string]: (...args: unknown[]) => void };

declare const google: { readonly script: { readonly run: Runner; readonly host: { close(): void } } };

/** Closes the sidebar or dialog that shows this page. */
export const closePage = (): void => google.script.host.close();

/** @returns what the person is told of a failed call: what the script has to say, otherwise the page's own words */
export const failureText = (error: unknown, otherwise: string): string =>
  error instanceof Refused ? error.message : otherwise;

/** Whether the script has refused, so that trying again is of no use. */
export const isRefusal = (error: unknown): boolean => error instanceof Refused;

/** What the script says instead of an answer: the page was open for too long, or the person may not do this. */
function refusalIn(value: unknown): string | null {
  if (value === PAGE_CLOSED) return PAGE_CLOSED;
  if (typeof value !== 'object' || value === null) return null;
  const { refused } = value as Partial<Refusal>;
  return typeof refused === 'string' ? refused : null;
}

/** The key that the script has put into this page when it opened it. */
const pageKey = (): string => document.getElementById('window')?.dataset.key ?? '';

/**
 * Runs a function of the script. What it answers is the script's own, so the page says as which type it reads it.
 *
 * @param functionName one that a room names, or that `src/entry/main.ts` exports
 */
export function askServer<Answer>(functionName: string, argument?: unknown): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const runner = google.script.run
      .withSuccessHandler((value) => {
        const refusal = refusalIn(value);
        if (refusal === null) resolve(value as Answer);
        else reject(new Refused(refusal));
      })
      .withFailureHandler(reject);
    const run = runner[functionName];
    if (!run) throw new Error(`The script has no function ${functionName}`);
    if (argument === undefined) run(pageKey());
    else run(pageKey(), argument);
  });
}
