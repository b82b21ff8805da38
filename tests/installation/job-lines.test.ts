import type { Job, SlotJob, TimedJob } from '../../src/installation/job';
import { jobLines, stateOf } from '../../src/installation/job-lines';
import { noteSlot } from '../../src/installation/job-notes';
import { type JobRecord, keepRecord } from '../../src/installation/job-plan';
import type { Plan } from '../../src/installation/planned-jobs';
import { overviewTab } from '../../src/overview/tab';
import { jobContextOf } from '../support/job-context';
import { memoryFacts } from '../support/memory-facts';
import { MemoryWorkbook } from '../support/memory-workbook';

const at = (time: string): number => Date.parse(`2026-06-${time}:00+07:00`);

const MAIL: SlotJob = { name: 'mail', label: 'Mengirim surat', slot: 'every-5-minutes', run: () => 0 };
const NIGHT: SlotJob = { name: 'check', label: 'Menghitung ulang', slot: 'nightly', run: () => 0 };
const TASKS: TimedJob = {
  name: 'tugas-kader',
  label: 'Surat kader',
  when: { every: 'day', hour: 17 },
  run: () => 0,
};

const PLAN: Plan = {
  zone: 'WIB',
  jobs: { 'tugas-kader': { when: { every: 'day', hour: 17 } } },
  unreadable: [],
};

/** Wednesday, at noon. */
const NOON = at('10T12:00');

describe('a job of a slot', () => {
  const stateAfter = (job: SlotJob, now: number, ...runs: readonly (readonly [string, number, Error?])[]) => {
    const memory = memoryFacts();
    for (const [time, done, error] of runs)
      noteSlot(
        memory,
        job.slot,
        at(time),
        [{ job: job.name, ms: 1234, done }],
        error ? [{ job: job.name, error }] : [],
      );
    return stateOf(memory, job, PLAN, now, at('08T12:00'));
  };

  test('that had nothing to do says when it ran and how long', () => {
    expect(stateAfter(MAIL, NOON, ['10T11:30', 0])).toEqual({
      status: 'Selesai',
      remark: 'Setiap 5 menit. Terakhir 10 Juni 2026 11.30, 1,2 detik.',
    });
  });

  test('says when it last did something, and how much', () => {
    expect(stateAfter(MAIL, NOON, ['10T10:00', 3], ['10T11:00', 0]).remark).toBe(
      'Setiap 5 menit. Terakhir 10 Juni 2026 11.00, 1,2 detik. Terakhir ada yang dikerjakan 10 Juni 2026 10.00: 3.',
    );
  });

  test('that fails is named with the kind of its error and since when, until it works again', () => {
    const runs = [
      ['10T10:00', 0, new RangeError('Siti Aminah')],
      ['10T11:00', 0, new RangeError('Siti Aminah')],
    ] as const;
    expect(stateAfter(MAIL, NOON, ...runs)).toEqual({
      status: 'GAGAL',
      remark:
        'Setiap 5 menit. Terakhir 10 Juni 2026 11.00, 1,2 detik. Gagal (RangeError) sejak 10 Juni 2026 10.00.',
    });
    expect(stateAfter(MAIL, NOON, ...runs, ['10T11:05', 0]).status).toBe('Selesai');
  });

  test.each<readonly [SlotJob, string, string]>([
    [MAIL, '10T10:51', 'Selesai'],
    [MAIL, '10T10:49', 'TERLAMBAT'],
    [NIGHT, '08T11:01', 'Selesai'],
    [NIGHT, '08T10:59', 'TERLAMBAT'],
  ])('%o that ran last at %s is %s at noon of the tenth', (job, time, status) => {
    expect(stateAfter(job, NOON, [time, 0]).status).toBe(status);
  });

  test('that has never run is late where it has had the time', () => {
    expect([stateAfter(NIGHT, NOON).status, stateAfter(MAIL, NOON).status]).toEqual([
      'Belum waktunya',
      'TERLAMBAT',
    ]);
  });
});

describe('a job of a time of day', () => {
  const stateWith = (record: Partial<JobRecord>, now = NOON, off?: true) => {
    const memory = memoryFacts();
    keepRecord(memory, TASKS, { planned: '', from: at('01T12:00'), ...record });
    const jobs = { 'tugas-kader': { when: { every: 'day', hour: 17 }, ...(off && { off }) } } as const;
    return stateOf(memory, TASKS, { ...PLAN, jobs }, now, at('01T12:00'));
  };

  test.each<readonly [what: string, record: Partial<JobRecord>, status: string, remark: string]>([
    [
      'ran',
      { ran: at('09T17:02'), ms: 2300, done: 4 },
      'Selesai',
      'Setiap hari 17. Terakhir 9 Juni 2026 17.02, 2,3 detik. Dikerjakan: 4. Berikutnya 10 Juni 2026 17.00.',
    ],
    [
      'has not come yet',
      { from: at('10T09:00') },
      'Belum waktunya',
      'Setiap hari 17. Belum pernah. Berikutnya 10 Juni 2026 17.00.',
    ],
    [
      'has missed one time',
      { ran: at('08T17:02'), ms: 0, done: 0 },
      'Selesai',
      'Setiap hari 17. Terakhir 8 Juni 2026 17.02, 0,0 detik. Tidak ada yang perlu dikerjakan.',
    ],
    [
      'has missed two',
      { ran: at('07T17:02'), ms: 0, done: 0 },
      'TERLAMBAT',
      'Setiap hari 17. Terakhir 7 Juni 2026 17.02, 0,0 detik. Tidak ada yang perlu dikerjakan. Sudah dua kali tidak jalan: lihat Ekstensi > Apps Script > Pemicu.',
    ],
    [
      'has failed',
      { ran: at('08T17:02'), ms: 0, done: 1, tries: 2, next: at('10T13:00'), error: 'Exception' },
      'GAGAL',
      'Setiap hari 17. Terakhir 8 Juni 2026 17.02, 0,0 detik. Dikerjakan: 1. Gagal (Exception) 2 kali, dicoba lagi 10 Juni 2026 13.00.',
    ],
    [
      'was broken off',
      { tries: 1, next: at('10T11:00') },
      'TERLAMBAT',
      'Setiap hari 17. Belum pernah. Terputus 1 kali, dicoba lagi 10 Juni 2026 12.00. Sudah dua kali tidak jalan: lihat Ekstensi > Apps Script > Pemicu.',
    ],
  ])('that %s', (_, record, status, remark) => {
    expect(stateWith(record)).toEqual({ status, remark });
  });

  test('that people have switched off is neither late nor red', () => {
    expect(stateWith({}, NOON, true)).toEqual({
      status: 'Dimatikan',
      remark: 'Setiap hari 17. Belum pernah.',
    });
  });
});

test('the line that says that the script is at work names jobs that are late or fail, and another rows that cannot be read', () => {
  const jobs: readonly Job[] = [MAIL, NIGHT, TASKS];
  const plan = { ...PLAN, unreadable: ['4 (Surat kader)'] };
  const lines = jobLines(memoryFacts(), jobs, plan, NOON, at('10T02:00'));
  expect(lines).toMatchObject({
    alive: { remark: expect.stringMatching(/^Terlambat atau gagal: Mengirim surat\. Menjadi merah/) },
    schedule: { count: { text: 'PERIKSA' }, remark: expect.stringContaining('Baris 4 (Surat kader)') },
    'job:mail': { count: { text: 'TERLAMBAT' } },
  });
  expect(Object.keys(lines)).toEqual(['alive', 'schedule', 'job:tugas-kader', 'job:mail', 'job:check']);
});

test('an hourly run writes the lines of all jobs at once, below all others', () => {
  const workbook = new MemoryWorkbook();
  const context = jobContextOf(workbook);
  const alive = context.jobs.find(({ name }) => name === 'alive') as SlotJob;
  const before = workbook.writes.length;
  alive.run(context);
  expect(workbook.writes).toHaveLength(before + 1);
  const labels = workbook.rows(overviewTab.title).map(([cell]) => cell);
  expect(labels[context.overview.rowOf('schedule')]).toEqual({ kind: 'text', text: 'Tab Jadwal' });
  expect(labels[context.overview.rowOf('job:backup')]).toEqual({ kind: 'text', text: 'Membuat cadangan' });
});

describe('runs of a slot', () => {
  const noted = () => {
    const facts = memoryFacts();
    let sets = 0;
    const memory = {
      get: facts.get,
      set: (name: string, value: string) => {
        sets += 1;
        facts.set(name, value);
      },
    };
    const run = (time: string, done = 0, error?: Error): number => {
      sets = 0;
      const failed = error ? [{ job: 'mail', error }] : [];
      noteSlot(memory, 'every-5-minutes', at(time), [{ job: 'mail', ms: 5, done }], failed);
      return sets;
    };
    return run;
  };

  test('are noted once an hour, and where something was done, failed or works again', () => {
    const run = noted();
    expect([
      run('10T12:00'),
      run('10T12:05'),
      run('10T12:50'),
      run('10T12:55'),
      run('10T13:00', 2),
      run('10T13:05', 0, new Error('kuota')),
      run('10T13:10', 0, new Error('kuota')),
      run('10T13:15'),
      run('10T13:20'),
    ]).toEqual([1, 0, 0, 1, 1, 1, 0, 1, 0]);
  });

  test('do not fail where they cannot be noted', () => {
    const memory = {
      get: () => null,
      set: () => {
        throw new Error('Service error: Properties');
      },
    };
    expect(() => noteSlot(memory, 'nightly', NOON, [{ job: 'check', ms: 0, done: 0 }], [])).not.toThrow();
  });
});
