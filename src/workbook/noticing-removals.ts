import type { WorkbookPort } from './ports';
import type { AnyTab } from './tab';

/** A workbook that remembers, for as long as the execution lasts, from which tabs rows were taken out. */
export function noticingRemovals(workbook: WorkbookPort): {
  readonly workbook: WorkbookPort;
  /** Whether rows were taken out of the tab since it was last asked. */
  wasRemovedFrom(tab: AnyTab): boolean;
} {
  const removed = new Set<string>();
  return {
    workbook: {
      read: (selections) => workbook.read(selections),
      write(changes) {
        workbook.write(changes);
        for (const { tab, rows } of changes) {
          if (rows.some(({ kind }) => kind === 'delete')) removed.add(tab.title);
        }
      },
    },
    wasRemovedFrom: ({ title }) => removed.delete(title),
  };
}
