import { LEDGER_KINDS } from '../ledger/decisions/ledger-kinds';
import { formsOf } from '../ledger/subject';
import { houseOf } from './house';
import { isTimed } from './job';
import type { Room } from './room';
import { tabsOf } from './tabs';

/**
 * Looks through a list of rooms before a script is built of it, where a clash costs a message and not a register.
 *
 * @throws Error that says which name two things have, or which function of pages is in a menu
 */
export function refuseDoubledNames(rooms: readonly Room[]): void {
  const subjects = rooms.flatMap(({ subject }) => subject ?? []);
  // Several subjects may give rows to one and the same tab.
  const shown = new Set(subjects.flatMap(({ projections }) => projections.map(({ tab }) => tab)));
  const tabs = [...tabsOf([]), ...shown, ...rooms.flatMap((room) => room.tabs?.() ?? [])];
  const decisions = [...LEDGER_KINDS, ...subjects.flatMap((subject) => subject.decisions)];
  const names: Readonly<Record<string, readonly string[]>> = {
    rooms: rooms.map(({ name }) => name),
    subjects: subjects.map(({ name }) => name),
    forms: formsOf(subjects).map(({ name }) => name),
    // Google takes no two tabs whose titles differ in capitals alone.
    tabs: tabs.map(({ title }) => title.toLowerCase()),
    'numbers of tabs': tabs.map(({ sheetId }) => String(sheetId)),
    'kinds of decisions': decisions.map(({ kind }) => kind),
    'kinds of mail': rooms.flatMap(({ mails = [] }) => mails.map(({ kind }) => kind)),
    functions: rooms.flatMap(({ windows = [], functions = [] }) =>
      [...windows, ...functions].map(({ name }) => name),
    ),
  };
  for (const [what, all] of Object.entries(names)) refuseDoubled(what, all);
  refuseDoubled(
    'jobs of one slot',
    houseOf(rooms).jobs.map((job) => `${isTimed(job) ? '' : job.slot} ${job.name}`),
  );
  refusePageFunctionsInMenus(rooms);
}

/** Nobody at a menu has the key of a page, so that the entry would do nothing. */
function refusePageFunctionsInMenus(rooms: readonly Room[]): void {
  const ofPages = rooms.flatMap(({ functions = [] }) => functions.map(({ name }) => name));
  const named = rooms.flatMap(({ menu = [] }) => menu).find((entry) => ofPages.includes(entry.functionName));
  if (named) throw new Error(`a menu entry names a function of pages: ${named.functionName}`);
}

function refuseDoubled(what: string, names: readonly string[]): void {
  const doubled = names.find((name, i) => names.indexOf(name) !== i);
  if (doubled !== undefined) throw new Error(`two ${what} have one name: ${doubled}`);
}
