// Tabs into which Google once copied every answer of a form: nothing reads them, and they keep what was erased.
import { text } from '../workbook/cells';
import type { JobContext } from './job';
import type { Leftover } from './leftover';
import { LEFT_TAB } from './leftover-words';

/** A tab of the workbook that the script has not made. */
export interface LeftTab {
  readonly sheetId: number;
  readonly title: string;
}

/** The tabs of the workbook that Google has made for the answers of forms. */
export interface LeftTabsPort {
  find(): readonly LeftTab[];
  /** Throws where Google keeps the tab, as it does while a form writes to it. */
  remove(tab: LeftTab): void;
}

/** Name in the script's memory: titles of the tabs found last, a line each. */
const FOUND = 'tab-lama';

/** Looks for the tabs, and says on `Beranda` which there are, if that has changed. */
export function lookForLeftTabs(
  context: Pick<JobContext, 'leftTabs' | 'memory' | 'workbook' | 'overview'>,
): readonly LeftTab[] {
  const { leftTabs, memory, workbook, overview } = context;
  const found = leftTabs.find();
  const titles = found.map(({ title }) => title);
  if ((memory.get(FOUND) ?? '') !== titles.join('\n')) {
    workbook.write([overview.change({ leftTab: titles.length === 0 ? null : text(titles.join(', ')) })]);
    memory.set(FOUND, titles.join('\n'));
  }
  return found;
}

/** Whether such a tab was there when somebody last looked. */
export const hasLeftTab = ({ memory }: Pick<JobContext, 'memory'>): boolean =>
  (memory.get(FOUND) ?? '') !== '';

/** What an erasure leaves in such a tab. */
export const leftTabLeftover: Leftover = {
  name: 'tab-lama',
  sentence: LEFT_TAB,
  evenLate: true,
  isThere: hasLeftTab,
};
