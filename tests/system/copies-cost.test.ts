import { workbookIds } from '../../local/google/spreadsheet';
import { HANDLERS } from '../../src/installation/timetable';
import { DAY, Kelurahan, MINUTE, recipient } from '../support/system/kelurahan';
import { registerMany } from '../support/system/register-many';
import { LARGEST, wholeDay } from '../support/system/whole-day';

/**
 * A fifth of the largest kelurahan that is planned for (3,000 children, 45 posyandu, 200 kader), so that the test is quick. At full size,
 * by the same model: 130 s to make all copies, once; 0.7 s for a run without a change, 9 s every three hours, 17 s where every copy
 * changes; 4.4 minutes for a day with a morning of all posyandu. Every timer of a day together, from `npm run bench`: 10 minutes.
 */
const PART = 5;
const CHILDREN = 3_000 / PART;
const KADER = 200 / PART;
const POSYANDU = Array.from({ length: 45 / PART }, (_, i) => `Anggrek ${i + 1}`);

/** Modelled seconds of all runs of these handlers so far. */
const seconds = ({ world: { meter } }: Kelurahan, handler: string): number =>
  (meter.entryPoints[handler]?.modelledMs ?? 0) / 1000;

/** What one run of a clock costs, in modelled seconds. */
function costOf(kelurahan: Kelurahan, handler: string): number {
  const before = seconds(kelurahan, handler);
  kelurahan.runtime.run(handler, [], { kind: 'trigger' });
  return seconds(kelurahan, handler) - before;
}

/** Minutes that all triggers together may run in a day on a consumer account (quotas page). */
const A_DAYS_MINUTES = 90;

test('copies take a small part of the minutes of a day', () => {
  const kelurahan = new Kelurahan({
    Posyandu: POSYANDU.map((Posyandu) => ({ Posyandu })),
    Penerima: [recipient('lurah@desa.example')],
    Kader: Array.from({ length: KADER }, (_, i) => ({
      Nama: `Kader ${i}`,
      Email: `kader${i}@desa.example`,
      Posyandu: POSYANDU[i % POSYANDU.length] ?? '',
    })),
  });
  kelurahan.stopClocks();
  const codes = registerMany(kelurahan, CHILDREN, POSYANDU);

  const making: number[] = [];
  for (let run = 0; run < 4 && workbookIds(kelurahan.world).length < POSYANDU.length + 2; run++) {
    making.push(costOf(kelurahan, 'cariTitik'));
  }
  making.push(costOf(kelurahan, 'cariTitik'));
  expect(workbookIds(kelurahan.world)).toHaveLength(POSYANDU.length + 2);
  const quiet = costOf(kelurahan, 'cariTitik');
  kelurahan.pass(4 * 60 * MINUTE);
  const saying = costOf(kelurahan, 'cariTitik');
  for (const [i, posyandu] of POSYANDU.entries()) {
    const visit = { posyandu, anak: codes[i] ?? '', tanggal_ukur: '2026-01-07', berat: '11,9' };
    kelurahan.send(visit, { email: `kader${i}@desa.example` });
  }
  const changed = costOf(kelurahan, 'cariTitik');
  expect(kelurahan.runtime.failures()).toEqual([]);

  const runsADay = DAY / (15 * MINUTE);
  const ofAMorning = 8;
  const day = ofAMorning * changed + 8 * saying + (runsADay - ofAMorning - 8) * quiet;
  expect(Math.max(...making)).toBeLessThan((5 * 60) / PART);
  expect(quiet).toBeLessThan(2);
  expect(changed).toBeGreaterThan(POSYANDU.length * 0.3);
  expect(changed).toBeLessThan(60 / PART);
  expect(day / 60).toBeLessThan(A_DAYS_MINUTES / 10);
});

test('a day of every timer, with a morning in all posyandu, takes a small part of them too', () => {
  const day = wholeDay({
    children: LARGEST.children / 10,
    posyandu: 5,
    kader: LARGEST.kader / 10,
    visits: Math.round(LARGEST.visits / 10),
  });
  expect([day.failures, day.copies]).toEqual([0, 6]);
  for (const handler of Object.values(HANDLERS)) {
    if (handler !== HANDLERS['monday-morning'])
      expect([handler, day.seconds[handler]]).not.toEqual([handler, 0]);
  }
  expect(day.seconds.terimaKiriman).toBeGreaterThan(0);
  expect(day.minutes).toBeLessThan(A_DAYS_MINUTES / 15);
  expect(Math.max(...Object.values(day.longest))).toBeLessThan((6 * 60) / 10);
});
