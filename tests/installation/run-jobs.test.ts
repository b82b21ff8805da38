import type { Job, JobContext, SlotJob, TimedJob } from '../../src/installation/job';
import { recordOf } from '../../src/installation/job-plan';
import { runSlot } from '../../src/installation/run-jobs';
import type { When } from '../../src/settings/recurrence';
import { scheduleTab, settingTab } from '../../src/settings/tabs';
import { jobContextOf } from '../support/job-context';
import { MemoryWorkbook } from '../support/memory-workbook';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Wednesday, 10 June 2026, 12.00 in the zone of Jakarta. */
const START = Date.parse('2026-06-10T12:00:00+07:00');

const DAILY: When = { every: 'day', hour: 17 };

/** A call of a service that fails, before or after it has taken effect. */
interface Fault {
  readonly nth: number;
  readonly way: 'before' | 'after';
}

/** Jobs over a workbook in memory, with a clock that the test moves. */
function machine(
  jobs: readonly (readonly [name: string, when: TimedJob['when'], work?: () => number])[],
  slots: readonly SlotJob[] = [],
) {
  const workbook = new MemoryWorkbook();
  let at = START;
  const ran: string[] = [];
  const plannedFor: string[] = [];
  const list: readonly Job[] = [
    ...slots,
    ...jobs.map(
      ([name, when, work = () => 1]): TimedJob => ({
        name,
        label: name,
        when,
        run(_, planned) {
          ran.push(`${name} ${local(at)}`);
          plannedFor.push(local(planned));
          return work();
        },
      }),
    ),
  ];
  const counted = { reads: 0, sets: 0 };
  let fault: Fault | null = null;
  let calls = 0;
  /** A call of a service, which the fault may strike. */
  const call = <T>(work: () => T): T => {
    calls += 1;
    const isStruck = calls === fault?.nth;
    if (isStruck && fault?.way === 'before') throw new Error('Service unavailable');
    const result = work();
    if (isStruck) throw new Error('Service unavailable');
    return result;
  };
  const { memory } = jobContextOf(workbook);
  const context = (): JobContext =>
    jobContextOf(
      {
        read: (selections) => {
          counted.reads += 1;
          return call(() => workbook.read(selections));
        },
        write: (changes) => workbook.write(changes),
      },
      {
        jobs: list,
        now: () => at,
        since: at,
        memory: {
          get: memory.get,
          set: (name, value) => {
            counted.sets += 1;
            call(() => memory.set(name, value));
          },
        },
      },
    );
  const run = (slot: SlotJob['slot'] = 'every-5-minutes') => runSlot(context(), list, slot);
  run();
  return {
    workbook,
    memory,
    counted,
    ran,
    plannedFor,
    run,
    /** Moves the clock on, and runs the slot of five minutes once. */
    at(time: string) {
      at = Date.parse(`${time}+07:00`);
      return run();
    },
    /** Lets time pass with a run every five minutes. */
    pass(ms: number) {
      for (const end = at + ms; at < end; ) {
        at += 5 * MINUTE;
        run();
      }
    },
    /** Strikes a call from now on, the first being 1; @returns how many there were since the last */
    strike(next: Fault | null): number {
      const before = calls;
      fault = next;
      calls = 0;
      return before;
    },
    call,
    takes(ms: number) {
      at += ms;
    },
    schedule: (...rows: readonly Readonly<Record<string, string>>[]) => {
      workbook.damage(scheduleTab.title, () => []);
      workbook.put(scheduleTab, ...rows);
    },
    record: (name: string) => recordOf(memory, list.find((job) => job.name === name) as TimedJob),
  };
}

const local = (instant: number): string => new Date(instant + 7 * HOUR).toISOString().slice(0, 16);

describe('a job of a time of day', () => {
  test('runs once when its moment has passed, and not for moments before it was there', () => {
    const { ran, pass } = machine([
      ['a', DAILY],
      ['b', { every: 'month', day: 1, hour: 6 }],
    ]);
    pass(2 * DAY);
    expect(ran).toEqual(['a 2026-06-10T17:00', 'a 2026-06-11T17:00']);
  });

  test('is caught up once after missed days, and told for when it was planned last', () => {
    const { ran, plannedFor, at, pass } = machine([['a', DAILY]]);
    at('2026-06-14T03:10');
    pass(2 * HOUR);
    expect([ran, plannedFor]).toEqual([['a 2026-06-14T03:10'], ['2026-06-13T17:00']]);
  });

  test('runs before the jobs of its slot, in the order in which they were due, whatever becomes of each', () => {
    const seen: string[] = [];
    const mail: SlotJob = {
      name: 'mail',
      label: 'Surat',
      slot: 'every-5-minutes',
      run: () => seen.push('mail'),
    };
    const note = (name: string) => (): number => seen.push(name);
    const all = machine(
      [
        ['late', { every: 'day', hour: 18 }, note('late')],
        [
          'bad',
          { every: 'day', hour: 15 },
          () => {
            throw new RangeError('Ahmad Fauzan');
          },
        ],
        ['early', { every: 'day', hour: 16 }, note('early')],
      ],
      [mail],
    );
    seen.length = 0;
    const { done, failed } = all.at('2026-06-10T19:00');
    expect(seen).toEqual(['early', 'late', 'mail']);
    expect([...done.keys()]).toEqual(['early', 'late', 'mail']);
    expect(failed.map(({ job }) => job)).toEqual(['bad']);
    expect(all.record('bad')).toMatchObject({ tries: 1, error: 'RangeError' });
    expect(JSON.stringify(all.record('bad'))).not.toContain('Fauzan');
  });

  test('that fails is tried again after a quarter of an hour, an hour, four and twelve, until it succeeds', () => {
    let fails = true;
    const { ran, pass, record } = machine([
      [
        'a',
        { every: 'month', day: 10, hour: 17 },
        () => {
          if (fails) throw new Error('Service error: Spreadsheets');
          return 2;
        },
      ],
    ]);
    pass(2 * DAY);
    expect(ran).toEqual(
      ['10T17:00', '10T17:15', '10T18:15', '10T22:15', '11T10:15', '11T22:15', '12T10:15'].map(
        (time) => `a 2026-06-${time}`,
      ),
    );
    fails = false;
    pass(DAY);
    expect(ran).toHaveLength(8);
    expect(record('a')).toEqual({
      planned: expect.any(String),
      from: START,
      ran: Date.parse('2026-06-12T22:15+07:00'),
      ms: 0,
      done: 2,
    });
  });

  test('that Google breaks off is left alone as if it had failed', () => {
    const { ran, pass, memory } = machine([['a', DAILY]]);
    const set = memory.set.bind(memory);
    let isKilled = true;
    // What is noted before the run is kept; of what comes after it nothing.
    Object.assign(memory, {
      set: (name: string, value: string) => {
        if (isKilled && name === 'pekerjaan:a' && !('next' in JSON.parse(value))) return;
        set(name, value);
      },
    });
    pass(6 * HOUR);
    expect(ran).toEqual(['a 2026-06-10T17:00', 'a 2026-06-10T17:15']);
    isKilled = false;
    pass(6 * HOUR);
    expect(ran).toHaveLength(3);
  });

  test('is not begun where an execution has taken two minutes, and runs in the next', () => {
    const slow = (): number => {
      all.takes(3 * MINUTE);
      return 1;
    };
    const all = machine([
      ['a', { every: 'day', hour: 16 }, slow],
      ['b', { every: 'day', hour: 17 }],
    ]);
    all.at('2026-06-10T17:00');
    expect(all.ran).toEqual(['a 2026-06-10T17:00']);
    all.at('2026-06-10T17:05');
    expect(all.ran).toEqual(['a 2026-06-10T17:00', 'b 2026-06-10T17:05']);
  });

  test('runs with the weekly trigger too, which older installations have', () => {
    const { ran, at, run } = machine([['a', { every: 'week', weekday: 0, hour: 7 }]]);
    at('2026-06-15T06:59');
    expect(ran).toEqual([]);
    run('hourly');
    at('2026-06-15T07:20');
    run('monday-morning');
    expect(ran).toEqual(['a 2026-06-15T07:20']);
  });

  test('takes its default from the settings', () => {
    const { workbook, ran, pass } = machine([
      ['a', ({ summaryHour }) => ({ every: 'day', hour: summaryHour })],
    ]);
    workbook.put(settingTab, { Nama: 'Jam ringkasan mingguan', Nilai: '20' });
    // Here nothing looks at the settings before the hour by default has come.
    pass(2 * DAY);
    expect(ran).toEqual(['a 2026-06-11T20:00']);
  });
});

describe('a row of Jadwal', () => {
  const WEEKLY: When = { every: 'week', weekday: 0, hour: 7 };

  test('moves a job, from the moment at which it is due on', () => {
    const { schedule, ran, pass, at } = machine([['a', WEEKLY]]);
    schedule({ Kode: 'a', Kapan: 'Rabu 9' });
    at('2026-06-15T07:00');
    expect(ran).toEqual([]);
    pass(3 * DAY);
    expect(ran).toEqual(['a 2026-06-17T09:00']);
  });

  test('switches a job off, and on again without catching up', () => {
    const { schedule, ran, pass, at } = machine([['a', DAILY]]);
    schedule({ Kode: 'a', Aktif: 'Tidak' });
    pass(3 * DAY);
    expect(ran).toEqual([]);
    schedule({ Kode: 'a', Aktif: 'Ya' });
    at('2026-06-13T12:30');
    expect(ran).toEqual([]);
  });

  test('that cannot be read leaves the default in force', () => {
    const { schedule, ran, pass } = machine([['a', DAILY]]);
    schedule({ Kode: 'a', Kapan: 'kapan-kapan' });
    pass(DAY);
    expect(ran).toEqual(['a 2026-06-10T17:00']);
  });
});

test('while nothing is due, neither the workbook is read nor anything remembered', () => {
  const { counted, pass } = machine([
    ['a', DAILY],
    ['b', { every: 'week', weekday: 0, hour: 7 }],
  ]);
  expect(counted).toEqual({ reads: 1, sets: 3 });
  pass(4 * HOUR);
  expect(counted).toEqual({ reads: 1, sets: 3 });
  pass(2 * HOUR);
  // One job ran: the tab was read, and it was noted before and after.
  expect(counted).toEqual({ reads: 2, sets: 5 });
});

describe('a fault at any call of a run', () => {
  const WAYS = ['before', 'after'] as const;

  /** An evening in which two jobs are due and a call fails; each job puts something where it was not yet. */
  function evening(fault: Fault | null) {
    const queue = new Set<string>();
    const put = (name: string) => (): number => all.call(() => queue.add(name).size);
    const all = machine([
      ['a', DAILY, () => put('a')()],
      ['b', DAILY, () => put('b')()],
    ]);
    all.strike(fault);
    const { failed } = all.at('2026-06-10T17:00');
    const calls = all.strike(null);
    all.pass(2 * HOUR);
    return { all, queue, calls, failed };
  }

  const { calls: most } = evening(null);

  test('leaves both jobs done, noted, and not begun more often than twice', () => {
    expect(most).toBe(7);
    for (const way of WAYS) {
      for (let nth = 1; nth <= most; nth++) {
        const { all, queue, failed } = evening({ nth, way });
        expect([way, nth, [...queue].sort()]).toEqual([way, nth, ['a', 'b']]);
        for (const name of ['a', 'b']) {
          expect(all.record(name)?.ran).toBeGreaterThanOrEqual(Date.parse('2026-06-10T17:00+07:00'));
          expect(all.record(name)?.tries).toBeUndefined();
          expect(all.ran.filter((one) => one.startsWith(name)).length).toBeLessThanOrEqual(2);
        }
        expect(failed).toHaveLength(1);
        // Nothing is left over for later.
        const { length } = all.ran;
        all.pass(HOUR);
        expect(all.ran).toHaveLength(length);
      }
    }
  });
});
