import { fillSchedule } from '../../src/installation/fill-schedule';
import { houseOf } from '../../src/installation/house';
import type { Job } from '../../src/installation/job';
import { JOB_HELP } from '../../src/installation/job-help-words';
import { SCHEDULE } from '../../src/installation/planned-jobs';
import { planned } from '../../src/installation/read-plan';
import { shownJobs } from '../../src/installation/shown-jobs';
import { readSettings } from '../../src/settings/settings';
import { scheduleTab, settingTab } from '../../src/settings/tabs';
import { ROOMS } from '../../src/subjects/rooms';
import { readRows } from '../../src/workbook/select';
import { MemoryWorkbook } from '../support/memory-workbook';

const JOBS: readonly Job[] = [
  { name: 'mail', label: 'Mengirim surat', slot: 'every-5-minutes', run: () => 0 },
  { name: 'mail', label: 'Mengirim surat', slot: 'monday-morning', run: () => 0 },
  { name: 'tugas-kader', label: 'Surat kader', when: { every: 'day', hour: 17 }, run: () => 0 },
  {
    name: 'summary',
    label: 'Ringkasan',
    when: ({ summaryHour }) => ({ every: 'week', weekday: 0, hour: summaryHour }),
    run: () => 0,
  },
];

type Cells = readonly [code: string, when: string | number | null, active?: string];

/** What comes of rows of `Jadwal`. */
function plan(...rows: readonly Cells[]) {
  const read = rows.map(([code, when, active = 'Ya']) => ({ code, when, active }));
  return planned(read, JOBS, readSettings(new MemoryWorkbook()));
}

const BY_DEFAULT = {
  'tugas-kader': { when: { every: 'day', hour: 17 } },
  summary: { when: { every: 'week', weekday: 0, hour: 7 } },
};

test('without rows all jobs run when they do by default', () => {
  expect(plan()).toEqual({ jobs: BY_DEFAULT, unreadable: [] });
});

test('rows move jobs and switch them off, however their codes are typed', () => {
  expect(plan(['Tugas Kader', 'Senin 16.30'], ['SUMMARY', '', 'tidak'], ['', null, ''])).toEqual({
    jobs: {
      'tugas-kader': { when: { every: 'week', weekday: 0, hour: 16, minute: 30 } },
      summary: { when: { every: 'week', weekday: 0, hour: 7 }, off: true },
    },
    unreadable: [],
  });
});

test.each<readonly [what: string, row: Cells, named: string]>([
  ['a time that is none', ['summary', 'nanti sore'], '2 (Ringkasan)'],
  ['what is more often than the mail is for', ['summary', 'setiap hari 7'], '2 (Ringkasan)'],
  ['neither yes nor no', ['summary', 'Senin 7', 'mungkin'], '2 (Ringkasan)'],
  ['another time for a job that cannot be moved', ['mail', 'setiap jam'], '2 (Mengirim surat)'],
  ['no for a job that cannot be switched off', ['mail', 'setiap 5 menit', 'Tidak'], '2 (Mengirim surat)'],
  ['a code that is none', ['ringkas', 'Senin 7'], '2 (ringkas)'],
  ['no code', ['', 'Senin 7'], '2 (?)'],
])('%s is named, and the default holds', (_, row, named) => {
  expect(plan(row)).toEqual({ jobs: BY_DEFAULT, unreadable: [named] });
});

test('what cannot be read leaves a job switched off where it is', () => {
  expect(plan(['summary', 'nanti', 'Tidak']).jobs.summary).toEqual({ ...BY_DEFAULT.summary, off: true });
});

test('of two rows of one job the second is named', () => {
  expect(plan(['mail', 'setiap 5 menit'], ['summary', 'Rabu 8'], ['summary', 'Kamis 8'])).toEqual({
    jobs: { ...BY_DEFAULT, summary: { when: { every: 'week', weekday: 2, hour: 8 } } },
    unreadable: ['4 (Ringkasan)'],
  });
});

describe('set-up', () => {
  const { jobs } = houseOf(ROOMS);
  const filled = (workbook: MemoryWorkbook) => {
    const settings = readSettings(workbook);
    const { rows } = readRows(workbook, { rows: SCHEDULE });
    return fillSchedule(workbook, rows, jobs, settings, JOB_HELP);
  };

  test('gives each job a row that is read as its default, and says what can be done with it', () => {
    const workbook = new MemoryWorkbook();
    expect(filled(workbook)).toHaveLength(shownJobs(jobs).length);
    const { rows } = readRows(workbook, { rows: SCHEDULE });
    const settings = readSettings(workbook);
    expect(planned(rows, jobs, settings)).toEqual(planned([], jobs, settings));
    for (const help of workbook.column(scheduleTab, 'Keterangan'))
      expect(help).toMatch(/Boleh diganti|Tidak bisa diganti/);
    expect(filled(workbook)).toEqual([]);
  });

  test('takes the hour of the summary over, and leaves what people have written', () => {
    const workbook = new MemoryWorkbook();
    workbook.put(settingTab, { Nama: 'Jam ringkasan mingguan', Nilai: '9' });
    workbook.put(scheduleTab, { Kode: 'tugas-kader', Kapan: 'setiap hari 19', Aktif: 'Tidak' });
    filled(workbook);
    const at = (code: string): unknown =>
      workbook.column(scheduleTab, 'Kapan')[workbook.column(scheduleTab, 'Kode').indexOf(code)];
    expect([at('summary'), at('bulanan'), at('tugas-kader'), at('mail')]).toEqual([
      'Senin 9',
      'tanggal 1 jam 9',
      'setiap hari 19',
      'setiap 5 menit',
    ]);
    expect(workbook.column(scheduleTab, 'Aktif')[0]).toBe('Tidak');
  });
});
