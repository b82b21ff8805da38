import { houseOf } from '../../src/installation/house';
import type { Job } from '../../src/installation/job';
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
  for (const { name, slot } of jobs) bySlot[slot] = [...(bySlot[slot] ?? []), name];
  return bySlot;
}

describe('the rooms of the product', () => {
  const house = houseOf(ROOMS);

  test('make jobs that run in this order in each slot', () => {
    expect(timetable(house.jobs)).toEqual({
      'every-5-minutes': ['vanished', 'mail'],
      'every-15-minutes': ['points', 'copies'],
      'every-30-minutes': ['reconcile', 'worklist', 'decisions', 'rebuild'],
      hourly: ['forms', 'settings', 'officers', 'responders'],
      'hourly-files': ['layers', 'alive'],
      nightly: ['check', 'graduates', 'monday-summary', 'copies-checked', 'left-tabs', 'trouble'],
      'monday-morning': ['summary', 'mail'],
    });
  });

  test('know the kinds of decisions and of mails by the names that are stored', () => {
    expect([...house.kinds.keys()].sort()).toEqual([
      'accept',
      'consent-stands',
      'correct',
      'danger-checked',
      'different-children',
      'erase',
      'erase-later',
      'know-sender',
      'refuse',
      'removed-by-hand',
      'residence',
      'same-child',
      'take',
      'undo',
      'withdraw',
    ]);
    expect(house.mailKinds.map(({ kind }) => kind).sort()).toEqual([
      'masa-simpan',
      'mendesak',
      'mingguan',
      'pengirim',
      'pengirim-bahaya',
      'perbaikan',
      'ralat',
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
    expect(after.tabs).toEqual(before.tabs);
  });

  test('has its jobs run after those of earlier rooms, and before the last of the machine', () => {
    expect(timetable(after.jobs)).toEqual({
      ...timetable(before.jobs),
      nightly: [
        'check',
        'graduates',
        'monday-summary',
        'copies-checked',
        'left-tabs',
        'invitations',
        'trouble',
      ],
    });
  });

  test('has its lines in Beranda, with one for its form, and moves no other line', () => {
    const last = before.overview.rows - 1;
    expect(after.overview.rowOf('damaged')).toBe(before.overview.rowOf('damaged'));
    expect(after.overview.rowOf('form')).toBe(before.overview.rowOf('form'));
    expect(after.overview.rowOf('activities')).toBe(last + 1);
    expect(after.overview.rowOf('form:kegiatan')).toBe(last + 2);
  });

  test('cannot have a kind of decision that another has', () => {
    const same: AnySubject = { ...SUBJECT, decisions: [{ ...DECISION, kind: 'withdraw' }] };
    expect(() => houseOf([...ROOMS, { ...ROOM, subject: same }])).toThrow('one name');
  });
});

test('a room with nothing adds nothing', () => {
  const [before, after] = [houseOf(ROOMS), houseOf([...ROOMS, { name: 'kosong' }])];
  expect(after.tabs).toEqual(before.tabs);
  expect(after.jobs).toEqual(before.jobs);
  expect(after.located).toEqual(before.located);
  expect(after.overview.rows).toBe(before.overview.rows);
});
