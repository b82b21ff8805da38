import type { World } from '../../local/google/core/world';
import { formIds } from '../../local/google/forms/respondent';
import { formLinks, formPort, formState } from '../../src/entry/forms';
import type { FormDefinition } from '../../src/forms/definition';
import type { FormSpec } from '../../src/forms/form-spec';
import type { MemoryPort } from '../../src/workbook/ports';
import { callsOf, formWorld } from '../google/forms/form-world';
import { memoryFacts } from '../support/memory-facts';

const definitionOf = (names: readonly string[]): FormDefinition => ({
  title: 'Kegiatan',
  description: '',
  confirmation: '',
  pages: [
    {
      key: 'awal',
      title: '',
      help: '',
      questions: [
        {
          key: 'kader@semua',
          title: 'Kader',
          help: '',
          required: false,
          kind: { type: 'list', choices: names.map((value) => ({ value, goTo: null })) },
        },
      ],
    },
  ],
});
const DEFINITION = definitionOf(['Bu Ani']);

const form = (name: string): FormSpec => ({
  name,
  label: name,
  keys: ['kader'],
  lists: null,
  definition: () => DEFINITION,
  probes: () => [[{ slot: 'kader@semua', answer: 'Bu Ani' }]],
  answers: () => ({}),
});
const FORMS = [form('pengukuran'), form('kegiatan')] as const;

let world: World;
let memory: MemoryPort;
beforeEach(() => {
  world = formWorld();
  memory = memoryFacts();
});

const sync = (spec: FormSpec) => formPort(memory).sync(spec, DEFINITION);

describe('a form that does not exist yet', () => {
  test('has no state and no links, and takes neither lists nor a workbook', () => {
    const port = formPort(memory);
    expect(port.exists(FORMS[0])).toBe(false);
    expect(formState(memory, 'pengukuran')).toBeNull();
    expect(formLinks(memory, FORMS)).toEqual({});
    expect([port.syncLists(FORMS[0], DEFINITION), port.unlink(FORMS[0])]).toEqual([[], false]);
    expect(callsOf(world, '')).toBe(0);
  });

  test('is made once, also where its making broke off', () => {
    world.faults = {
      before: (call) => {
        if (call !== 'FormApp.create') throw new Error('Service error: Forms');
      },
      after: () => undefined,
    };
    expect(() => sync(FORMS[1])).toThrow('Forms');
    world.faults = null;
    expect(formPort(memory).exists(FORMS[1])).toBe(true);
    expect(sync(FORMS[1])).not.toEqual([]);
    expect(formIds(world)).toHaveLength(1);
    expect(sync(FORMS[1])).toEqual([]);
  });
});

describe('a form that Google lets nobody change for a while', () => {
  /** Refuses the first so many calls that change an item, as Google does after dozens of them. */
  const refuse = (times: number): void => {
    let left = times;
    world.faults = {
      before(call) {
        if (!/Item\.set/.test(call) || left === 0) return;
        left -= 1;
        throw new Error('Failed to edit the form. Please wait and try again.');
      },
      after: () => undefined,
    };
  };

  test('is tried again after a while, and is whole in the end', () => {
    refuse(3);
    const since = world.clock.now();
    sync(FORMS[1]);
    expect(world.clock.now() - since).toBeGreaterThan(3_000);
    world.faults = null;
    expect(formIds(world)).toHaveLength(1);
    expect(sync(FORMS[1])).toEqual([]);
  });

  test.each([
    { formWrites: null },
    { formWrites: { most: 12, withinMs: 60_000, refusedForMs: 2_000 } },
    { formWrites: { most: 7, withinMs: 60_000, refusedForMs: 17_000 } },
  ])('is made in one go, where Google answers $formWrites', ({ formWrites }) => {
    world.doubts.formWrites = formWrites;
    for (const spec of FORMS) sync(spec);
    expect(formIds(world)).toHaveLength(2);
    for (const spec of FORMS) expect(sync(spec)).toEqual([]);
  });

  test('has each item once, where one was added though Google has said that it was not', () => {
    let failed = false;
    world.faults = {
      before: () => undefined,
      after(call) {
        if (call !== 'FormApp.Form.addListItem' || failed) return;
        failed = true;
        throw new Error('Failed to edit the form. Please wait and try again.');
      },
    };
    sync(FORMS[1]);
    const { formId = '' } = formState(memory, 'kegiatan') ?? {};
    expect([failed, FormApp.openById(formId).getItems().length]).toEqual([true, 1]);
  });

  test('is given up after less than half a minute, and taken up again by a later run', () => {
    refuse(Number.POSITIVE_INFINITY);
    const since = world.clock.now();
    expect(() => sync(FORMS[1])).toThrow('Failed to edit the form');
    expect(world.clock.now() - since).toBeLessThan(30_000);
    world.faults = null;
    sync(FORMS[1]);
    expect(formIds(world)).toHaveLength(1);
    expect(sync(FORMS[1])).toEqual([]);
  });
});

describe('several forms', () => {
  test('are each kept by their name, that of the first release as the first release kept it', () => {
    for (const spec of FORMS) sync(spec);
    const [first, second] = FORMS.map(({ name }) => formState(memory, name));
    expect(new Set([first?.formId, second?.formId])).toEqual(new Set(formIds(world)));
    expect(JSON.parse(memory.get('formulir') ?? '{}')).toEqual(first);
    expect(JSON.parse(memory.get('formulir:kegiatan:keadaan') ?? '{}')).toEqual(second);
    const urls = [memory.get('formulir:tautan'), memory.get('formulir:kegiatan:tautan')];
    expect(urls).toEqual(
      [first, second].map((state) => FormApp.openById(state?.formId ?? '').getPublishedUrl()),
    );
  });

  test('have links each by their name', () => {
    sync(FORMS[1]);
    expect(Object.keys(formLinks(memory, FORMS))).toEqual(['kegiatan']);
    sync(FORMS[0]);
    const links = formLinks(memory, FORMS);
    expect(links).toEqual({
      pengukuran: formState(memory, 'pengukuran')?.prefill,
      kegiatan: formState(memory, 'kegiatan')?.prefill,
    });
    expect(links.kegiatan?.base).not.toBe(links.pengukuran?.base);
  });

  test('have lists of their own', () => {
    for (const spec of FORMS) sync(spec);
    const port = formPort(memory);
    expect(port.syncLists(FORMS[1], definitionOf(['Bu Ani', 'Bu Dewi']))).toEqual(['kader@semua']);
    const choices = FORMS.map(({ name }) => {
      const { formId = '', items = {} } = formState(memory, name) ?? {};
      const [id] = Object.keys(items);
      return FormApp.openById(formId).getItemById(Number(id)).asListItem().getChoices().length;
    });
    expect(choices).toEqual([1, 2]);
  });
});
