import type { World } from '../../../local/google/core/world';
import { submitResponse } from '../../../local/google/forms/respondent';
import { type SyncedForm, syncForm } from '../../../src/google/forms/build-form';
import { forgettingForm } from '../../../src/google/forms/forget-responses';
import { formDefinition } from '../../../src/subjects/children/form/definition';
import { formOutline } from '../../../src/subjects/children/form/outline';
import { callsOf, formWorld, NOW } from './form-world';

let world: World;
let form: SyncedForm;
beforeEach(() => {
  world = formWorld();
  form = syncForm(
    formDefinition(formOutline(), { kelurahan: 'Krandegan', posyandu: ['Mawar'], children: new Map() }),
    null,
  );
});

function sent(responseId: string): string {
  const answered = submitResponse(world, form.formId, {
    answers: {},
    email: 'kader@krandegan.example',
    at: NOW,
    responseId,
    lenient: true,
  });
  if (!answered.accepted) throw new Error(answered.problems.map(({ message }) => message).join());
  return answered.id;
}

const kept = (): readonly string[] =>
  FormApp.openById(form.formId)
    .getResponses()
    .map((response) => response.getId());

test('the responses named leave the form, the others stay', () => {
  const [a, b, c] = [sent('a'), sent('b'), sent('c')];
  forgettingForm(form).forget([a, c]);
  expect(kept()).toEqual([b]);
});

test('a response that is gone already is passed over', () => {
  const a = sent('a');
  forgettingForm(form).forget(['gone', a, 'gone too']);
  expect(kept()).toEqual([]);
});

test('what came out of a list costs no call: the form never had it', () => {
  const before = callsOf(world, 'FormApp');
  forgettingForm(form).forget(['impor-1x2y3z']);
  expect(callsOf(world, 'FormApp')).toBe(before);
});

test('what the form would not delete now is told', () => {
  const a = sent('a');
  const real = FormApp.openById(form.formId);
  const refusing = {
    openById: () => ({
      deleteResponse: () => {
        throw new Error('Layanan tidak tersedia');
      },
      getResponses: () => real.getResponses(),
    }),
  };
  Object.assign(globalThis, { FormApp: refusing });
  expect(() => forgettingForm(form).forget([a])).toThrow();
});
