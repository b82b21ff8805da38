import { aidChild, booksOf, donor, gift } from './donor-samples';

const SEHAT = donor({ name: 'PT Sehat', program: 'Telur', promised: 10 });

const CHILDREN = [
  aidChild('A', { card: '~1' }),
  aidChild('B', { card: '~1', rw: 1 }),
  aidChild('C', { rw: 2 }),
];

const onlyOf = (books: ReturnType<typeof booksOf>) => {
  const [only] = books.kept;
  if (!only) throw new Error('no pledge');
  return only;
};

test('gifts are of a donor however its name is written, by its other names too, and by no longer one', () => {
  const donors = [donor({ name: 'PT Sehat', otherNames: 'Sehat Peduli', program: 'Telur', promised: 10 })];
  const gifts = ['PT Sehat', 'pt. sehat', 'SEHAT  PEDULI', 'PT Sehat Jaya', 'Sehat'].map((provider, i) =>
    gift('A', `2026-0${i + 1}-05`, { provider, amount: 2 }),
  );
  const books = booksOf(donors, CHILDREN, gifts);
  expect(onlyOf(books)).toMatchObject({ given: 6, left: 4, last: '2026-03-05' });
  expect(books.unlisted).toMatchObject([{ given: 4, acts: 2, providers: 2, otherProgram: 0, noProvider: 0 }]);
});

test('days of the agreement count on both its ends, and what was given outside is told and not counted', () => {
  const donors = [donor({ name: 'PT Sehat', program: 'Telur', from: '2026-02-01', to: '2026-03-31' })];
  const gifts = ['2026-01-31', '2026-02-01', '2026-03-31', '2026-04-01'].map((on) => gift('A', on));
  expect(onlyOf(booksOf(donors, CHILDREN, gifts))).toMatchObject({
    given: 2,
    outside: 2,
    months: [
      { month: '2026-02-01', given: 1 },
      { month: '2026-03-01', given: 1 },
    ],
  });
});

test('of two agreements that overlap a gift counts once, in the one that began first', () => {
  const donors = [
    donor({ name: 'PT Sehat', program: 'Telur', from: '2026-03-01', to: '2026-12-31' }),
    donor({ name: 'PT Sehat', program: 'Telur', to: '2026-03-31' }),
  ];
  const gifts = ['2026-02-10', '2026-03-10', '2026-04-10'].map((on) => gift('A', on));
  expect(booksOf(donors, CHILDREN, gifts).kept.map(({ given, outside }) => [given, outside])).toEqual([
    [1, 0],
    [2, 0],
  ]);
});

test('two donors of one programme have each their own', () => {
  const donors = [SEHAT, donor({ name: 'LAZ Amanah', program: 'Telur', promised: 3 })];
  const gifts = [
    gift('A', '2026-02-01', { amount: 2 }),
    gift('C', '2026-02-01', { amount: 1, provider: 'LAZ Amanah' }),
  ];
  expect(
    booksOf(donors, CHILDREN, gifts).kept.map(({ given, left, reached }) => [
      given,
      left,
      reached.map(({ code, rw }) => [code, rw]),
    ]),
  ).toEqual([
    [2, 8, [['A', 1]]],
    [1, 2, [['C', 2]]],
  ]);
});

test('a household is reached once, whichever of its children acts name', () => {
  const donors = [donor({ name: 'Masjid', program: 'Daging', promised: 5 })];
  const gifts = ['A', 'B', 'C'].map((code) =>
    gift(code, '2026-05-28', { program: 'Daging', provider: 'Masjid' }),
  );
  expect(onlyOf(booksOf(donors, CHILDREN, gifts))).toMatchObject({
    given: 3,
    reached: [{ code: 'K-A' }, { code: 'K-C' }],
  });
});

test('of a programme in days every day counts once, up to today', () => {
  const donors = [donor({ name: 'PT Sehat', program: 'PMT', promised: 28 })];
  const gifts = [
    gift('A', '2026-06-27', { program: 'PMT', amount: 10 }),
    gift('A', '2026-06-28', { program: 'PMT', key: 'again' }),
  ];
  // 27 June to 1 July.
  expect(onlyOf(booksOf(donors, CHILDREN, gifts))).toMatchObject({
    given: 5,
    months: [
      { month: '2026-06-01', given: 4 },
      { month: '2026-07-01', given: 1 },
    ],
  });
});

test('where an act names no provider that of the programme counts, and where it names none either it is told', () => {
  const donors = [donor({ name: 'Puskesmas', program: 'PMT' })];
  const gifts = [
    gift('A', '2026-06-02', { program: 'PMT', provider: '' }),
    gift('A', '2026-06-03', { provider: '' }),
  ];
  const books = booksOf(donors, CHILDREN, gifts);
  expect(onlyOf(books).given).toBe(1);
  expect(books.unlisted.map(({ program, noProvider }) => [program.name, noProvider])).toEqual([['Telur', 1]]);
});

test('what a donor gave of a programme that it has promised nothing of, or that there is not, is told', () => {
  const gifts = [
    gift('A', '2026-06-02', { program: 'Daging' }),
    gift('A', '2026-06-03', { program: 'Roti' }),
    gift('C', '2026-06-03', { program: 'Roti' }),
  ];
  const books = booksOf([SEHAT], CHILDREN, gifts);
  expect(onlyOf(books)).toMatchObject({ given: 0, strange: 2, reached: [] });
  expect(
    books.unlisted.map(({ program, otherProgram, given }) => [program.name, otherProgram, given]),
  ).toEqual([['Daging', 1, 0]]);
});

test('a donor who is active no more keeps its gifts', () => {
  const donors = [donor({ name: 'PT Sehat', program: 'Telur', active: 'Tidak' })];
  const books = booksOf(donors, CHILDREN, [gift('A', '2026-02-01')]);
  expect(onlyOf(books).given).toBe(1);
  expect(books.unlisted).toEqual([]);
});

describe('money', () => {
  const cash = (on: string, amount: number, unit = 'Rupiah') => gift('A', on, { amount, unit });

  test('is the sum of acts in rupiah, which are portions all the same', () => {
    const donors = [donor({ name: 'PT Sehat', program: 'Telur', promised: 10, money: 1_000_000 })];
    const gifts = [cash('2026-02-01', 150_000), cash('2026-03-01', 50_000, 'Rp.'), gift('A', '2026-04-01')];
    expect(onlyOf(booksOf(donors, CHILDREN, gifts))).toMatchObject({
      given: 3,
      moneyGiven: 200_000,
      moneyLeft: 800_000,
    });
  });

  test('is what somebody typed where somebody did', () => {
    const donors = [
      donor({ name: 'PT Sehat', program: 'Telur', money: '1.000.000', moneyGiven: '1.200.000' }),
    ];
    expect(onlyOf(booksOf(donors, CHILDREN, [cash('2026-02-01', 150_000)]))).toMatchObject({
      moneyGiven: 1_200_000,
      moneyLeft: 0,
    });
  });

  test('is not known where neither says', () => {
    const donors = [donor({ name: 'PT Sehat', program: 'Telur', money: 1_000_000 })];
    const { moneyGiven, moneyLeft } = onlyOf(booksOf(donors, CHILDREN, [gift('A', '2026-02-01')]));
    expect([moneyGiven, moneyLeft]).toEqual([null, null]);
  });
});

describe('how somebody fared', () => {
  const BEFORE = '2026-02-10';
  const AFTER = '2026-05-10';
  const fared = (before: string | undefined, after: string | undefined) => {
    const weighed = [
      ...(before === undefined ? [] : [{ on: BEFORE, weight: before }]),
      // Between two gifts: it is not the next after the last.
      { on: '2026-03-20', weight: '3.0' },
      ...(after === undefined ? [] : [{ on: AFTER, weight: after }]),
    ];
    const books = booksOf(
      [SEHAT],
      [aidChild('A', {}, ...weighed)],
      [gift('A', '2026-02-10'), gift('A', '2026-04-10')],
    );
    return onlyOf(books).reached.map(({ effect }) => effect);
  };

  test.each([
    { before: '-2.14', after: '-2.06', effect: 'same', why: 'both are −2,1' },
    { before: '-2.16', after: '-2.06', effect: 'better', why: '−2,2 and −2,1' },
    { before: '-2.0', after: '-2.1', effect: 'worse', why: '−2,0 and −2,1' },
    { before: '-2.0', after: undefined, effect: 'open', why: 'not weighed since' },
    { before: undefined, after: '-2.0', effect: 'open', why: 'not weighed before' },
    { before: '-2.0', after: '7.5!', effect: 'open', why: 'implausible' },
  ])('is $effect from $before to $after: $why', ({ before, after, effect }) => {
    expect(fared(before, after)).toEqual([effect]);
  });

  test('a household is as the child that fares worst, of those that can be compared', () => {
    const children = [
      aidChild('A', { card: '~1' }, { on: BEFORE, weight: '-2.0' }, { on: AFTER, weight: '-1.0' }),
      aidChild('B', { card: '~1' }, { on: BEFORE, weight: '-2.0' }, { on: AFTER, weight: '-2.0' }),
      aidChild('C', { card: '~1' }),
    ];
    const donors = [donor({ name: 'Masjid', program: 'Daging' })];
    const gifts = [gift('A', '2026-03-01', { program: 'Daging', provider: 'Masjid' })];
    expect(onlyOf(booksOf(donors, children, gifts)).reached).toMatchObject([{ code: 'K-A', effect: 'same' }]);
  });
});
