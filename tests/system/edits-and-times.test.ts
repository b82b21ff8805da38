import { allForms } from '../../local/google/forms/state';
import type { Answers } from '../../src/ledger/responses/response';
import { eachOr } from '../support/part';
import { DAY, HOUR, Kelurahan, MINUTE } from '../support/system/kelurahan';
import { registerTabs } from '../support/system/tabs';

const CHILD = {
  posyandu: 'Mawar',
  anak: 'baru',
  nama: 'Ahmad Fauzan',
  jenis_kelamin: 'L',
  tanggal_lahir: '2025-01-07',
  nama_ibu: 'Siti Aminah',
  persetujuan: 'ya',
  tanggal_ukur: '2026-01-07',
  berat: '9,6',
} as const;

const weights = (kelurahan: Kelurahan): readonly unknown[] =>
  kelurahan.rows('Pengukuran').map((row) => row['Berat (kg)']);

/** Everything but the time of a submit, which the other answer names otherwise. */
const shown = (kelurahan: Kelurahan): unknown =>
  JSON.parse(
    JSON.stringify(registerTabs(kelurahan.world, kelurahan.workbookId), (key, value) =>
      key === 'Waktu Kirim' || key === 'Kunci' ? undefined : value,
    ),
  );

const onlyId = (kelurahan: Kelurahan): string =>
  Object.keys(allForms(kelurahan.world)[kelurahan.formId]?.responses ?? {})[0] ?? '';

/** A register without clocks, in which one child was measured, and edits fire triggers where nothing else is said. */
function measured(editsMoveTime: boolean, listGapMs = 640): Kelurahan {
  const kelurahan = new Kelurahan();
  kelurahan.stopClocks();
  Object.assign(kelurahan.world.doubts, { editsMoveTime, listGapMs, editsFireTriggers: true });
  kelurahan.send(CHILD);
  return kelurahan;
}

/** Fills in the only response anew. Where no trigger tells of it, nothing has seen it yet. */
const refill = (kelurahan: Kelurahan, answers: Answers): string =>
  kelurahan.send(answers, {
    id: onlyId(kelurahan),
    ...(!kelurahan.world.doubts.editsFireTriggers && { deliverAt: [] }),
  });

const edit = (kelurahan: Kelurahan, berat: string): string => refill(kelurahan, { ...CHILD, berat });

// Both answers of live Google, a run the one or the other.
describe.each(eachOr([true, false]))('where an edit moves the time of its response: %s', (editsMoveTime) => {
  function edited(...given: readonly string[]): Kelurahan {
    const kelurahan = measured(editsMoveTime);
    for (const berat of given) {
      kelurahan.world.clock.advance(5 * MINUTE);
      edit(kelurahan, berat);
    }
    return kelurahan;
  }

  test.each([['9,1'], ['9,2'], ['9,3'], ['9,4'], ['9,5'], ['9,7']])('an edit to %s counts', (berat) => {
    const kelurahan = edited(berat);
    expect(weights(kelurahan)).toEqual([Number(berat.replace(',', '.'))]);
    expect(kelurahan.rows('Kiriman')).toHaveLength(2);
  });

  test('the last of several edits counts, also after a rebuild and the comparison with the form', () => {
    const kelurahan = edited('9,1', '9,9', '9,4', '9,2');
    expect(weights(kelurahan)).toEqual([9.2]);
    const before = shown(kelurahan);
    kelurahan.runtime.run('cocokkan');
    kelurahan.runtime.run('rawatHarian');
    expect([weights(kelurahan), kelurahan.rows('Kiriman').length]).toEqual([[9.2], 5]);
    expect(shown(kelurahan)).toEqual(before);
    expect(kelurahan.runtime.failures()).toEqual([]);
  });

  test('an edit delivered twice is one edit', () => {
    const kelurahan = edited();
    kelurahan.world.clock.advance(MINUTE);
    const { now } = kelurahan;
    kelurahan.send(
      { ...CHILD, berat: '8,8' },
      { id: onlyId(kelurahan), deliverAt: [now, now + 1_000, now + 60_000] },
    );
    kelurahan.runtime.advanceTo(now + 2 * MINUTE);
    expect([weights(kelurahan), kelurahan.rows('Kiriman').length]).toEqual([[8.8], 2]);
  });

  describe.each([
    { sees: 'a trigger', editsFireTriggers: true },
    { sees: 'no trigger', editsFireTriggers: false },
  ])('and $sees is called for it', ({ editsFireTriggers }) => {
    const answering = (listGapMs?: number): Kelurahan => {
      const kelurahan = measured(editsMoveTime, listGapMs);
      kelurahan.world.doubts.editsFireTriggers = editsFireTriggers;
      return kelurahan;
    };

    /** Of the two ways to see an edit at once, Google offers none. */
    const isSeen = editsFireTriggers ? 1 : 0;

    /** The weights of an hour and a half. What was said before may be of a list that lags: it counts once that has had an hour. */
    const EDITS = [
      ['9,1', MINUTE],
      ['9,6', 61 * MINUTE],
      ['9,2', MINUTE],
    ] as const;

    test.each([640, 0, -900])(
      'edits soon after the first are in the register with the next comparison, also back to what was (gap %i ms)',
      (gap) => {
        const kelurahan = answering(gap);
        for (const [index, [berat, later]] of EDITS.entries()) {
          kelurahan.world.clock.advance(5 * MINUTE);
          edit(kelurahan, berat);
          kelurahan.world.clock.advance(later);
          kelurahan.runtime.run('cocokkan');
          kelurahan.runtime.run('cocokkan');
          const now = [weights(kelurahan), kelurahan.rows('Kiriman').length];
          expect(now).toEqual([[Number(berat.replace(',', '.'))], index + 2]);
        }
        const before = shown(kelurahan);
        kelurahan.runtime.run('rawatHarian');
        kelurahan.runtime.run('cocokkan');
        expect(shown(kelurahan)).toEqual(before);
        expect(kelurahan.runtime.failures()).toEqual([]);
      },
    );

    test('an edit of last week is in the register the next morning', () => {
      const kelurahan = answering();
      kelurahan.runtime.run('cocokkan');
      kelurahan.runtime.run('rawatHarian');
      kelurahan.world.clock.advance(7 * DAY);
      edit(kelurahan, '9,1');
      expect(weights(kelurahan)).toEqual([isSeen ? 9.1 : 9.6]);
      kelurahan.world.clock.advance(10 * HOUR);
      kelurahan.runtime.run('rawatHarian');
      expect([weights(kelurahan), kelurahan.rows('Kiriman').length]).toEqual([[9.1], 2]);
      const before = shown(kelurahan);
      kelurahan.runtime.run('cocokkan');
      kelurahan.runtime.run('rawatHarian');
      expect(shown(kelurahan)).toEqual(before);
    });

    test('an edit of last year is in the register after the weekly look at all responses', () => {
      const kelurahan = answering();
      kelurahan.world.clock.advance(300 * DAY);
      kelurahan.runtime.run('rawatHarian');
      kelurahan.runtime.run('cocokkan');
      kelurahan.world.clock.advance(DAY);
      edit(kelurahan, '9,1');
      for (let day = 0; day < 7; day++) {
        kelurahan.world.clock.advance(DAY);
        kelurahan.runtime.run('rawatHarian');
        kelurahan.runtime.run('cocokkan');
      }
      expect([weights(kelurahan), kelurahan.rows('Kiriman').length]).toEqual([[9.1], 2]);
    });

    test.each([
      { title: 'by its own date', on: '2026-02-09' },
      { title: 'without a date', on: '' },
    ])('a form filled in again a month later is another visit, $title', ({ on }) => {
      const kelurahan = answering();
      const anak = String(kelurahan.rows('Data Anak')[0]?.['Kode Anak']);
      kelurahan.runtime.run('cocokkan');
      kelurahan.runtime.run('rawatHarian');
      kelurahan.world.clock.advance(33 * DAY);
      const visit = { posyandu: 'Mawar', anak, ...(on && { tanggal_ukur: on }) };
      refill(kelurahan, { ...visit, berat: '9,9' });
      for (let day = 0; day < 8; day++) {
        kelurahan.world.clock.advance(DAY);
        kelurahan.runtime.run('cocokkan');
        kelurahan.runtime.run('rawatHarian');
      }
      expect(weights(kelurahan)).toEqual([9.9, 9.6]);
      // And what is put right in it afterwards belongs to it.
      refill(kelurahan, { ...visit, berat: '10,1' });
      for (let day = 0; day < 8; day++) {
        kelurahan.world.clock.advance(DAY);
        kelurahan.runtime.run('cocokkan');
        kelurahan.runtime.run('rawatHarian');
      }
      expect(weights(kelurahan)).toEqual([10.1, 9.6]);
      expect(kelurahan.rows('Kiriman')).toHaveLength(3);
      const before = shown(kelurahan);
      kelurahan.runtime.clickMenu('bangunUlang');
      expect(shown(kelurahan)).toEqual(before);
      expect(kelurahan.runtime.failures()).toEqual([]);
    });

    test('an edit that takes the consent back is followed the next morning as if the trigger had come', () => {
      const kelurahan = answering();
      kelurahan.world.clock.advance(7 * DAY);
      refill(kelurahan, { ...CHILD, persetujuan: 'tidak' });
      expect(weights(kelurahan)).toEqual(isSeen ? [] : [9.6]);
      kelurahan.runtime.run('rawatHarian');
      expect(weights(kelurahan)).toEqual([]);
    });
  });
});

test.each([0, 1, 640, -900])(
  'a list that names a response %i ms later than the event brings nothing new',
  (gap) => {
    const kelurahan = new Kelurahan();
    kelurahan.stopClocks();
    kelurahan.world.doubts.listGapMs = gap;
    kelurahan.send(CHILD);
    const before = [kelurahan.rows('Kiriman'), kelurahan.rows('Pengukuran')];
    for (let round = 0; round < 3; round++) kelurahan.runtime.run('cocokkan');
    kelurahan.runtime.run('rawatHarian');
    expect([kelurahan.rows('Kiriman'), kelurahan.rows('Pengukuran')]).toEqual(before);
  },
);
