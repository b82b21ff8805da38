import { Meter } from '../../local/google/core/meter';
import { createSheetsService, viewTab } from '../../local/google/spreadsheet';
import { requestsFor } from '../../src/google/sheets/write-requests';
import { MEMORY } from '../../src/installation/memory-names';
import { HANDLERS } from '../../src/installation/timetable';
import { addDays, type CalendarDate, completedMonths, dayOf } from '../../src/kernel/calendar';
import { childTab } from '../../src/subjects/children/tabs/child-tab';
import { visitTab } from '../../src/subjects/children/tabs/visit-tab';
import { progressTab } from '../../src/subjects/recap/progress-tab';
import { recapTab } from '../../src/subjects/recap/recap-tab';
import { type Cell, day, EMPTY, instant, number, text } from '../../src/workbook/cells';
import type { AnyTab, RenderedRow } from '../../src/workbook/tab';
import { remember, remembered } from '../../tests/support/script-properties';
import { DAY, Kelurahan, MINUTE, MORNING } from '../../tests/support/system/kelurahan';

const ZONE = 'WIB';
const POSYANDU = 45;
const RW = 12;
const ROWS_A_WRITE = 6_000;

export interface RecapBench {
  /** Hourly runs until every row is there. */
  readonly runs: number;
  readonly rows: number;
  /** Of the longest run, by the cost model. */
  readonly modelledMs: number;
  /** Of this machine, emulation and all. */
  readonly realMs: number;
}

type Cells = Readonly<Record<string, Cell>>;

const rowOf = (tab: AnyTab, key: string, cells: Cells): RenderedRow => ({
  key,
  cells: tab.columns.map(({ header }) => (header === 'Kunci' ? text(key) : (cells[header] ?? EMPTY))),
});

/** Spread over the values from `from` on, the same in every run. */
const spread = (i: number, of: number): number => ((i * 7_919) % 1_009) % of;

interface Invented {
  readonly code: string;
  readonly born: CalendarDate;
  readonly posyandu: string;
  readonly rw: number;
}

function inventedChild(i: number, today: CalendarDate): Invented {
  return {
    code: `ANAK-${String(i).padStart(4, '0')}`,
    born: addDays(today, -40 - spread(i, 1_000) * 2),
    posyandu: `Anggrek ${(i % POSYANDU) + 1}`,
    rw: (i % RW) + 1,
  };
}

function childRow(child: Invented, i: number, registered: number): RenderedRow {
  const { code, born, posyandu, rw } = child;
  const summary = { posyandu, rt: 1, rw, birthDate: born, last: null, mapStatus: 'unmeasured' };
  return rowOf(childTab, String(i).padStart(6, '0'), {
    'Kode Anak': text(code),
    'Nama Anak': text(`Anak Contoh ${i}`),
    JK: text(i % 2 ? 'L' : 'P'),
    'Tanggal Lahir': day(born),
    Posyandu: text(posyandu),
    Terdaftar: instant(registered, ZONE),
    Ringkas: text(JSON.stringify(summary)),
    'Buku KIA': text(i % 5 ? 'ya' : 'tidak'),
  });
}

function visitRow(
  { code, posyandu, born }: Invented,
  i: number,
  visit: number,
  on: CalendarDate,
): RenderedRow {
  const at = i * 31 + visit;
  const z = (from: number, shift: number): Cell => number(from + spread(at + shift, 500) / 100);
  return rowOf(visitTab, `${on} ${String(i).padStart(6, '0')} ${visit}`, {
    'Tanggal Ukur': day(on),
    'Kode Anak': text(code),
    Posyandu: text(posyandu),
    'Tempat Ukur': text(posyandu),
    'Umur (bulan)': number(Math.max(0, completedMonths(born, on))),
    'Berat (kg)': number(8 + spread(at, 80) / 10),
    'Tinggi (cm)': number(70 + spread(at, 300) / 10),
    'Cara Ukur': text(at % 2 ? 'telentang' : 'berdiri'),
    'ZS BB/U': z(-3.5, 1),
    'ZS TB/U': z(-3.5, 2),
    'ZS BB/TB': z(-3, 3),
    Kader: text(`kader${i % 200}@desa.example`),
    'N/T': text('NTOB'.charAt(at % 4)),
    'Vitamin A': text('ya'),
  });
}

function append({ world, workbookId }: Kelurahan, tab: AnyTab, rows: readonly RenderedRow[]): void {
  const layouts = JSON.parse(remembered(world, MEMORY.layouts) ?? '{}');
  for (let from = 0; from < rows.length; from += ROWS_A_WRITE) {
    const appended = rows.slice(from, from + ROWS_A_WRITE);
    const { requests } = requestsFor(layouts, [{ tab, rows: [], appended }]);
    createSheetsService(world).Spreadsheets.batchUpdate({ requests }, workbookId);
  }
}

/** As if nothing had been counted yet. */
function forgetRecap({ world, workbookId }: Kelurahan): void {
  const layouts = JSON.parse(remembered(world, MEMORY.layouts) ?? '{}');
  for (const tab of [recapTab, progressTab]) {
    const range = { sheetId: layouts[tab.title].sheetId, dimension: 'ROWS', startIndex: 1, endIndex: 2 };
    const { rows } = viewTab(world, workbookId, tab.title) ?? { rows: [] };
    const requests = rows.slice(1).map(() => ({ deleteDimension: { range } }));
    if (requests.length > 0) createSheetsService(world).Spreadsheets.batchUpdate({ requests }, workbookId);
  }
  remember(world, 'rekap', '');
}

/** `Rekap` and `Perkembangan` counted from nothing: the children measured in each of so many months, the latest of them not yet over. */
export function benchRecap(children: number, months: number): RecapBench {
  const posyandu = Array.from({ length: POSYANDU }, (_, i) => ({ Posyandu: `Anggrek ${i + 1}` }));
  const kelurahan = new Kelurahan({ Posyandu: posyandu });
  const { runtime, world } = kelurahan;
  // One submission, so that there is a newest one.
  kelurahan.send({
    ...{ posyandu: 'Anggrek 1', anak: 'baru', nama: 'Terbaru', jenis_kelamin: 'L' },
    ...FIRST,
  });
  kelurahan.stopClocks();
  // What follows from settings that were just filled in: it would mend what stands in no journal.
  runtime.run(HANDLERS.hourly);
  const today = dayOf(kelurahan.now, ZONE);
  const invented = Array.from({ length: children }, (_, i) => inventedChild(i, today));
  append(
    kelurahan,
    childTab,
    invented.map((child, i) => childRow(child, i, MORNING - months * 31 * DAY)),
  );
  append(
    kelurahan,
    visitTab,
    Array.from({ length: months }, (_, visit) =>
      invented.map((child, i) => visitRow(child, i, visit, addDays(today, -30 * visit))),
    ).flat(),
  );
  world.clock.advance(MINUTE);
  // Lists of the form and the like, which are not what is measured.
  runtime.run(HANDLERS.hourly);
  forgetRecap(kelurahan);
  const costs: number[] = [];
  const start = process.hrtime.bigint();
  do {
    world.clock.advance(60 * MINUTE);
    world.meter = new Meter();
    runtime.run(HANDLERS.hourly);
    costs.push(world.meter.entryPoints[HANDLERS.hourly]?.modelledMs ?? 0);
  } while (remembered(world, 'rekap') === '' && costs.length < 10);
  const realMs = Number(process.hrtime.bigint() - start) / 1e6;
  return {
    runs: costs.length,
    rows: kelurahan.rows('Rekap').length,
    modelledMs: Math.max(...costs),
    realMs,
  };
}

const FIRST = {
  ...{ tanggal_lahir: '2024-03-02', nama_ibu: 'Ibu Contoh', persetujuan: 'ya' },
  ...{ tanggal_ukur: '2026-01-05', berat: '8,9', tinggi: '79', cara_ukur: 'telentang' },
};
