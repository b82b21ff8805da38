import { Meter } from '../../../local/google/core/meter';
import { LIMITS } from '../../../local/google/core/quotas';
import { triggersOf } from '../../../local/google/script/state';
import { typeIntoCell } from '../../../local/google/spreadsheet';
import { reschedule } from '../../../local/runtime/due';
import type { EndedAtOnce, Start } from '../../../local/runtime/runtime';
import { HANDLERS } from '../../../src/installation/timetable';
import type { Answers } from '../../../src/subjects/children/submission/answers';
import { BIDAN, HOUR, Kelurahan, MINUTE } from '../../support/system/kelurahan';

const SECOND = 1_000;

const CLOCKS: readonly string[] = Object.values(HANDLERS);

/** What I send along: nothing, a form's answer, or an event with an id that I have made up. */
const MADE_UP = [
  undefined,
  { triggerUid: '1234567890123456789', authMode: 'FULL' },
  { triggerUid: ['1234567890123456789'], 'day-of-week': 3 },
  { triggerUid: '', response: { id: 'x' } },
];

/** Thirty calls at one moment, as many as Google runs of one account at the same time. */
const mine = (event = MADE_UP[1]): readonly Start[] =>
  Array.from({ length: LIMITS.executionsPerUser }, (_, i) => ({
    functionName: CLOCKS[i % CLOCKS.length] ?? '',
    args: [event],
    runAs: { kind: 'web-app', activeUser: '' },
  }));

const child = (i: number): Answers => ({
  posyandu: i % 2 ? 'Mawar' : 'Melati',
  anak: 'baru',
  nama: `Anak Rekaan ${'ABCDEFGHIJKL'[i]}`,
  jenis_kelamin: 'P',
  tanggal_lahir: `2024-0${1 + (i % 9)}-1${i % 10}`,
  nama_ibu: `Ibu Rekaan ${'ABCDEFGHIJKL'[i]}`,
  rt: '2',
  rw: '1',
  persetujuan: 'ya',
  tanggal_ukur: '2026-01-07',
  berat: '10,9',
  oedema: i === 0 ? 'ya' : 'tidak',
});

const refused = ({ error }: EndedAtOnce): boolean => /^NotByTrigger: /.test(error ?? '');

/** A clock whose time came while I held every slot has not run, and Google does not make up for it. */
function missDueClocks({ world }: Kelurahan): void {
  for (const { clock } of triggersOf(world).triggers) {
    if (clock && (clock.nextRun ?? Number.POSITIVE_INFINITY) <= world.clock.now()) reschedule(world, clock);
  }
}

describe('I call the seven clocks from the page of the map, thirty at once', () => {
  test.each(MADE_UP)(
    'and each call ends within a second, having read nothing of the workbook (%j)',
    (event) => {
      const kelurahan = new Kelurahan();
      kelurahan.send(child(0));
      const calls = () => CLOCKS.map((handler) => kelurahan.world.meter.entryPoints[handler]?.calls ?? {});
      const before = structuredClone(calls());
      const ended = kelurahan.runtime.atOnce(mine(event), { seed: 1 });
      expect(ended.filter(refused)).toHaveLength(LIMITS.executionsPerUser);
      expect(Math.max(...ended.map(({ ms, waitedMs }) => ms + waitedMs))).toBeLessThan(SECOND);
      const made = calls().flatMap((after, i) =>
        Object.keys(after).filter((method) => after[method] !== before[i]?.[method]),
      );
      const allowed = ['PropertiesService.Properties.getProperties', 'ScriptApp.getProjectTriggers'];
      expect(made.filter((method) => !allowed.includes(method))).toEqual([]);
    },
  );

  test('whatever I do for an hour, all that was sent meanwhile is there half an hour after I stop', () => {
    const kelurahan = new Kelurahan();
    const { runtime, world } = kelurahan;
    const legitimate: EndedAtOnce[] = [];
    for (let minute = 0; minute < 60; minute += 5) {
      kelurahan.send(child(minute / 5), { deliverAt: [kelurahan.now] });
      const events = runtime.pendingEvents().map((event) => ({ event, at: kelurahan.now + 1 }));
      const ended = runtime.atOnce([...mine(), ...events], { seed: 1 + minute });
      legitimate.push(...ended.slice(LIMITS.executionsPerUser));
      world.clock.advance(5 * MINUTE);
      missDueClocks(kelurahan);
    }
    expect(legitimate).toHaveLength(12);
    expect(legitimate.filter(({ error }) => /too many scripts running/.test(error ?? ''))).toHaveLength(12);
    expect(kelurahan.rows('Kiriman')).toEqual([]);

    kelurahan.pass(30 * MINUTE);
    expect(kelurahan.rows('Kiriman')).toHaveLength(12);
    expect(kelurahan.rows('Data Anak')).toHaveLength(12);
    kelurahan.pass(10 * MINUTE);
    expect(kelurahan.mails().some(({ subject }) => subject.startsWith('SEGERA'))).toBe(true);
  });
});

test('I call all that the page lets me name, thirty at once, and each call ends within a second with nothing read', () => {
  const kelurahan = new Kelurahan();
  kelurahan.send(child(0));
  const { runtime, world } = kelurahan;
  const names = runtime.pageFunctions();
  expect(names.length).toBeGreaterThan(CLOCKS.length);
  for (let from = 0; from < names.length; from += LIMITS.executionsPerUser) {
    world.meter = new Meter();
    const calls = Array.from({ length: LIMITS.executionsPerUser }, (_, i) => ({
      functionName: names[(from + i) % names.length] ?? '',
      args: [MADE_UP[i % MADE_UP.length]],
      runAs: { kind: 'web-app' as const, activeUser: '' },
    }));
    const ended = runtime.atOnce(calls, { seed: 1 + from });
    expect(Math.max(...ended.map(({ ms, waitedMs }) => ms + waitedMs))).toBeLessThan(SECOND);
    const made = Object.values(world.meter.entryPoints).flatMap((entry) => Object.keys(entry.calls));
    expect(made.filter((method) => /^(?:Sheets|Spreadsheet|Form|Drive|Mail|Lock)/.test(method))).toEqual([]);
  }
});

describe('I hold every slot for an hour in which people go on with their work', () => {
  /** A new child, an edit, a consent taken back, one in danger, a slip, and one in the last second. */
  const SENT: readonly (readonly [id: string, answers: Answers])[] = [
    ['baru-1', child(1)],
    ['lama-2', { ...child(2), berat: '11,3' }],
    ['lama-3', { ...child(3), persetujuan: 'tidak' }],
    ['baru-4', { ...child(4), oedema: 'ya' }],
    ['salah-5', { ...child(5), berat: 'sepuluh' }],
    ['akhir-6', child(6)],
  ];

  const children = (kelurahan: Kelurahan) =>
    kelurahan
      .rows('Data Anak')
      .map((row) => `${row['Nama Anak']} ${row['Berat (kg)']}`)
      .sort();
  const slips = (kelurahan: Kelurahan) =>
    kelurahan
      .rows('Perlu Perbaikan')
      .filter(({ Jenis }) => Jenis === 'Harus diperbaiki')
      .map((row) => row['Nama Anak']);
  const urgent = (kelurahan: Kelurahan) =>
    kelurahan.mailsTo(BIDAN).filter(({ subject }) => subject.startsWith('SEGERA')).length;

  let kelurahan: Kelurahan;
  beforeAll(() => {
    kelurahan = new Kelurahan();
    // An edit that keeps the time of its response and finds no slot is found by night: `edits-and-times.test.ts`.
    kelurahan.world.doubts.editsMoveTime = true;
    for (const [id, i, berat] of [
      ['lama-2', 2, '10,9'],
      ['lama-3', 3, '10,9'],
      ['salah-7', 7, 'tujuh'],
    ] as const) {
      kelurahan.send({ ...child(i), berat }, { id });
    }
    kelurahan.pass(HOUR);
    const end = kelurahan.now + HOUR;
    const held = (until: number): void => {
      kelurahan.world.clock.moveTo(until);
      missDueClocks(kelurahan);
    };
    for (const [i, [id, answers]] of SENT.entries()) {
      held(i < SENT.length - 1 ? kelurahan.now + 7 * MINUTE : end - SECOND);
      kelurahan.send(answers, { id, deliverAt: [kelurahan.now] });
      const events = kelurahan.runtime.pendingEvents().map((event) => ({ event, at: kelurahan.now + 1 }));
      const ended = kelurahan.runtime.atOnce([...mine(), ...events], { seed: 1 + i });
      expect(ended.slice(LIMITS.executionsPerUser).map(({ error }) => error)).toEqual([
        expect.stringContaining('too many scripts running'),
      ]);
    }
    chooseUnseen();
    held(end);
  });

  /** An officer withdraws an old slip in the worklist; the trigger that would see it at once finds no slot. */
  function chooseUnseen(): void {
    const worklist = kelurahan.rows('Perlu Perbaikan');
    const column = Object.keys(worklist[0] ?? {}).indexOf('Keputusan');
    const at = worklist.findIndex((row) => row['Nama Anak'] === child(7).nama);
    typeIntoCell(kelurahan.world, kelurahan.workbookId, 'Perlu Perbaikan', at + 1, column, 'Tarik kiriman');
  }

  test('and nothing of it is there when I stop', () => {
    expect(children(kelurahan)).toEqual([`${child(2).nama} 10.9`, `${child(3).nama} 10.9`]);
    expect(slips(kelurahan)).toEqual([child(7).nama]);
    expect(urgent(kelurahan)).toBe(0);
  });

  test('but half an hour later all is, as it was sent, the last second and what an officer chose among it', () => {
    kelurahan.pass(30 * MINUTE);
    expect(children(kelurahan)).toEqual([
      `${child(1).nama} 10.9`,
      `${child(2).nama} 11.3`,
      `${child(4).nama} 10.9`,
      `${child(6).nama} 10.9`,
    ]);
    expect(slips(kelurahan)).toEqual([child(5).nama]);
    const own = kelurahan.runtime.failures().filter(({ kind }) => kind !== 'web-app');
    expect(own.filter(({ message }) => !/too many scripts running/.test(message))).toEqual([]);
  });

  test('and who must know of the child in danger does ten minutes after that', () => {
    kelurahan.pass(10 * MINUTE);
    expect(urgent(kelurahan)).toBe(1);
    const before = children(kelurahan);
    expect([kelurahan.runtime.run('cocokkan'), children(kelurahan)]).toEqual([0, before]);
  });
});
