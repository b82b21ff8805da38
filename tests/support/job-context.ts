import { houseOf } from '../../src/installation/house';
import type { JobContext } from '../../src/installation/job';
import { ROOMS } from '../../src/subjects/rooms';
import type { WorkbookPort } from '../../src/workbook/ports';
import { contextOf, NOW } from './context';

const { mailKinds, located, jobs } = houseOf(ROOMS);

const unexpected = (): never => {
  throw new Error('a job asked for what its test does not give');
};

/** What a job may need, over a workbook in memory; whatever is asked of Google throws unless the test gives it. */
export const jobContextOf = (workbook: WorkbookPort, more: Partial<JobContext> = {}): JobContext => ({
  ...contextOf(workbook),
  mail: { stationery: unexpected, remainingToday: unexpected, send: unexpected },
  mailKinds,
  mailLinks: {
    owner: () => null,
    sheetUrl: 'https://docs.google.com/spreadsheets/d/1x/edit',
    mapUrl: () => null,
    copyUrl: () => null,
    rowUrl: (tab, row) => `https://docs.google.com/spreadsheets/d/1x/edit#${tab}:${row}`,
  },
  lookup: { geocode: unexpected, followLink: unexpected },
  located,
  files: { write: unexpected, has: unexpected, url: unexpected },
  copies: {
    make: unexpected,
    read: unexpected,
    write: unexpected,
    layOutAnew: unexpected,
    discard: unexpected,
    readers: unexpected,
    share: unexpected,
    unshare: unexpected,
    url: unexpected,
  },
  backups: {
    make: unexpected,
    read: unexpected,
    write: unexpected,
    keepToOwner: unexpected,
    url: unexpected,
  },
  tabs: () => [],
  jobs,
  forms: {
    sync: unexpected,
    syncLists: unexpected,
    unlink: unexpected,
    exists: unexpected,
    beside: unexpected,
  },
  responders: { keepTo: unexpected, openToAll: unexpected },
  responsesOf: () => null,
  kept: { forget: unexpected },
  vanishedHooks: [],
  leftTabs: { find: unexpected, remove: unexpected },
  leftovers: [],
  putBackTabs: () => [],
  showColumns: unexpected,
  openTabsTo: unexpected,
  trouble: () => null,
  since: NOW,
  actsForOwner: () => true,
  ...more,
});
