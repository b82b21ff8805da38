import type { FormDefinition, PageKey, Question, QuestionKey } from '../../../../src/forms/definition';
import { readNumber } from '../../../../src/kernel/answers/read-number';
import { type Unit, unitWords } from '../../../../src/kernel/answers/units';
import { childrenForm } from '../../../../src/subjects/children/form/children-form';
import { childChoices, formDefinition } from '../../../../src/subjects/children/form/definition';
import { formOutline } from '../../../../src/subjects/children/form/outline';
import { ANSWER_KEYS } from '../../../../src/subjects/children/submission/answers';
import { LIMITS } from '../../../../src/subjects/children/submission/limits';

const children = new Map([
  ['Mawar', [{ label: 'Budi · Ibu Ani [K7M4-QXCP]' }, { label: 'Sari · Ibu Rini [AAAA-AAAA]' }]],
]);
const definition = formDefinition(formOutline(), {
  kelurahan: 'Krandegan',
  posyandu: ['Mawar', 'Melati'],
  children,
  style: 'initials',
});
/** Key under which an answer given in a slot is known. */
const answerKeyOf = (slot: QuestionKey): string | undefined =>
  Object.keys(childrenForm.answers(new Map([[slot, 'jawaban']])))[0];

const questions = definition.pages.flatMap((page) => page.questions);

interface Path {
  /** Slots of the questions. */
  readonly asked: readonly QuestionKey[];
  readonly chosen: readonly string[];
}

/** Every way through the form: at a question that navigates, each choice; else on to the next page. */
function paths(form: FormDefinition, page: PageKey = 'posyandu'): readonly Path[] {
  const index = form.pages.findIndex(({ key }) => key === page);
  const asked = form.pages[index]?.questions.map(({ key }) => key) ?? [];
  const navigating = form.pages[index]?.questions.find(
    ({ kind }) =>
      (kind.type === 'list' || kind.type === 'choice') && kind.choices.some(({ goTo }) => goTo !== null),
  );
  const next = form.pages[index + 1];
  const ways =
    navigating?.kind.type === 'list' || navigating?.kind.type === 'choice'
      ? navigating.kind.choices.map(({ value, goTo }) => ({ value, goTo }))
      : [{ value: '', goTo: next === undefined || next.apart ? null : next.key }];
  return ways.flatMap(({ value, goTo }) =>
    (goTo === null ? [{ asked: [], chosen: [] }] : paths(form, goTo)).map((rest) => ({
      asked: [...asked, ...rest.asked],
      chosen: [value, ...rest.chosen],
    })),
  );
}

const MEASURES = [
  'tanggal_ukur',
  'berat',
  'tinggi',
  'cara_ukur',
  'lila',
  'lingkar_kepala',
  'oedema',
  'asi',
  'vitamin_a',
  'catatan',
  'cabut_persetujuan',
];

describe('the ways through the form', () => {
  const all = paths(definition);

  test('are one per registered child, and per posyandu one for a new child and two by code', () => {
    const agreed = all.filter(({ chosen }) => chosen[2] !== 'Tidak');
    expect(agreed.map(({ chosen }) => chosen.slice(0, 2))).toEqual([
      ['Mawar', 'Anak belum terdaftar'],
      ['Mawar', 'Pakai kode anak dari halaman pertama'],
      ['Mawar', 'Budi · Ibu Ani [K7M4-QXCP]'],
      ['Mawar', 'Sari · Ibu Rini [AAAA-AAAA]'],
      ['Melati', 'Anak belum terdaftar'],
      ['Melati', 'Pakai kode anak dari halaman pertama'],
      ['Mawar - pakai kode anak', ''],
      ['Melati - pakai kode anak', ''],
    ]);
  });

  test('ask of a registered child the posyandu, code or name, and the measures, each once', () => {
    const known = all.filter(({ chosen }) => chosen[1] !== 'Anak belum terdaftar');
    expect(known).toHaveLength(6);
    for (const { asked, chosen } of known) {
      const lists = chosen[0]?.endsWith('pakai kode anak') ? [] : [`anak@${chosen[0]}`];
      expect(asked).toEqual(['posyandu', 'kode', ...lists, ...MEASURES]);
    }
  });

  test('ask of a new child every key, each once, besides the code', () => {
    const fresh = all.filter(({ chosen }) => chosen[1] === 'Anak belum terdaftar' && chosen[2] === 'Ya');
    expect(fresh).toHaveLength(2);
    for (const { asked } of fresh) {
      const keys = asked.filter((slot) => !['kode', 'cabut_persetujuan'].includes(slot)).map(answerKeyOf);
      expect(keys).toHaveLength(ANSWER_KEYS.length);
      expect([...keys].sort()).toEqual([...ANSWER_KEYS].sort());
    }
  });

  test('ask of a new child for consent first, and nothing more without it', () => {
    const refused = all.filter(({ chosen }) => chosen[2] === 'Tidak');
    expect(refused.map(({ asked }) => asked)).toEqual([
      ['posyandu', 'kode', 'anak@Mawar', 'persetujuan'],
      ['posyandu', 'kode', 'anak@Melati', 'persetujuan'],
    ]);
  });

  test('let the family of a registered child take its consent back, without a tap for anybody else', () => {
    expect(childrenForm.answers(new Map([['cabut_persetujuan', 'ya']]))).toEqual({ persetujuan: 'Tidak' });
    expect(questions.find(({ key }) => key === 'cabut_persetujuan')?.required).toBe(false);
  });

  test('take the code only if one wants to give it', () => {
    const asksForCode = questions.filter(({ key }) => key === 'kode');
    expect(asksForCode.map(({ required }) => required)).toEqual([false]);
    expect(answerKeyOf('kode')).toBe('anak');
  });

  test('make a registered child two taps and a date before anything else is required', () => {
    const required = questions.filter(({ required }) => required).map(({ key }) => answerKeyOf(key));
    const ofNewChild = ['nama', 'jenis_kelamin', 'tanggal_lahir', 'nama_ibu', 'persetujuan'];
    expect(new Set(required)).toEqual(new Set(['posyandu', 'anak', 'tanggal_ukur', ...ofNewChild]));
  });
});

describe('the wording', () => {
  test('of every title is its own, so that lost items are known again by it', () => {
    const titles = [
      ...questions.map(({ title }) => title),
      ...definition.pages.slice(1).map(({ title }) => title),
    ];
    expect(new Set(titles).size).toBe(titles.length);
  });

  test.each(questions.map((question) => [question.key, question] as const))(
    'of %s has an example where something is typed, and none where it is tapped',
    (_, { title, help, kind }) => {
      const isTyped = kind.type === 'text' || kind.type === 'paragraph';
      expect(title).not.toBe('');
      if (isTyped) expect(help).toMatch(/Contoh:/);
      else if (!title.startsWith('Nama anak')) expect(help).not.toMatch(/Contoh/);
    },
  );

  test('says before sending what becomes of it without a signal', () => {
    const measures = definition.pages.find(({ key }) => key === 'pengukuran');
    expect(measures?.help).toContain('Tanpa sinyal');
  });

  test('after sending says that it arrived, what follows, and what cannot wait', () => {
    expect(definition.confirmation).toMatch(/sudah kami terima/);
    expect(definition.confirmation).toMatch(/email/);
    expect(definition.confirmation).toMatch(/puskesmas hari ini juga/);
  });

  test('names the kelurahan', () => {
    expect(definition.title).toBe('Pengukuran Balita – Kelurahan Krandegan');
  });
});

test('a question whose choices lead somewhere leads somewhere with every choice', () => {
  for (const { kind } of questions) {
    if (kind.type !== 'list' && kind.type !== 'choice') continue;
    expect(new Set(kind.choices.map(({ goTo }) => goTo === null)).size).toBe(1);
  }
});

test('a posyandu without children offers the new child and the child of the code', () => {
  expect(childChoices('Melati', children)).toEqual([
    { value: 'Anak belum terdaftar', goTo: 'persetujuan' },
    { value: 'Pakai kode anak dari halaman pertama', goTo: 'pengukuran' },
  ]);
});

const patternOf = (key: string): RegExp => {
  const question = questions.find((candidate): candidate is Question => candidate.key === key);
  if (question?.kind.type !== 'text' || question.kind.pattern === null)
    throw new Error(`${key} has no pattern`);
  return new RegExp(`^(?:${question.kind.pattern.pattern})$`);
};

describe('patterns', () => {
  // Ranges: domain notes on plausible raw input; each row just below, on and just above an edge.
  test.each([
    [
      'berat',
      [
        ...['0,5', '0.5', ',5', '8,5', '8.45', '9', '39,999', '40', '40,0', ' 8,5 ', '12'],
        ...[
          '8,5 kg',
          '8.5kg',
          '8,5 KG',
          ' 12 Kg. ',
          '9 kilo',
          '0,5 kilogram',
          '40 kgs',
          '8500 gram',
          '8.500 gr',
        ],
        ...['500 g', '40000 gram'],
      ],
      [
        ...['0,4', '0,49', '40,1', '41', '8500', '-3', '', '8,', '8,1234', '1e1', '08,5'],
        ...[
          '0,4 kg',
          '41 kg',
          '8,5 cm',
          '8,5 kgg',
          '8,5 k g',
          '8,5 kg 72 cm',
          'kg',
          '8500 kg',
          '8,5 gram',
          '499 g',
        ],
        ...['40001 gram', '8,5 minggu', '8,5 ons'],
      ],
    ],
    [
      'tinggi',
      ['30', '72,4', '139.9', '140', '140,0', '72 cm', '72,4cm', '72.4 CM.', '72 senti', '140 sentimeter'],
      ['29,9', '29', '140,1', '141', '0,72', '724', '0,72 m', '724 mm', '72 kg', '141 cm', '72 cm 8 kg'],
    ],
    ['lila', ['5', '5,0', '13,5', '29,9', '30', '13,5 cm'], ['4,9', '30,1', '31', '135', '135 mm']],
    ['lingkar_kepala', ['20', '44,2', '60', '60,0', '44,2 cm'], ['19,9', '60,1', '442']],
    [
      'bb_lahir',
      [
        ...[
          '0,5',
          '3,1',
          '5,999',
          '6',
          '3,1 kg',
          '3100 gram',
          '3100gr',
          '3.100 gram',
          '3100 GRAM',
          '500 g',
          '6000 gr.',
        ],
      ],
      ['0,4', '6,1', '3100', '3100 kg', '499 gram', '6001 gram', '31000 gram', '3,1 gram', '3100 g 49 cm'],
    ],
    ['pb_lahir', ['30', '49', '60', '49 cm'], ['29', '61', '4,9', '490 mm']],
    [
      'usia_kehamilan',
      ['20', '39', '45', '39 minggu', '39mgg', '39 Minggu', '39 weeks'],
      ['19', '46', '39,5', '9 bulan', '39 bulan', '46 minggu', '39 minggu 2 hari'],
    ],
    ['anak_ke', ['1', '02', '9', '10', '20'], ['0', '21', '100', 'dua', '2 kg']],
    ['rt', ['1', '3', '003', '12', '999'], ['0', '000', '1000', 'RT 3', '3 cm']],
    ['rw', ['1', '999'], ['0', '1000']],
    [
      'nik',
      ['3304061705240001', '3304 0617 0524 0001', '0000000000000001'],
      ['330406170524000', '33040617052400011', '330406170524000a'],
    ],
    ['no_kk', ['3304060101200005'], ['330406010120000']],
    [
      'kode',
      [
        'K7M4-QXCP',
        'k7m4-qxcp',
        'K7M4QXCP',
        'K7M4 QXCP',
        ' K7M4-QXCP ',
        '2345-6789',
        'ABCD-EFGH',
        'JKMN-PQRS',
      ],
      ['', 'K7M4-QXC', 'K7M4-QXCPA', 'K7M4--QXCP', 'Budi', 'Ahmad Fauzan', '3304061705240001', 'K7M4_QXCP'],
    ],
    [
      'kode',
      ['AAA2-AAA9', 'TUVW-XYZ2'],
      [
        'AAA0-AAAA',
        'AAA1-AAAA',
        'AAAI-AAAA',
        'AAAL-AAAA',
        'AAAO-AAAA',
        'aaai-aaaa',
        'aaal-aaaa',
        'aaao-aaaa',
      ],
    ],
    [
      'hp',
      ['081234567890', '0812-3456-7890', '+62 812 3456 7890', '6281234567890'],
      ['12345', '0712345678', 'tidak ada'],
    ],
  ] as const)('of %s let through what is plausible and stop the rest', (key, accepted, refused) => {
    const pattern = patternOf(key);
    for (const answer of accepted) expect([answer, pattern.test(answer)]).toEqual([answer, true]);
    for (const answer of refused) expect([answer, pattern.test(answer)]).toEqual([answer, false]);
  });

  test('of numbers let nothing through that cannot be read, of all numbers with all units', () => {
    const keys = Object.keys(LIMITS) as (keyof typeof LIMITS)[];
    const numbers = [
      '0',
      '1',
      '3,1',
      '3.100',
      '05',
      '19',
      '20',
      '39',
      '49,75',
      '60',
      '72.4',
      '140',
      '499',
      '500',
    ];
    const more = [
      '3100',
      '6000',
      '6001',
      '8,500',
      '40',
      '40.000',
      '40000',
      '140,001',
      '1,5,2',
      '.5',
      ',499',
      '',
    ];
    const words = ['kg', 'g', 'cm', 'mm', 'm', 'week', 'month'].flatMap((unit) => unitWords(unit as Unit));
    const typed = [...numbers, ...more].flatMap((number) =>
      ['', ...words, 'ons', 'cc'].flatMap((word) => [
        `${number}${word}`,
        ` ${number}  ${word.toUpperCase()}. `,
      ]),
    );
    const through = keys.flatMap((key) =>
      typed.filter((text) => patternOf(key).test(text)).map((text) => ({ key, text })),
    );
    const unread = through.filter(({ key, text }) => readNumber(text, LIMITS[key]).value === null);
    expect(unread).toEqual([]);
    expect(through.filter(({ text }) => /[a-z]/i.test(text)).length).toBeGreaterThan(100);
  });

  test('use nothing that RE2 lacks: no look-around, no back-reference', () => {
    for (const { kind } of questions) {
      if (kind.type === 'text' && kind.pattern) expect(kind.pattern.pattern).not.toMatch(/\(\?[=!<]|\\[1-9]/);
    }
  });

  test('say in their message what is wanted, with an example or what to leave empty', () => {
    for (const { kind } of questions) {
      if (kind.type === 'text' && kind.pattern)
        expect(kind.pattern.message).toMatch(/Contoh:|tulis 3,1|kosongkan/);
    }
  });
});
