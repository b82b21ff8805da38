import type { World } from '../../../local/google/core/world';
import { submitResponse } from '../../../local/google/forms/respondent';
import { type SyncedForm, syncForm } from '../../../src/adapters/form/build-form';
import { readResponse } from '../../../src/adapters/form/read-response';
import { formDefinition } from '../../../src/application/form/definition';
import { callsOf, formWorld, NOW } from './form-world';

const BUDI = 'Budi · Ibu Ani · RT 003/RW 002 [K7M4-QXCP]';
const EMAIL = 'kader@krandegan.example';

let world: World;
let form: SyncedForm;
beforeEach(() => {
  world = formWorld();
  const children = new Map([['Mawar', [{ label: BUDI }]]]);
  form = syncForm(formDefinition({ kelurahan: 'Krandegan', posyandu: ['Mawar', 'Melati'], children }), null);
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
  return readResponse(FormApp.openById(form.formId).getResponse(submitted.id), form.items);
}

const KNOWN = { posyandu: 'Mawar', 'anak@Mawar': BUDI, tanggal_ukur: '2026-06-12', berat: '8,5' };

test('a response has its id, its time, its sender and what was typed under the answer keys', () => {
  const { id, ...rest } = sent(KNOWN);
  expect(id).not.toBe('');
  expect(rest).toEqual({
    submittedAt: NOW,
    email: EMAIL,
    answers: { posyandu: 'Mawar', anak: BUDI, tanggal_ukur: '2026-06-12', berat: '8,5' },
  });
});

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

test('an edit keeps the id and brings the new answers', () => {
  const first = sent(KNOWN);
  const second = sent({ ...KNOWN, berat: '9,1' }, { responseId: first.id, at: NOW + 60_000 });
  expect(second).toEqual({
    ...first,
    submittedAt: NOW + 60_000,
    answers: { ...first.answers, berat: '9,1' },
  });
});

test('of two lists answered, that of the posyandu chosen counts', () => {
  const both = { ...KNOWN, posyandu: 'Melati', 'anak@Melati': 'Anak belum terdaftar' };
  expect(sent(both, { lenient: true }).answers.anak).toBe('Anak belum terdaftar');
  expect(sent({ ...both, posyandu: 'Mawar' }, { lenient: true }).answers.anak).toBe(BUDI);
});

test('an item that the form was not built with is not read', () => {
  const response = submitResponse(world, form.formId, {
    answers: {
      ...answersBySlot(KNOWN),
      [FormApp.openById(form.formId).addTextItem().setTitle('Lain').getId()]: 'x',
    },
    email: EMAIL,
  });
  if (!response.accepted) throw new Error('refused');
  const read = readResponse(FormApp.openById(form.formId).getResponse(response.id), form.items);
  expect(Object.values(read.answers)).not.toContain('x');
});

test('reading what the event brought costs no service call', () => {
  const submitted = submitResponse(world, form.formId, { answers: answersBySlot(KNOWN), email: EMAIL });
  if (!submitted.accepted) throw new Error('refused');
  const response = FormApp.openById(form.formId).getResponse(submitted.id);
  const before = callsOf(world, '');
  readResponse(response, form.items);
  expect(callsOf(world, '') - before).toBeLessThanOrEqual(1);
});
