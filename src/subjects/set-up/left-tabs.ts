import type { SlotJob } from '../../installation/job';
import { hasLeftTab, lookForLeftTabs } from '../../installation/left-tabs';
import type { RoomFunction, WindowContext } from '../../installation/window';
import { Refused } from '../../kernel/page-words';
import { readSettings } from '../../settings/settings';
import { noteHistory } from '../../workbook/history';
import { HISTORY, LEFT_TABS, SET_UP_JOBS } from './words';

/** Titles of the tabs that are still there. */
export interface LeftTabsAnswer {
  readonly titles: readonly string[];
}

/** Answers which old tabs of answers there are; with titles, takes those out first. Only the owner is asked. */
export const leftTabsFunction: RoomFunction = {
  name: 'tabLama',
  run(context, asked): LeftTabsAnswer {
    if (context.who !== context.owner) throw new Refused(LEFT_TABS.ownerOnly);
    for (const title of titlesIn(asked)) remove(context, title);
    return { titles: lookForLeftTabs(context).map(({ title }) => title) };
  },
};

/** One that is gone by now is passed over: the page may ask again after a failure. */
function remove(context: WindowContext, title: string): void {
  const tab = context.leftTabs.find().find((one) => one.title === title);
  if (!tab) return;
  context.leftTabs.remove(tab);
  const { zone } = readSettings(context.workbook).register;
  noteHistory(context, zone, context.who, HISTORY.leftTabRemoved(title));
}

function titlesIn(asked: unknown): readonly string[] {
  return Array.isArray(asked) ? asked.filter((title): title is string => typeof title === 'string') : [];
}

/** Sees whether somebody has taken out by hand what `Beranda` speaks of. */
export const leftTabsJob: SlotJob = {
  name: 'left-tabs',
  label: SET_UP_JOBS.leftTabs,
  slot: 'nightly',
  run(context) {
    if (hasLeftTab(context)) lookForLeftTabs(context);
    return 0;
  },
};
