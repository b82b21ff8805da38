import type { World } from '../../../local/google/core/world';
import { submitResponse } from '../../../local/google/forms/respondent';
import type { FormDefinition, QuestionKind } from '../../../src/forms/definition';
import type { FormSpec } from '../../../src/forms/form-spec';
import { type SyncedForm, syncForm } from '../../../src/google/forms/build-form';
import { formOfEvent, formResponses } from '../../../src/google/forms/form-responses';
import { callsOf, formWorld, NOW } from './form-world';

const MINUTE = 60_000;
const EMAIL = 'kader@krandegan.example';
const TEXT: QuestionKind = { type: 'text', pattern: null };
const CHOICE: QuestionKind = { type: 'choice', choices: [{ value: 'Ya', goTo: null }] };

interface Built {
  readonly form: FormSpec;
  readonly state: SyncedForm;
}

let world: World;
beforeEach(() => {
  world = formWorld();
});

/** A form with one question. */
function built(name: string, kind: QuestionKind): Built {
  const question = { key: 'hasil', title: 'Hasil', help: '', required: false, kind };
  const definition: FormDefinition = {
    title: name,
    description: '',
    confirmation: '',
    collectsEmail: true,
    pages: [{ key: 'awal', title: '', help: '', questions: [question] }],
  };
  const form: FormSpec = {
    name,
    label: name,
    keys: ['hasil'],
    lists: null,
    definition: () => definition,
    probes: () => [],
    answers: (bySlot) => Object.fromEntries(bySlot),
  };
  return { form, state: syncForm(definition, null, []) };
}

/** A response of a form, as the event of a trigger brings it. */
function sent({ state: { formId, items } }: Built, answer: string, responseId: string, at = NOW) {
  const [item = ''] = Object.keys(items);
  const answers = { [item]: answer };
  const submitted = submitResponse(world, formId, { answers, email: EMAIL, responseId, at, lenient: true });
  if (!submitted.accepted) throw new Error('refused');
  return FormApp.openById(formId).getResponse(submitted.id);
}

describe('the form of a response', () => {
  const eventOf = (form: Built) => ({
    source: FormApp.openById(form.state.formId),
    response: sent(form, 'Ya', 'a'),
  });

  test('is the one that the event comes from, also where the items of another have the same ids', () => {
    const forms = [built('pengukuran', CHOICE), built('kegiatan', CHOICE), built('rujukan', TEXT)];
    const sameItems = forms.map(({ form, state }) => ({
      form,
      state: { ...state, items: forms[0]?.state.items },
    }));
    const found = forms.map((form) => formOfEvent(eventOf(form), sameItems)?.form.name);
    expect(found).toEqual(['pengukuran', 'kegiatan', 'rujukan']);
  });

  test('is none where the event comes from another form', () => {
    const forms = [built('pengukuran', CHOICE), built('rujukan', TEXT)];
    expect(formOfEvent(eventOf(built('lain', TEXT)), forms)).toBeNull();
  });

  test('is the only one there is, whatever the event says', () => {
    const form = built('pengukuran', CHOICE);
    expect(formOfEvent(eventOf(built('lain', TEXT)), [form])).toBe(form);
    expect(formOfEvent(eventOf(form), [])).toBeNull();
  });

  test('is found without a service call', () => {
    const forms = [built('pengukuran', CHOICE), built('rujukan', TEXT)] as const;
    const event = eventOf(forms[1]);
    const before = callsOf(world, '');
    formOfEvent(event, forms);
    expect(callsOf(world, '')).toBe(before);
  });
});

describe('responses that a form keeps', () => {
  test.each([0, 640])(
    'come as the register records them, each read once when it is wanted (gap %i ms)',
    (gap) => {
      world.doubts.listGapMs = gap;
      const form = built('rujukan', TEXT);
      const event = sent(form, '8,5', 'a');
      const [kept, ...others] = formResponses(form.form, form.state).since(0);
      expect(others).toEqual([]);
      expect([kept?.id, kept?.submittedAt]).toEqual([event.getId(), NOW + gap]);
      expect(kept?.read()).toEqual({
        id: event.getId(),
        form: 'rujukan',
        submittedAt: NOW + gap,
        email: EMAIL,
        answers: { hasil: '8,5' },
        editUrl: event.getEditResponseUrl(),
      });
      const before = callsOf(world, '');
      kept?.read();
      expect(callsOf(world, '')).toBe(before);
    },
  );

  test('come since an instant, also one before 1970', () => {
    const form = built('rujukan', TEXT);
    sent(form, 'x', 'a', NOW);
    sent(form, 'y', 'b', NOW + MINUTE);
    const since = (instant: number): readonly string[] =>
      formResponses(form.form, form.state)
        .since(instant)
        .map(({ id }) => id);
    expect(since(NOW + 1)).toEqual(['b']);
    expect(since(-MINUTE)).toEqual(['a', 'b']);
  });
});
