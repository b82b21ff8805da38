import { Meter } from '../../../local/google/core/meter';
import { createSheetsService } from '../../../local/google/spreadsheet';
import { requestsFor } from '../../../src/google/sheets/write-requests';
import { MEMORY } from '../../../src/installation/memory-names';
import { HANDLERS } from '../../../src/installation/timetable';
import { dayOf } from '../../../src/kernel/calendar';
import { responseCodeOf } from '../../../src/kernel/code';
import { type Sign, signerOf } from '../../../src/kernel/hmac';
import { journalTab } from '../../../src/ledger/journal-tab';
import { type ResponseRecord, revisionOf } from '../../../src/ledger/responses/response';
import { withSeal } from '../../../src/ledger/responses/sender-seal';
import { UNFINISHED } from '../../../src/ledger/self-check';
import { FORM_NAME } from '../../../src/subjects/children/links/form-links';
import type { Answers } from '../../../src/subjects/children/submission/answers';
import { type RenderedRow, renderRow } from '../../../src/workbook/tab';
import { remembered } from '../script-properties';
import { DAY, KADER, Kelurahan, MINUTE, MORNING } from './kelurahan';

const ZONE = 'WIB';
const MONTH = 30 * DAY;
const SHOWN = ['Data Anak', 'Pengukuran', 'Perlu Perbaikan'];
/** Rows of the journal put in place by one write. */
const ROWS_PER_WRITE = 6_000;

/** What it costs to write every row of a register anew. */
export interface WholeRebuild {
  readonly rows: number;
  /** Executions until nothing is left to mend: more than one where the first had no time for all of it. */
  readonly executions: number;
  /** Calls that read the workbook, and calls that write it. */
  readonly reads: number;
  readonly writes: number;
  /** Of the service calls, by the cost model. */
  readonly modelledMs: number;
  /** What it took on the emulated clock: with the waits for the quota of requests, too. */
  readonly elapsedMs: number;
  /** Of this machine, emulation and all. */
  readonly realMs: number;
}

const responseId = (child: number, visit: number): string => `lama-${child}-${visit}`;

function answersOf(child: number, visit: number, day: string): Answers {
  const measured = {
    tanggal_ukur: day,
    berat: `${9 + (child % 50) / 10 + visit / 5}`,
    tinggi: `${75 + visit}`,
  };
  const posyandu = child % 2 ? 'Mawar' : 'Melati';
  if (visit > 0) return { posyandu, anak: responseCodeOf(responseId(child, 0)), ...measured };
  return {
    posyandu,
    nama: `Anak Contoh ${child}`,
    jenis_kelamin: child % 3 ? 'L' : 'P',
    tanggal_lahir: dayOf(MORNING - 700 * DAY - (child % 400) * DAY, ZONE),
    nama_ibu: `Ibu Contoh ${child}`,
    persetujuan: 'ya',
    ...measured,
  };
}

function recordOf(child: number, visit: number, visits: number, sign: Sign): ResponseRecord {
  const submittedAt = MORNING - (visits - visit) * MONTH + child * MINUTE;
  const answers = answersOf(child, visit, dayOf(submittedAt, ZONE));
  const named = { id: responseId(child, visit), form: FORM_NAME };
  return {
    ...named,
    editUrl: `https://docs.google.com/forms/d/e/1/viewform?edit2=${child}-${visit}`,
    revisions: [withSeal(named, revisionOf({ submittedAt, email: KADER, answers }, sign), sign)],
  };
}

function journalOf(children: number, visits: number, sign: Sign): readonly RenderedRow[] {
  const rows = Array.from({ length: children * visits }, (_, i) => {
    const { revisions, ...response } = recordOf(i % children, Math.floor(i / children), visits, sign);
    const [revision] = revisions;
    return renderRow(journalTab, {
      ...response,
      revision,
      receivedAt: revision.submittedAt,
      zone: ZONE,
      sign,
    });
  });
  return rows.sort((a, b) => (a.key < b.key ? 1 : -1));
}

function fillJournal({ world, workbookId }: Kelurahan, rows: readonly RenderedRow[]): void {
  const layouts = JSON.parse(remembered(world, MEMORY.layouts) ?? '{}');
  for (let from = 0; from < rows.length; from += ROWS_PER_WRITE) {
    const appended = rows.slice(from, from + ROWS_PER_WRITE);
    const { requests } = requestsFor(layouts, [{ tab: journalTab, rows: [], appended }]);
    createSheetsService(world).Spreadsheets.batchUpdate({ requests }, workbookId);
  }
}

const FUNCTIONS = ['bangunUlang', HANDLERS['every-30-minutes']];

const metersOf = ({ world }: Kelurahan) => FUNCTIONS.flatMap((name) => world.meter.entryPoints[name] ?? []);

const callsOf = (kelurahan: Kelurahan, method: string): number =>
  metersOf(kelurahan).reduce((sum, { calls }) => sum + (calls[method] ?? 0), 0);

/** Chooses an entry of the menu; one that Google breaks off has run, too. */
function untilItEnds(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes('maximum execution time')) throw error;
  }
}

/** The menu's "Bangun ulang" on a workbook that has nothing but its journal: every row is written anew. */
export function wholeRebuild(children: number, visits: number): WholeRebuild {
  const kelurahan = new Kelurahan();
  const { runtime, world } = kelurahan;
  const sign = signerOf(remembered(world, MEMORY.mapSecret) ?? '');
  fillJournal(kelurahan, journalOf(children, visits, sign));
  kelurahan.stopClocks();
  // What set-up has written is of another minute.
  world.clock.advance(MINUTE);
  world.meter = new Meter();
  const start = process.hrtime.bigint();
  let begun = kelurahan.now;
  untilItEnds(() => runtime.clickMenu('bangunUlang'));
  let elapsedMs = kelurahan.now - begun;
  let executions = 1;
  while (remembered(world, UNFINISHED)) {
    world.clock.advance(30 * MINUTE);
    begun = kelurahan.now;
    untilItEnds(() => runtime.run(HANDLERS['every-30-minutes']));
    elapsedMs += kelurahan.now - begun;
    executions += 1;
  }
  const realMs = Number(process.hrtime.bigint() - start) / 1e6;
  return {
    rows: SHOWN.reduce((sum, title) => sum + kelurahan.rows(title).length, 0),
    executions,
    reads: callsOf(kelurahan, 'Sheets.Spreadsheets.Values.batchGet'),
    writes: callsOf(kelurahan, 'Sheets.Spreadsheets.batchUpdate'),
    modelledMs: metersOf(kelurahan).reduce((sum, meter) => sum + meter.modelledMs, 0),
    elapsedMs,
    realMs,
  };
}
