import { responseCodeOf } from '../../../src/kernel/code';
import { carryOutErasures } from '../../../src/ledger/carry-out-erasures';
import { decide } from '../../../src/ledger/decide';
import { decisionTab } from '../../../src/ledger/decision-tab';
import type { Content } from '../../../src/ledger/decisions/decision';
import { readDecisions } from '../../../src/ledger/follow-decisions';
import { journalTab } from '../../../src/ledger/journal-tab';
import { recordResponse } from '../../../src/ledger/record';
import { overviewTab } from '../../../src/overview/tab';
import { posyanduTab, settingTab } from '../../../src/settings/tabs';
import { eraseGraduates } from '../../../src/subjects/children/retention';
import { childTab } from '../../../src/subjects/children/tabs/child-tab';
import type { Raw } from '../../../src/workbook/cells';
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
  return {
    context,
    /** A day after the last night, and an hour. */
    carriedOut: () => {
      clock.at += 25 * 3_600_000;
      return carryOutErasures(context, readDecisions(context));
    },
    workbook,
    /** The night after this day, in western Indonesia. */
    night: (day: string, until?: number) => {
      clock.at = Date.parse(`${day}T19:00:00Z`) - 24 * 3_600_000 + 2 * 3_600_000;
      return eraseGraduates(context, until);
    },
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
    const { night, names } = kelurahan(12, AISYAH, BUDI);
    expect(night(day)).toBe(erased);
    expect(names()).toEqual(erased === 1 ? ['Budi'] : ['Aisyah', 'Budi']);
  });

  test('is erased with all that was ever said of it, by a rule and for a reason', () => {
    const { workbook, night, carriedOut } = kelurahan(12, AISYAH, BUDI, AGAIN);
    night('2029-01-01');
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
    const { workbook, context, night, carriedOut, names } = kelurahan(12, AISYAH);
    night('2029-01-01');
    const decision = String(workbook.column(decisionTab, 'Kunci')[0]);
    const undo = { id: 'berhenti', who: 'bidan@x.example', why: 'masih dirawat' };
    decide(context, { ...undo, content: { kind: 'undo', decision } as Content }, context.now());
    expect([carriedOut(), night('2029-01-09')]).toEqual([0, 0]);
    expect(names()).toEqual(['Aisyah']);
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
    const { workbook, night } = kelurahan(12, AISYAH);
    expect([night('2029-01-01'), night('2029-01-02')]).toEqual([1, 0]);
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
    expect([night('2028-01-01', 0), night('2028-01-02')]).toEqual([0, 1]);
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
  expect([night('2028-01-01'), night('2028-01-02'), night('2028-01-03')]).toEqual([20, 5, 0]);
});
