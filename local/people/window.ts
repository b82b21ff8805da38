import type { World } from '../google/core/world';
import { type DialogView, lastDialogs } from '../google/spreadsheet';
import type { Runtime } from '../runtime/runtime';

const KEY = /<template id="window" data-key="([0-9a-f-]{36})"/;

/** A page of the script in somebody's window of the workbook, as far as it asks the script. */
export interface OpenPage {
  readonly person: string;
  /** What the script has put into the page, to be sent along with whatever the page asks. */
  readonly key: string;
}

/** Chooses the entry of the menu that calls this function. @returns what the script has shown by that, in its order */
function shownBy(
  world: World,
  runtime: Runtime,
  functionName: string,
  person: string,
): readonly DialogView[] {
  const before = lastDialogs(world).at(-1);
  runtime.clickMenu(functionName, person);
  const shown = lastDialogs(world);
  return shown.slice(before ? shown.lastIndexOf(before) + 1 : 0);
}

/**
 * Opens a page from the menu.
 *
 * @param person e-mail address of who is at the window; the owner unless given
 */
export function openPage(
  world: World,
  runtime: Runtime,
  functionName: string,
  person = world.account.email,
): OpenPage {
  const shown = shownBy(world, runtime, functionName, person);
  const [key] = shown.flatMap(({ content }) => KEY.exec(content)?.[1] ?? []);
  if (key === undefined) throw new Error(`${functionName} opened no page that may ask anything`);
  return { person, key };
}

const WORK = / data-work="(\w+)"/;

/**
 * Chooses an entry of the menu, and waits for what the page that it opens does by itself.
 *
 * @returns what the page shows at the end; nothing for an entry whose page waits for the person
 * @throws Error what the script throws
 */
export function choose(
  world: World,
  runtime: Pick<Runtime, 'clickMenu' | 'callFromPage'>,
  functionName: string,
  person = world.account.email,
): readonly string[] {
  const before = lastDialogs(world).at(-1);
  const done = runtime.clickMenu(functionName, person);
  if (Array.isArray(done)) return done.map(String); // a runtime whose people wait for the page
  const shown = lastDialogs(world);
  const opened = shown.slice(before ? shown.lastIndexOf(before) + 1 : 0).at(-1)?.content ?? '';
  const [key, work] = [KEY, WORK].map((pattern) => pattern.exec(opened)?.[1]);
  if (key === undefined || work === undefined) return [];
  const answer = runtime.callFromPage(work, [key], 'sidebar', person);
  return Array.isArray(answer) ? answer.map(String) : Object.values(answer ?? {}).map(String);
}

/** What the page asks, and what it is answered. */
export const askedFrom = (
  { person, key }: OpenPage,
  runtime: Runtime,
  functionName: string,
  ...asked: readonly unknown[]
): unknown => runtime.callFromPage(functionName, [key, ...asked], 'sidebar', person);
