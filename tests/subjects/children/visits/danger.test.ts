import { responseCodeOf } from '../../../../src/kernel/code';
import type { ChildDecision, DecisionContent } from '../../../../src/subjects/children/decisions/content';
import { fold } from '../../../../src/subjects/children/register/fold';
import type { Answers } from '../../../../src/subjects/children/submission/answers';
import { decided, resolved } from '../../../support/decided';
import { DESCRIBED, REGISTER_SETTINGS } from '../../../support/one-response';
import { recordsOf, type Sent, sent } from '../../../support/responses';
import { day } from '../mails/mail-samples';

const JUNE_12 = '2026-06-12';
const A = responseCodeOf('a');
const B = responseCodeOf('b');
const C = responseCodeOf('c');
const SWOLLEN: Answers = { ...DESCRIBED, oedema: 'Ya' };
const BUDI: Answers = {
  ...DESCRIBED,
  nama: 'Budi Santoso',
  nama_ibu: 'Wati Lestari',
  tanggal_lahir: '2024-01-30',
};

/** Of the child that `a` registers. */
const visit = (id: string, hours: number, answers: Answers, child: string = A): Sent =>
  sent(id, hours, { posyandu: 'Mawar', anak: child, tanggal_ukur: JUNE_12, berat: '8,5', ...answers });

function folded(events: readonly Sent[], ...decisions: readonly ChildDecision[]) {
  const { children, repairs } = fold(recordsOf(events), REGISTER_SETTINGS, resolved(...decisions));
  const child = children.find(({ code }) => code === A);
  if (!child) throw new Error('the child is not registered');
  const asked = repairs.flatMap(({ reading, warnings }) =>
    warnings.some(({ code }) => code === 'danger-answered-otherwise') ? [reading.code] : [],
  );
  return { child, children, asked };
}

const alarmsAfter = (...events: readonly Sent[]) =>
  folded(events).child.alarms.map(({ on, signs, end }) => [on, signs.join('+'), end]);

const OEDEMA_STANDS = [[JUNE_12, 'oedema', null]];

describe('a sign of danger that was reported', () => {
  test('needs no alarm while it shows', () => {
    expect(alarmsAfter(sent('a', 0, SWOLLEN))).toEqual([]);
    expect(alarmsAfter(sent('a', 0, SWOLLEN), visit('b', 1, { berat: '8,6' }))).toEqual([]);
    expect(alarmsAfter(sent('a', 0, SWOLLEN), sent('a', 1, { ...SWOLLEN, catatan: 'rujuk' }))).toEqual([]);
  });

  test('stands after a milder answer of another response about the day, and the visit follows the answer', () => {
    const events = [sent('a', 0, SWOLLEN), visit('b', 1, { oedema: 'Tidak' })];
    expect(alarmsAfter(...events)).toEqual(OEDEMA_STANDS);
    const { child, asked } = folded(events);
    expect(child.visits.map(({ status }) => status.severeSigns)).toEqual([[]]);
    expect(child.alarms[0]).toMatchObject({
      answeredBy: B,
      reports: [{ sign: 'oedema', code: A, visit: { measurement: { oedema: true } } }],
      visit: { responseId: 'b', measurement: { oedema: false } },
    });
    expect(asked).toEqual([B]);
  });

  test('stands after an edit that takes it away', () => {
    const events = [sent('a', 0, SWOLLEN), sent('a', 1, { ...SWOLLEN, oedema: 'Tidak' })];
    expect(alarmsAfter(...events)).toEqual(OEDEMA_STANDS);
    expect(folded(events).asked).toEqual([A]);
  });

  test('stands after an edit that leaves it out', () => {
    expect(alarmsAfter(sent('a', 0, SWOLLEN), sent('a', 1, DESCRIBED))).toEqual(OEDEMA_STANDS);
  });

  test('stands though the response was edited more than once since', () => {
    expect(
      alarmsAfter(
        sent('a', 0, SWOLLEN),
        sent('a', 1, { ...DESCRIBED, oedema: 'Tidak' }),
        sent('a', 2, { ...DESCRIBED, oedema: 'Tidak', hp: '0812' }),
      ),
    ).toEqual(OEDEMA_STANDS);
  });

  test('stands after an edit that moves the visit to another day without it', () => {
    const moved = { ...DESCRIBED, tanggal_ukur: '2026-06-11', oedema: 'Tidak' };
    expect(alarmsAfter(sent('a', 0, SWOLLEN), sent('a', 1, moved))).toEqual(OEDEMA_STANDS);
  });

  test('is seen still where the form was filled in again for a later day', () => {
    const later = { ...DESCRIBED, tanggal_ukur: '2026-06-13', lila: '14', oedema: 'Tidak' };
    const { children } = folded([sent('a', 0, SWOLLEN), sent('a', 25, later)]);
    expect(children[0]?.visits.map(({ status }) => status.severeSigns)).toEqual([['oedema'], []]);
  });

  test('moves with its visit to another day', () => {
    const moved = { ...SWOLLEN, tanggal_ukur: '2026-06-11' };
    expect(alarmsAfter(sent('a', 0, SWOLLEN), sent('a', 1, moved))).toEqual([]);
  });

  test('stays with the child that it was reported of when the response is filled in again for another', () => {
    const events = [
      sent('a', 0, DESCRIBED),
      sent('c', 1, BUDI),
      visit('b', 2, { oedema: 'Ya' }),
      visit('b', 3, { oedema: 'Tidak' }, C),
    ];
    const { children } = folded(events);
    const signsOf = (code: string) =>
      children.find((child) => child.code === code)?.visits.map(({ status }) => status.severeSigns);
    expect(signsOf(A)).toEqual([['oedema']]);
    expect(signsOf(C)).toEqual([[]]);
  });

  test('stands for the child that it was reported of when the same visit is moved to another child', () => {
    const events = [
      sent('a', 0, DESCRIBED),
      sent('c', 1, BUDI),
      visit('b', 2, { oedema: 'Ya' }),
      visit('b', 3, { oedema: 'Ya' }, C),
      visit('b', 4, { oedema: 'Ya' }, C),
    ];
    expect(alarmsAfter(...events)).toEqual(OEDEMA_STANDS);
    const { children, asked } = folded(events);
    expect(children.find(({ code }) => code === C)?.alarms).toEqual([]);
    expect(asked).toEqual([A]);
  });

  test('stands after an edit that cannot be read', () => {
    const events = [sent('a', 0, DESCRIBED), sent('a', 1, { ...SWOLLEN, berat: 'delapan' })];
    expect(alarmsAfter(...events)).toEqual(OEDEMA_STANDS);
  });

  test('stands where its response waited with a slip, and was mended without it', () => {
    const events = [sent('a', 0, { ...SWOLLEN, berat: 'delapan' }), sent('a', 1, DESCRIBED)];
    expect(alarmsAfter(...events)).toEqual(OEDEMA_STANDS);
  });

  // LiLA below 11.5 cm is a sign from 6 completed months on: on 12 June of one born on 12 December.
  test('stands after an edit of the birth date by which it would be none', () => {
    const halfAYear = { ...DESCRIBED, tanggal_lahir: '2025-12-12', berat: '7', lila: '11,4' };
    const younger = { ...halfAYear, tanggal_lahir: '2026-01-12' };
    expect(alarmsAfter(sent('a', 0, halfAYear), sent('a', 1, younger))).toEqual([[JUNE_12, 'arm', null]]);
    expect(alarmsAfter(sent('a', 0, younger), sent('a', 1, younger))).toEqual([]);
  });

  test('is none by a birth date that was corrected before it was measured', () => {
    const older = { ...DESCRIBED, tanggal_lahir: '2025-12-12', berat: '7' };
    const right = { ...older, tanggal_lahir: '2026-01-12' };
    const events = [sent('a', 0, older), sent('a', 1, right), visit('b', 2, { berat: '7', lila: '11,4' })];
    expect(alarmsAfter(...events)).toEqual([]);
  });

  test('stands sign by sign', () => {
    const both = { ...SWOLLEN, lila: '11,2' };
    expect(alarmsAfter(sent('a', 0, both), visit('b', 1, { lila: '13' }))).toEqual([[JUNE_12, 'arm', null]]);
    expect(alarmsAfter(sent('a', 0, both), visit('b', 1, { lila: '13', oedema: 'Tidak' }))).toEqual([
      [JUNE_12, 'arm+oedema', null],
    ]);
  });

  test('is found whatever the order of arrival', () => {
    const events = [sent('a', 0, SWOLLEN), sent('a', 1, DESCRIBED), visit('b', 2, { oedema: 'Tidak' })];
    const found = folded(events).child.alarms;
    expect(folded([...events].reverse()).child.alarms).toEqual(found);
  });
});

describe('an alarm is ended', () => {
  const events = [sent('a', 0, SWOLLEN), visit('b', 1, { oedema: 'Tidak' })];
  const later = (answers: Answers, tanggal_ukur = '2026-06-13') =>
    visit('c', 30, { tanggal_ukur, ...answers });

  test.each<{ title: string; answers: Answers; end: string | null }>([
    { title: 'feet that are not swollen', answers: { oedema: 'Tidak' }, end: 'later-visit' },
    { title: 'a LiLA', answers: { lila: '13,5' }, end: null },
    { title: 'weight and length', answers: { tinggi: '72,4', cara_ukur: 'telentang' }, end: null },
    { title: 'a weight alone', answers: {}, end: null },
    { title: 'another sign', answers: { oedema: 'Tidak', lila: '11,4' }, end: null },
    { title: 'the same sign', answers: { oedema: 'Ya' }, end: null },
  ])('by a visit of a later day with $title: $end', ({ answers, end }) => {
    expect(alarmsAfter(...events, later(answers))).toEqual([[JUNE_12, 'oedema', end]]);
  });

  test('not by a visit of an earlier day, nor by one that was sent before the report', () => {
    expect(alarmsAfter(...events, later({ oedema: 'Tidak' }, '2026-06-11'))).toEqual(OEDEMA_STANDS);
    const late = [visit('b', 40, { oedema: 'Ya' }), visit('b', 41, { oedema: 'Tidak' })];
    expect(alarmsAfter(sent('a', 0, DESCRIBED), ...late, later({ oedema: 'Tidak' }))).toEqual(OEDEMA_STANDS);
  });

  const checked: DecisionContent = { kind: 'danger-checked', child: A, on: day(JUNE_12) };

  test('by an officer, for what was reported until then', () => {
    const { child, asked } = folded(events, decided(2, checked));
    expect([child.alarms.map(({ end }) => end), asked]).toEqual([['officer'], []]);
    const again = [...events, visit('b', 3, { oedema: 'Ya' }), visit('b', 4, { oedema: 'Tidak' })];
    expect(folded(again, decided(2, checked)).child.alarms.map(({ end }) => end)).toEqual([null]);
  });

  test('by an officer for that day alone, and not by accepting the answers', () => {
    const other: DecisionContent = { ...checked, on: day('2026-06-11') };
    const accepted = { kind: 'accept', response: B, digest: recordsOf(events)[1]?.revisions[0].digest ?? '' };
    for (const content of [other, accepted as DecisionContent]) {
      const { child, asked } = folded(events, decided(2, content));
      expect([child.alarms.map(({ end }) => end), asked]).toEqual([[null], [B]]);
    }
  });

  test('by an officer who withdraws the response that reported it', () => {
    const withdrawn: DecisionContent = { kind: 'withdraw', response: B, others: [A] };
    const reported = [sent('a', 0, DESCRIBED), visit('b', 1, { oedema: 'Ya' }), visit('b', 2, {})];
    expect(alarmsAfter(...reported)).toEqual(OEDEMA_STANDS);
    expect(folded(reported, decided(3, withdrawn)).child.alarms).toEqual([]);
  });

  test('by an officer who corrects the birth date by which it was one', () => {
    const halfAYear = { ...DESCRIBED, tanggal_lahir: '2025-12-12', berat: '7', lila: '11,4' };
    const corrected = decided(1, {
      kind: 'correct',
      child: A,
      field: 'tanggal_lahir',
      value: '2026-01-12',
    });
    expect(folded([sent('a', 0, halfAYear)], corrected).child.alarms).toEqual([]);
  });
});
