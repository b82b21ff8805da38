import { responseCodeOf } from '../../../../src/kernel/code';
import { fold } from '../../../../src/subjects/children/register/fold';
import type { Answers } from '../../../../src/subjects/children/submission/answers';
import { DESCRIBED, REGISTER_SETTINGS } from '../../../support/one-response';
import { recordsOf, type Sent, sent } from '../../../support/responses';

const JUNE_12 = '2026-06-12';
const MEASURED: Answers = { tanggal_ukur: JUNE_12, berat: '8,5', tinggi: '72,4', cara_ukur: 'telentang' };

/** The response that registers the child and measures it, `a`. */
const first = (answers: Answers = MEASURED): Sent =>
  sent('a', 0, { ...withoutMeasures(DESCRIBED), ...answers });

const again = (id: string, hours: number, answers: Answers): Sent =>
  sent(id, hours, { posyandu: 'Mawar', anak: responseCodeOf('a'), tanggal_ukur: JUNE_12, ...answers });

function withoutMeasures({ berat: _, ...described }: Answers): Answers {
  return described;
}

function folded(...events: Sent[]) {
  const { children, repairs } = fold(recordsOf(events), REGISTER_SETTINGS);
  const [child, ...others] = children;
  if (!child || others.length > 0) throw new Error(`${children.length} children`);
  const found = repairs.map(({ reading, stops, warnings }) => [
    reading.record.id,
    ...[...stops, ...warnings].map(({ code }) => code),
  ]);
  return { visits: child.visits, found };
}

/** The one visit of the day. */
function visitAfter(...events: Sent[]) {
  const { visits } = folded(...events);
  const [visit] = visits;
  if (!visit || visits.length > 1) throw new Error(`${visits.length} visits`);
  return visit;
}

describe('two responses about one child and one day', () => {
  test('are one visit, as the later says', () => {
    const visit = visitAfter(first(), again('b', 1, { berat: '8,7' }));
    expect(visit).toMatchObject({ responseId: 'b', measurement: { weightKg: 8.7 } });
    expect(visit.order).toMatch(/^2026-06-12T03:00/);
  });

  test('keep from the earlier what the later leaves open', () => {
    const { measurement } = visitAfter(first({ ...MEASURED, lila: '13,5' }), again('b', 1, { berat: '8,7' }));
    expect(measurement).toMatchObject({
      weightKg: 8.7,
      lengthHeightCm: 72.4,
      position: 'lying',
      armCm: 13.5,
    });
  });

  test('take a height with the position it was measured in, and no position without a height', () => {
    const corrected = again('b', 1, { tinggi: '71,8', cara_ukur: 'berdiri' });
    expect(visitAfter(first(), corrected).measurement).toMatchObject({
      lengthHeightCm: 71.8,
      position: 'standing',
    });
    const unplaced = again('b', 1, { tinggi: '71,8' });
    expect(visitAfter(first(), unplaced).measurement).toMatchObject({ lengthHeightCm: 71.8, position: null });
    const noHeight = again('b', 1, { berat: '8,6', cara_ukur: 'berdiri' });
    expect(visitAfter(first(), noHeight).measurement).toMatchObject({
      lengthHeightCm: 72.4,
      position: 'lying',
    });
  });

  test('take back a sign of gizi buruk that the later says was not there', () => {
    const swollen = first({ ...MEASURED, oedema: 'ya' });
    expect(visitAfter(swollen).status.severeSigns).toEqual(['oedema']);
    expect(visitAfter(swollen, again('b', 1, { berat: '8,5', oedema: 'tidak' })).status.severeSigns).toEqual(
      [],
    );
    expect(visitAfter(swollen, again('b', 1, { berat: '8,5' })).status.severeSigns).toEqual(['oedema']);
  });

  test('are scored as the one visit that they are', () => {
    const apart = visitAfter(first({ ...MEASURED, berat: '8,7', tinggi: '70' }));
    const together = visitAfter(first({ ...MEASURED, tinggi: '70' }), again('b', 1, { berat: '8,7' }));
    expect(together.scores).toEqual(apart.scores);
  });

  test('stay two visits where the days differ', () => {
    expect(folded(first(), again('b', 24, { tanggal_ukur: '2026-06-13', berat: '8,7' })).visits).toHaveLength(
      2,
    );
  });

  test('follow a third', () => {
    const visit = visitAfter(
      first(),
      again('b', 1, { berat: '8,7' }),
      again('c', 2, { tinggi: '73', cara_ukur: 'telentang' }),
    );
    expect(visit).toMatchObject({ responseId: 'c', measurement: { weightKg: 8.7, lengthHeightCm: 73 } });
  });
});

describe('an edit of the earlier response', () => {
  const later = again('b', 1, { berat: '8,7' });
  const edited = (answers: Answers): Sent => ({
    ...first({ ...MEASURED, ...answers }),
    submittedAt: sent('', 2, {}).submittedAt,
  });

  test('that changes the weight was said last, and holds', () => {
    expect(visitAfter(first(), later, edited({ berat: '8,9' })).measurement.weightKg).toBe(8.9);
  });

  test('that changes something else does not bring the old weight back', () => {
    expect(visitAfter(first(), later, edited({ hp: '081234567890' })).measurement.weightKg).toBe(8.7);
  });

  test('that moves it to this day counts for this day only since then', () => {
    const elsewhere = first({ ...MEASURED, tanggal_ukur: '2026-05-12' });
    expect(visitAfter(elsewhere, later, edited({})).measurement.weightKg).toBe(8.5);
  });
});

describe('what was odd about a value that no longer counts', () => {
  test('is not shown: the score that it made', () => {
    const slip = first({ ...MEASURED, tinggi: '40' });
    expect(folded(slip).found).toEqual([['a', 'implausible-z']]);
    expect(folded(slip, again('b', 1, { tinggi: '72,4', cara_ukur: 'telentang' })).found).toEqual([]);
  });

  test('is not shown: how it was written', () => {
    const grams = first({ ...MEASURED, berat: '8500 g' });
    expect(folded(grams).found).toEqual([['a', 'unit-converted']]);
    expect(folded(grams, again('b', 1, { berat: '8,5' })).found).toEqual([]);
  });

  test('is not shown: that nothing had been measured yet', () => {
    const registered = first({});
    expect(folded(registered).found).toEqual([['a', 'nothing-measured']]);
    expect(folded(registered, again('b', 1, { tinggi: '72,4', cara_ukur: 'telentang' })).found).toEqual([]);
  });

  test('goes on to be shown where another value was corrected', () => {
    const slip = first({ ...MEASURED, berat: '8500 g' });
    const other = again('b', 1, { lila: '13,5' });
    expect(folded(slip, other).found).toEqual([['a', 'unit-converted']]);
  });

  test('is shown at the response that the visit is named by, whichever gave the value', () => {
    const slip = first({ ...MEASURED, tinggi: '40' });
    expect(folded(slip, again('b', 1, { berat: '8,7' })).found.map(([id]) => id)).toEqual(['b']);
  });
});
