import type { World } from '../../../local/google/core/world';
import { submitResponse } from '../../../local/google/forms/respondent';
import { type SyncedForm, syncForm } from '../../../src/google/forms/build-form';
import { keptByForms } from '../../../src/google/forms/forget-responses';
import { childrenForm } from '../../../src/subjects/children/form/children-form';
import { formDefinition } from '../../../src/subjects/children/form/definition';
import { formOutline } from '../../../src/subjects/children/form/outline';
import { callsOf, formWorld, NOW } from './form-world';

let world: World;
let form: SyncedForm;
beforeEach(() => {
  world = formWorld();
  const settings = {
    kelurahan: 'Krandegan',
    posyandu: ['Mawar'],
    children: new Map(),
    style: 'initials' as const,
  };
  const definition = formDefinition(formOutline(), settings);
  form = syncForm(definition, null, childrenForm.probes(definition));
});

const forget = (ids: readonly string[], name = 'pengukuran'): void =>
  keptByForms((one) => (one === 'pengukuran' ? form : null)).forget(name, ids);

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

test('the named responses leave the form, the others stay', () => {
  const [a, b, c] = [sent('a'), sent('b'), sent('c')];
  forget([a, c]);
  expect(kept()).toEqual([b]);
});

test('a response that is gone already is passed over', () => {
  const a = sent('a');
  forget(['gone', a, 'gone too']);
  expect(kept()).toEqual([]);
});

test('responses of a form that there is not are passed over, without a call', () => {
  const a = sent('a');
  const before = callsOf(world, 'FormApp');
  forget([a], 'kegiatan');
  expect(callsOf(world, 'FormApp')).toBe(before);
  expect(kept()).toEqual([a]);
});

test('a response that came out of a list costs no call: the form never had it', () => {
  const before = callsOf(world, 'FormApp');
  forget(['impor-1x2y3z']);
  expect(callsOf(world, 'FormApp')).toBe(before);
});

test('a response that the form would not delete now is an error', () => {
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
  expect(() => forget([a])).toThrow();
});
