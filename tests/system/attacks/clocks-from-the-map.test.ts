import { LIMITS } from '../../../local/google/core/quotas';
import { triggersOf } from '../../../local/google/script/state';
import { reschedule } from '../../../local/runtime/due';
import type { EndedAtOnce, Start } from '../../../local/runtime/runtime';
import { HANDLERS } from '../../../src/installation/timetable';
import type { Answers } from '../../../src/subjects/children/submission/answers';
import { Kelurahan, MINUTE } from '../../support/system/kelurahan';

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
