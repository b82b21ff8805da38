import {
  addressId,
  contentMark,
  isContentOf,
  isOfAddress,
  reportsFrom,
} from '../../../src/subjects/donors/reports';
import { otherSign, sign } from '../../support/sign';
import { aidChild, booksOf, donor, gift, TODAY } from './donor-samples';

const SEHAT = { name: 'PT Sehat', email: 'csr@sehat.example', program: 'Telur', promised: 40 };

const children = (count: number, after: (i: number) => string) =>
  Array.from({ length: count }, (_, i) =>
    aidChild(
      `C${i}`,
      { rw: 1 + (i % 2) },
      { on: '2026-01-05', weight: '-2.0' },
      { on: '2026-06-20', weight: after(i) },
    ),
  );

function reports(
  donors: readonly Parameters<typeof donor>[0][],
  count = 12,
  after: (i: number) => string = () => '-1.5',
  more: { readonly withheld?: boolean; readonly gifts?: ReturnType<typeof gift>[] } = {},
) {
  const all = children(count, after);
  const gifts = more.gifts ?? all.map(({ code }, i) => gift(code, i < 4 ? '2026-05-10' : '2026-06-10'));
  const books = booksOf(donors.map(donor), all, gifts);
  return reportsFrom(
    { ...books, children: all },
    { day: TODAY, sign, areFiguresWithheld: more.withheld ?? false },
  );
}

test.each([
  { more: { active: 'Tidak' }, why: 'settled' },
  { more: { from: '2026-07-02' }, why: 'not begun' },
  { more: { from: 'nanti' }, why: 'begun on no day that can be read' },
  { more: { email: '' }, why: 'without an address' },
  { more: { email: 'a@b.example, c@d.example' }, why: 'with two addresses' },
  { more: { program: 'Roti' }, why: 'of no programme' },
])('there is no report of a promise that is $why', ({ more }) => {
  expect(reports([{ ...SEHAT, ...more }])).toEqual([]);
});

test('codes stand by month, the latest first, each once, and say nothing of how anybody fared', () => {
  const [report] = reports([SEHAT]);
  expect(report?.codes.map((group) => [group.month, group.codes.length])).toEqual([
    ['2026-06-01', 8],
    ['2026-05-01', 4],
  ]);
  expect(Object.keys(report?.codes[0] ?? {}).sort()).toEqual(['codes', 'month']);
  const codes = report?.codes.flatMap((group) => group.codes) ?? [];
  expect(new Set(codes).size).toBe(12);
  for (const { codes: own } of report?.codes ?? []) expect([...own].sort()).toEqual(own);
});

test('where z-scores are withheld, no count tells how anybody fared', () => {
  const [report] = reports([SEHAT], 12, undefined, { withheld: true });
  expect(report?.effects).toBeNull();
});

test('another donor or programme has other codes for the same children, a renewed agreement the same', () => {
  const gifts = [
    gift('C0', '2026-01-10'),
    gift('C0', '2026-06-10'),
    gift('C0', '2026-06-10', { provider: 'LAZ Amanah' }),
    gift('C0', '2026-06-10', { program: 'PMT' }),
  ];
  const codes = reports(
    [
      { ...SEHAT, to: '2026-03-31' },
      { ...SEHAT, name: 'pt. SEHAT', from: '2026-04-01' },
      { ...SEHAT, name: 'LAZ Amanah' },
      { ...SEHAT, program: 'PMT' },
    ],
    1,
    undefined,
    { gifts },
  ).map((report) => report.codes.flatMap((group) => group.codes));
  expect(codes.map((own) => own.length)).toEqual([1, 1, 1, 1]);
  expect(codes[0]).toEqual(codes[1]);
  expect(new Set(codes.flat()).size).toBe(3);
});

test('a number typed for a name is masked', () => {
  const [report] = reports([{ ...SEHAT, name: 'Bu Tini 3304064203240011', mou: '3304064203240011' }]);
  expect(JSON.stringify(report)).not.toContain('3304064203240011');
});

test('an address in the outbox is keyed, and what an earlier release has stored of it is still known', () => {
  const email = 'csr@sehat.example';
  const id = addressId(email, sign);
  expect(isOfAddress(id, email, sign)).toBe(true);
  expect(isOfAddress(id, 'laz@amanah.example', sign)).toBe(false);
  expect(isOfAddress(id, email, otherSign)).toBe(false);
  // As the outbox of the last release has it.
  expect(isOfAddress('wgz2haja', email, otherSign)).toBe(true);
  expect(isOfAddress('wgz2haja', 'laz@amanah.example', sign)).toBe(false);
  expect(isOfAddress(undefined, email, sign)).toBe(false);
});

test('what was told in an earlier release is told no second time', () => {
  const own = reports([SEHAT]);
  expect(isContentOf(contentMark(own, sign), own, sign)).toBe(true);
  expect(isContentOf(contentMark(own, otherSign), own, sign)).toBe(false);
  expect(isContentOf('v3cejndg', own, sign)).toBe(true);
  expect(isContentOf('v3cejndg', reports([SEHAT], 13), sign)).toBe(false);
});

describe('a donor reads the same', () => {
  const markOf = (...given: Parameters<typeof reports>) => contentMark(reports(...given), sign);
  const before = markOf([SEHAT]);

  test('as long as nothing of its own changes', () => {
    expect(markOf([SEHAT])).toBe(before);
    // Still more than thirty days to its end.
    expect(markOf([{ ...SEHAT, email: 'CSR@sehat.example ' }])).toBe(before);
  });

  test('not once it is promised, given or reached otherwise, or the agreement is soon over', () => {
    const others = [
      markOf([{ ...SEHAT, promised: 50 }]),
      markOf([SEHAT], 13),
      markOf([SEHAT], 12, () => '-2.5'),
      markOf([{ ...SEHAT, to: '2026-07-20' }]),
    ];
    expect(new Set([before, ...others]).size).toBe(5);
  });

  test('where only a count has changed that is withheld', () => {
    // Eight gained; of the four others all stayed, or two lost.
    const gained = (i: number, other: string) => (i < 8 ? '-1.5' : other);
    expect(markOf([SEHAT], 12, (i) => gained(i, '-2.0'))).toBe(
      markOf([SEHAT], 12, (i) => gained(i, i < 10 ? '-2.5' : '-2.0')),
    );
  });
});
