import { createSheetsService } from '../../local/google/spreadsheet';
import { requestsFor } from '../../src/google/sheets/write-requests';
import { MEMORY } from '../../src/installation/memory-names';
import { dayOf } from '../../src/kernel/calendar';
import { responseCodeOf } from '../../src/kernel/code';
import { type Sign, signerOf } from '../../src/kernel/hmac';
import { journalTab } from '../../src/ledger/journal-tab';
import { type ResponseRecord, revisionOf } from '../../src/ledger/responses/response';
import { FORM_NAME } from '../../src/subjects/children/links/form-links';
import type { Answers } from '../../src/subjects/children/submission/answers';
import { type RenderedRow, renderRow } from '../../src/workbook/tab';
import { remembered } from '../../tests/support/script-properties';
import { DAY, KADER, Kelurahan, MINUTE, MORNING } from '../../tests/support/system/kelurahan';

const ZONE = 'WIB';
const MONTH = 30 * DAY;
/** Rows of the journal put in place by one write. */
const ROWS_PER_WRITE = 6_000;

export interface RebuildBench {
  readonly rows: number;
  /** Executions that it took: more than one when the first ran into the time limit. */
  readonly runs: number;
  readonly modelledMs: number;
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
  return {
    id: responseId(child, visit),
    form: FORM_NAME,
    editUrl: `https://docs.google.com/forms/d/e/1/viewform?edit2=${child}-${visit}`,
    revisions: [revisionOf({ submittedAt, email: KADER, answers }, sign)],
  };
}

function journalOf(children: number, visits: number, sign: Sign): readonly RenderedRow[] {
  const rows = Array.from({ length: children * visits }, (_, i) => {
    const { revisions, ...response } = recordOf(i % children, Math.floor(i / children), visits, sign);
    const [revision] = revisions;
    return renderRow(journalTab, { ...response, revision, receivedAt: revision.submittedAt, zone: ZONE });
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

/** The menu's "Bangun ulang" on a workbook that has nothing but its journal: every row is written anew. */
export function benchRebuild(children: number, visits: number): RebuildBench {
  const kelurahan = new Kelurahan();
  const sign = signerOf(remembered(kelurahan.world, MEMORY.mapSecret) ?? '');
  fillJournal(kelurahan, journalOf(children, visits, sign));
  const { runtime, world } = kelurahan;
  const start = process.hrtime.bigint();
  for (;;) {
    try {
      runtime.clickMenu('bangunUlang');
      break;
    } catch (error) {
      if (!(error instanceof Error) || !error.message.includes('maximum execution time')) throw error;
    }
  }
  const realMs = Number(process.hrtime.bigint() - start) / 1e6;
  const run = world.meter.entryPoints.bangunUlang;
  const rows = kelurahan.rows('Pengukuran').length + kelurahan.rows('Data Anak').length;
  return { rows, runs: run?.runs ?? 0, modelledMs: run?.modelledMs ?? Number.NaN, realMs };
}
