// `npm run bench`: what the project promises to cost, measured in one run and shown beside its budget. Timings depend on the
// machine, so they are shown as ratios to something measured in the same run, or to their budget, and no test asserts them.

import { LARGEST, wholeDay } from '../tests/support/system/whole-day';
import { wholeRebuild } from '../tests/support/system/whole-rebuild';
import { benchBundle } from './bench/bundle';
import { benchChildPage } from './bench/child-page';
import { benchMapPage } from './bench/map-page';
import { benchMeasuringTable } from './bench/measuring-table';
import { benchRecap } from './bench/recap';
import { benchPairs, benchVillage } from './bench/recognition';
import { benchScoring } from './bench/scoring';
import { benchSubmission } from './bench/submission';

interface Row {
  readonly what: string;
  readonly measured: string;
  readonly budget: string;
  /** Share of the budget that is used; `null` where it could not be measured. */
  readonly share: number | null;
}

const KB = 1024;
const SECOND = 1000;
const MINUTE = 60 * SECOND;

const whole = (value: number): string => Math.round(value).toLocaleString('en');
const atMost = (what: string, value: number, budget: number, unit = ''): Row => ({
  what,
  measured: `${Number.isInteger(value) ? whole(value) : value.toFixed(1)}${unit}`,
  budget: `≤ ${whole(budget)}${unit}`,
  share: value / budget,
});

function submissionRows(children: number): readonly Row[] {
  const { calls, workbookReads, workbookWrites, cellsRead } = benchSubmission(children);
  const of = `one submission, ${whole(children)} children:`;
  return [
    atMost(`${of} service calls`, calls, 8),
    atMost(`${of} reads of the workbook`, workbookReads, 2),
    atMost(`${of} writes to the workbook`, workbookWrites, 1),
    // Beside the index, a submission reads its child's own row, the headers and the settings, whatever the register's size.
    ...(children < 1000 ? [] : [atMost(`${of} cells read a child`, cellsRead / children, 7)]),
  ];
}

function bundleRows(): readonly Row[] {
  const { bytes, besideBytes, evaluationMs, withBesideMs } = benchBundle();
  return [
    atMost('server bundle', bytes / KB, 400, ' KB'),
    atMost('server bundle, evaluated (median of 20)', evaluationMs, 20, ' ms'),
    {
      what: 'code beside it, which few executions read',
      measured: `${(besideBytes / KB).toFixed(1)} KB`,
      budget: '',
      share: null,
    },
    {
      what: 'both, evaluated (median of 20)',
      measured: `${withBesideMs.toFixed(1)} ms`,
      budget: '',
      share: null,
    },
  ];
}

function scoringRows(): readonly Row[] {
  const { childrenPerSecond, ratioToBareLoop } = benchScoring();
  return [
    {
      what: 'scoring, six indices, one core',
      measured: `${whole(childrenPerSecond)} children/s`,
      budget: '≥ 1,000,000 children/s',
      share: 1e6 / childrenPerSecond,
    },
    atMost('scoring, time over a bare loop of the formula', ratioToBareLoop, 2, '×'),
  ];
}

function rebuildRows(children: number, visits: number): readonly Row[] {
  const { rows, executions, writes, modelledMs, elapsedMs, realMs } = wholeRebuild(children, visits);
  const what = `rebuild, ${whole(children)} children, ${whole(children * visits)} visits`;
  return [
    atMost(`${what}: executions`, executions, 1),
    atMost(`${what}: with waits for the quota`, elapsedMs / MINUTE, 6, ' min'),
    atMost(`${what}: service time by the cost model`, modelledMs / MINUTE, 6, ' min'),
    { what: `${what}: writes`, measured: whole(writes), budget: '60 a minute', share: null },
    {
      what: `${what}: rows written; here, emulation and all`,
      measured: `${whole(rows)} in ${(realMs / SECOND).toFixed(1)} s`,
      budget: '6 min',
      share: realMs / (6 * MINUTE),
    },
  ];
}

/** A day of every timer, from the mail to the nightly fold, in the largest kelurahan that is planned for. */
function dayRows(): readonly Row[] {
  const { children, posyandu, kader, visits } = LARGEST;
  const { minutes, seconds, longest, making, copies } = wholeDay(LARGEST);
  const what = `a day, ${whole(children)} children, ${posyandu} posyandu, ${kader} kader:`;
  const parts = Object.entries(seconds).filter(([, spent]) => spent > 0);
  return [
    atMost(`${what} all triggers, ${visits} visits`, minutes, 90, ' min'),
    atMost(`${what} ${copies} copies, lists and layers made the first time`, making, 90, ' min'),
    atMost(`${what} longest run`, Math.max(...Object.values(longest)), 6 * 60, ' s'),
    ...parts.map(([handler, spent]) => ({
      ...{ what: `${what} ${handler}`, measured: `${spent.toFixed(1)} s`, budget: '', share: null },
    })),
  ];
}

/** `Rekap` and `Perkembangan`, counted from nothing. */
function recapRows(children: number, months: number): readonly Row[] {
  const { runs, rows, modelledMs, realMs } = benchRecap(children, months);
  const what = `Rekap, ${whole(children)} children, ${months} months`;
  return [
    atMost(`${what}: runs`, runs, 1),
    atMost(`${what}: service time by the cost model`, modelledMs / SECOND, 360, ' s'),
    {
      what: `${what}: rows; here, emulation and all`,
      measured: `${whole(rows)} in ${(realMs / SECOND).toFixed(1)} s`,
      budget: '360 s',
      share: realMs / (360 * SECOND),
    },
  ];
}

const percent = (value: number): string => `${(100 * value).toFixed(2)} %`;
const atLeast = (what: string, value: number, budget: number): Row => ({
  what,
  measured: percent(value),
  budget: `≥ ${100 * budget} %`,
  share: (1 - value) / (1 - budget),
});

function recognitionRows(children: number): readonly Row[] {
  const { pairs, precision, recall, askedOfSame, askedOfDifferent } = benchPairs();
  const of = `recognition, ${whole(pairs)} pairs:`;
  const village = benchVillage(children);
  const among = `recognition, ${whole(children)} children:`;
  return [
    atLeast(`${of} precision of "same"`, precision, 0.999),
    atLeast(`${of} recall of "same"`, recall, 0.94),
    { what: `${of} asked, of one child`, measured: percent(askedOfSame), budget: '', share: null },
    { what: `${of} asked, of two`, measured: percent(askedOfDifferent), budget: '', share: null },
    atMost(`${among} others compared with`, village.compared, 1),
    atMost(`${among} rows folded for one submission`, village.mean, 3),
    atMost(`${among} time over reading their answers`, village.overReading, 5, '×'),
    atMost(`${among} time for each, over a fifth as many`, village.overSmallVillage, 2, '×'),
  ];
}

async function mapRows(children: number): Promise<readonly Row[]> {
  const { bytes, usableMs } = await benchMapPage(children);
  const what = `map page, ${whole(children)} children`;
  return [
    atMost(what, bytes / KB, 600, ' KB'),
    usableMs === null
      ? { what: `${what}: usable`, measured: 'no Chromium', budget: '≤ 2,000 ms', share: null }
      : atMost(`${what}: usable, CPU 4× slowed`, usableMs, 2 * SECOND, ' ms'),
  ];
}

async function chartRows(visits: number): Promise<readonly Row[]> {
  const { bytes, charts, drawnMs, allMs } = await benchChildPage(visits);
  const what = `page of a child, ${visits} visits`;
  return [
    { what, measured: `${(bytes / KB).toFixed(1)} KB`, budget: '', share: null },
    drawnMs === null
      ? { what: `${what}: charts drawn`, measured: 'no Chromium', budget: '≤ 100 ms', share: null }
      : atMost(`${what}: charts in sight drawn, CPU 4× slowed`, drawnMs, 100, ' ms'),
    ...(allMs === null
      ? []
      : [
          {
            what: `${what}: all ${charts} charts and the card, while idle`,
            measured: `${whole(allMs)} ms`,
            budget: '',
            share: null,
          },
        ]),
  ];
}

async function tableRows(): Promise<readonly Row[]> {
  const { bytes, usableMs, resultMs, checkMs } = await benchMeasuringTable();
  const what = 'file for the measuring table';
  if (usableMs === null || resultMs === null || checkMs === null)
    return [
      atMost(what, bytes / KB, 400, ' KB'),
      { what: `${what}: usable`, measured: 'no Chromium', budget: '≤ 2,000 ms', share: null },
    ];
  return [
    atMost(what, bytes / KB, 400, ' KB'),
    atMost(`${what}: usable, from its storage, CPU 4× slowed`, usableMs, 2 * SECOND, ' ms'),
    atMost(`${what}: scored and shown after the tap, CPU 4× slowed`, resultMs, 100, ' ms'),
    {
      what: `${what}: the published examples scored, while somebody types`,
      measured: `${checkMs.toFixed(1)} ms`,
      budget: '',
      share: null,
    },
  ];
}

function show({ what, measured, budget, share }: Row): void {
  const used = share === null ? '' : `${share.toFixed(2)} of it${share > 1 ? '  OVER' : ''}`;
  console.log(`${what.padEnd(76)} ${measured.padStart(21)}   ${budget.padEnd(24)} ${used}`);
}

async function main(): Promise<void> {
  console.log(`${''.padEnd(76)} ${'measured'.padStart(21)}   budget`);
  for (const children of [10, 10_000]) submissionRows(children).forEach(show);
  bundleRows().forEach(show);
  scoringRows().forEach(show);
  rebuildRows(3_000, 12).forEach(show);
  dayRows().forEach(show);
  recapRows(3_000, 36).forEach(show);
  recognitionRows(10_000).forEach(show);
  (await mapRows(2_000)).forEach(show);
  (await chartRows(24)).forEach(show);
  (await tableRows()).forEach(show);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
