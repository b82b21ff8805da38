import { createScriptApp } from '../../local/google/script';
import { triggersOf } from '../../local/google/script/state';
import { createSpreadsheetApp } from '../../local/google/spreadsheet';
import { installTriggers } from '../../src/google/triggers';
import type { TriggerSpec } from '../../src/installation/timetable';
import { callsOf, formWorld } from './forms/form-world';

const SPECS: readonly TriggerSpec[] = [
  { handler: 'terimaKiriman', schedule: { on: 'form-submit' } },
  { handler: 'terimaKeputusan', schedule: { on: 'edit' } },
  { handler: 'kirimSurat', schedule: { everyMinutes: 5 } },
  { handler: 'segarkanFormulir', schedule: { everyHours: 1 } },
  { handler: 'rawatHarian', schedule: { dailyAt: 2 } },
  { handler: 'ringkasanMingguan', schedule: { mondaysAt: 7 } },
];

/** An emulated Google with two forms and a workbook. */
function installation() {
  const world = formWorld();
  Object.assign(globalThis, { ScriptApp: createScriptApp(world) });
  const spreadsheetId = createSpreadsheetApp(world).create('PetaGizi').getId();
  const [first, second] = [FormApp.create('Pengukuran', true), FormApp.create('Kegiatan', true)];
  return {
    world,
    spreadsheetId,
    first: first.getId(),
    second: second.getId(),
    install: (
      formIds: readonly string[],
      renew: readonly string[] = [],
      specs: readonly TriggerSpec[] = SPECS,
    ) => installTriggers(specs, { formIds, spreadsheetId }, 'WIT', renew),
    /** Handler and id of what sets it off. */
    triggers: () => triggersOf(world).triggers.map(({ handler, sourceId }) => [handler, sourceId] as const),
    ids: () => triggersOf(world).triggers.map(({ id }) => id),
  };
}

describe('triggers', () => {
  test('are made as the timetable says: of the form, of the workbook and of the clock in its zone', () => {
    const { world, install, first, spreadsheetId } = installation();
    expect(install([first])).toEqual(SPECS.map(({ handler }) => handler));
    const made = triggersOf(world).triggers.map(({ handler, event, sourceId, clock }) => ({
      handler,
      event,
      sourceId,
      schedule: clock?.schedule,
      zone: clock?.timeZone,
    }));
    const zone = 'Asia/Jayapura';
    const any = expect.any(Number);
    expect(made).toEqual([
      { handler: 'terimaKiriman', event: 'ON_FORM_SUBMIT', sourceId: first },
      { handler: 'terimaKeputusan', event: 'ON_EDIT', sourceId: spreadsheetId },
      { handler: 'kirimSurat', event: 'CLOCK', sourceId: null, schedule: { every: 'minutes', n: 5 }, zone },
      {
        handler: 'segarkanFormulir',
        event: 'CLOCK',
        sourceId: null,
        schedule: { every: 'hours', n: 1, minute: any },
        zone,
      },
      {
        handler: 'rawatHarian',
        event: 'CLOCK',
        sourceId: null,
        schedule: { every: 'days', n: 1, hour: 2, minute: any },
        zone,
      },
      {
        handler: 'ringkasanMingguan',
        event: 'CLOCK',
        sourceId: null,
        schedule: { every: 'weeks', n: 1, weekDay: 1, hour: 7, minute: any },
        zone,
      },
    ]);
  });

  test('that are there already are not made again', () => {
    const { install, first, ids } = installation();
    install([first]);
    const before = ids();
    expect(install([first])).toEqual([]);
    expect(ids()).toEqual(before);
  });

  test('that are missing are made, and the others stay', () => {
    const { world, install, first, triggers, ids } = installation();
    install([first]);
    const before = ids();
    const section = triggersOf(world);
    section.triggers = section.triggers.filter(({ handler }) => handler !== 'kirimSurat');
    expect(install([first])).toEqual(['kirimSurat']);
    expect(triggers()).toHaveLength(SPECS.length);
    expect(ids().filter((id) => before.includes(id))).toHaveLength(SPECS.length - 1);
  });

  test('of another timetable are made anew, the others stay', () => {
    const { world, install, first, ids } = installation();
    install([first]);
    const before = ids();
    const later = SPECS.map((spec) =>
      spec.handler === 'rawatHarian' ? { ...spec, schedule: { dailyAt: 3 } } : spec,
    );
    expect(install([first], ['rawatHarian'], later)).toEqual(['rawatHarian']);
    const nightly = triggersOf(world).triggers.filter(({ handler }) => handler === 'rawatHarian');
    expect(nightly.map(({ clock }) => clock?.schedule)).toEqual([
      { every: 'days', n: 1, hour: 3, minute: expect.any(Number) },
    ]);
    expect(ids().filter((id) => before.includes(id))).toHaveLength(SPECS.length - 1);
  });

  test('of functions that the timetable no longer names are taken away', () => {
    const { install, first, triggers } = installation();
    install([first]);
    expect(install([first], [], SPECS.slice(0, 2))).toEqual([]);
    expect(triggers().map(([handler]) => handler)).toEqual(['terimaKiriman', 'terimaKeputusan']);
  });
});

describe('of several forms', () => {
  const submits = ({ triggers }: ReturnType<typeof installation>): readonly (string | null)[] =>
    triggers()
      .filter(([handler]) => handler === 'terimaKiriman')
      .map(([, sourceId]) => sourceId);

  test('each has a trigger for its responses', () => {
    const two = installation();
    two.install([two.first, two.second]);
    expect(submits(two)).toEqual([two.first, two.second]);
    expect(two.triggers()).toHaveLength(SPECS.length + 1);
  });

  test('the second gets its trigger beside that of the first', () => {
    const two = installation();
    two.install([two.first]);
    expect(two.install([two.first, two.second])).toEqual(['terimaKiriman']);
    expect(submits(two)).toEqual([two.first, two.second]);
    expect(two.install([two.first, two.second])).toEqual([]);
  });

  test('each gets its trigger anew with another timetable', () => {
    const two = installation();
    two.install([two.first, two.second]);
    const before = two.ids();
    expect(two.install([two.first, two.second], ['terimaKiriman'])).toEqual([
      'terimaKiriman',
      'terimaKiriman',
    ]);
    expect(submits(two)).toEqual([two.first, two.second]);
    expect(two.ids().filter((id) => before.includes(id))).toHaveLength(SPECS.length - 1);
  });
});

test('before there is a form, no trigger waits for its responses', () => {
  const { install, triggers } = installation();
  install([]);
  expect(triggers().map(([handler]) => handler)).toEqual(SPECS.slice(1).map(({ handler }) => handler));
});

test('a single form is not asked for: looking costs one call', () => {
  const { world, install, first } = installation();
  install([first]);
  const before = callsOf(world, '');
  install([first]);
  expect(callsOf(world, '') - before).toBe(1);
});
