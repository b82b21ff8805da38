import { CHART_TEXT } from '../../../src/subjects/child-page/page-words';
import { chartsOf } from '../../../src/web/child-page/charts';
import { ageLines, lengthLines, statusOf } from '../../../src/web/child-page/words-of-visit';
import { pageOf } from '../../support/grown-child';

// A boy of 365 days: WHO's median is 9.6 kg and 75.7 cm, -3 SD 6.9 kg and 68.6 cm.
const BOY = { sex: 'male', birthDate: '2025-01-01', today: '2026-02-01' } as const;
const weighed = (on: string, weightKg: number, more = {}) => ({ on, weightKg, ...more });

test('a child without visits has the two charts of its age, and one of unknown sex or age none', () => {
  const titles = (child: Parameters<typeof pageOf>[0]) => chartsOf(pageOf(child)).map(({ title }) => title);
  expect(titles({ ...BOY, visits: [] })).toEqual([
    CHART_TEXT.weightForAge.lying,
    CHART_TEXT.lengthHeightForAge.lying,
  ]);
  expect(titles({ ...BOY, today: '2027-01-02', visits: [] })).toEqual([
    CHART_TEXT.weightForAge.standing,
    CHART_TEXT.lengthHeightForAge.standing,
  ]);
  expect(titles({ ...BOY, sex: null, visits: [] })).toEqual([]);
  expect(titles({ ...BOY, birthDate: null, visits: [] })).toEqual([]);
});

test('the lines are those of WHO, the red one named as on the KMS', () => {
  const [weight, length] = chartsOf(pageOf({ ...BOY, visits: [] }));
  expect(weight?.lines.map(({ z, label }) => [z, label])).toEqual([
    [-3, 'BGM −3 SD'],
    [-2, '−2 SD'],
    [0, 'Median'],
    [1, '+1 SD'],
    [2, '+2 SD'],
    [3, '+3 SD'],
  ]);
  expect(length?.lines.map(({ label }) => label)).toEqual(['−3 SD', '−2 SD', 'Median', '+2 SD', '+3 SD']);
  // Born with 3.3 kg (median), and 2.1 kg on the red line.
  const first = weight?.lines.map(({ points }) => Number(points[0]?.y.toFixed(1)));
  expect([first?.[0], first?.[2]]).toEqual([2.1, 3.3]);
  expect(weight?.x).toMatchObject({ from: 0, to: 24 });
});

test('marks stand at the age in days, and what is doubtful is set apart and drawn at the edge', () => {
  const [weight] = chartsOf(
    pageOf({
      ...BOY,
      visits: [weighed('2025-12-02', 9.1), weighed('2026-01-01', 96), weighed('2026-01-30', 0.9)],
    }),
  );
  expect(weight?.marks).toMatchObject([
    {
      kind: 'sure',
      x: 335 / 30.4375,
      y: 9.1,
      beyond: null,
      label: null,
      text: expect.stringMatching(/^2 Desember 2025: 9,1 kg, z −0,/),
    },
    { kind: 'doubtful', x: 365 / 30.4375, beyond: 'above', label: '96 kg diragukan' },
    { kind: 'doubtful', y: 2, beyond: 'below', label: '0,9 kg diragukan' },
  ]);
  expect(weight?.y.to).toBeLessThan(20);
  expect(weight?.marks[1]?.y).toBe(weight?.y.to);
  expect(weight?.said).toContain('3 ukuran, terakhir 30 Januari 2026: 0,9 kg');
});

test('a weight with oedema is not joined to the others', () => {
  const [weight] = chartsOf(pageOf({ ...BOY, visits: [weighed('2026-01-01', 9, { oedema: true })] }));
  expect(weight?.marks).toMatchObject([{ kind: 'oedema', label: 'bengkak' }]);
});

test('the corrected age stands beside the age, until two years, and is named once', () => {
  const visits = [weighed('2025-03-02', 4), weighed('2025-04-01', 4.8), weighed('2025-05-01', 5.5)];
  const [weight] = chartsOf(pageOf({ ...BOY, gestationWeeks: 32, visits }));
  const marks = weight?.marks ?? [];
  expect(marks.filter(({ kind }) => kind === 'sure').map(({ x }) => Math.round(x * 30.4375))).toEqual([
    60, 90, 120,
  ]);
  // Born eight weeks early.
  const again = marks.filter(({ kind }) => kind === 'corrected');
  expect(again.map(({ x }) => Math.round(x * 30.4375))).toEqual([4, 34, 64]);
  expect(again.map(({ label }) => label)).toEqual([null, null, 'umur koreksi']);
});

test('length is drawn as it is scored: 0.7 cm more for who stood under two years', () => {
  const visit = { on: '2026-01-01', lengthHeightCm: 75, position: 'standing' as const, weightKg: 9.6 };
  const page = pageOf({ ...BOY, visits: [visit] });
  const charts = chartsOf(page);
  expect(charts[1]?.marks[0]?.y).toBeCloseTo(75.7, 10);
  expect(charts.map(({ indicator }) => indicator)).toEqual([
    'weightForAge',
    'lengthHeightForAge',
    'weightForLengthHeight',
  ]);
  expect(charts[2]?.marks[0]).toMatchObject({ y: 9.6 });
  expect(charts[2]?.marks[0]?.x).toBeCloseTo(75.7, 10);
  const [row] = page.visits;
  expect(row && lengthLines(row)).toEqual(['75 cm', 'berdiri', 'dinilai 75,7 cm']);
});

test('the visits of both halves are drawn, those of the last visit first', () => {
  const visits = [weighed('2026-12-01', 11), weighed('2027-02-01', 11.5)];
  const charts = chartsOf(pageOf({ ...BOY, today: '2027-02-02', visits }));
  expect(charts.map(({ title, marks }) => [title, marks.length])).toEqual([
    [CHART_TEXT.weightForAge.standing, 1],
    [CHART_TEXT.lengthHeightForAge.standing, 0],
    [CHART_TEXT.weightForAge.lying, 1],
  ]);
});

test('the table has both readings of age, and both categories where they differ', () => {
  // 12 months and 29 days, a boy of 7.8 kg: 12 months' -2 SD is 7.7 kg, 13 months' 7.9 kg (WHO's tables).
  const page = pageOf({ ...BOY, visits: [weighed('2026-01-30', 7.8)] });
  const [row] = page.visits;
  if (!row) throw new Error('no visit');
  expect(ageLines(row)).toEqual(['12 bulan penuh', '394 hari']);
  const status = statusOf('weightForAge', row, 'male');
  expect(status?.text).toMatch(/^Berat badan kurang \(−2,1\d\)$/);
  expect(status?.byMonths).toMatch(/^menurut bulan penuh: Berat badan normal \(−1,9\d\)$/);
});
