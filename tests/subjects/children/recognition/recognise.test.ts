import { responseCodeOf } from '../../../../src/kernel/code';
import { responseIdOf } from '../../../../src/ledger/responses/fillings';
import { fold } from '../../../../src/subjects/children/register/fold';
import type { Answers } from '../../../../src/subjects/children/submission/answers';
import { DESCRIBED, REGISTER_SETTINGS } from '../../../support/one-response';
import { recordsOf, type Sent, sent } from '../../../support/responses';

/** Born on 7 April 2025, as {@link DESCRIBED} is; invented. */
const NIK = '3304060704250001';
const OTHER_NIK = '3304060704250002';
const TEMPORARY_NIK = '0004060704250001';
const NIK_WITHOUT_SERIAL = '3304060704250000';

const describedAs = (answers: Answers): Answers => ({ ...DESCRIBED, ...answers });
/** A visit of a registered child: no identity is asked. */
const visitOf = (code: string, answers: Answers = {}): Answers => ({
  posyandu: 'Mawar',
  anak: code,
  tanggal_ukur: '2026-06-12',
  berat: '8,5',
  ...answers,
});
const UNNAMED = describedAs({ nama: 'Bayi Ny. Siti' });

/** Ids of the responses of each child, and what stops the others. */
function recognised(...events: readonly Sent[]) {
  const { children, repairs } = fold(recordsOf(events), REGISTER_SETTINGS);
  return {
    children: children.map(({ members }) => members.map(({ reading }) => reading.record.id)),
    stopped: Object.fromEntries(
      repairs
        .filter(({ stops }) => stops.length > 0)
        .map(({ reading, stops }) => [reading.record.id, stops.map(({ code }) => code)]),
    ),
  };
}

/** Two responses, an hour apart: of one child, of two, or the second to be asked about. */
function pair(first: Answers, second: Answers): string {
  const { children, stopped } = recognised(sent('a', 0, first), sent('b', 1, second));
  return stopped.b?.join() ?? (children.length === 1 ? 'one child' : 'two children');
}

describe('two responses that describe a child', () => {
  test.each<{ title: string; first?: Answers; second?: Answers; are: string }>([
    { title: 'alike', are: 'one child' },
    { title: 'in other letter case and spacing', second: { nama: ' ahmad  FAUZAN ' }, are: 'one child' },
    { title: 'with another posyandu', second: { posyandu: 'Melati 2' }, are: 'one child' },
    { title: 'with another spelling of the name', second: { nama: 'Achmad Fawzan' }, are: 'one child' },
    { title: 'with another name', second: { nama: 'Bagas Saputra' }, are: 'ambiguous-identity' },
    {
      title: 'with another name and mother',
      second: { nama: 'Bagas Saputra', nama_ibu: 'Dewi' },
      are: 'two children',
    },
    {
      title: 'with another name and order of birth',
      first: { anak_ke: '1' },
      second: { nama: 'Bagas Saputra', anak_ke: '2' },
      are: 'two children',
    },
    { title: 'with a slip in the name', second: { nama: 'Ahmad Fauzam' }, are: 'ambiguous-identity' },
    { title: 'with day and month swapped', second: { tanggal_lahir: '2025-07-04' }, are: 'one child' },
    {
      title: 'with a digit of the birth date wrong',
      second: { tanggal_lahir: '2025-04-08' },
      are: 'ambiguous-identity',
    },
    { title: 'with another birth date', second: { tanggal_lahir: '2024-11-21' }, are: 'two children' },
    { title: 'with another mother', second: { nama_ibu: 'Dewi' }, are: 'ambiguous-identity' },
    { title: 'with another sex', second: { jenis_kelamin: 'P' }, are: 'ambiguous-identity' },
    { title: 'with a NIK in the first alone', first: { nik: NIK }, are: 'one child' },
    { title: 'with a NIK in the second alone', second: { nik: NIK }, are: 'one child' },
    { title: 'with two NIK', first: { nik: NIK }, second: { nik: OTHER_NIK }, are: 'one child' },
  ])('$title are $are', ({ first = {}, second = {}, are }) => {
    expect(pair(describedAs(first), describedAs(second))).toBe(are);
  });
});

describe('two responses with the same NIK', () => {
  test.each<{ title: string; second: Answers; are: string }>([
    { title: 'and a slip in the name', second: { nama: 'Ahmad Fawzan' }, are: 'one child' },
    { title: 'and a shortened name', second: { nama: 'A. Fauzan' }, are: 'one child' },
    { title: 'and another mother', second: { nama_ibu: 'S. Aminah' }, are: 'one child' },
    { title: 'and the same name on another day', second: { tanggal_lahir: '2025-04-08' }, are: 'one child' },
    {
      title: 'and another spelling, a digit of the birth date wrong',
      second: { nama: 'Ahmad Fawzan', tanggal_lahir: '2025-04-08' },
      are: 'one child',
    },
    {
      title: 'and a slip in the name on another day',
      second: { nama: 'Ahmad Fauzam', tanggal_lahir: '2025-04-08' },
      are: 'nik-of-another-child',
    },
    { title: 'and the name of a twin', second: { nama: 'Ahmad Hasan' }, are: 'nik-of-another-child' },
    {
      title: 'and the name and birth date of a sibling',
      second: { nama: 'Laila Fauzia', tanggal_lahir: '2023-01-05' },
      are: 'nik-of-another-child',
    },
  ])('$title are $are', ({ second, are }) => {
    expect(pair(describedAs({ nik: NIK }), describedAs({ nik: NIK, ...second }))).toBe(are);
  });

  test.each([
    { title: 'temporary', nik: TEMPORARY_NIK },
    { title: 'without a serial', nik: NIK_WITHOUT_SERIAL },
  ])('that is $title are told apart by their names', ({ nik }) => {
    const hasan = describedAs({ nik, nama: 'Ahmad Hasan', anak_ke: '2' });
    expect(pair(describedAs({ nik, anak_ke: '1' }), hasan)).toBe('two children');
  });
});

describe('twins', () => {
  test.each<{ title: string; hasan: Answers; husein: Answers; are: string }>([
    { title: 'a name', hasan: {}, husein: {}, are: 'ambiguous-identity' },
    { title: 'an order of birth', hasan: { anak_ke: '1' }, husein: { anak_ke: '2' }, are: 'two children' },
    { title: 'a NIK', hasan: { nik: NIK }, husein: { nik: OTHER_NIK }, are: 'two children' },
    {
      title: 'a birth weight and a weight of that day',
      hasan: { bb_lahir: '2,6' },
      husein: { bb_lahir: '2,1', berat: '7,7' },
      are: 'ambiguous-identity',
    },
    {
      title: 'a weight of that day',
      hasan: {},
      husein: { berat: '7,7' },
      are: 'ambiguous-identity',
    },
  ])('of one mother, with $title of their own, are $are', ({ hasan, husein, are }) => {
    const one = describedAs({ nama: 'Hasan', ...hasan });
    expect(pair(one, describedAs({ nama: 'Husein', ...husein }))).toBe(are);
  });

  test('are known by what was measured of the other on that day, also by its code', () => {
    const nisrina = { nama: 'Nisrina', jenis_kelamin: 'P' };
    const first = sent('a', 0, describedAs({ ...nisrina, tanggal_ukur: '2026-05-12' }));
    const visit = sent('b', 1, visitOf(responseCodeOf('a'), { berat: '9,1' }));
    const other = sent('c', 2, describedAs({ ...nisrina, nama: 'Nisrinah', berat: '8,2' }));
    expect(recognised(first, other).children).toEqual([['a', 'c']]);
    expect(recognised(first, visit, other)).toEqual({
      children: [['a', 'b']],
      stopped: { c: ['ambiguous-identity'] },
    });
  });

  test.each<{ title: string; first: Answers; second: Answers; are: string }>([
    {
      title: 'a name of one spelling and another weight of that day',
      first: { nama: 'Bagas' },
      second: { nama: 'Bagas', berat: '7,7' },
      are: 'one child',
    },
    {
      title: 'a name that twins spell in two ways and another weight of that day',
      first: { nama: 'Haidar' },
      second: { nama: 'Haidar', berat: '7,7' },
      are: 'ambiguous-identity',
    },
    {
      title: 'that name, that weight and a number',
      first: { nama: 'Haidar', nik: NIK },
      second: { nama: 'Haidar', nik: NIK, berat: '7,7' },
      are: 'one child',
    },
    {
      title: 'two spellings that parents choose',
      first: { nama: 'Haidar' },
      second: { nama: 'Haydar', tanggal_ukur: '2026-05-12' },
      are: 'ambiguous-identity',
    },
    {
      title: 'two spellings that parents choose, and a number',
      first: { nama: 'Haidar', nik: NIK },
      second: { nama: 'Haydar', nik: NIK, tanggal_ukur: '2026-05-12' },
      are: 'one child',
    },
    {
      title: 'a spelling that parents choose and a slip in it',
      first: { nama: 'Haidar' },
      second: { nama: 'Haiddar', tanggal_ukur: '2026-05-12' },
      are: 'one child',
    },
  ])('or one child, with $title in common, are $are', ({ first, second, are }) => {
    expect(pair(describedAs(first), describedAs(second))).toBe(are);
  });

  test.each<{ title: string; first?: Answers; second?: Answers; are: string }>([
    { title: 'another sex', second: { jenis_kelamin: 'Perempuan' }, are: 'two children' },
    {
      title: 'another order of birth',
      first: { anak_ke: '1' },
      second: { anak_ke: '2' },
      are: 'two children',
    },
    { title: 'the order of birth told once', second: { anak_ke: '2' }, are: 'one child' },
    { title: 'nothing different', are: 'one child' },
  ])('not yet named, with $title, are $are', ({ first = {}, second = {}, are }) => {
    expect(pair({ ...UNNAMED, ...first }, { ...UNNAMED, ...second })).toBe(are);
  });

  test('alike in all answers are asked about', () => {
    const third = sent('c', 2, UNNAMED);
    const first = sent('a', 0, { ...UNNAMED, anak_ke: '1' });
    const second = sent('b', 1, { ...UNNAMED, anak_ke: '2' });
    expect(recognised(first, second, third)).toEqual({
      children: [['a'], ['b']],
      stopped: { c: ['ambiguous-identity'] },
    });
  });
});

describe('a kode anak', () => {
  const A = responseCodeOf('a');

  test('leads to its child', () => {
    expect(recognised(sent('a', 0, DESCRIBED), sent('b', 1, visitOf(A)))).toEqual({
      children: [['a', 'b']],
      stopped: {},
    });
  });

  test('of a later visit leads there as well', () => {
    const events = [
      sent('a', 0, DESCRIBED),
      sent('b', 1, visitOf(A)),
      sent('c', 2, visitOf(responseCodeOf('b'))),
    ];
    expect(recognised(...events).children).toEqual([['a', 'b', 'c']]);
  });

  test('waits for its response, through other visits that wait', () => {
    const visits = [sent('c', 1, visitOf(responseCodeOf('b'))), sent('b', 2, visitOf(A))];
    expect(recognised(...visits)).toEqual({
      children: [],
      stopped: { b: ['unknown-child-code'], c: ['unknown-child-code'] },
    });
    expect(recognised(...visits, sent('a', 3, DESCRIBED))).toEqual({
      children: [['c', 'b', 'a']],
      stopped: {},
    });
  });

  test('that nobody has is asked about', () => {
    expect(recognised(sent('b', 1, visitOf(responseCodeOf('nobody')))).stopped).toEqual({
      b: ['unknown-child-code'],
    });
  });

  test('in a circle of two is asked about, twice', () => {
    const events = [sent('a', 0, visitOf(responseCodeOf('b'))), sent('b', 1, visitOf(A))];
    expect(recognised(...events)).toEqual({
      children: [],
      stopped: { a: ['unknown-child-code'], b: ['unknown-child-code'] },
    });
  });

  test('beats a description of another child', () => {
    const events = [
      sent('a', 0, DESCRIBED),
      sent('b', 1, describedAs({ nama: 'Budi', tanggal_lahir: '2022-10-30' })),
      sent('c', 2, { ...describedAs({ nama: 'Budi', tanggal_lahir: '2022-10-30' }), anak: A }),
    ];
    expect(recognised(...events).children).toEqual([['a', 'c'], ['b']]);
  });

  test('of an earlier response that arrives late becomes the code of the child', () => {
    const { children } = fold(
      recordsOf([sent('b', 1, DESCRIBED), sent('a', 0, DESCRIBED)]),
      REGISTER_SETTINGS,
    );
    expect(children.map(({ code }) => code)).toEqual([A]);
  });
});

describe('an edit', () => {
  const A = responseCodeOf('a');
  const two = [
    sent('a', 0, DESCRIBED),
    sent('b', 1, describedAs({ nama: 'Budi', tanggal_lahir: '2022-10-30' })),
  ];

  test('can move a visit to another child', () => {
    const visit = sent('c', 2, visitOf(A));
    expect(recognised(...two, visit).children).toEqual([['a', 'c'], ['b']]);
    const corrected = sent('c', 3, visitOf(responseCodeOf('b')));
    expect(recognised(...two, visit, corrected).children).toEqual([['a'], ['b', 'c']]);
  });

  test('can give a visit that measured something else to another child, beside the first', () => {
    const visit = sent('c', 2, visitOf(A, { berat: '8,1' }));
    const other = sent('c', 3, visitOf(responseCodeOf('b'), { berat: '9,4' }));
    const { children } = recognised(...two, visit, other);
    expect(children.map((ids) => ids.map(responseIdOf))).toEqual([
      ['a', 'c'],
      ['b', 'c'],
    ]);
  });

  test('that describes another child leaves the first as it was', () => {
    const { children } = recognised(...two, sent('b', 2, DESCRIBED));
    expect(children.map((ids) => ids.map(responseIdOf))).toEqual([['a', 'b'], ['b']]);
    const together = [sent('a', 0, DESCRIBED), sent('b', 1, DESCRIBED)];
    const parted = recognised(
      ...together,
      sent('b', 2, describedAs({ nama: 'Budi', tanggal_lahir: '2022-10-30' })),
    );
    expect(parted.children.map((ids) => ids.map(responseIdOf))).toEqual([['a', 'b'], ['b']]);
  });

  test('that cannot be read leaves the earlier answers in force', () => {
    const events = [...two, sent('a', 2, describedAs({ berat: 'berat' }))];
    expect(recognised(...events)).toEqual({
      children: [['a'], ['b']],
      stopped: { a: ['unreadable-number'] },
    });
  });

  test('that names its own code stays the child that it is', () => {
    expect(recognised(sent('a', 0, DESCRIBED), sent('a', 1, describedAs({ anak: A }))).children).toEqual([
      ['a'],
    ]);
  });
});

describe('a refusal', () => {
  const refused = sent('a', 2, describedAs({ persetujuan: 'Tidak' }));

  const parted = (...events: readonly Sent[]) => {
    const { children, repairs, withheld, closed } = fold(recordsOf(events), REGISTER_SETTINGS);
    return {
      children: children.length,
      repairs: repairs.length,
      withheld: withheld.map(({ readings }) => readings.map(({ record }) => record.id)),
      closed: closed.map(({ record }) => record.id),
    };
  };

  test('of a child that nobody had agreed to is closed', () => {
    expect(parted(refused)).toEqual({ children: 0, repairs: 0, withheld: [], closed: ['a'] });
  });

  test.each<{ title: string; events: readonly Sent[]; held: readonly string[] }>([
    { title: 'with its response', events: [sent('a', 0, DESCRIBED), refused], held: ['a'] },
    {
      title: 'with other responses of it',
      events: [sent('a', 0, DESCRIBED), sent('b', 1, DESCRIBED), refused],
      held: ['a', 'b'],
    },
    {
      title: 'whatever the response is edited to, unreadable',
      events: [sent('a', 0, DESCRIBED), refused, sent('a', 3, describedAs({ berat: 'berat' }))],
      held: ['a'],
    },
    {
      title: 'whatever the response is edited to, a consent',
      events: [sent('a', 0, DESCRIBED), refused, sent('a', 3, DESCRIBED)],
      held: ['a'],
    },
  ])('after consent withholds the child $title', ({ events, held }) => {
    expect(parted(...events)).toEqual({ children: 0, repairs: 0, withheld: [held], closed: [] });
  });

  test('before any consent is undone by a later one', () => {
    expect(recognised(refused, sent('a', 3, DESCRIBED)).children).toEqual([['a']]);
  });

  test('and a question left open are two things: the second is a slip to mend', () => {
    const open = sent('a', 2, describedAs({ persetujuan: '' }));
    expect(recognised(sent('a', 0, DESCRIBED), open)).toEqual({
      children: [['a']],
      stopped: { a: ['no-consent'] },
    });
  });
});

test('who comes with the NIK of a sibling is asked about with both', () => {
  const sibling = describedAs({ nama: 'Laila Fauzia', tanggal_lahir: '2023-01-05', nik: NIK });
  const { repairs } = fold(
    recordsOf([
      sent('sibling', 0, sibling),
      sent('own', 1, DESCRIBED),
      sent('mistyped', 2, describedAs({ nik: NIK })),
    ]),
    REGISTER_SETTINGS,
  );
  const asked = repairs.find(({ reading }) => reading.record.id === 'mistyped');
  expect(asked?.candidates.map(({ identity }) => identity.name)).toEqual(['Laila Fauzia', 'Ahmad Fauzan']);
});
