import fc from 'fast-check';
import { responseCodeOf } from '../../../../src/kernel/code';
import { ANSWER_KEYS, type Answers } from '../../../../src/subjects/children/submission/answers';
import { stops, warns } from '../../../../src/subjects/children/submission/issues';
import {
  type ParsedSubmission,
  parseSubmission,
} from '../../../../src/subjects/children/submission/parse-submission';
import { listed } from '../../../support/posyandu';
import { anyText } from '../../../support/texts';
import { day } from './cases';

const CONTEXT = {
  submittedOn: day('2026-11-21'),
  kecamatanCode: '33.04.06',
  posyandu: listed('Mawar', 'Melati 1'),
};
const CODE = responseCodeOf('response-1');

const NEW_CHILD: Answers = {
  posyandu: 'Mawar',
  anak: 'Anak belum terdaftar',
  nama: 'Ahmad Fauzan',
  jenis_kelamin: 'Laki-laki',
  tanggal_lahir: '2024-05-12',
  nik: '3304061205240001',
  no_kk: '3304060101200005',
  nama_ibu: 'Siti Aminah',
  persetujuan: 'Ya',
  tanggal_ukur: '2026-11-20',
  berat: '11,2',
  tinggi: '86,4',
  cara_ukur: 'Berdiri',
};
const KNOWN_CHILD: Answers = {
  posyandu: 'Mawar',
  anak: `Budi · Ibu Ani · RT 003/RW 002 [${CODE}]`,
  tanggal_ukur: '2026-11-20',
  berat: '11,2',
};

const parse = (answers: Answers): ParsedSubmission => parseSubmission(answers, CONTEXT);
const without = (answers: Answers, ...keys: readonly string[]): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([key]) => !keys.includes(key)));

/** What was found, a `field code` each. */
const stopsOf = (answers: Answers): readonly string[] => {
  const parsed = parse(answers);
  return parsed.ok ? [] : parsed.issues.map(({ field, code }) => `${field} ${code}`);
};
const warningsOf = (answers: Answers): readonly string[] =>
  parse(answers).warnings.map(({ field, code }) => `${field} ${code}`);

describe('names', () => {
  test.each(['NAN', 'Nan Kartika', 'NULL', 'NA', 'None', 'TRUE', 'Al', 'Ô', '李'])(
    '%s is one, of a child or of its mother',
    (name) => {
      for (const key of ['nama', 'nama_ibu'] as const)
        expect(stopsOf({ ...NEW_CHILD, [key]: name })).toEqual([]);
    },
  );

  test.each(['0', '12345', '0000', '1.5', '(7)', '#1', '2 3', '3304061205240001'])('%s is none', (typed) => {
    for (const key of ['nama', 'nama_ibu'] as const)
      expect(stopsOf({ ...NEW_CHILD, [key]: typed })).toEqual([`${key} not-a-name`]);
  });

  test('a father of digits is left out', () => {
    const parsed = parse({ ...NEW_CHILD, nama_ayah: '0' });
    expect(parsed).toMatchObject({ ok: true, value: { identity: { fatherName: null } } });
  });

  test.each([
    { mother: 'BASRI / RUKMINI', father: undefined, read: ['BASRI', 'RUKMINI'] },
    { mother: 'Ny. Rukmini / Tn. Basri', father: undefined, read: ['Basri', 'Rukmini'] },
    { mother: 'BASRI / RUKMINI', father: 'Basri', read: ['Basri', 'RUKMINI'] },
    { mother: 'RUKMINI / BASRI', father: 'BASRI', read: ['BASRI', 'RUKMINI'] },
  ])('"$mother" beside the father "$father" are both parents', ({ mother, father, read }) => {
    const parsed = parse({ ...NEW_CHILD, nama_ibu: mother, ...(father && { nama_ayah: father }) });
    expect(parsed.ok && [parsed.value.identity.fatherName, parsed.value.identity.motherName]).toEqual(read);
  });
});

test('reads the whole sheet of a new child', () => {
  const all: Answers = {
    ...NEW_CHILD,
    nama_ayah: ' Budi Santoso ',
    hp: '0812-3456-7890',
    alamat: 'Gang Melati No. 5\nsebelah musholla',
    rt: 'RT 03',
    rw: '002',
    lokasi: '-7,3991 109,6970',
    anak_ke: 'ke-2',
    bb_lahir: '3.1 kg',
    pb_lahir: '49',
    usia_kehamilan: '39 minggu',
    lila: '13:5',
    lingkar_kepala: '47,1 cm',
    oedema: 'tidak',
    asi: 'Ya',
    vitamin_a: 'sudah',
    catatan: '=1+1',
  };
  expect(parse(all)).toEqual({
    ok: true,
    warnings: [],
    value: {
      posyandu: 'Mawar',
      childCode: null,
      consent: true,
      identity: {
        name: 'Ahmad Fauzan',
        sex: 'male',
        birthDate: '2024-05-12',
        nik: '3304061205240001',
        familyCardNumber: '3304060101200005',
        motherName: 'Siti Aminah',
        fatherName: 'Budi Santoso',
        phone: '0812-3456-7890',
        address: 'Gang Melati No. 5\nsebelah musholla',
        rt: 3,
        rw: 2,
        location: '-7,3991 109,6970',
        birthOrder: 2,
        birthWeightKg: 3.1,
        birthLengthCm: 49,
        gestationWeeks: 39,
        hasBooklet: null,
      },
      measurement: {
        measuredOn: '2026-11-20',
        weightKg: 11.2,
        lengthHeightCm: 86.4,
        position: 'standing',
        armCm: 13.5,
        headCm: 47.1,
        oedema: false,
        breastfed: true,
        vitaminA: true,
        note: '=1+1',
      },
    },
  });
});

test('a registered child needs its code and one measure', () => {
  const parsed = parse(KNOWN_CHILD);
  expect(parsed).toMatchObject({ ok: true, warnings: [], value: { childCode: CODE, consent: null } });
});

test('a submission wrong in four ways gives four issues, in the order of the form', () => {
  const wrong: Answers = {
    ...NEW_CHILD,
    berat: '8500',
    nik: '330406120524000',
    tanggal_lahir: '31/02/2024',
    jenis_kelamin: 'x',
  };
  expect(stopsOf(wrong)).toEqual([
    'jenis_kelamin unreadable-sex',
    'tanggal_lahir no-such-date',
    'nik nik-not-16-digits',
    'berat unit-slipped',
  ]);
});

test('nothing answered: everything that is asked of a new child is missing', () => {
  expect(stopsOf({})).toEqual([
    'posyandu missing',
    'nama missing',
    'jenis_kelamin missing',
    'tanggal_lahir missing',
    'nama_ibu missing',
    'persetujuan no-consent',
  ]);
  expect(warningsOf({})).toEqual(['berat nothing-measured']);
});

test.each(['posyandu', 'nama', 'jenis_kelamin', 'tanggal_lahir', 'nama_ibu'] as const)(
  'a new child without %s is stopped, also with blanks or a dash in its place',
  (key) => {
    expect(stopsOf(without(NEW_CHILD, key))).toEqual([`${key} missing`]);
    expect(stopsOf({ ...NEW_CHILD, [key]: ' \u00a0 ' })).toEqual([`${key} missing`]);
    expect(stopsOf({ ...NEW_CHILD, [key]: '-' })).toEqual([`${key} missing`]);
  },
);

test.each([
  { answers: without(NEW_CHILD, 'persetujuan'), stops: ['persetujuan no-consent'] },
  { answers: { ...NEW_CHILD, persetujuan: 'Tidak' }, stops: ['persetujuan no-consent'] },
  { answers: { ...NEW_CHILD, persetujuan: 'mungkin' }, stops: ['persetujuan unreadable-yes-no'] },
  { answers: { ...NEW_CHILD, persetujuan: 'tidak tahu' }, stops: ['persetujuan no-consent'] },
  { answers: { ...KNOWN_CHILD, persetujuan: 'Tidak' }, stops: ['persetujuan no-consent'] },
  { answers: { ...KNOWN_CHILD, persetujuan: 'Ya' }, stops: [] },
])('consent $answers.persetujuan: $stops', ({ answers, stops }) => {
  expect(stopsOf(answers)).toEqual(stops);
});

test('no NIK is no problem; a masked one is asked for', () => {
  expect(parse({ ...NEW_CHILD, nik: 'belum punya' })).toMatchObject({ ok: true, warnings: [] });
  expect(warningsOf({ ...NEW_CHILD, nik: '3304**********01' })).toEqual(['nik nik-masked']);
});

test('a NIK that says otherwise is a warning, never a refusal', () => {
  const other: Answers = { ...NEW_CHILD, nik: '3305065506900000' };
  expect(stopsOf(other)).toEqual([]);
  expect(warningsOf(other)).toEqual([
    'nik nik-birth-date-differs',
    'nik nik-sex-differs',
    'nik nik-kecamatan-differs',
    'nik nik-serial-zero',
  ]);
});

test('the same number for NIK and family card is asked about', () => {
  expect(warningsOf({ ...NEW_CHILD, no_kk: NEW_CHILD.nik ?? '' })).toEqual(['no_kk family-card-same-as-nik']);
});

test('a code with a wrong check symbol is the only issue: it does not become a new child', () => {
  const last = CODE.endsWith('2') ? '3' : '2';
  expect(stopsOf({ ...KNOWN_CHILD, anak: `${CODE.slice(0, -1)}${last}` })).toEqual([
    'anak unreadable-child-code',
  ]);
});

test.each([
  { answers: without(KNOWN_CHILD, 'berat'), stops: ['berat visit-without-measures'], warns: [] },
  { answers: { ...without(KNOWN_CHILD, 'berat'), oedema: 'Tidak' }, stops: [], warns: [] },
  { answers: { ...without(KNOWN_CHILD, 'berat'), lila: '13,5' }, stops: [], warns: [] },
  {
    answers: { ...without(KNOWN_CHILD, 'berat'), oedema: 'tidak tahu' },
    stops: ['berat visit-without-measures'],
    warns: [],
  },
  {
    answers: { ...without(KNOWN_CHILD, 'berat'), vitamin_a: 'Ya' },
    stops: ['berat visit-without-measures'],
    warns: [],
  },
  {
    answers: without(NEW_CHILD, 'berat', 'tinggi', 'cara_ukur'),
    stops: [],
    warns: ['berat nothing-measured'],
  },
  { answers: { ...KNOWN_CHILD, berat: '8500' }, stops: ['berat unit-slipped'], warns: [] },
])('measures $answers: $stops $warns', ({ answers, stops, warns }) => {
  expect(stopsOf(answers)).toEqual(stops);
  expect(warningsOf(answers)).toEqual(warns);
});

test('a height without the position is asked about, an unreadable position stops', () => {
  expect(warningsOf(without(NEW_CHILD, 'cara_ukur'))).toEqual(['cara_ukur height-without-position']);
  expect(stopsOf({ ...NEW_CHILD, cara_ukur: 'duduk' })).toEqual(['cara_ukur unreadable-position']);
  expect(warningsOf({ ...NEW_CHILD, cara_ukur: 'duduk' })).toEqual([]);
});

test('weight and height in each other’s place are one issue', () => {
  const swapped: Answers = { ...NEW_CHILD, berat: '86,4', tinggi: '11,2' };
  expect(parse(swapped)).toMatchObject({
    ok: false,
    issues: [{ code: 'weight-and-height-swapped', field: 'berat', weightKg: 11.2, lengthHeightCm: 86.4 }],
  });
});

test('the day of the submission is taken where no date of measuring was asked', () => {
  const parsed = parse(without(KNOWN_CHILD, 'tanggal_ukur'));
  expect(parsed).toMatchObject({
    ok: true,
    warnings: [],
    value: { measurement: { measuredOn: '2026-11-21' } },
  });
});

test.each([
  { answers: { ...NEW_CHILD, tanggal_ukur: '2026-11-22' }, stops: ['tanggal_ukur measured-in-future'] },
  {
    answers: { ...NEW_CHILD, tanggal_lahir: '2026-11-22', nik: '' },
    stops: ['tanggal_lahir birth-date-in-future'],
  },
  {
    answers: { ...NEW_CHILD, tanggal_lahir: '2026-11-21', nik: '' },
    stops: ['tanggal_ukur measured-before-birth'],
  },
  {
    answers: { ...NEW_CHILD, tanggal_lahir: '2021-11-20', nik: '' },
    stops: ['tanggal_ukur five-years-or-older'],
  },
  { answers: { ...NEW_CHILD, tanggal_lahir: '2021-11-21', nik: '' }, stops: [] },
])('born $answers.tanggal_lahir, measured $answers.tanggal_ukur: $stops', ({ answers, stops }) => {
  expect(stopsOf(answers)).toEqual(stops);
});

test.each([
  { rt: '003/002', rw: undefined, read: { rt: 3, rw: 2 } },
  { rt: undefined, rw: '003/002', read: { rt: 3, rw: 2 } },
  { rt: '003/002', rw: '002', read: { rt: 3, rw: 2 } },
  { rt: '003', rw: undefined, read: { rt: 3, rw: null } },
])('RT $rt and RW $rw', ({ rt, rw, read }) => {
  const area: Answers = { ...(rt === undefined ? {} : { rt }), ...(rw === undefined ? {} : { rw }) };
  expect(parse({ ...NEW_CHILD, ...area })).toMatchObject({ ok: true, value: { identity: read } });
});

test('RT and RW that contradict each other stop', () => {
  expect(stopsOf({ ...NEW_CHILD, rt: '003/002', rw: '4' })).toEqual(['rt area-contradiction']);
});

test('an unknown posyandu names those there are, not what was typed', () => {
  expect(parse({ ...KNOWN_CHILD, posyandu: 'Siti Aminah' })).toMatchObject({
    ok: true,
    value: { posyandu: 'Siti Aminah' },
    warnings: [{ code: 'unknown-posyandu', field: 'posyandu', known: ['Mawar', 'Melati 1'] }],
  });
});

test.each([
  { length: 1999, stops: [] },
  { length: 2000, stops: [] },
  { length: 2001, stops: ['catatan answer-too-long'] },
])('a note of $length characters: $stops', ({ length, stops }) => {
  expect(stopsOf({ ...KNOWN_CHILD, catatan: 'a'.repeat(length) })).toEqual(stops);
});

test.each(ANSWER_KEYS.map((key) => ({ key })))(
  '$key beyond reading is one issue, whatever the question',
  ({ key }) => {
    const stops = stopsOf({ ...NEW_CHILD, [key]: 'a '.repeat(1_000_000) });
    expect(stops).toEqual([`${key} answer-too-long`]);
  },
);

test.each([
  '=HYPERLINK("http://x")',
  'Nur’aini "Ani" O\'Brien',
  '<script>alert(1)</script>',
  'Budi 👶🏽 Santoso',
  'dua\nbaris\ttab',
  'nol\u0000byte',
  'ﬁ é e\u0301',
])('the name %j comes back as typed', (name) => {
  expect(parse({ ...NEW_CHILD, nama: name })).toMatchObject({ ok: true, value: { identity: { name } } });
});

test('marks that nobody sees make no answer unreadable', () => {
  const unseen = {
    ...NEW_CHILD,
    nama: 'Ahmad\u200b Fauzan',
    nik: '',
    tanggal_lahir: '2025-04-07\u200f',
    berat: '\u202d８,5\u202c',
    rt: '003\u200b',
    posyandu: 'Mawar\ufeff',
  };
  expect(parse(unseen)).toMatchObject({
    ok: true,
    warnings: [],
    value: {
      posyandu: 'Mawar',
      identity: { name: 'Ahmad Fauzan', birthDate: '2025-04-07', rt: 3 },
      measurement: { weightKg: 8.5 },
    },
  });
});

test.each([
  ['nama', 'Ahmad Fauzan (3304060704250001)', 'name', 'Ahmad Fauzan'],
  ['nama_ibu', '3304 0647 0495 0002 Siti Aminah', 'motherName', 'Siti Aminah'],
  ['nama_ayah', 'Budi NIK 3304060704900003', 'fatherName', 'Budi'],
  ['alamat', 'Gang 3, 33.04.06.070425.0001', 'address', 'Gang 3, ••••••••••••••••'],
  ['hp', '3304060704250001', 'phone', '••••••••••••••••'],
  ['lokasi', 'KK 3304060704250001', 'location', 'KK ••••••••••••••••'],
])('a NIK in the answer %s is hidden, and told', (key, typed, field, shown) => {
  const read = parse({ ...NEW_CHILD, [key]: typed });
  expect(read).toMatchObject({ ok: true, value: { identity: { [field]: shown } } });
  expect(read.warnings).toContainEqual({ code: 'number-in-text', field: key });
});

test('a link and coordinates are no NIK, however many digits they have', () => {
  const places = ['-7.39910000 109.69730000', 'https://maps.google.com/?cid=12345678901234567890'];
  for (const lokasi of places)
    expect(parse({ ...NEW_CHILD, lokasi })).toMatchObject({
      ok: true,
      value: { identity: { location: lokasi } },
    });
});

const anyAnswer = fc.oneof(
  anyText({ maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...'0123456789.,:/- kgcmRTW*E+'), maxLength: 20 }),
  fc.constantFrom(
    ...Object.values(NEW_CHILD),
    ...Object.values(KNOWN_CHILD),
    '\ud800',
    '__proto__',
    'constructor',
  ),
);
const anyAnswers: fc.Arbitrary<Answers> = fc.dictionary(fc.constantFrom(...ANSWER_KEYS), anyAnswer, {
  maxKeys: 29,
});

test('any answers give a submission or issues by severity, the same each time', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const parsed = parse({ ...NEW_CHILD, ...answers });
      expect(parse({ ...NEW_CHILD, ...answers })).toEqual(parsed);
      const stopping = parsed.ok ? [] : parsed.issues;
      expect(parsed.ok || stopping.length > 0).toBe(true);
      expect(stopping.every(stops)).toBe(true);
      expect(parsed.warnings.every(warns)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

const SECRETS = [
  '3304061205240001',
  '3304 0612 0524 0001',
  '330406.1205240001',
  '33.0406120524',
  '330406120524000',
  '3304061205240001 gram',
  '330406120/524',
  '33/04/06120524',
  'Ahmad Fauzan',
  '081234567890',
];

test.each(SECRETS)('no issue repeats %s, whichever question it was typed into', (secret) => {
  for (const key of ANSWER_KEYS) {
    const parsed = parse({ ...NEW_CHILD, [key]: secret });
    const issues = [...(parsed.ok ? [] : parsed.issues), ...parsed.warnings];
    expect(JSON.stringify(issues)).not.toContain('Fauzan');
    const digits = issues
      .flatMap((issue) => Object.values(issue))
      .map((value) => String(value).replace(/\D/g, ''));
    expect(Math.max(0, ...digits.map(({ length }) => length))).toBeLessThanOrEqual(8); // a date has eight
  }
});
