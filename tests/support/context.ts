import { houseOf } from '../../src/installation/house';
import type { Context } from '../../src/ledger/context';
import { shortLinks } from '../../src/places/geocode-tab';
import { ROOMS } from '../../src/subjects/rooms';
import type { WorkbookPort } from '../../src/workbook/ports';
import { memoryFacts } from './memory-facts';
import { sign } from './sign';

export { sign };

/** 30 June 2026. */
export const NOW = Date.UTC(2026, 5, 30);

/** Stands for the lock where nobody else runs. */
export const lock = { during: <T>(work: () => T): T => work() };

/** What the rooms of the product make, over a workbook in memory. */
export const contextOf = (workbook: WorkbookPort, more: Partial<Context> = {}): Context => ({
  ...houseOf(ROOMS),
  workbook,
  lock,
  memory: memoryFacts(),
  sign,
  now: () => NOW,
  links: {},
  shortLinks,
  senderOf: () => undefined,
  ...more,
});
