import { houseOf } from '../../src/installation/house';
import { isTimed, type Job } from '../../src/installation/job';
import type { Room } from '../../src/installation/room';
import type { Follower } from '../../src/ledger/context';
import type { AnySubject } from '../../src/ledger/subject';
import { ROOMS } from '../../src/subjects/rooms';
import { DECISION, JOB, MAIL, SUBJECT } from '../support/invented-room';

const FOLLOWER: Follower = { changed: () => [] };

const ROOM: Room = {
  name: 'activities',
  subject: SUBJECT,
  mails: [MAIL],
  jobs: [JOB],
  lines: [{ key: 'activities', section: 'more', label: 'Kegiatan bulan ini', remark: null }],
  followers: [FOLLOWER],
};

/** Names of the jobs of each slot, in the order in which they run. */
function timetable(jobs: readonly Job[]): Readonly<Record<string, readonly string[]>> {
  const bySlot: Record<string, string[]> = {};
  for (const job of jobs) {
    const slot = isTimed(job) ? 'at a time of day' : job.slot;
    bySlot[slot] = [...(bySlot[slot] ?? []), job.name];
  }
  return bySlot;
}

describe('the rooms of the product', () => {
  const house = houseOf(ROOMS);

  test('make jobs that run in this order in each slot', () => {
    expect(timetable(house.jobs)).toEqual({
      'every-5-minutes': ['vanished', 'mail'],
      'every-15-minutes': ['points', 'copies'],
      'every-30-minutes': ['reconcile', 'worklist', 'need-choices', 'decisions', 'rebuild', 'edits'],
      hourly: [
        'forms',
        'settings',
        'officers',
        'recap',
        'aid',
        'donors',
        'cases',
        'situation',
        'scorecard',
        'kecamatan-copy',
        'responders',
      ],
      'hourly-files': ['layers', 'alive'],
      nightly: [
        'check',
        'refetch',
        'edits',
        'graduates',
        'recap-checked',
        'quality',
        'mails-stopped',
        'aid-checked',
        'donors-checked',
        'cases-checked',
        'situation-checked',
        'copies-checked',
        'kecamatan-copy-checked',
        'kecamatan-read',
        'measuring-table',
        'left-tabs',
        'coordinates',
        'trouble',
        'backup',
      ],
      'monday-morning': ['mail'],
      'at a time of day': [
        'summary',
        'tugas-kader',
        'sesi-besok',
        'sesi-lewat',
        'mutu-data',
        'klinis',
        'mingguan-tindakan',
        'bulanan',
        'donatur',
        'rtl',
        'rtl-terlambat',
        'data-pendukung',
        'kecamatan',
      ],
    });
  });

  test('know the kinds of decisions and of mails by the names that are stored', () => {
    expect([...house.kinds.keys()].sort()).toEqual([
      'accept',
      'bayi-ibu',
      'bukan-satu-keluarga',
      'catin-ibu',
      'consent-stands',
      'correct',
      'danger-checked',
      'different-children',
      'erase',
      'erase-later',
      'kasus',
      'kertas-kerja',
      'know-sender',
      'laporan-rtl',
      'refuse',
      'refuse-all',
      'removed-by-hand',
      'residence',
      'revoke-card',
      'rtl',
      'same-child',
      'satu-keluarga',
      'take',
      'telaah',
      'tindakan',
      'tugas',
      'undo',
      'withdraw',
    ]);
    expect(house.mailKinds.map(({ kind }) => kind).sort()).toEqual([
      'bantuan-ganda',
      'bulanan',
      'data-pendukung',
      'donatur',
      'donatur-petugas',
      'hak-baru',
      'kecamatan',
      'klinis',
      'masa-simpan',
      'mendesak',
      'mingguan',
      'mingguan-tindakan',
      'mutu-data',
      'pengirim',
      'pengirim-bahaya',
      'perbaikan',
      'perbaikan-catin',
      'perbaikan-ibu',
      'perbaikan-tindakan',
      'ralat',
      'ralat-akhir',
      'rtl',
      'rtl-terlambat',
      'sesi-besok',
      'sesi-lewat',
      'tugas-kader',
    ]);
  });
});

describe('another room', () => {
  const before = houseOf(ROOMS);
  const after = houseOf([...ROOMS, ROOM]);

  test('adds what it has behind what others have', () => {
    expect(after.subjects).toEqual([...before.subjects, SUBJECT]);
    expect(after.mailKinds).toEqual([...before.mailKinds, MAIL]);
    expect([...after.kinds.keys()]).toEqual([...before.kinds.keys(), 'postpone']);
    expect(after.followers).toHaveLength(before.followers.length + 1);
    expect(after.followers.at(-1)).toBe(FOLLOWER);
    expect(after.tabs()).toEqual(before.tabs());
  });

  test('has its jobs run after those of earlier rooms, and before the last of the machine', () => {
    expect(timetable(after.jobs)).toEqual({
      ...timetable(before.jobs),
      nightly: [
        'check',
        'refetch',
        'edits',
        'graduates',
        'recap-checked',
        'quality',
        'mails-stopped',
        'aid-checked',
        'donors-checked',
        'cases-checked',
        'situation-checked',
        'copies-checked',
        'kecamatan-copy-checked',
        'kecamatan-read',
        'measuring-table',
        'left-tabs',
        'coordinates',
        'invitations',
        'trouble',
        'backup',
      ],
    });
  });

  test('has its lines in Beranda, with one for its form, and moves no other line', () => {
    const last = before.overview.rowOf('form:catin');
    expect(after.overview.rowOf('damaged')).toBe(before.overview.rowOf('damaged'));
    expect(after.overview.rowOf('form')).toBe(before.overview.rowOf('form'));
    expect(after.overview.rowOf('activities')).toBe(last + 1);
    expect(after.overview.rowOf('form:kegiatan')).toBe(last + 2);
    expect(after.overview.rowOf('job:mail')).toBe(before.overview.rowOf('job:mail'));
  });

  test('cannot have a kind of decision that another has', () => {
    const same: AnySubject = { ...SUBJECT, decisions: [{ ...DECISION, kind: 'withdraw' }] };
    expect(() => houseOf([...ROOMS, { ...ROOM, subject: same }])).toThrow('one name');
  });
});

test('a room with nothing adds nothing', () => {
  const [before, after] = [houseOf(ROOMS), houseOf([...ROOMS, { name: 'kosong' }])];
  expect(after.tabs()).toEqual(before.tabs());
  expect(after.jobs).toEqual(before.jobs);
  expect(after.located).toEqual(before.located);
  expect(after.overview.rows).toBe(before.overview.rows);
});
