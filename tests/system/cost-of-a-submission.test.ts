import type { EntryPointMeter } from '../../local/google/core/meter';
import type { Answers } from '../../src/domain/submission/answers';
import { Kelurahan } from '../support/system/kelurahan';
import { invented, registerMany } from '../support/system/register-many';

const MEASURED: Answers = { tanggal_ukur: '2026-01-07', berat: '11,6', tinggi: '86,2', cara_ukur: 'berdiri' };

interface Cost {
  readonly calls: number;
  readonly reads: number;
  readonly writes: number;
  readonly cellsRead: number;
}

const READS = /^Sheets\..*\.(?:get|batchGet)$|^SpreadsheetApp\./;
const WRITES = /^Sheets\..*\.(?:update|batchUpdate|append|clear)$/;

function costOf({ calls, cellsRead }: EntryPointMeter): Cost {
  const count = (of: RegExp) =>
    Object.entries(calls).reduce((sum, [method, times]) => (of.test(method) ? sum + times : sum), 0);
  return { calls: count(/./), reads: count(READS), writes: count(WRITES), cellsRead };
}

/** What the one run of the trigger cost. */
function costOfSending(kelurahan: Kelurahan, answers: Answers): Cost {
  const { meter } = kelurahan.world;
  const none = { runs: 0, calls: {}, cellsRead: 0, cellsWritten: 0, modelledMs: 0 };
  const before = structuredClone(meter.entryPoints.terimaKiriman ?? none);
  kelurahan.send(answers);
  const after = meter.entryPoints.terimaKiriman ?? none;
  expect(after.runs).toBe(before.runs + 1);
  const costs = [costOf(before), costOf(after)] as const;
  return {
    calls: costs[1].calls - costs[0].calls,
    reads: costs[1].reads - costs[0].reads,
    writes: costs[1].writes - costs[0].writes,
    cellsRead: costs[1].cellsRead - costs[0].cellsRead,
  };
}

/** Of one register, one after the other; each visit is of another child. */
function ordinarySubmissions(children: number): Readonly<Record<string, Cost>> {
  const kelurahan = new Kelurahan();
  const codes = registerMany(kelurahan, children);
  const visits = kelurahan.rows('Pengukuran').length;
  const { nik = '', posyandu = '' } = invented(4);
  const costs = {
    'of a child picked from the list': costOfSending(kelurahan, {
      posyandu,
      anak: codes[6] ?? '',
      ...MEASURED,
    }),
    'of a child known by its NIK': costOfSending(kelurahan, { ...invented(4), nik, ...MEASURED }),
    'of a new child': costOfSending(kelurahan, { ...invented(children + 1), ...MEASURED }),
  };
  expect(kelurahan.runtime.failures()).toEqual([]);
  expect(kelurahan.rows('Data Anak').length).toBe(children + 1);
  expect(kelurahan.rows('Pengukuran').length).toBe(visits + 3);
  return costs;
}

describe.each([10, 10_000])('with %i registered children, a submission', (children) => {
  let costs: Readonly<Record<string, Cost>> = {};
  beforeAll(() => {
    costs = ordinarySubmissions(children);
  });

  test.each(['of a child picked from the list', 'of a child known by its NIK', 'of a new child'])(
    '%s',
    (kind) => {
      const { calls = Number.NaN, reads, writes } = costs[kind] ?? {};
      expect(calls).toBeLessThanOrEqual(8);
      expect(reads).toBeLessThanOrEqual(2);
      expect(writes).toBe(1);
    },
  );

  test('reads at most seven cells a child, besides its own row and the settings', () => {
    const ownRowAndSettings = 300;
    for (const { cellsRead } of Object.values(costs)) {
      expect(cellsRead).toBeLessThanOrEqual(7 * children + ownRowAndSettings);
    }
  });
});
