import type { CellCount } from './meter';

/**
 * What a service call is reckoned to take. Google publishes no figures; these are the orders of magnitude that
 * practitioners report ("10 to 100 ms for an unbatched call, 10,000 cells in under a second"), so they serve to compare
 * designs and to stay far from the six minutes, not to predict a run.
 */
interface Price {
  readonly ms: number;
  /** Added per cell read or written. */
  readonly msPerCell?: number;
}

/** Longest matching prefix of the method name wins. */
const PRICES: Readonly<Record<string, Price>> = {
  '': { ms: 30 },
  CacheService: { ms: 15 },
  ContentService: { ms: 0 },
  Drive: { ms: 300 },
  DriveApp: { ms: 150 },
  FormApp: { ms: 80 },
  HtmlService: { ms: 20 },
  LockService: { ms: 40 },
  MailApp: { ms: 400 },
  Maps: { ms: 250 },
  PropertiesService: { ms: 30 },
  ScriptApp: { ms: 300 },
  Session: { ms: 10 },
  Sheets: { ms: 150, msPerCell: 0.01 },
  SpreadsheetApp: { ms: 50, msPerCell: 0.01 },
  UrlFetchApp: { ms: 300 },
  Utilities: { ms: 0 },
};

/** @returns modelled milliseconds of one call */
export function priceOf(method: string, cells: CellCount): number {
  let name = method;
  while (!(name in PRICES)) name = name.slice(0, Math.max(0, name.lastIndexOf('.')));
  const price = PRICES[name] as Price;
  return price.ms + (price.msPerCell ?? 0) * ((cells.read ?? 0) + (cells.written ?? 0));
}
