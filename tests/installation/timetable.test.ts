import { HANDLERS, triggerSpecs } from '../../src/installation/timetable';
import { settingsFrom } from '../../src/settings/settings';

const at = (hour: number) =>
  settingsFrom({
    settings: [{ name: 'Jam ringkasan mingguan', value: hour }],
    posyandu: [],
    areas: [],
    kader: [],
    staff: [],
    limits: [],
    readers: [],
  });

test('the timetable is that of the first release to the letter, so that an update renews no trigger', () => {
  expect(JSON.stringify(triggerSpecs(at(9)))).toBe(
    JSON.stringify([
      { handler: 'terimaKiriman', schedule: { on: 'form-submit' } },
      { handler: 'terimaKeputusan', schedule: { on: 'edit' } },
      { handler: 'cocokkan', schedule: { everyMinutes: 30 } },
      { handler: 'kirimSurat', schedule: { everyMinutes: 5 } },
      { handler: 'cariTitik', schedule: { everyMinutes: 15 } },
      { handler: 'segarkanFormulir', schedule: { everyHours: 1 } },
      { handler: 'perbaruiLapisan', schedule: { everyHours: 1 } },
      { handler: 'rawatHarian', schedule: { dailyAt: 2 } },
      { handler: 'ringkasanMingguan', schedule: { mondaysAt: 9 } },
    ]),
  );
});

test('each slot has a function of its own', () => {
  const handlers = Object.values(HANDLERS);
  expect(new Set(handlers).size).toBe(handlers.length);
});
