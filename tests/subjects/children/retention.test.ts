import { responseCodeOf } from '../../../src/kernel/code';
import { carryOutErasures } from '../../../src/ledger/carry-out-erasures';
import { decide } from '../../../src/ledger/decide';
import { decisionTab } from '../../../src/ledger/decision-tab';
import type { Content } from '../../../src/ledger/decisions/decision';
import { readDecisions } from '../../../src/ledger/follow-decisions';
import { journalTab } from '../../../src/ledger/journal-tab';
import { recordResponse } from '../../../src/ledger/record';
import { overviewTab } from '../../../src/overview/tab';
import { outboxTab } from '../../../src/post/outbox-tab';
import { posyanduTab, settingTab } from '../../../src/settings/tabs';
import { eraseGraduates } from '../../../src/subjects/children/retention';
import { childTab } from '../../../src/subjects/children/tabs/child-tab';
import { type Raw, text } from '../../../src/workbook/cells';
import { contextOf } from '../../support/context';
import { MemoryWorkbook } from '../../support/memory-workbook';
import { DESCRIBED } from '../../support/one-response';
import { editUrlOf, type Sent, sent } from '../../support/responses';

/** Measured on 12 June 2026 at 47 months: five years old on 13 July 2027. */
const AISYAH = sent('a', 0, { ...DESCRIBED, nama: 'Aisyah', tanggal_lahir: '2022-07-13' });
const AGAIN = sent('c', 2, {
  posyandu: 'Mawar',
  anak: responseCodeOf('a'),
  tanggal_ukur: '2026-06-11',
  berat: '8,4',
});
const BUDI = sent('b', 1, { ...DESCRIBED, nama: 'Budi', nama_ibu: 'Kartini', tanggal_lahir: '2025-01-01' });

function kelurahan(months: string | number | null, ...events: readonly Sent[]) {
  const workbook = new MemoryWorkbook();
  workbook.put(posyanduTab, { Posyandu: 'Mawar' });
  if (months !== null) workbook.put(settingTab, { Nama: 'Hapus data setelah lulus (bulan)', Nilai: months });
  const clock = { at: AISYAH.submittedAt };
  const context = contextOf(workbook, { now: () => clock.at });
  for (const event of events)
    recordResponse(context, { ...event, form: 'pengukuran', editUrl: editUrlOf(event.id) });
  // The rule has been there for years before anybody is old enough.
  eraseGraduates(context);
  const night = (day: string, until?: number): number => {
    clock.at = Date.parse(`${day}T19:00:00Z`) - 24 * 3_600_000 + 2 * 3_600_000;
    return eraseGraduates(context, until);
  };
  return {
    context,
    /** A day after the last night, and an hour. */
    carriedOut: () => {
      clock.at += 25 * 3_600_000;
      return carryOutErasures(context, readDecisions(context));
    },
    workbook,
    /** The night after this day, in western Indonesia. */
    night,
    /** The nights of more than a week, the last of them after this day. @returns for how many children an erasure was set */
    nights: (last: string): number =>
      Array.from({ length: 9 }, (_, i) => 8 - i)
        .map((before) => new Date(Date.parse(last) - before * 86_400_000).toISOString().slice(0, 10))
        .reduce((sum, day) => sum + night(day), 0),
    /** The mails to officers, by key. */
    mails: (): readonly Raw[] => workbook.column(outboxTab, 'Kunci'),
    names: (): readonly Raw[] => workbook.column(childTab, 'Nama Anak'),
  };
}

describe('a child who turned five a year ago', () => {
  // Five on 13 July 2027, twelve months more on 13 July 2028
  test.each([
    { day: '2028-07-12', erased: 0 },
    { day: '2028-07-13', erased: 1 },
    { day: '2028-07-14', erased: 1 },
  ])('is erased after twelve months: on $day, $erased', ({ day, erased }) => {
    const { nights, names } = kelurahan(12, AISYAH, BUDI);
    expect(nights(day)).toBe(erased);
    expect(names()).toEqual(erased === 1 ? ['Budi'] : ['Aisyah', 'Budi']);
  });

  test('is erased with all that was ever said of it, by a rule and for a reason', () => {
    const { workbook, nights, carriedOut } = kelurahan(12, AISYAH, BUDI, AGAIN);
    nights('2029-01-01');
    expect(JSON.stringify(workbook.rows(journalTab.title))).toContain('Aisyah');
    expect(carriedOut()).toBe(1);
    expect(JSON.stringify(workbook.rows(journalTab.title))).not.toContain('Aisyah');
    expect(workbook.column(journalTab, 'berat')).toEqual([null, '8,5', null]);
    expect(workbook.column(decisionTab, 'Siapa')).toEqual(['PetaGizi', 'PetaGizi']);
    expect(workbook.column(decisionTab, 'Keputusan')).toEqual([
      'Data dihapus',
      'Data akan dihapus dalam 24 jam',
    ]);
  });

  test('is kept where an officer has stopped it', () => {
    const { workbook, context, nights, night, carriedOut, names } = kelurahan(12, AISYAH);
    nights('2029-01-01');
    const decision = String(workbook.column(decisionTab, 'Kunci')[0]);
    const undo = { id: 'berhenti', who: 'bidan@x.example', why: 'masih dirawat' };
    decide(context, { ...undo, content: { kind: 'undo', decision } as Content }, context.now());
    expect([carriedOut(), night('2029-01-09')]).toEqual([0, 0]);
    expect(names()).toEqual(['Aisyah']);
  });

  test('is erased in its turn where officers have stopped it for more others than one night takes', () => {
    const syllables = ['Bar', 'Cok', 'Dum', 'Kel', 'Wit'];
    const many = Array.from({ length: 23 }, (_, i) => {
      const name = `${syllables[i % 5]}${syllables[Math.floor(i / 5)]?.toLowerCase()}`;
      const born = `2022-0${1 + (i % 6)}-${10 + Math.floor(i / 6) * 4}`;
      return sent(`m${i}`, i, { ...DESCRIBED, nama: name, nama_ibu: `${name}wati`, tanggal_lahir: born });
    });
    const { workbook, context, night, nights, names } = kelurahan(12, ...many);
    expect(nights('2029-01-01')).toBe(23);
    const stopped = workbook.column(decisionTab, 'Kunci').slice(-21).map(String);
    for (const decision of stopped) {
      const undo = { id: `berhenti ${decision}`, who: 'bidan@x.example', why: 'masih dirawat' };
      decide(context, { ...undo, content: { kind: 'undo', decision } as Content }, context.now());
    }
    expect(names()).toHaveLength(21);
    const late = sent('z', 30, {
      ...DESCRIBED,
      nama: 'Zainal',
      nama_ibu: 'Kartini',
      tanggal_lahir: '2022-07-14',
    });
    recordResponse(context, { ...late, form: 'pengukuran', editUrl: editUrlOf('z') });
    expect(night('2029-01-02')).toBe(1);
    expect(names()).toHaveLength(21);
  });

  test('waits a week, announced on Beranda, where the rule is new', () => {
    const { workbook, context, night } = kelurahan(null, AISYAH);
    workbook.put(settingTab, { Nama: 'Hapus data setelah lulus (bulan)', Nilai: 12 });
    const announced = () => JSON.stringify(workbook.rows(overviewTab.title)).includes('Mulai 8 Januari 2029');
    expect([night('2029-01-01'), night('2029-01-07'), announced()]).toEqual([0, 0, true]);
    expect([night('2029-01-08'), announced()]).toEqual([1, false]);
    expect(context.memory.get('simpan:aturan')).toBe('12 2029-01-08');
  });

  test('is erased once', () => {
    const { workbook, nights, night } = kelurahan(12, AISYAH);
    expect([nights('2029-01-01'), night('2029-01-02')]).toEqual([1, 0]);
    expect(workbook.rows(decisionTab.title)).toHaveLength(1);
  });

  test('is kept where the setting is empty, nought, missing or no number', () => {
    for (const months of [null, '', 0, '0', -1, 'setahun']) {
      const { workbook, night } = kelurahan(months, AISYAH);
      const writes = workbook.writes.length;
      expect(night('2040-01-01')).toBe(0);
      expect(workbook.writes).toHaveLength(writes);
    }
  });

  test('waits for the next night where there is no time left', () => {
    const { night } = kelurahan(1, AISYAH);
    night('2027-12-25');
    expect([night('2028-01-01', 0), night('2028-01-02')]).toEqual([0, 1]);
  });

  test('is announced to the officers a week before, once, by number and without a name', () => {
    const { night, mails } = kelurahan(12, AISYAH, BUDI);
    night('2028-07-05');
    expect(mails()).toEqual([]);
    night('2028-07-06');
    // Five years and twelve months before 13 July 2028
    expect(mails()).toEqual(['masa-simpan 2028-07-06 1 2028-07-13 2022-07-13']);
    expect([night('2028-07-07'), night('2028-07-12'), night('2028-07-13')]).toEqual([0, 0, 1]);
    expect(mails()).toHaveLength(1);
  });

  test('is announced anew, and waits a week, where the rule was taken off and set again', () => {
    const { workbook, night, mails } = kelurahan(12, AISYAH);
    const set = (months: string) =>
      workbook.damage(settingTab.title, (rows) => [[rows[0]?.[0] ?? text(null), text(months)]]);
    expect([night('2028-07-06'), mails().length]).toEqual([0, 1]);
    set('');
    night('2028-07-07');
    set('12');
    expect([night('2028-07-20'), mails().length]).toEqual([0, 2]);
    expect([night('2028-07-26'), night('2028-07-27'), mails().length]).toEqual([0, 1, 2]);
  });

  test('that is brought in when it is long past waits a week after its own announcement', () => {
    const { context, nights, night, mails } = kelurahan(12, AISYAH);
    expect(nights('2029-01-01')).toBe(1);
    const late = { ...sent('late', 0, { ...DESCRIBED, nama: 'Citra', nama_ibu: 'Yuni' }) };
    const submittedAt = Date.parse('2029-01-02T02:00:00Z');
    recordResponse(context, {
      ...late,
      submittedAt,
      answers: { ...late.answers, tanggal_lahir: '2022-08-01', tanggal_ukur: '2026-06-12' },
      form: 'pengukuran',
      editUrl: editUrlOf('late'),
    } as Parameters<typeof recordResponse>[1]);
    expect([night('2029-01-02'), night('2029-01-08'), night('2029-01-09')]).toEqual([0, 0, 1]);
    expect(mails()).toHaveLength(2);
  });

  test('waits where no night has announced it, however long ago it was due', () => {
    const { night } = kelurahan(12, AISYAH);
    expect([night('2035-01-01'), night('2035-01-07'), night('2035-01-08')]).toEqual([0, 0, 1]);
  });
});

test('no more than twenty go in one night', () => {
  const many = Array.from({ length: 25 }, (_, i) =>
    sent(`r${i}`, i, {
      ...DESCRIBED,
      nama: `Anak ${'abcdefghijklmnopqrstuvwxy'[i]}`.repeat(2),
      nama_ibu: `Ibu nomor ${i}`,
      tanggal_lahir: `2022-07-${String(i + 1).padStart(2, '0')}`,
    }),
  );
  const { night } = kelurahan(1, ...many);
  night('2027-12-25');
  expect([night('2028-01-01'), night('2028-01-02'), night('2028-01-03')]).toEqual([20, 5, 0]);
});
