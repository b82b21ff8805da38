import { responseCodeOf } from '../../../../src/kernel/code';
import { resolveDecisions } from '../../../../src/ledger/decisions/resolve';
import { responseIdOf } from '../../../../src/ledger/responses/fillings';
import { fold } from '../../../../src/subjects/children/register/fold';
import type { Answers } from '../../../../src/subjects/children/submission/answers';
import { KINDS } from '../../../support/decided';
import { DESCRIBED, REGISTER_SETTINGS } from '../../../support/one-response';
import { recordsOf, type Sent, sent } from '../../../support/responses';

const RARA: Answers = {
  ...DESCRIBED,
  nama: 'Rara Contoh Pertiwi',
  jenis_kelamin: 'P',
  tanggal_lahir: '2024-05-12',
  nama_ibu: 'Siti Aminah',
  nik: '3304065205240001',
  anak_ke: '1',
  tanggal_ukur: '2026-06-12',
  berat: '10,2',
  tinggi: '81,5',
  cara_ukur: 'berdiri',
};
const BIMA: Answers = {
  ...RARA,
  nama: 'Bima Contoh',
  jenis_kelamin: 'L',
  tanggal_lahir: '2024-01-03',
  nama_ibu: 'Wati Lestari',
  nik: '3304060301240002',
  berat: '11,6',
  tinggi: '84,4',
};
const A_MONTH = 30 * 24;

type Edits = readonly (readonly [hours: number, answers: Answers])[];

/** The children that come of one form with these revisions: name, and weights by day. */
function childrenOf(
  edits: Edits,
  others: readonly Sent[] = [],
  decisions: Parameters<typeof resolveDecisions>[0] = [],
) {
  const events = edits.map(([hours, answers]) => sent('r1', hours, answers));
  const register = fold(
    recordsOf([...others, ...events]),
    REGISTER_SETTINGS,
    resolveDecisions(decisions, KINDS),
  );
  return {
    children: register.children.map(({ identity, visits }) => [
      identity.name,
      ...visits.map(({ measurement }) => `${measurement.measuredOn} ${measurement.weightKg}`),
    ]),
    asked: register.repairs.flatMap(({ stops, warnings }) =>
      [...stops, ...warnings].map(({ code }) => code).filter((code) => code.startsWith('edited-')),
    ),
    register,
  };
}

describe('a form that is filled in again', () => {
  test.each<{ title: string; edits: Edits }>([
    {
      title: 'minutes later, for another family',
      edits: [
        [0, RARA],
        [0.1, BIMA],
      ],
    },
    {
      title: 'a month later, for another family',
      edits: [
        [0, RARA],
        [A_MONTH, { ...BIMA, tanggal_ukur: '2026-07-12' }],
      ],
    },
    {
      title: 'for the next child of the family',
      edits: [
        [0, RARA],
        [1, { ...BIMA, nama_ibu: 'Siti Aminah' }],
      ],
    },
    {
      title: 'for the twin, of one birth date, mother and sex',
      edits: [
        [0, RARA],
        [1, { ...RARA, nama: 'Dewi Lestari', nik: '', anak_ke: '2' }],
      ],
    },
    {
      title: 'for the twin with a name that sounds alike',
      edits: [
        [0, RARA],
        [1, { ...RARA, nama: 'Rara Contoh Pratama', jenis_kelamin: 'L', anak_ke: '2', nik: '' }],
      ],
    },
    {
      title: 'without NIK and order of birth',
      edits: [
        [0, { ...RARA, nik: '', anak_ke: '' }],
        [1, { ...BIMA, nik: '', anak_ke: '' }],
      ],
    },
  ])('$title, is about two children, and asked about', ({ edits }) => {
    const { children, asked } = childrenOf(edits);
    const names = edits.map(([, { nama }]) => nama);
    expect(children.map(([name]) => name)).toEqual(names);
    expect(children.map((row) => row.length)).toEqual([2, 2]);
    expect(asked).toEqual(['edited-into-other-child']);
  });

  test('takes no later visit of the first child along', () => {
    const code = responseCodeOf('r1');
    const visit = sent('r2', 24, {
      posyandu: 'Mawar',
      anak: code,
      tanggal_ukur: '2026-06-13',
      berat: '10,3',
    });
    const { children, register } = childrenOf(
      [
        [0, RARA],
        [48, BIMA],
      ],
      [visit],
    );
    expect(children).toEqual([
      ['Rara Contoh Pertiwi', '2026-06-12 10.2', '2026-06-13 10.3'],
      ['Bima Contoh', '2026-06-12 11.6'],
    ]);
    expect(register.children[0]?.code).toBe(code);
  });

  test('for a registered child by its code, keeps the child that it registered', () => {
    const other = sent('r2', 0, BIMA);
    const visit = {
      posyandu: 'Mawar',
      anak: responseCodeOf('r2'),
      tanggal_ukur: '2026-06-13',
      berat: '11,7',
    };
    const { children, asked } = childrenOf(
      [
        [0, RARA],
        [24, visit],
      ],
      [other],
    );
    expect(children).toContainEqual(['Rara Contoh Pertiwi', '2026-06-12 10.2']);
    expect(children).toContainEqual(['Bima Contoh', '2026-06-12 11.6', '2026-06-13 11.7']);
    expect(asked).toEqual(['edited-into-other-child']);
  });

  test('for the visit of the next month, is two visits', () => {
    const july = { ...RARA, tanggal_ukur: '2026-07-12', berat: '10,6', tinggi: '82,4' };
    const { children, asked } = childrenOf([
      [0, RARA],
      [A_MONTH, july],
    ]);
    expect(children).toEqual([['Rara Contoh Pertiwi', '2026-06-12 10.2', '2026-07-12 10.6']]);
    expect(asked).toEqual(['edited-into-other-visit']);
  });

  test('back for the first child, goes on with that filling', () => {
    const { children } = childrenOf([
      [0, RARA],
      [1, BIMA],
      [2, { ...RARA, berat: '10,4' }],
    ]);
    expect(children).toEqual([
      ['Rara Contoh Pertiwi', '2026-06-12 10.4'],
      ['Bima Contoh', '2026-06-12 11.6'],
    ]);
  });

  test('is a correction once an officer has said that it is one child', () => {
    const edits: Edits = [
      [0, RARA],
      [1, { ...RARA, nama: 'Dewi Lestari', nik: '', berat: '9,9' }],
    ];
    const { register } = childrenOf(edits);
    const codes = register.children.map(({ code }) => code);
    expect(codes).toHaveLength(2);
    const decision = {
      id: 'sama',
      at: Date.UTC(2026, 5, 13),
      who: 'bidan@krandegan.example',
      why: 'namanya salah',
      content: { kind: 'same-child', responses: codes },
    };
    const after = childrenOf(edits, [], [decision]);
    expect(after.children).toEqual([['Dewi Lestari', '2026-06-12 9.9']]);
    expect(after.asked).toEqual([]);
  });

  test('is asked about no more once an officer has said that they are two', () => {
    const edits: Edits = [
      [0, RARA],
      [1, BIMA],
    ];
    const codes = childrenOf(edits).register.children.map(({ code }) => code);
    const decision = {
      id: 'dua',
      at: Date.UTC(2026, 5, 13),
      who: 'bidan@krandegan.example',
      why: 'memang dua anak',
      content: { kind: 'different-children', groups: codes.map((code) => [code]) },
    };
    expect(childrenOf(edits, [], [decision])).toMatchObject({ asked: [], children: [{}, {}] });
  });
});

describe('an edit that corrects', () => {
  test.each<{ title: string; edit: Answers }>([
    { title: 'the whole name, beside the same NIK', edit: { ...RARA, nama: 'Dewi Lestari' } },
    { title: 'a letter of the name', edit: { ...RARA, nama: 'Rara Conto Pertiwi' } },
    { title: 'a name left short', edit: { ...RARA, nama: 'Rara Contoh' } },
    { title: 'the birth date', edit: { ...RARA, tanggal_lahir: '2024-06-20' } },
    { title: 'the mother', edit: { ...RARA, nama_ibu: 'Kartini' } },
    { title: 'the sex', edit: { ...RARA, jenis_kelamin: 'L' } },
    { title: 'NIK and weight', edit: { ...RARA, nik: '3304065205240009', berat: '9,2' } },
    { title: 'the day within the month', edit: { ...RARA, tanggal_ukur: '2026-06-10' } },
    { title: 'the month of the same measures', edit: { ...RARA, tanggal_ukur: '2026-05-12' } },
    { title: 'the posyandu and the address', edit: { ...RARA, posyandu: 'Melati 2', alamat: 'Gang 3' } },
  ])('$title, stays about one child and visit', ({ edit }) => {
    const { children, asked } = childrenOf([
      [0, RARA],
      [1, edit],
    ]);
    expect(children).toHaveLength(1);
    expect(children[0]).toHaveLength(2);
    expect(asked).toEqual([]);
  });

  test('a child without a name yet gives it one', () => {
    const unnamed = { ...RARA, nama: 'Bayi Ny. Siti Aminah', nik: '' };
    expect(
      childrenOf([
        [0, unnamed],
        [A_MONTH, RARA],
      ]).children,
    ).toHaveLength(1);
  });

  test('and names no day is about the day of the first submission', () => {
    const { tanggal_ukur: _, ...undated } = RARA;
    const { children } = childrenOf([
      [0, undated],
      [A_MONTH, { ...undated, hp: '0812' }],
    ]);
    expect(children).toEqual([['Rara Contoh Pertiwi', '2026-06-12 10.2']]);
  });

  test('a child picked wrongly moves the very visit', () => {
    const visit = { posyandu: 'Mawar', anak: responseCodeOf('a'), tanggal_ukur: '2026-06-13', berat: '10,3' };
    const others = [sent('a', 0, RARA), sent('b', 0, BIMA)];
    const { children } = childrenOf(
      [
        [24, visit],
        [25, { ...visit, anak: responseCodeOf('b') }],
      ],
      others,
    );
    expect(children).toContainEqual(['Rara Contoh Pertiwi', '2026-06-12 10.2']);
    expect(children).toContainEqual(['Bima Contoh', '2026-06-12 11.6', '2026-06-13 10.3']);
  });

  test('what was asked about by choosing the child leaves nothing to ask, and nothing lost', () => {
    const alike = { ...RARA, nik: '', nama: 'Rara Pertiwi', tanggal_lahir: '2024-05-13', anak_ke: '' };
    const asked = fold(recordsOf([sent('a', 0, RARA), sent('r1', 1, alike)]), REGISTER_SETTINGS);
    expect(asked.repairs.flatMap(({ stops }) => stops.map(({ code }) => code))).toEqual([
      'ambiguous-identity',
    ]);
    const chosen = {
      posyandu: 'Mawar',
      anak: responseCodeOf('a'),
      tanggal_ukur: '2026-06-12',
      berat: '10,2',
    };
    const { register, children } = childrenOf(
      [
        [1, alike],
        [2, chosen],
      ],
      [sent('a', 0, RARA)],
    );
    expect(children).toHaveLength(1);
    expect(register.repairs).toEqual([]);
    expect(register.children[0]?.settled.map(({ record }) => responseIdOf(record.id))).toEqual(['r1']);
  });
});

describe('a form without a day of measuring that is filled in again', () => {
  const { tanggal_ukur: _, ...open } = RARA;

  test('at the next session, with other measures, is another visit and is asked about', () => {
    const { children, asked } = childrenOf([
      [0, open],
      [A_MONTH, { ...open, berat: '10,6', tinggi: '82,3' }],
    ]);
    expect(children).toEqual([['Rara Contoh Pertiwi', '2026-06-12 10.2', '2026-07-12 10.6']]);
    expect(asked.length).toBeGreaterThan(0);
  });

  test('within days, or with the same measures, puts right what was answered', () => {
    expect(
      childrenOf([
        [0, open],
        [3 * 24, { ...open, berat: '10,6' }],
      ]).children,
    ).toEqual([['Rara Contoh Pertiwi', '2026-06-12 10.6']]);
    expect(
      childrenOf([
        [0, open],
        [A_MONTH, { ...open, catatan: 'Rewel' }],
      ]).children,
    ).toEqual([['Rara Contoh Pertiwi', '2026-06-12 10.2']]);
  });
});
