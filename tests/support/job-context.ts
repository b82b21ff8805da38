import { ROOMS } from '../../src/entry/rooms';
import { houseOf } from '../../src/installation/house';
import type { JobContext } from '../../src/installation/job';
import type { WorkbookPort } from '../../src/workbook/ports';
import { contextOf, NOW } from './context';

const unexpected = (what: string) => (): never => {
  throw new Error(`${what} was not expected`);
};

/** What a timed job has, over a workbook in memory and without Google: services that a test expects are given to it. */
export function jobContextOf(workbook: WorkbookPort, more: Partial<JobContext> = {}): JobContext {
  const { mailKinds, located } = houseOf(ROOMS);
  return {
    ...contextOf(workbook),
    mailKinds,
    located,
    mail: {
      stationery: unexpected('stationery'),
      remainingToday: unexpected('a mail'),
      send: unexpected('a mail'),
    },
    mailLinks: { sheetUrl: '', mapUrl: () => null, rowUrl: () => '' },
    lookup: { geocode: unexpected('a lookup'), followLink: unexpected('a lookup') },
    files: { write: unexpected('a file') },
    forms: {
      sync: unexpected('a form'),
      syncLists: unexpected('a form'),
      link: unexpected('a form'),
      exists: () => false,
      beside: unexpected('a file beside the script'),
    },
    responsesOf: () => null,
    kept: { forget: unexpected('forgetting') },
    openTabsTo: unexpected('a change of protections'),
    trouble: () => null,
    since: NOW,
    ...more,
  };
}
