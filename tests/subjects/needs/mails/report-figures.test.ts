// What the report of a month says of figures, and what it keeps from whoever may not know the names. All numbers are worked out by hand.
import { composeMail } from '../../../../src/post/compose-mail';
import type { Bar, Block } from '../../../../src/post/mail';
import { STATIONERY } from '../../../../src/subjects/children/mails/stationery';
import type { Right } from '../../../../src/subjects/needs/mails/counts';
import { type ReportContext, reportSheets } from '../../../../src/subjects/needs/mails/month-mail';
import {
  figureFacts,
  figureNotices,
  posyanduBlocks,
  trendBlocks,
  whyBlocks,
} from '../../../../src/subjects/needs/mails/report-figures';
import type { CountedChild } from '../../../../src/subjects/recap/counted';
import { monthReportFrom } from '../../../../src/subjects/recap/month-report';
import { GMAIL_CLIP_BYTES } from '../../../post/read-mail';
import { child, day, type Taken } from '../../../support/counted';

const reportOf = (children: readonly CountedChild[], areWithheld = false) =>
  monthReportFrom(
    children,
    day('2026-05-31'),
    { posyandu: ['Mawar', 'Melati'], others: 'lain' },
    areWithheld,
  );

/** So many children of a posyandu, each with these z-scores in April and May; none for not measured. */
const some = (
  count: number,
  [april, may]: readonly [april: string | null, may: string | null],
  at = 'Mawar',
  more: Partial<Taken> = {},
): readonly CountedChild[] =>
  Array.from({ length: count }, () =>
    child(
      { posyandu: at },
      ...(april === null ? [] : [{ on: '2026-04-05', height: april, mark: 'B' as const, at }]),
      ...(may === null ? [] : [{ on: '2026-05-05', height: may, mark: 'N' as const, at, ...more }]),
    ),
  );

const facts = (children: readonly CountedChild[], right: Right, areWithheld = false) => {
  const [block] = figureFacts(reportOf(children, areWithheld), right);
  if (block?.kind !== 'facts') throw new Error('no facts');
  return new Map(
    block.rows.map(({ label, value, detail = '', note = '' }) => [label, { value, detail, note }]),
  );
};

const barsIn = (blocks: readonly Block[]): readonly Bar[] =>
  blocks.flatMap((block) => (block.kind === 'bars' ? block.bars : []));
const told = (blocks: readonly Block[]): readonly string[] =>
  barsIn(blocks).map(({ label, value }) => `${label}: ${value}`);
const textsIn = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => (block.kind === 'paragraph' || block.kind === 'notice' ? [block.text] : []));

describe('a figure', () => {
  // In May 18 of 20 came, all gained, 6 are stunted; in April 4 of 20 were.
  const children = [
    ...some(4, ['-2.5', '-2.5']),
    ...some(2, ['-1', '-2.5'], 'Melati'),
    ...some(12, ['-1', '-1'], 'Melati'),
    ...some(2, ['-1', null]),
  ];

  test('stands with its numerator, denominator, interval, direction and definition', () => {
    const all = facts(children, 'all');
    expect(all.get('Sasaran (S)')).toEqual({
      value: '20 anak',
      detail: 'Terdaftar di tab Data Anak.',
      note: 'Anak di bawah 5 tahun yang terdaftar dan tinggal di sini pada akhir bulan, atau sasaran yang ditetapkan.',
    });
    expect(all.get('Ditimbang (D/S)')).toEqual({
      value: '18 dari 20 (90,0 %)',
      detail: '▼ turun, memburuk.',
      note: 'D/S: ditimbang dari sasaran.',
    });
    expect(all.get('Stunting')).toEqual({
      value: '6 dari 18 (33,3 %)',
      // Wilson: (6 + 1.92) / (18 + 3.84) = 36.3 %, and 20.0 to each side; in April 4 of 20, 8.1 to 41.6.
      detail: 'Naik, mungkin kebetulan. Rentang 95 %: 16,3 - 56,3.',
      note: 'Pendek dan sangat pendek, dari anak yang TB/U-nya wajar.',
    });
    expect(all.get('Stunting baru')?.value).toBe('2 anak');
  });

  test('of S is told with the source of the number in Sasaran', () => {
    const targets = [{ year: 2026, posyandu: null, count: 30, source: 'Pusdatin' }];
    const settings = { posyandu: ['Mawar', 'Melati'], others: 'lain', targets };
    const [block] = figureFacts(monthReportFrom(children, day('2026-05-31'), settings, false), 'large');
    expect(block?.kind === 'facts' && block.rows[0]).toMatchObject({
      value: '30 anak',
      detail: 'Sasaran 2026: Pusdatin. Terdaftar 20.',
    });
  });

  test('is told without the right only where it betrays no few of a posyandu', () => {
    const large = facts(children, 'large');
    // 4 of Mawar and 2 of Melati: 6 can be told, since neither follows from it.
    expect(large.get('Stunting')?.value).toBe('6 dari 18 (33,3 %)');
    expect(large.get('Stunting baru')?.value).toBe('<5 anak');
    const few = facts([...some(3, ['-1', '-2.5']), ...some(9, ['-1', '-1'])], 'large');
    expect(few.get('Stunting')).toMatchObject({ value: '<5 dari 12 anak', detail: '' });
    // 8 in two posyandu can only be 4 and 4.
    const betrayed = [...some(4, ['-1', '-3']), ...some(4, ['-1', '-3'], 'Melati'), ...some(9, ['-1', '-1'])];
    expect(facts(betrayed, 'large').get('Stunting')?.value).toBe('* dari 17 anak');
    expect(facts(betrayed, 'all').get('Stunting')?.value).toBe('8 dari 17 (47,1 %)');
  });

  test('is not told without the right to be the same as one that was withheld', () => {
    // 3 of 6 in April, 6 of 12 in May: that it is the same would leave 3 of the 6.
    const same = [
      ...some(3, ['-2.5', '-2.5']),
      ...some(3, ['-1', '-1']),
      ...some(3, [null, '-2.5']),
      ...some(3, [null, '-1']),
    ];
    expect(facts(same, 'all').get('Stunting')?.detail).toContain('= tetap.');
    expect(facts(same, 'large').get('Stunting')).toMatchObject({
      value: '6 dari 12 (50,0 %)',
      detail: expect.not.stringContaining('tetap'),
    });
  });

  test('of weight gained hides the few who did not gain', () => {
    const gained = [...some(9, ['-1', '-1']), ...some(2, ['-1', '-1'], 'Mawar', { mark: 'T' })];
    expect(facts(gained, 'large').get("Naik berat badannya (N/D')")?.value).toBe('* dari 11 anak');
    expect(facts(gained, 'all').get("Naik berat badannya (N/D')")?.value).toBe('9 dari 11 (81,8 %)');
  });

  test('that hangs on z-scores is withheld while these differ from those of WHO, others are not', () => {
    const withheld = facts(children, 'all', true);
    expect(withheld.get('Stunting')?.value).toBe('ditahan, uji WHO gagal');
    expect([...withheld.keys()]).not.toContain('Tanda gizi buruk');
    expect(withheld.get('Ditimbang (D/S)')?.value).toBe('18 dari 20 (90,0 %)');
    const report = reportOf(children, true);
    expect(whyBlocks(report, 'all')).toEqual([]);
    expect(trendBlocks(report, 'all').map((block) => block.kind === 'columns' && block.title)).toEqual([
      'Ditimbang (D/S, %): 2 bulan sampai Mei 2026',
    ]);
    expect(told(posyanduBlocks(report, 'all'))).toHaveLength(2);
    expect(textsIn(figureNotices(report, true))[0]).toContain('tidak cocok dengan contoh WHO');
  });

  test('of too few who came is told to be unreadable', () => {
    expect(textsIn(figureNotices(reportOf(children), false))).toEqual([]);
    const low = [...some(7, ['-1', '-1']), ...some(3, ['-1', null])];
    expect(textsIn(figureNotices(reportOf(low), false))).toEqual([
      'Kurang dari 80 % sasaran ditimbang atau diukur: persentase gizi belum layak dibaca sebagai prevalensi.',
    ]);
    expect(textsIn(figureNotices(reportOf(some(3, ['-1', null])), false))).toEqual([
      'Tidak ada anak yang ditimbang di bulan ini.',
    ]);
  });
});

describe('why there are more or fewer', () => {
  // 10 stunted in April; 3 more, 2 of them after a month without a measure; 5 recovered, 1 was not measured: 7 in May.
  const children = [
    ...some(4, ['-2.5', '-2.5']),
    ...some(1, ['-1', '-2.5']),
    ...some(2, [null, '-2.5']),
    ...some(5, ['-2.5', '-1.5']),
    ...some(1, ['-2.5', null]),
  ];

  test('goes from one number to the next, each cause where the one before has ended', () => {
    const bars = barsIn(whyBlocks(reportOf(children), 'all'));
    expect(bars.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'April 2026: 10',
      'Menjadi stunting: +1',
      'Baru terdaftar atau pertama kali diukur: +2',
      'Tidak stunting lagi: −5',
      'Tidak diukur bulan itu: −1',
      'Mei 2026: 7',
    ]);
    // Of the most there were at once, 13.
    const ends = bars.map(({ span }) => span?.map((end) => Math.round(end * 13)));
    expect(ends).toEqual([
      [0, 10],
      [10, 11],
      [11, 13],
      [8, 13],
      [7, 8],
      [0, 7],
    ]);
    expect(bars.map(({ isPale }) => isPale ?? false)).toEqual([false, false, false, true, true, false]);
  });

  test('is told without the right in large counts alone: where one side is withheld, the other would give it back', () => {
    const blocks = whyBlocks(reportOf(children), 'large');
    expect(told(blocks)).toEqual(['Bertambah: *', 'Berkurang: *']);
    expect(JSON.stringify(blocks)).not.toContain('10');
    const many = [...some(6, ['-1', '-2.5']), ...some(5, [null, '-2.5']), ...some(7, ['-2.5', '-1'])];
    expect(told(whyBlocks(reportOf(many), 'large'))).toEqual([
      'Bertambah: 11',
      'Menjadi stunting: 6',
      'Baru terdaftar atau pertama kali diukur: 5',
      'Berkurang: 7',
      'Tidak stunting lagi: 7',
    ]);
    // 6 of 8 leave 2 who may have come by any of the others: causes without a child are told like those with few.
    const two = [...some(6, ['-1', '-2.5']), ...some(2, [null, '-2.5'])];
    expect(told(whyBlocks(reportOf(two), 'large'))).toEqual([
      'Bertambah: 8',
      'Menjadi stunting: 6',
      'Baru terdaftar atau pertama kali diukur: <5',
      'Bulan sebelumnya tidak diukur: <5',
      'Bulan sebelumnya hasilnya diragukan: <5',
      'Cara ukur lain (telentang atau berdiri), menjadi stunting: <5',
      'Berkurang: 0',
    ]);
  });

  test.each<{ title: string; april: number; may: number; children: readonly CountedChild[] }>([
    // 12 - 8 = 4.
    {
      title: 'the month that was less than 5',
      april: 12,
      may: 4,
      children: [...some(4, ['-2.5', '-2.5']), ...some(8, ['-2.5', '-1'])],
    },
    // 12 - 8 = 4.
    {
      title: 'the month before, which was less than 5',
      april: 4,
      may: 12,
      children: [...some(4, ['-2.5', '-2.5']), ...some(8, ['-1', '-2.5'])],
    },
    // 12 = 8 + at most 4.
    {
      title: 'how many less than 5 are',
      april: 8,
      may: 12,
      children: [...some(8, ['-2.5', '-2.5']), ...some(4, ['-1', '-2.5'])],
    },
  ])('never gives back without the right $title', ({ april, may, children: those }) => {
    const report = reportOf(those);
    expect(report.year.map(({ shares }) => shares.stunting.numerator)).toEqual([april, may]);
    expect(told(whyBlocks(report, 'large'))).toEqual(['Bertambah: *', 'Berkurang: *']);
  });

  test('does not say without the right that 8 are as many as before where 4 and 4 of two posyandu are withheld', () => {
    // All at Mawar in April; in May 4 of them at Melati.
    const moved = Array.from({ length: 4 }, () =>
      child(
        { posyandu: 'Melati' },
        { on: '2026-04-05', height: '-2.5', mark: 'B', at: 'Mawar' },
        { on: '2026-05-05', height: '-2.5', mark: 'N', at: 'Melati' },
      ),
    );
    const report = reportOf([...some(4, ['-2.5', '-2.5']), ...moved]);
    expect(textsIn(whyBlocks(report, 'all'))).toEqual([
      'Tidak ada anak yang menjadi stunting atau berhenti terhitung stunting sejak bulan sebelumnya.',
    ]);
    expect(told(whyBlocks(report, 'large'))).toEqual(['Bertambah: *', 'Berkurang: *']);
  });

  test('says so where nothing has changed, and nothing in the first month', () => {
    expect(textsIn(whyBlocks(reportOf(some(2, ['-2.5', '-2.5'])), 'large'))).toEqual([
      'Tidak ada anak yang menjadi stunting atau berhenti terhitung stunting sejak bulan sebelumnya.',
    ]);
    expect(whyBlocks(reportOf(some(2, [null, '-2.5'])), 'all')).toEqual([]);
  });
});

test('the trend of what was found is for those with the right: counted anew, it would tell what an erased child had', () => {
  const report = reportOf([...some(3, ['-2.5', '-1']), ...some(7, ['-1', '-1'])]);
  const titles = (right: Right) =>
    trendBlocks(report, right).map((block) => (block.kind === 'columns' ? block.title.split(':')[0] : ''));
  expect(titles('large')).toEqual(['Ditimbang (D/S, %)']);
  expect(titles('all')).toEqual(['Ditimbang (D/S, %)', 'Stunting (%)']);
  const [, stunting] = trendBlocks(report, 'all');
  expect(stunting).toMatchObject({
    columns: [
      { label: 'Apr', value: '30,0', height: 1 },
      { label: 'Mei', value: '0,0', height: 0 },
    ],
  });
});

test('each posyandu has its share of those who came, and counts as they may be told; any other is named by no answer', () => {
  const children = [
    ...some(2, ['-1', '-2.5']),
    ...some(6, ['-1', '-1']),
    ...some(5, ['-1', '-2.5'], 'Melati'),
    ...some(1, ['-1', null], 'Melati'),
    ...some(1, ['-1', '-1'], 'Rumah Bu Sulastri'),
  ];
  const blocks = (right: Right) => posyanduBlocks(reportOf(children), right);
  expect(told(blocks('all'))).toEqual([
    'Mawar: 8 dari 8 (100,0 %)',
    'Melati: 5 dari 6 (83,3 %)',
    'lain: 1 dari 1 (100,0 %)',
  ]);
  expect(barsIn(blocks('all'))[1]?.span?.[1]).toBeCloseTo(5 / 6);
  const rows = (right: Right) => blocks(right).flatMap((block) => (block.kind === 'table' ? block.rows : []));
  expect(rows('all').map((row) => row.slice(0, 2))).toEqual([
    ['Mawar', '2/8'],
    ['Melati', '5/5'],
    ['lain', '0/1'],
  ]);
  // Who the 2 are of Mawar and the one of elsewhere does not follow from the total of 7.
  expect(rows('large').map(([, stunting]) => stunting)).toEqual(['<5/8', '5/5', '<5/1']);
});

test('a year of a kelurahan with a dozen posyandu leaves room in a mail for what else is in it', () => {
  const names = Array.from({ length: 12 }, (_, i) => `Anggrek Bulan ${i + 1}`);
  const days = Array.from(
    { length: 12 },
    (_, i) => `${i < 7 ? 2025 : 2026}-${String(((i + 5) % 12) + 1).padStart(2, '0')}-05`,
  );
  const children = names.flatMap((at, i) =>
    Array.from({ length: 3 }, () =>
      child(
        { posyandu: at },
        ...days.map((on, m) => ({
          on,
          at,
          height: (i + m) % 3 ? '-1' : '-2.5',
          wasting: '0',
          weight: '0',
          mark: 'N' as const,
        })),
      ),
    ),
  );
  const report = monthReportFrom(children, day('2026-05-31'), { posyandu: names }, false);
  expect(report.year).toHaveLength(12);
  const context = { today: day('2026-06-01'), areFiguresWithheld: false } as ReportContext;
  const blocks = reportSheets({ of: day('2026-05-01'), report, tasks: [], acts: [] }, 'all', context).flat();
  const { html } = composeMail({ subject: 's', sender: 'p', title: 't', blocks }, STATIONERY);
  expect(Buffer.byteLength(html)).toBeLessThan(GMAIL_CLIP_BYTES / 2);
  expect(html.length).toBeGreaterThan(20_000);
});
