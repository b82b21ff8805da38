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

const TURINAH: Answers = {
  ...RARA,
  nama: 'Bayi Ny. Turinah',
  nama_ibu: 'Turinah',
  tanggal_lahir: '2026-05-28',
  nik: '',
  anak_ke: '',
  bb_lahir: '2,6',
  berat: '3,5',
  tinggi: '50,5',
  cara_ukur: 'terlentang',
};
const KECIL: Answers = { bb_lahir: '1,9', berat: '2,7', tinggi: '46,5' };
const PUTRI: Answers = { ...RARA, nama: 'Putri', bb_lahir: '2,7' };
const BUDI: Answers = {
  ...BIMA,
  nama: 'Budi',
  tanggal_lahir: '2022-03-10',
  nik: '',
  anak_ke: '',
  berat: '14,2',
  tinggi: '98,5',
};
const BUDI_SANTOSO: Answers = {
  nama: 'Budi Santoso',
  tanggal_lahir: '2024-08-20',
  berat: '9,8',
  tinggi: '78,5',
};

const NOT_MEASURED: Answers = { tanggal_ukur: '', berat: '', tinggi: '', cara_ukur: '' };

/** What became of the child that a form was about, and what an officer is asked. */
function afterEdit(before: Answers, edit: Answers) {
  const { children, register } = childrenOf([
    [0, before],
    [1, { ...before, ...edit }],
  ]);
  const first = [before.nama, `2026-06-12 ${Number(before.berat?.replace(',', '.'))}`];
  const codes = register.repairs.flatMap(({ stops, warnings }) => [...stops, ...warnings]);
  return {
    keepsFirst: children.some((row) => JSON.stringify(row) === JSON.stringify(first)),
    isAsked: codes.some(({ code }) => code === 'edited-into-other-child' || code === 'ambiguous-identity'),
    children: children.length,
  };
}

describe('an edit from one twin or sibling to the other is asked about, and replaces nobody', () => {
  test.each<{ title: string; before: Answers; edit: Answers }>([
    {
      title: 'besar and kecil, by birth weight and weight',
      before: { ...TURINAH, nama: 'Bayi Ny. Turinah besar' },
      edit: { ...KECIL, nama: 'Bayi Ny. Turinah kecil' },
    },
    {
      title: 'kiri and kanan, of one weight',
      before: { ...TURINAH, nama: 'Bayi Ny. Turinah kiri' },
      edit: { nama: 'Bayi Ny. Turinah kanan' },
    },
    {
      title: 'sulung and bungsu, without any weight at birth',
      before: { ...TURINAH, nama: 'By Turinah sulung', bb_lahir: '' },
      edit: { nama: 'By Turinah bungsu', berat: '3,1' },
    },
    {
      title: 'two words left over of which neither says which twin',
      before: { ...TURINAH, nama: 'Bayi Ny. Turinah gendut' },
      edit: { nama: 'Bayi Ny. Turinah mungil' },
    },
    {
      title: 'kembar in both, by weight alone',
      before: { ...TURINAH, nama: 'Bayi kembar Ny. Turinah', bb_lahir: '' },
      edit: { nama: 'Bayi kembar Ny. Turinah', berat: '2,7' },
    },
    {
      title: 'a word added, beside another birth weight',
      before: TURINAH,
      edit: { nama: 'Bayi Ny. Turinah kecil', bb_lahir: '1,9' },
    },
    {
      title: 'one placeholder in both, by birth weight and weight',
      before: TURINAH,
      edit: KECIL,
    },
    {
      title: 'one placeholder in both, by weight and length, and birth weight',
      before: { ...TURINAH, nama: 'Belum ada nama' },
      edit: { ...KECIL, nama: 'Belum ada nama' },
    },
    {
      title: 'a placeholder and a name, by birth weight',
      before: TURINAH,
      edit: { nama: 'Laras Kinasih', bb_lahir: '1,9' },
    },
    {
      title: 'a placeholder and a name, by weight',
      before: { ...TURINAH, bb_lahir: '' },
      edit: { nama: 'Laras Kinasih', berat: '2,7' },
    },
  ])('under placeholder names: $title', ({ before, edit }) => {
    expect(afterEdit(before, edit)).toMatchObject({ keepsFirst: true, isAsked: true });
  });

  test.each<{ title: string; before: Answers; edit: Answers }>([
    {
      title: 'order of birth, birth weight and number',
      before: PUTRI,
      edit: { anak_ke: '2', bb_lahir: '2,1', nik: '3304065205240002' },
    },
    {
      title: 'order of birth and birth weight',
      before: { ...PUTRI, nik: '' },
      edit: { anak_ke: '2', bb_lahir: '2,1' },
    },
    {
      title: 'order of birth and the next number',
      before: PUTRI,
      edit: { anak_ke: '2', nik: '3304065205240002' },
    },
    {
      title: 'the next number, weight and length',
      before: { ...PUTRI, anak_ke: '', bb_lahir: '' },
      edit: { nik: '3304065205240002', berat: '8,1', tinggi: '76,5' },
    },
    {
      title: 'order of birth and weight',
      before: { ...PUTRI, nik: '', bb_lahir: '' },
      edit: { anak_ke: '2', berat: '8,1' },
    },
    {
      title: 'order of birth and sex',
      before: { ...PUTRI, nik: '' },
      edit: { anak_ke: '2', jenis_kelamin: 'L' },
    },
    {
      title: 'a birth date of another year and weight',
      before: { ...PUTRI, nik: '', anak_ke: '' },
      edit: { tanggal_lahir: '2023-01-20', berat: '12,4' },
    },
    {
      title: 'another mother and another number',
      before: PUTRI,
      edit: { nama_ibu: 'Kartini', nik: '3304064711230003' },
    },
    {
      title: 'another mother, and weight and length',
      before: { ...PUTRI, nik: '', anak_ke: '' },
      edit: { nama_ibu: 'Kartini', berat: '8,1', tinggi: '76,5' },
    },
  ])('under one name: by $title', ({ before, edit }) => {
    expect(afterEdit(before, edit)).toMatchObject({ keepsFirst: true, isAsked: true });
  });

  test.each<{ title: string; before: Answers; edit: Answers }>([
    { title: 'a longer name, a date years later, other measures', before: BUDI, edit: BUDI_SANTOSO },
    {
      title: 'a shorter name, a date years earlier, other measures',
      before: { ...BUDI, ...BUDI_SANTOSO },
      edit: { nama: 'Budi', tanggal_lahir: '2022-03-10', berat: '14,2', tinggi: '98,5' },
    },
    {
      title: 'a longer name and a date years later, where only one was measured',
      before: BUDI,
      edit: { ...BUDI_SANTOSO, berat: '', tinggi: '', cara_ukur: '' },
    },
    {
      title: 'a longer name and another birth weight',
      before: { ...BUDI, bb_lahir: '3,2' },
      edit: { nama: 'Budi Santoso', bb_lahir: '2,4' },
    },
    {
      title: 'a longer name and another number',
      before: { ...BUDI, nik: '3304061003220001' },
      edit: { nama: 'Budi Santoso', nik: '3304061003220002' },
    },
    {
      title: 'a longer name and another weight',
      before: BUDI,
      edit: { nama: 'Budi Santoso', berat: '12,9' },
    },
    {
      title: 'a longer name and another order of birth',
      before: { ...BUDI, anak_ke: '1' },
      edit: { nama: 'Budi Santoso', anak_ke: '2' },
    },
    {
      title: 'a name of one sound, written otherwise, and another weight',
      before: { ...PUTRI, nama: 'Naila', nik: '', bb_lahir: '' },
      edit: { nama: 'Nayla', berat: '9,1' },
    },
    {
      title: 'a name with a title more, and a date years later',
      before: { ...BUDI, nama: 'Rizky' },
      edit: { ...BUDI_SANTOSO, nama: 'Muhammad Rizky', berat: '9,8' },
    },
    {
      title: 'a name of one letter other, and another birth weight',
      before: { ...PUTRI, nama: 'Nayla', nik: '' },
      edit: { nama: 'Nayra', bb_lahir: '2,1' },
    },
  ])('under names that are nearly one: $title', ({ before, edit }) => {
    expect(afterEdit(before, edit)).toMatchObject({ keepsFirst: true, isAsked: true });
  });

  const NAILA: Answers = { ...PUTRI, nama: 'Naila', nik: '', anak_ke: '', bb_lahir: '' };
  const ARM: Answers = { ...NAILA, berat: '', tinggi: '', cara_ukur: '', lila: '13,5' };
  test.each<{ title: string; before: Answers; edit: Answers }>([
    { title: 'the arm alone', before: ARM, edit: { lila: '12,1' } },
    {
      title: 'the head alone',
      before: { ...ARM, lila: '', lingkar_kepala: '46' },
      edit: { lingkar_kepala: '44,5' },
    },
    { title: 'the arm beside one weight', before: { ...NAILA, lila: '13,5' }, edit: { lila: '12,1' } },
    { title: 'a length less than a board tells', before: NAILA, edit: { tinggi: '80,9' } },
    { title: 'oedema beside one weight', before: { ...NAILA, oedema: 'ya' }, edit: { oedema: 'tidak' } },
    {
      title: 'the day before, and the weight',
      before: { ...NAILA, berat: '8,0' },
      edit: { tanggal_ukur: '2026-06-11', berat: '7,1' },
    },
    { title: 'the day before, and the arm', before: ARM, edit: { tanggal_ukur: '2026-06-11', lila: '12,1' } },
    { title: 'an arm where the other had a weight', before: ARM, edit: { lila: '', berat: '7,1' } },
  ])('from Naila to Nayla: by $title', ({ before, edit }) => {
    const { children, asked, register } = childrenOf([
      [0, before],
      [1, { ...before, nama: 'Nayla', ...edit }],
    ]);
    const waits = register.repairs.flatMap(({ stops }) => stops.map(({ code }) => code));
    expect(children.map(([name]) => name)).toContain('Naila');
    expect([...asked, ...waits].length).toBeGreaterThan(0);
  });

  test.each<{ title: string; before: Answers; edit: Answers }>([
    { title: 'the arm as it was', before: ARM, edit: {} },
    {
      title: 'all measures as they were',
      before: { ...NAILA, lila: '13,5', lingkar_kepala: '46' },
      edit: {},
    },
    { title: 'a measure added', before: NAILA, edit: { lila: '13,5' } },
    { title: 'a measure taken out', before: { ...NAILA, lila: '13,5' }, edit: { lila: '' } },
    { title: 'the same weight another day', before: NAILA, edit: { tanggal_ukur: '2026-06-11' } },
    { title: 'nothing measured in either', before: { ...NAILA, ...NOT_MEASURED }, edit: {} },
    {
      title: 'measures where none were',
      before: { ...NAILA, ...NOT_MEASURED },
      edit: { tanggal_ukur: '2026-06-12', berat: '8,0' },
    },
    {
      title: 'another weight beside the same number',
      before: { ...NAILA, nik: '3304065205240001' },
      edit: { berat: '8,0' },
    },
  ])('from Naila to Nayla is a correction: with $title', ({ before, edit }) => {
    const { children, asked } = childrenOf([
      [0, before],
      [1, { ...before, nama: 'Nayla', ...edit }],
    ]);
    expect(children.map(([name]) => name)).toEqual(['Nayla']);
    expect(asked).toEqual([]);
  });
});

describe('an edit of the form that registered a child takes none of its later visits along', () => {
  const RAFANDRA: Answers = {
    ...BIMA,
    nama: 'Rafandra Pratama',
    nama_ibu: 'Turinah',
    nik: '',
    bb_lahir: '3,1',
  };
  test.each<{ title: string; hours: number; edit: Answers }>([
    {
      title: 'into a girl of another family',
      hours: 49,
      edit: { nama: 'Kirana Lestari', jenis_kelamin: 'P', tanggal_lahir: '2024-08-20', nama_ibu: 'Suminah' },
    },
    {
      title: 'into a boy of another family, within minutes',
      hours: 24.1,
      edit: { nama: 'Danu Wirawan', tanggal_lahir: '2024-08-20', nama_ibu: 'Suminah' },
    },
    {
      title: 'into a child of another posyandu',
      hours: 49,
      edit: { posyandu: 'Melati 2', nama: 'Danu Wirawan', tanggal_lahir: '2023-08-20', nama_ibu: 'Suminah' },
    },
    {
      title: 'into the twin',
      hours: 49,
      edit: { nama: 'Rafandri Pratama', anak_ke: '2', bb_lahir: '2,4', berat: '10,2' },
    },
    {
      title: 'into a younger brother',
      hours: 49,
      edit: {
        nama: 'Rafka Pratama',
        tanggal_lahir: '2025-11-02',
        anak_ke: '2',
        berat: '6,9',
        tinggi: '64,5',
      },
    },
    {
      title: 'into a newborn without a name',
      hours: 49,
      edit: { nama: 'Bayi Ny. Turinah', tanggal_lahir: '2026-06-01', berat: '3,4', tinggi: '50' },
    },
    {
      title: 'into one of the same first name',
      hours: 49,
      edit: { nama: 'Rafandra Wibowo', tanggal_lahir: '2023-02-11', nama_ibu: 'Suminah', berat: '12,8' },
    },
    {
      title: 'into another child at the next session',
      hours: A_MONTH,
      edit: {
        nama: 'Kirana Lestari',
        jenis_kelamin: 'P',
        tanggal_lahir: '2024-08-20',
        nama_ibu: 'Suminah',
        tanggal_ukur: '2026-07-12',
        berat: '9,6',
      },
    },
    {
      title: 'into a shorter name with another number',
      hours: 49,
      edit: { nama: 'Rafandra', nik: '3304060301240002', berat: '10,4' },
    },
  ])('$title', ({ hours, edit }) => {
    const code = responseCodeOf('r1');
    const visit = { posyandu: 'Mawar', anak: code, tanggal_ukur: '2026-06-13', berat: '11,7' };
    const { children, asked, register } = childrenOf(
      [
        [0, RAFANDRA],
        [hours, { ...RAFANDRA, ...edit }],
      ],
      [sent('r2', 24, visit)],
    );
    expect(children).toContainEqual(['Rafandra Pratama', '2026-06-12 11.6', '2026-06-13 11.7']);
    const [first] = register.children.filter(({ identity }) => identity.name === 'Rafandra Pratama');
    expect(first?.code).toBe(code);
    const waits = register.repairs.flatMap(({ stops }) => stops.map(({ code }) => code));
    expect([...asked, ...waits].length).toBeGreaterThan(0);
  });
});

describe('an edit that speaks of another month keeps both visits, and is asked about', () => {
  const JUNE = '2026-06-12 10.2';
  const chosen: Answers = {
    posyandu: 'Mawar',
    anak: responseCodeOf('a'),
    tanggal_ukur: '2026-06-12',
    berat: '10,2',
  };
  test.each<{ title: string; before: Answers; hours: number; edit: Answers; visits: readonly string[] }>([
    {
      title: 'the next one',
      before: RARA,
      hours: A_MONTH,
      edit: { tanggal_ukur: '2026-07-12', berat: '10,6', tinggi: '82,4' },
      visits: [JUNE, '2026-07-12 10.6'],
    },
    {
      title: 'the next one, of the weight alone',
      before: { ...RARA, tinggi: '', cara_ukur: '' },
      hours: A_MONTH,
      edit: { tanggal_ukur: '2026-07-12', berat: '10,6' },
      visits: [JUNE, '2026-07-12 10.6'],
    },
    {
      title: 'the next one, of one weight',
      before: RARA,
      hours: A_MONTH,
      edit: { tanggal_ukur: '2026-07-12', tinggi: '82,4' },
      visits: [JUNE, '2026-07-12 10.2'],
    },
    {
      title: 'the second after it',
      before: RARA,
      hours: 2 * A_MONTH + 24,
      edit: { tanggal_ukur: '2026-08-12', berat: '11', tinggi: '83,1' },
      visits: [JUNE, '2026-08-12 11'],
    },
    {
      title: 'the one before',
      before: RARA,
      hours: 1,
      edit: { tanggal_ukur: '2026-05-12', berat: '9,9', tinggi: '80,6' },
      visits: ['2026-05-12 9.9', JUNE],
    },
    {
      title: 'the next one, days after the month has turned',
      before: RARA,
      hours: 20 * 24,
      edit: { tanggal_ukur: '2026-07-01', berat: '10,5', tinggi: '82' },
      visits: [JUNE, '2026-07-01 10.5'],
    },
    {
      title: 'the next one, of a child that was chosen',
      before: chosen,
      hours: A_MONTH,
      edit: { tanggal_ukur: '2026-07-12', berat: '10,6' },
      visits: [JUNE, '2026-07-12 10.6'],
    },
    {
      title: 'the next one, without a day',
      before: { ...RARA, tanggal_ukur: '' },
      hours: A_MONTH,
      edit: { berat: '10,6', tinggi: '82,4' },
      visits: [JUNE, '2026-07-12 10.6'],
    },
    {
      title: 'the next one, with a name that was still missing',
      before: { ...RARA, nama: 'Bayi Ny. Siti Aminah' },
      hours: A_MONTH,
      edit: { nama: 'Rara Contoh Pertiwi', tanggal_ukur: '2026-07-12', berat: '10,6', tinggi: '82,4' },
      visits: [JUNE, '2026-07-12 10.6'],
    },
    {
      title: 'the next one, with the posyandu that the family moved to',
      before: RARA,
      hours: A_MONTH,
      edit: { posyandu: 'Melati 2', tanggal_ukur: '2026-07-12', berat: '10,6', tinggi: '82,4' },
      visits: [JUNE, '2026-07-12 10.6'],
    },
  ])('$title', ({ before, hours, edit, visits }) => {
    const others = before.anak === chosen.anak ? [sent('a', -2, { ...RARA, ...NOT_MEASURED })] : [];
    const { children, asked } = childrenOf(
      [
        [0, before],
        [hours, { ...before, ...edit }],
      ],
      others,
    );
    expect(children).toEqual([[before.nama ?? RARA.nama, ...visits]]);
    expect(asked).toEqual(['edited-into-other-visit']);
  });
});

describe('an edit of one field', () => {
  test.each<{ title: string; before: Answers; edit: Answers }>([
    { title: 'the weight of a child without a name', before: TURINAH, edit: { berat: '3,9' } },
    {
      title: 'weight and length of a child without a name',
      before: TURINAH,
      edit: { berat: '3,9', tinggi: '53' },
    },
    { title: 'the birth weight of a child without a name', before: TURINAH, edit: { bb_lahir: '3,6' } },
    {
      title: 'a word that says which twin it is',
      before: TURINAH,
      edit: { nama: 'Bayi Ny. Turinah besar' },
    },
    { title: 'a title in a placeholder', before: TURINAH, edit: { nama: 'By. Ibu Turinah' } },
    { title: 'a letter of the mother in a placeholder', before: TURINAH, edit: { nama: 'Bayi Ny. Turina' } },
    { title: 'the name of a child without one', before: TURINAH, edit: { nama: 'Laras Kinasih' } },
    {
      title: 'the birth date of a child without a name',
      before: TURINAH,
      edit: { tanggal_lahir: '2026-05-29' },
    },
    {
      title: 'the address of a twin without a name',
      before: { ...TURINAH, nama: 'Bayi Ny. Turinah kecil' },
      edit: { alamat: 'Gang 3', rt: '4' },
    },
    { title: 'the last digit of the number', before: PUTRI, edit: { nik: '3304065205240009' } },
    { title: 'the whole number', before: PUTRI, edit: { nik: '3304064711230003' } },
    { title: 'the order of birth', before: PUTRI, edit: { anak_ke: '2' } },
    { title: 'the birth weight', before: PUTRI, edit: { bb_lahir: '3,4' } },
    { title: 'the sex', before: { ...PUTRI, nik: '' }, edit: { jenis_kelamin: 'L' } },
    {
      title: 'the birth date, by years',
      before: { ...PUTRI, nik: '' },
      edit: { tanggal_lahir: '2022-11-03' },
    },
    { title: 'the mother', before: { ...PUTRI, nik: '' }, edit: { nama_ibu: 'Kartini' } },
    { title: 'weight and length', before: { ...PUTRI, nik: '' }, edit: { berat: '9,1', tinggi: '79,5' } },
    {
      title: 'birth date and letters of the mother',
      before: { ...PUTRI, nik: '' },
      edit: { tanggal_lahir: '2024-12-05', nama_ibu: 'Siti Amina' },
    },
    {
      title: 'a number that was not there',
      before: { ...PUTRI, nik: '' },
      edit: { nik: '3304065205240001', anak_ke: '1' },
    },
    { title: 'a name left short', before: BUDI, edit: { nama: 'Budi Santoso' } },
    { title: 'a name typed too long', before: { ...BUDI, nama: 'Budi Santoso' }, edit: { nama: 'Budi' } },
    {
      title: 'a name left short, and the birth date',
      before: BUDI,
      edit: { nama: 'Budi Santoso', tanggal_lahir: '2022-08-21' },
    },
    {
      title: 'a name left short, and the mother',
      before: BUDI,
      edit: { nama: 'Budi Santoso', nama_ibu: 'Kartini' },
    },
    {
      title: 'a name left short, and the phone',
      before: BUDI,
      edit: { nama: 'Budi Santoso', hp: '081234567890' },
    },
    { title: 'a title before the name', before: BUDI, edit: { nama: 'Muhammad Budi' } },
    { title: 'a name of one sound', before: { ...PUTRI, nama: 'Naila', nik: '' }, edit: { nama: 'Nayla' } },
    {
      title: 'name, order and birth weight, beside the same number',
      before: PUTRI,
      edit: { nama: 'Putri Ayu', anak_ke: '2', bb_lahir: '3,4' },
    },
  ])('$title, is a correction', ({ before, edit }) => {
    expect(afterEdit(before, edit)).toMatchObject({ children: 1, isAsked: false });
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

const AISYAH: Answers = {
  ...RARA,
  nama: 'Aisyah',
  nik: '',
  anak_ke: '1',
  bb_lahir: '3,0',
  berat: '8,0',
  tinggi: '70',
  cara_ukur: 'terlentang',
};

describe('beside one name, birth date and sex, two fields', () => {
  test.each<{ title: string; before: Answers; edit: Answers }>([
    { title: 'birth weight and weight by a little', before: AISYAH, edit: { bb_lahir: '3,1', berat: '8,1' } },
    {
      title: 'birth weight by a little and weight by much',
      before: AISYAH,
      edit: { bb_lahir: '3,1', berat: '8,9' },
    },
    {
      title: 'birth weight by much and weight by a little',
      before: AISYAH,
      edit: { bb_lahir: '3,9', berat: '8,2' },
    },
    {
      title: 'order and birth weight by a little',
      before: AISYAH,
      edit: { anak_ke: '2', bb_lahir: '3,1' },
    },
    { title: 'order and weight by a little', before: AISYAH, edit: { anak_ke: '2', berat: '7,9' } },
    { title: 'mother and weight by a little', before: AISYAH, edit: { nama_ibu: 'Kartini', berat: '8,1' } },
    {
      title: 'birth weight by a little and length',
      before: AISYAH,
      edit: { bb_lahir: '2,9', tinggi: '71,5' },
    },
    {
      title: 'birth weight by a little, weight and a letter of the mother',
      before: AISYAH,
      edit: { bb_lahir: '3,1', berat: '8,1', nama_ibu: 'Siti Amina' },
    },
    {
      title: 'birth weight, weight and a slip within the number',
      before: { ...AISYAH, nik: '3304065205240001' },
      edit: { nik: '3304065215240001', bb_lahir: '3,1', berat: '8,1' },
    },
  ])('$title, are put right', ({ before, edit }) => {
    expect(afterEdit(before, edit)).toMatchObject({ children: 1, isAsked: false });
  });

  test.each<{ title: string; before: Answers; edit: Answers }>([
    {
      title: 'birth weight and weight, both by much',
      before: AISYAH,
      edit: { bb_lahir: '2,4', berat: '7,1' },
    },
    {
      title: 'order of birth, and birth weight by much',
      before: AISYAH,
      edit: { anak_ke: '2', bb_lahir: '2,4' },
    },
    { title: 'order of birth, and weight by much', before: AISYAH, edit: { anak_ke: '2', berat: '7,1' } },
    {
      title: 'another number, and birth weight by a little',
      before: { ...AISYAH, nik: '3304065205240001' },
      edit: { nik: '3304064711230003', bb_lahir: '3,1' },
    },
    {
      title: 'the next number, and birth weight by a little',
      before: { ...AISYAH, nik: '3304065205240001' },
      edit: { nik: '3304065205240002', bb_lahir: '2,9' },
    },
    {
      title: 'order of birth, birth weight and weight, each by a little',
      before: AISYAH,
      edit: { anak_ke: '2', bb_lahir: '2,9', berat: '7,9' },
    },
    { title: 'mother, and weight by much', before: AISYAH, edit: { nama_ibu: 'Kartini', berat: '9,4' } },
    {
      title: 'a birth date of another year, and weight by a little',
      before: AISYAH,
      edit: { tanggal_lahir: '2023-01-20', berat: '8,1' },
    },
    {
      title: 'birth weight and weight by a little, of two that are called by their mother',
      before: { ...AISYAH, nama: 'Bayi Ny. Siti Aminah' },
      edit: { bb_lahir: '2,9', berat: '7,9' },
    },
    {
      title: 'birth weight and weight by a little, of another sex',
      before: AISYAH,
      edit: { jenis_kelamin: 'L', bb_lahir: '2,9', berat: '7,9' },
    },
  ])('are of another child: $title', ({ before, edit }) => {
    const first = [before.nama, '2026-06-12 8'];
    expect(
      childrenOf([
        [0, before],
        [1, { ...before, ...edit }],
      ]).children,
    ).toContainEqual(first);
    expect(afterEdit(before, edit)).toMatchObject({ isAsked: true });
  });
});
