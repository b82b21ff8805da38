import type { EntryPointMeter } from '../../local/google/core/meter';
import type { CalendarDate } from '../../src/kernel/calendar';
import type { ResponseCode } from '../../src/kernel/code';
import type { DecisionContent } from '../../src/subjects/children/decisions/content';
import type { Answers } from '../../src/subjects/children/submission/answers';
import { Kelurahan } from '../support/system/kelurahan';
import { Officer } from '../support/system/officer';
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
const costOfSending = (kelurahan: Kelurahan, answers: Answers): Cost =>
  costOfOne(kelurahan, 'terimaKiriman', () => kelurahan.send(answers));

/** What the one run that this brings about cost. */
function costOfOne({ world: { meter } }: Kelurahan, entryPoint: string, work: () => unknown): Cost {
  const none = { runs: 0, calls: {}, cellsRead: 0, cellsWritten: 0, modelledMs: 0 };
  const before = structuredClone(meter.entryPoints[entryPoint] ?? none);
  work();
  const after = meter.entryPoints[entryPoint] ?? none;
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
    // Of the settings the limits in `Batas` are the most.
    const ownRowAndSettings = 840;
    for (const { cellsRead } of Object.values(costs)) {
      expect(cellsRead).toBeLessThanOrEqual(7 * children + ownRowAndSettings);
    }
  });
});

test('a decision costs as little as a submission, the key of its page, and the check of who may decide', () => {
  const kelurahan = new Kelurahan();
  registerMany(kelurahan, 1000);
  const officer = new Officer(kelurahan);
  const [some, same] = [officer.responsesOf(3), officer.responsesOf(4)];
  const contents: readonly DecisionContent[] = [
    {
      kind: 'residence',
      child: some[0] as ResponseCode,
      status: 'moved-out',
      on: '2026-01-02' as CalendarDate,
    },
    { kind: 'same-child', responses: [...some, ...same] },
  ];
  const pageKey = 1;
  const whoMayDecide = 1;
  contents.forEach((content, i) => {
    // What came before has used up the reads of its minute.
    kelurahan.world.clock.advance(60_000);
    const { calls, reads, writes } = costOfOne(kelurahan, 'putuskan', () =>
      expect(officer.decide(`putusan-${i}`, content)).toEqual({ ok: true, known: false }),
    );
    expect(calls).toBeLessThanOrEqual(8 + pageKey + whoMayDecide);
    expect(reads).toBeLessThanOrEqual(3 + whoMayDecide);
    expect(writes).toBe(1);
  });
  expect(kelurahan.runtime.failures()).toEqual([]);
});
