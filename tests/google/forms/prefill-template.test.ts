import type { World } from '../../../local/google/core/world';
import type { FormDefinition } from '../../../src/forms/definition';
import type { PrefillProbe } from '../../../src/forms/form-spec';
import { type FormState, parseFormState } from '../../../src/forms/state';
import { type SyncedForm, syncForm } from '../../../src/google/forms/build-form';
import { childrenForm } from '../../../src/subjects/children/form/children-form';
import { formDefinition } from '../../../src/subjects/children/form/definition';
import { formOutline } from '../../../src/subjects/children/form/outline';
import { callsOf, formWorld } from './form-world';

const LINK_CALL = 'FormApp.FormResponse.toPrefilledUrl';
const QUESTION = { help: '', required: false } as const;
const DEFINITION: FormDefinition = {
  title: 'Kegiatan',
  description: '',
  confirmation: '',
  pages: [
    {
      key: 'awal',
      title: '',
      help: '',
      questions: [
        { ...QUESTION, key: 'kader', title: 'Kader', kind: { type: 'text', pattern: null } },
        {
          ...QUESTION,
          key: 'dusun',
          title: 'Dusun',
          kind: { type: 'list', choices: [{ value: 'Krajan', goTo: null }] },
        },
      ],
    },
  ],
};
const KADER: PrefillProbe = [{ slot: 'kader', answer: 'contoh' }];
const BOTH: PrefillProbe = [...KADER, { slot: 'dusun', answer: 'Krajan' }];

let world: World;
beforeEach(() => {
  world = formWorld();
});

const addressOf = ({ publishedUrl }: SyncedForm): string => publishedUrl.split('?')[0] ?? '';
const entryOf = (slot: string, { prefill }: FormState): string | undefined => prefill?.entries[slot];

describe('the template of links to a form', () => {
  test('has the address alone where no links with answers are wanted', () => {
    const form = syncForm(DEFINITION, null, []);
    expect(form.prefill).toEqual({ base: addressOf(form), entries: {} });
    expect(callsOf(world, LINK_CALL)).toBe(0);
  });

  test('has an entry for each question of the wanted links, at the same address', () => {
    const form = syncForm(DEFINITION, syncForm(DEFINITION, null, []), [BOTH]);
    expect(form.prefill?.base).toBe(addressOf(form));
    const entries = ['kader', 'dusun'].map((slot) => entryOf(slot, form));
    for (const entry of entries) expect(entry).toMatch(/^entry\.\d+$/);
    expect(new Set(entries).size).toBe(2);
  });

  test('grows by the questions of a link that is new, and keeps the others', () => {
    const first = syncForm(DEFINITION, null, [KADER]);
    const second = syncForm(DEFINITION, first, [KADER, BOTH]);
    expect(Object.keys(second.prefill?.entries ?? {})).toEqual(['kader', 'dusun']);
    expect(entryOf('kader', second)).toBe(entryOf('kader', first));
    expect(callsOf(world, LINK_CALL)).toBe(2);
  });

  test('stays when no links are wanted any more', () => {
    const first = syncForm(DEFINITION, null, [BOTH]);
    expect(syncForm(DEFINITION, first, []).prefill).toEqual(first.prefill);
  });

  test('is not made with a question that the form does not have', () => {
    expect(() => syncForm(DEFINITION, null, [[{ slot: 'rw', answer: '1' }]])).toThrow('no question rw');
  });
});

test('a form as the first release kept it is brought in line with one new link, which names the measures', () => {
  const posyandu = ['Mawar', 'Melati'];
  const definition = formDefinition(formOutline(), {
    kelurahan: 'Krandegan',
    posyandu,
    children: new Map(),
    style: 'initials',
  });
  const probes = childrenForm.probes(definition);
  const { formId, items, validations, prefill } = syncForm(definition, null, probes);
  const entry = (slot: string) => prefill?.entries[slot];
  const kept = {
    formId,
    items,
    validations,
    prefill: {
      base: prefill?.base,
      posyandu: entry('posyandu'),
      code: entry('kode'),
      children: { Mawar: entry('anak@Mawar'), Melati: entry('anak@Melati') },
    },
  };
  const before = callsOf(world, LINK_CALL);
  const synced = syncForm(definition, parseFormState(JSON.stringify(kept)), probes);
  expect(synced.changed).toEqual([]);
  expect(synced.prefill).toEqual(prefill);
  expect(callsOf(world, LINK_CALL)).toBe(before + 1);
});
