import { parseIsoDate } from '../../../../src/kernel/calendar';
import { responseCodeOf } from '../../../../src/kernel/code';
import { INDICATORS } from '../../../../src/kernel/growth/anthropometry';
import { ANSWER_KEYS } from '../../../../src/subjects/children/submission/answers';
import type { IssueCode, SubmissionIssue } from '../../../../src/subjects/children/submission/issues';
import { describeIssue, describeTo, FIELD_LABELS } from '../../../../src/subjects/children/submission/words';

const date = parseIsoDate('2026-11-21');
if (!date) throw new Error('not a day');

/** One issue of every code; the compiler asks for a new row when a code is added. */
const IMPLAUSIBLE = {
  code: 'implausible-z',
  field: 'tinggi',
  scores: [{ indicator: 'lengthHeightForAge', z: -6.01 }],
  weightKg: 8.5,
  lengthHeightCm: 18.5,
  value: null,
  likely: 81.5,
  earlier: { since: date, value: 80.2 },
} as const;

const SAMPLES: { readonly [C in IssueCode]: SubmissionIssue<C> } = {
  'answer-too-long': { code: 'answer-too-long', field: 'catatan', length: 2001, limit: 2000 },
  missing: { code: 'missing', field: 'nama' },
  'not-a-name': { code: 'not-a-name', field: 'nama' },
  'unknown-posyandu': { code: 'unknown-posyandu', field: 'posyandu', known: ['Mawar', 'Melati 1'] },
  'unreadable-child-code': { code: 'unreadable-child-code', field: 'anak' },
  'unreadable-sex': { code: 'unreadable-sex', field: 'jenis_kelamin' },
  'unreadable-position': { code: 'unreadable-position', field: 'cara_ukur' },
  'unreadable-yes-no': { code: 'unreadable-yes-no', field: 'oedema' },
  'no-consent': { code: 'no-consent', field: 'persetujuan' },
  'unreadable-date': { code: 'unreadable-date', field: 'tanggal_lahir', typed: null },
  'no-such-date': { code: 'no-such-date', field: 'tanggal_lahir', typed: '31/02/2024' },
  'ambiguous-date': { code: 'ambiguous-date', field: 'tanggal_ukur', dayFirst: date, yearFirst: date },
  'birth-date-in-future': { code: 'birth-date-in-future', field: 'tanggal_lahir', birthDate: date },
  'measured-in-future': {
    code: 'measured-in-future',
    field: 'tanggal_ukur',
    measuredOn: date,
    submittedOn: date,
    likely: date,
  },
  'measured-years-before': {
    code: 'measured-years-before',
    field: 'tanggal_ukur',
    measuredOn: date,
    likely: date,
  },
  'measured-before-birth': {
    code: 'measured-before-birth',
    field: 'tanggal_ukur',
    measuredOn: date,
    likely: null,
  },
  'five-years-or-older': { code: 'five-years-or-older', field: 'tanggal_ukur', completedMonths: 61 },
  'unreadable-number': { code: 'unreadable-number', field: 'berat', typed: '8..5' },
  'wrong-unit': { code: 'wrong-unit', field: 'berat', written: 'cm', asked: 'kg' },
  'not-a-whole-number': { code: 'not-a-whole-number', field: 'anak_ke', value: 2.5 },
  'out-of-range': { code: 'out-of-range', field: 'berat', value: 0, unit: 'kg', min: 0.5, max: 40 },
  'unit-slipped': {
    code: 'unit-slipped',
    field: 'berat',
    value: 8500,
    unit: 'kg',
    likely: 8.5,
    likelyUnit: 'kg',
  },
  'weight-and-height-swapped': {
    code: 'weight-and-height-swapped',
    field: 'berat',
    weightKg: 11.2,
    lengthHeightCm: 86.4,
  },
  'unit-converted': {
    code: 'unit-converted',
    field: 'bb_lahir',
    value: 3200,
    unit: 'g',
    recorded: 3.2,
    recordedUnit: 'kg',
  },
  'unreadable-area': { code: 'unreadable-area', field: 'rt' },
  'area-contradiction': { code: 'area-contradiction', field: 'rt' },
  'number-in-text': { code: 'number-in-text', field: 'nama' },
  'odd-phone': { code: 'odd-phone', field: 'hp' },
  'nik-not-16-digits': { code: 'nik-not-16-digits', field: 'nik', length: 15 },
  'nik-in-scientific-notation': { code: 'nik-in-scientific-notation', field: 'nik' },
  'nik-masked': { code: 'nik-masked', field: 'nik' },
  'nik-temporary': { code: 'nik-temporary', field: 'nik' },
  'nik-serial-zero': { code: 'nik-serial-zero', field: 'nik' },
  'nik-birth-date-impossible': { code: 'nik-birth-date-impossible', field: 'nik' },
  'nik-birth-date-differs': { code: 'nik-birth-date-differs', field: 'nik' },
  'nik-sex-differs': { code: 'nik-sex-differs', field: 'nik' },
  'nik-kecamatan-differs': { code: 'nik-kecamatan-differs', field: 'nik' },
  'family-card-not-16-digits': { code: 'family-card-not-16-digits', field: 'no_kk', length: 17 },
  'family-card-in-scientific-notation': { code: 'family-card-in-scientific-notation', field: 'no_kk' },
  'family-card-masked': { code: 'family-card-masked', field: 'no_kk' },
  'family-card-date-impossible': { code: 'family-card-date-impossible', field: 'no_kk' },
  'family-card-same-as-nik': { code: 'family-card-same-as-nik', field: 'no_kk' },
  'nothing-measured': { code: 'nothing-measured', field: 'berat' },
  'visit-without-measures': { code: 'visit-without-measures', field: 'berat' },
  'height-without-position': { code: 'height-without-position', field: 'cara_ukur' },
  'implausible-z': IMPLAUSIBLE,
  'standing-under-nine-months': { code: 'standing-under-nine-months', field: 'cara_ukur' },
  'unknown-child-code': { code: 'unknown-child-code', field: 'anak' },
  'ambiguous-child-code': { code: 'ambiguous-child-code', field: 'anak' },
  'nik-of-another-child': { code: 'nik-of-another-child', field: 'nik' },
  'birth-date-differs-from-register': {
    code: 'birth-date-differs-from-register',
    field: 'tanggal_lahir',
    answered: date,
    registered: date,
  },
  'sex-differs-from-register': { code: 'sex-differs-from-register', field: 'jenis_kelamin' },
  'nik-differs-from-register': { code: 'nik-differs-from-register', field: 'nik' },
  'value-falls': { code: 'value-falls', field: 'tinggi', since: date, before: 85.3, value: 82.1 },
  'value-jumps': { code: 'value-jumps', field: 'berat', since: date, before: 8.2, value: 11.4 },
  'differs-within-days': {
    code: 'differs-within-days',
    field: 'berat',
    since: date,
    before: 8.2,
    value: 8.9,
  },
  'danger-answered-otherwise': {
    code: 'danger-answered-otherwise',
    field: null,
    child: responseCodeOf('a'),
    on: date,
    signs: ['oedema', 'arm'],
  },
  'same-as-last-month': { code: 'same-as-last-month', field: null, since: date },
  'edited-into-other-child': {
    code: 'edited-into-other-child',
    field: null,
    child: responseCodeOf('r1'),
    on: date,
  },
  'edited-into-other-visit': {
    code: 'edited-into-other-visit',
    field: 'tanggal_ukur',
    child: responseCodeOf('r1'),
    on: date,
  },
  'ambiguous-identity': { code: 'ambiguous-identity', field: 'nama' },
  'location-unreadable': { code: 'location-unreadable', field: 'lokasi' },
  'location-swapped': { code: 'location-swapped', field: 'lokasi' },
  'location-minus-missing': { code: 'location-minus-missing', field: 'lokasi' },
  'description-waits': { code: 'description-waits', field: null },
  'not-own-posyandu': { code: 'not-own-posyandu', field: 'posyandu' },
  'unknown-sender': { code: 'unknown-sender', field: null },
  'refusal-waits': { code: 'refusal-waits', field: 'persetujuan' },
  'location-outside-area': { code: 'location-outside-area', field: 'lokasi' },
};
const samples: readonly SubmissionIssue[] = Object.values(SAMPLES);

/** Words of English that might be left in a text written by a programmer. */
const ENGLISH =
  /\b(the|and|or|is|not|must|should|please|invalid|error|field|missing|unknown|date|weight|height|number|value|range|between)\b/i;
const LEFT_OVER = /undefined|null|NaN|Infinity|\[object|[{}$]|%s| {2}/;

test.each(samples.map((issue) => ({ code: issue.code, issue })))(
  '$code is worded for a kader',
  ({ issue }) => {
    for (const text of Object.values(describeIssue(issue))) {
      expect(text).toMatch(/^\p{Lu}.*[.?]$/su);
      expect(text).not.toMatch(ENGLISH);
      expect(text).not.toMatch(LEFT_OVER);
      expect(text).not.toContain(issue.code.includes('-') ? issue.code : '\0');
      expect(text.length).toBeLessThanOrEqual(260);
    }
  },
);

test('no two codes say the same', () => {
  const problems = samples.map((issue) => describeIssue(issue).problem);
  expect(new Set(problems).size).toBe(problems.length);
});

test('an issue that names any question, or none, leaves no gap in its sentence', () => {
  for (const field of [...ANSWER_KEYS, null]) {
    for (const issue of samples) {
      const { problem, remedy } = describeIssue({ ...issue, field });
      expect(`${problem} ${remedy}`).not.toMatch(LEFT_OVER);
    }
  }
});

test('every indicator has its words', () => {
  for (const indicator of INDICATORS) {
    const { problem, remedy } = describeIssue({ ...IMPLAUSIBLE, scores: [{ indicator, z: 5.01 }] });
    expect(`${problem} ${remedy}`).not.toMatch(LEFT_OVER);
    expect(problem).toContain('5,01');
  }
});

test('names the value that was likely meant', () => {
  expect(describeIssue(SAMPLES['unit-slipped']).problem).toBe(
    'Berat badan 8500 kg tidak mungkin. Mungkin maksudnya 8,5 kg?',
  );
});

test('says how a NIK should be, and that it may be left out', () => {
  const { problem, remedy } = describeIssue(SAMPLES['nik-not-16-digits']);
  expect(problem).toMatch(/^NIK harus 16 angka/);
  expect(remedy).toMatch(/Kosongkan bila anak belum punya NIK/);
});

test('every question of the form has a label of its own', () => {
  expect(Object.keys(FIELD_LABELS).sort()).toEqual([...ANSWER_KEYS].sort());
  expect(new Set(Object.values(FIELD_LABELS)).size).toBe(ANSWER_KEYS.length);
});

test('says of a wrong height what was measured, what was before, and what was likely meant', () => {
  expect(describeIssue(IMPLAUSIBLE).problem).toMatch(
    /^Panjang atau tinggi 18,5 cm \(.*: 80,2 cm\) jauh di luar kewajaran .* z-score -6,01\. Mungkin maksudnya 81,5 cm\?$/,
  );
  const stranger = { isOfficer: false, seesEarlier: false };
  expect(describeTo(stranger, IMPLAUSIBLE).problem).not.toContain('80,2');
});

test('shows both birth dates to those alone who may know the earlier one', () => {
  const issue = {
    code: 'birth-date-differs-from-register',
    field: 'tanggal_lahir',
    answered: '2024-05-12',
    registered: '2024-12-05',
  } as unknown as SubmissionIssue;
  expect(describeTo({ isOfficer: false, seesEarlier: true }, issue).problem).toContain(
    'di kiriman ini 12 Mei 2024, di catatan lama 5 Desember 2024',
  );
  expect(describeTo({ isOfficer: false, seesEarlier: false }, issue).problem).not.toMatch(/2024/);
});
