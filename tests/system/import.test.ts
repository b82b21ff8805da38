import { type EppgbmOptions, eppgbmList } from '../../local/seed/eppgbm';
import { eppgbmBytes } from '../../local/seed/eppgbm-file';
import { POSYANDU as KRANDEGAN } from '../../local/seed/krandegan';
import type { ImportContext } from '../../src/application/import/import-rows';
import { type CalendarDate, dayOf } from '../../src/domain/calendar';
import type { PlannedRow } from '../../src/web/import/plan';
import { readSheets } from '../../src/web/import/read-file';
import { type ImportResult, type ImportServer, Sending } from '../../src/web/import/send';
import { plannedFrom } from '../support/import-list';
import { Kelurahan, MINUTE } from '../support/system/kelurahan';
import { registerTabs } from '../support/system/tabs';

const POSYANDU = KRANDEGAN.map(({ name }) => ({ Posyandu: name }));

/** The page's calls, each followed by whatever it set off. */
function serverOf({ runtime }: Kelurahan): ImportServer {
  const call = <T>(argument: unknown): Promise<T> =>
    Promise.resolve(runtime.callFromPage('imporDaftar', [argument], 'sidebar') as T);
  return {
    take: (request) => call(request),
    finish: (summary) => call(summary),
    pause: () => Promise.resolve(),
  };
}

function planned(kelurahan: Kelurahan, options: Omit<EppgbmOptions, 'endDate'>): readonly PlannedRow[] {
  const context = kelurahan.runtime.callFromPage('imporDaftar', [], 'sidebar') as ImportContext;
  const list = eppgbmList({ ...options, endDate: '2026-01-05' as CalendarDate });
  const sheets = readSheets('daftar.csv', eppgbmBytes(list, 'csv'));
  return plannedFrom(sheets, { ...context, today: dayOf(context.now, context.zone) });
}

function bringIn(kelurahan: Kelurahan, rows: readonly PlannedRow[]): Promise<ImportResult> {
  const ready = rows.filter(({ verdict }) => verdict === 'ready');
  return new Sending(ready, kelurahan.now, rows.length - ready.length, serverOf(kelurahan)).run(() => {});
}

const importRuns = ({ world }: Kelurahan) => world.meter.entryPoints.imporDaftar;

describe('a download of e-PPGBM of 3,000 rows, one in twenty damaged', () => {
  const kelurahan = new Kelurahan({ Posyandu: POSYANDU });
  kelurahan.stopClocks();
  const rows = planned(kelurahan, { seed: 3, rows: 3000, damaged: 0.05 });
  let result: ImportResult;
  beforeAll(async () => {
    result = await bringIn(kelurahan, rows);
  });

  test('is brought in or listed with its reason, each row once', () => {
    const { added, known, waiting } = result;
    const notSent = rows.filter(({ verdict }) => verdict !== 'ready');
    const everyRow = [...added, ...known, ...waiting.map(({ row }) => row), ...notSent];
    expect(new Set(everyRow.map(({ line }) => line)).size).toBe(3000);
    expect(everyRow).toHaveLength(3000);
    expect(known).toEqual([]);
    for (const { problem } of waiting) expect(problem).not.toBe('');
    for (const { reasons } of notSent) expect(reasons).not.toEqual([]);
    expect(kelurahan.rows('Kiriman')).toHaveLength(added.length + waiting.length);
    console.log(`ditambahkan ${added.length}, menunggu ${waiting.length}, tidak dikirim ${notSent.length}`);
  });

  test('fits executions of six minutes by far', () => {
    const { runs, modelledMs } = importRuns(kelurahan) ?? { runs: 0, modelledMs: 0 };
    expect(runs).toBe(Math.ceil((result.added.length + result.waiting.length) / 100) + 2);
    expect(modelledMs / runs).toBeLessThan(MINUTE);
    console.log(`${runs} panggilan, rata-rata ${Math.round(modelledMs / runs)} ms menurut model`);
  });

  test('changes no cell when it is brought in again, its rows in another order too', async () => {
    const before = registerTabs(kelurahan.world, kelurahan.workbookId);
    const again = await bringIn(kelurahan, [...rows].reverse());
    expect(again.added).toEqual([]);
    expect(again.known.length + again.waiting.length).toBe(result.added.length + result.waiting.length);
    expect(registerTabs(kelurahan.world, kelurahan.workbookId)).toEqual(before);
  });
});
