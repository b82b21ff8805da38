import type { Doubts } from '../../local/google/core/doubts';
import { ExecutionKilled, GoogleException } from '../../local/google/core/exception';
import type { Answers } from '../../src/subjects/children/submission/answers';
import { AHMAD } from '../support/system/fauzan';
import { BIDAN, CAMAT, HOUR, KADER, Kelurahan, MINUTE, MORNING } from '../support/system/kelurahan';
import { registerTabs } from '../support/system/tabs';

const BUDI: Answers = { ...AHMAD, nama: 'Budi Santoso', nama_ibu: 'Rini' };

/** What one event may meet with; returns when its trigger gets it. */
type Fate = (kelurahan: Kelurahan) => readonly number[] | undefined;

const onTime: Fate = () => undefined;
const lost: Fate = () => [];
/** In its turn: an edit of which no trigger tells waits for the clock. */
const inTurn: Fate = ({ now }) => [now];
/** After the clock has taken it in. */
const late: Fate = ({ now }) => [now + 59 * MINUTE];

/** The first write of the workbook goes wrong, before or after it takes effect. */
const failing =
  (moment: 'before' | 'after', error: Error): Fate =>
  ({ world }) => {
    const fail = (at: 'before' | 'after') => (method: string) => {
      if (at !== moment || method !== 'Sheets.Spreadsheets.batchUpdate') return;
      world.faults = null;
      throw error;
    };
    world.faults = { before: fail('before'), after: fail('after') };
    return undefined;
  };

const DOWN = new GoogleException('Service Sheets failed while accessing document');
const KILLED = new ExecutionKilled('Exceeded maximum execution time');

/** A new child, a correction of it, another child and a slip, each at seventeen minutes past an hour of their own. */
const DAY: readonly (readonly [id: string, answers: Answers])[] = [
  ['ahmad', AHMAD],
  ['ahmad', { ...AHMAD, berat: '9,4', oedema: 'ya' }],
  ['budi', BUDI],
  ['salah', { ...BUDI, tanggal_ukur: '2026-01-06', berat: 'sembilan' }],
];

function day(fate: Fate, doubts: Partial<Doubts> = {}): Kelurahan {
  const kelurahan = new Kelurahan();
  Object.assign(kelurahan.world.doubts, doubts);
  const passUntil = (hour: number): void =>
    kelurahan.pass(MORNING + hour * HOUR + 17 * MINUTE - kelurahan.now);
  DAY.forEach(([id, answers], hour) => {
    passUntil(hour);
    const deliverAt = fate(kelurahan);
    kelurahan.send(answers, { id, ...(deliverAt && { deliverAt }) });
  });
  passUntil(DAY.length);
  return kelurahan;
}

/** What people read of the register: no times of submits, which event and list may name differently. */
const readOf = (kelurahan: Kelurahan): unknown =>
  ['Data Anak', 'Pengukuran', 'Perlu Perbaikan', 'Perlu Tindakan'].map((tab) =>
    kelurahan
      .rows(tab)
      .map((row) =>
        Object.entries(row).filter(
          ([header]) => !/^(Kunci|Indeks|Arsip.*|Waktu Kirim|Terdaftar)$/.test(header),
        ),
      ),
  );

const tabsOf = ({ world, workbookId }: Kelurahan) => registerTabs(world, workbookId);
const urgentTo = (kelurahan: Kelurahan) =>
  kelurahan
    .mails()
    .filter(({ subject }) => subject.startsWith('SEGERA'))
    .flatMap(({ to }) => to);

/** So that an event can tell all of an edit, also when it was sent. Otherwise it has the time in which it was seen. */
const MOVED: Partial<Doubts> = { editsMoveTime: true, editsFireTriggers: true };

describe('a submission whose event', () => {
  let undisturbed: Kelurahan;
  beforeAll(() => {
    undisturbed = day(onTime, MOVED);
  });

  test('arrives makes the tabs that the others are compared with', () => {
    expect(undisturbed.rows('Data Anak').map((row) => row['Nama Anak'])).toEqual([
      'Ahmad Fauzan',
      'Budi Santoso',
    ]);
    expect(undisturbed.rows('Kiriman')).toHaveLength(4);
    expect(undisturbed.rows('Perlu Perbaikan')).toHaveLength(1);
    // The kader who has sent it gets it too.
    expect(urgentTo(undisturbed)).toEqual([BIDAN, CAMAT, KADER]);
    expect(undisturbed.runtime.failures()).toEqual([]);
  });

  test.each<{ name: string; fate: Fate }>([
    { name: 'is never delivered', fate: lost },
    { name: 'comes late', fate: late },
    { name: 'fails before the write', fate: failing('before', DOWN) },
    { name: 'fails after the write', fate: failing('after', DOWN) },
    { name: 'is stopped before the write', fate: failing('before', KILLED) },
    { name: 'is stopped after the write', fate: failing('after', KILLED) },
  ])('$name: is in the register within the hour', ({ fate }) => {
    const kelurahan = day(fate, MOVED);
    expect(tabsOf(kelurahan)).toEqual(tabsOf(undisturbed));
    expect(urgentTo(kelurahan)).toEqual([BIDAN, CAMAT, KADER]);
  });

  test.each<{ fate: string; doubts: Partial<Doubts> }>([
    { fate: 'lost', doubts: { editsMoveTime: true, listGapMs: 640 } },
    { fate: 'lost', doubts: { editsMoveTime: false, listGapMs: 640 } },
    { fate: 'lost', doubts: { editsMoveTime: false, listGapMs: -900 } },
    { fate: 'late', doubts: { editsMoveTime: false, listGapMs: 640, editsFireTriggers: true } },
    { fate: 'late', doubts: { editsMoveTime: false, listGapMs: 640, editsFireTriggers: false } },
    { fate: 'in turn', doubts: { editsMoveTime: false, listGapMs: 640, editsFireTriggers: false } },
  ])('$fate, where Google answers $doubts, is in the register within the hour', ({ fate, doubts }) => {
    const fates: Readonly<Record<string, Fate>> = { lost, late, 'in turn': inTurn };
    const kelurahan = day(fates[fate] ?? onTime, doubts);
    expect(readOf(kelurahan)).toEqual(readOf(undisturbed));
    expect(kelurahan.rows('Kiriman')).toHaveLength(4);
    expect(urgentTo(kelurahan)).toEqual([BIDAN, CAMAT, KADER]);
  });
});

test('the register has a lost submission after one run of the clock, and not before', () => {
  const kelurahan = new Kelurahan();
  kelurahan.send(AHMAD, { deliverAt: [] });
  kelurahan.pass(MINUTE);
  expect(kelurahan.rows('Data Anak')).toEqual([]);
  expect(kelurahan.runtime.run('cocokkan')).toBe(1);
  expect(kelurahan.rows('Data Anak')).toHaveLength(1);
  expect(kelurahan.runtime.run('cocokkan')).toBe(0);
});
