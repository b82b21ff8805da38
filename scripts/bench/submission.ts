import type { EntryPointMeter } from '../../local/google/core/meter';
import { Kelurahan } from '../../tests/support/system/kelurahan';
import { registerMany } from '../../tests/support/system/register-many';

export interface SubmissionBench {
  readonly calls: number;
  readonly workbookReads: number;
  readonly workbookWrites: number;
  readonly cellsRead: number;
}

const READS = /^Sheets\..*\.(?:get|batchGet)$|^SpreadsheetApp\./;
const WRITES = /^Sheets\..*\.(?:update|batchUpdate|append|clear)$/;

function counted({ calls, cellsRead }: EntryPointMeter): SubmissionBench {
  const count = (of: RegExp): number =>
    Object.entries(calls).reduce((sum, [method, times]) => (of.test(method) ? sum + times : sum), 0);
  return { calls: count(/./), workbookReads: count(READS), workbookWrites: count(WRITES), cellsRead };
}

/** One visit of a registered child, picked from the list, in a register of so many. */
export function benchSubmission(children: number): SubmissionBench {
  const kelurahan = new Kelurahan();
  const codes = registerMany(kelurahan, children);
  const measured = { tanggal_ukur: '2026-01-07', berat: '11,6', tinggi: '86,2', cara_ukur: 'berdiri' };
  kelurahan.send({ posyandu: 'Melati', anak: codes[6] ?? '', ...measured });
  const run = kelurahan.world.meter.entryPoints.terimaKiriman;
  if (run?.runs !== 1 || kelurahan.runtime.failures().length > 0) throw new Error('the submission failed');
  return counted(run);
}
