import type { World } from '../../../local/google/core/world';
import { submitResponse } from '../../../local/google/forms/respondent';
import { askingSender } from '../../../src/forms/sender-question';
import { type SyncedForm, syncForm } from '../../../src/google/forms/build-form';
import { readResponse } from '../../../src/google/forms/read-response';
import { responseCodeOf } from '../../../src/kernel/code';
import { childrenForm } from '../../../src/subjects/children/form/children-form';
import { formDefinition } from '../../../src/subjects/children/form/definition';
import { formOutline } from '../../../src/subjects/children/form/outline';
import { callsOf, formWorld, NOW } from './form-world';

const BUDI = 'Budi · Ibu Ani · RT 003/RW 002 [K7M4-QXCP]';
const EMAIL = 'kader@krandegan.example';

let world: World;
let form: SyncedForm;
beforeEach(() => {
  world = formWorld();
  const children = new Map([['Mawar', [{ label: BUDI }]]]);
  const posyandu = ['Mawar', 'Melati'];
  const bare = formDefinition(formOutline(), {
    kelurahan: 'Krandegan',
    posyandu,
    children,
    style: 'initials',
  });
  const definition = askingSender(bare, 'verified');
  form = syncForm(definition, null, childrenForm.probes(definition));
});

const answersBySlot = (answers: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(form.items).flatMap(([id, slot]) => {
      const answer = answers[slot];
      return answer === undefined ? [] : [[id, answer]];
    }),
  );

/** Submits answers given by slot and reads them back as the script does. */
function sent(
  answers: Readonly<Record<string, string>>,
  options: { responseId?: string; lenient?: boolean; at?: number } = {},
) {
  const submitted = submitResponse(world, form.formId, {
    answers: answersBySlot(answers),
    email: EMAIL,
    at: NOW,
    ...options,
  });
  if (!submitted.accepted) throw new Error(submitted.problems.map(({ message }) => message).join());
  return readResponse(FormApp.openById(form.formId).getResponse(submitted.id), childrenForm, form.items);
}

const KNOWN = { posyandu: 'Mawar', 'anak@Mawar': BUDI, tanggal_ukur: '2026-06-12', berat: '8,5' };

test('a response has its id, its form, its time, its sender and what was typed under the answer keys', () => {
  const { id, ...rest } = sent(KNOWN);
  expect(id).not.toBe('');
  expect(rest).toEqual({
    form: 'pengukuran',
    submittedAt: NOW,
    email: EMAIL,
    answers: { posyandu: 'Mawar', anak: BUDI, tanggal_ukur: '2026-06-12', berat: '8,5' },
  });
});

test('the answer by which the sender is known has its key, also where the form itself does not ask for it', () => {
  const { answers } = sent({ ...KNOWN, kode_kader: ' w2x3y4z5 ' });
  expect(answers.kode_kader).toBe(' w2x3y4z5 ');
});

test.each([
  ['the code', { kode: 'K7M4-QXCY' }, 'K7M4-QXCY'],
  [
    'the code, with a child of a list from before the edit',
    { kode: 'K7M4-QXCY', 'anak@Mawar': BUDI },
    'K7M4-QXCY',
  ],
  ['no code', {}, 'Pakai kode anak dari halaman pertama'],
  ['a slip in the code', { kode: 'K7M4-QXCP' }, 'Pakai kode anak dari halaman pertama'],
])(
  'a posyandu chosen for a child by its code goes by it: %s',
  (_, slots: Readonly<Record<string, string>>, anak) => {
    const measured = { tanggal_ukur: '2026-06-12', berat: '8,5' };
    const { answers } = sent(
      { posyandu: 'Mawar - pakai kode anak', ...measured, ...slots },
      { lenient: true },
    );
    expect(answers).toEqual({ posyandu: 'Mawar', anak, ...measured });
  },
);

test('questions not answered have no key, also where the form gives an empty text', () => {
  const { answers } = sent({ ...KNOWN, catatan: '   ' }, { lenient: true });
  expect(Object.keys(answers).sort()).toEqual(['anak', 'berat', 'posyandu', 'tanggal_ukur']);
});

test.each([
  '=HYPERLINK("http://x")',
  '<script>alert(1)</script>',
  'O\'Neil "Budi"',
  'baris\nbaru',
  '👶 Budi',
  '0000000000000010',
  ' Budi ',
])('%j comes back as typed', (typed) => {
  expect(
    sent({ ...KNOWN, nama: typed, nik: '0123456789012340', catatan: typed }, { lenient: true }).answers,
  ).toMatchObject({
    nama: typed,
    nik: '0123456789012340',
    catatan: typed,
  });
});

test.each([
  { editsMoveTime: true, later: 60_000 },
  { editsMoveTime: false, later: 0 },
])('an edit keeps the id and brings the new answers (an edit moves the time: $editsMoveTime)', (row) => {
  world.doubts.editsMoveTime = row.editsMoveTime;
  const first = sent(KNOWN);
  const second = sent({ ...KNOWN, berat: '9,1' }, { responseId: first.id, at: NOW + 60_000 });
  expect(second).toEqual({
    ...first,
    submittedAt: NOW + row.later,
    answers: { ...first.answers, berat: '9,1' },
  });
});

test('of two lists answered, that of the posyandu chosen counts', () => {
  const both = { ...KNOWN, posyandu: 'Melati', 'anak@Melati': 'Anak belum terdaftar' };
  expect(sent(both, { lenient: true }).answers.anak).toBe('Anak belum terdaftar');
  expect(sent({ ...both, posyandu: 'Mawar' }, { lenient: true }).answers.anak).toBe(BUDI);
});

describe('the child', () => {
  const CODE = responseCodeOf('response-1');
  const WRONG = `${CODE.slice(0, -1)}${CODE.endsWith('2') ? '3' : '2'}`;
  const NEW = 'Anak belum terdaftar';
  const BY_CODE = 'Pakai kode anak dari halaman pertama';

  test.each([
    { list: BUDI, code: undefined, read: BUDI, why: 'chosen from the list' },
    { list: BUDI, code: CODE, read: BUDI, why: 'chosen from the list, whatever code stands beside it' },
    { list: BUDI, code: WRONG, read: BUDI, why: 'chosen from the list, whatever code stands beside it' },
    { list: NEW, code: undefined, read: NEW, why: 'a new one' },
    { list: NEW, code: CODE, read: NEW, why: 'a new one, whatever code stands beside it' },
    { list: BY_CODE, code: CODE, read: CODE, why: 'the one of the code' },
    {
      list: BY_CODE,
      code: CODE.toLowerCase(),
      read: CODE.toLowerCase(),
      why: 'the one of the code as typed',
    },
    { list: BY_CODE, code: undefined, read: BY_CODE, why: 'nobody that is known, without a code' },
    { list: BY_CODE, code: '   ', read: BY_CODE, why: 'nobody that is known, with a blank for a code' },
    { list: BY_CODE, code: WRONG, read: BY_CODE, why: 'nobody that is known, with a mistyped code' },
    { list: BY_CODE, code: 'anak baru', read: BY_CODE, why: 'nobody that is known, with words for a code' },
    { list: undefined, code: CODE, read: CODE, why: 'the one of the code, where no list was answered' },
    {
      list: undefined,
      code: WRONG,
      read: WRONG,
      why: 'the one of the code as typed, where no list was answered',
    },
    { list: undefined, code: undefined, read: undefined, why: 'nobody, where neither was answered' },
  ])('is $why: $list, $code', ({ list, code, read }) => {
    const { 'anak@Mawar': _, ...rest } = KNOWN;
    const answers = { ...rest, ...(list && { 'anak@Mawar': list }), ...(code && { kode: code }) };
    expect(sent(answers, { lenient: true }).answers.anak).toBe(read);
  });

  test('chosen from the list is read by the code alone: its label holds names', () => {
    const label = `Budi · Ibu Ani · RT 003/RW 002 [${CODE}]`;
    const list = Number(Object.keys(form.items).find((id) => form.items[Number(id)] === 'anak@Mawar'));
    FormApp.openById(form.formId).getItemById(list).asListItem().setChoiceValues([label]);
    expect(sent({ ...KNOWN, 'anak@Mawar': label }, { lenient: true }).answers.anak).toBe(CODE);
  });

  test('is the one of the code also where a list of another posyandu was answered before', () => {
    const moved = { ...KNOWN, posyandu: 'Melati', 'anak@Melati': BY_CODE, kode: CODE };
    expect(sent(moved, { lenient: true }).answers.anak).toBe(CODE);
    const uncoded = { ...KNOWN, posyandu: 'Melati', 'anak@Melati': BY_CODE };
    expect(sent(uncoded, { lenient: true }).answers.anak).toBe(BY_CODE);
  });

  test('is given by code and measures alone: no identity', () => {
    const byCode = { ...KNOWN, 'anak@Mawar': BY_CODE, kode: CODE.toLowerCase() };
    expect(Object.keys(sent(byCode).answers).sort()).toEqual(['anak', 'berat', 'posyandu', 'tanggal_ukur']);
  });
});

describe('a question that somebody added by hand', () => {
  /** Adds questions by title, and reads a response that answers them. */
  function withAdded(...answered: readonly (readonly [title: string, answer: string])[]) {
    // By somebody who comes after the form was made: just then Google takes no more.
    world.clock.advance(60_000);
    const added = answered.map(([title, answer]) => {
      const item = FormApp.openById(form.formId).addTextItem().setTitle(title);
      return [item.getId(), answer] as const;
    });
    const submitted = submitResponse(world, form.formId, {
      answers: { ...answersBySlot(KNOWN), ...Object.fromEntries(added) },
      email: EMAIL,
    });
    if (!submitted.accepted) throw new Error('refused');
    return readResponse(FormApp.openById(form.formId).getResponse(submitted.id), childrenForm, form.items);
  }

  test('has its answer under its title, apart from the keys of the form', () => {
    expect(withAdded(['Lain', 'x'], ['berat', '99'], ['   ', 'y']).answers).toEqual({
      ...sent(KNOWN).answers,
      '? Lain': 'x',
      '? berat': '99',
      '?    ': 'y',
    });
  });

  test('has a number in its key where another question has the same title', () => {
    const long = 'x'.repeat(200);
    const answers = [
      ['Lain', 'a'],
      ['Lain', 'b'],
      [`${long}1`, 'c'],
      [`${long}2`, 'd'],
    ] as const;
    expect(withAdded(...answers).answers).toEqual({
      ...sent(KNOWN).answers,
      '? Lain': 'a',
      '? Lain (2)': 'b',
      [`? ${'x'.repeat(100)}`]: 'c',
      [`? ${'x'.repeat(100)} (2)`]: 'd',
    });
  });

  test('has no key where it is left blank', () => {
    expect(withAdded(['Lain', '   ']).answers).toEqual(sent(KNOWN).answers);
  });

  test('has a key of 102 characters at most, however long its title', () => {
    const { answers } = withAdded(['a'.repeat(101), 'x']);
    expect(Object.keys(answers)).toContain(`? ${'a'.repeat(100)}`);
    expect(Object.values(answers)).toContain('x');
  });
});

test('reading what the event brought costs no service call', () => {
  const submitted = submitResponse(world, form.formId, { answers: answersBySlot(KNOWN), email: EMAIL });
  if (!submitted.accepted) throw new Error('refused');
  const response = FormApp.openById(form.formId).getResponse(submitted.id);
  const before = callsOf(world, '');
  readResponse(response, childrenForm, form.items);
  expect(callsOf(world, '') - before).toBeLessThanOrEqual(1);
});
