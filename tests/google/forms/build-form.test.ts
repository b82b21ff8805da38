import type { World } from '../../../local/google/core/world';
import { readPrefill, submitResponse, viewForm } from '../../../local/google/forms/respondent';
import type { FormDefinition } from '../../../src/forms/definition';
import { prefilledUrl } from '../../../src/forms/prefill';
import { askingSender } from '../../../src/forms/sender-question';
import type { FormItems, FormState } from '../../../src/forms/state';
import { createForm, type SyncedForm, syncForm, syncLists } from '../../../src/google/forms/build-form';
import { readResponse } from '../../../src/google/forms/read-response';
import { responseCodeOf, type SecretCode, secretCodeOf } from '../../../src/kernel/code';
import { childrenForm } from '../../../src/subjects/children/form/children-form';
import { childChoices, formDefinition } from '../../../src/subjects/children/form/definition';
import { formOutline } from '../../../src/subjects/children/form/outline';
import { childFormUrl } from '../../../src/subjects/children/links/form-links';
import { callsOf, formWorld } from './form-world';

const BUDI = 'Budi · Ibu Ani · RT 003/RW 002 [K7M4-QXCP]';

const defined = (posyandu: readonly string[], children: Readonly<Record<string, readonly string[]>> = {}) =>
  askingSender(
    formDefinition(formOutline(), {
      kelurahan: 'Krandegan',
      posyandu,
      children: new Map(
        Object.entries(children).map(([name, labels]) => [name, labels.map((label) => ({ label }))]),
      ),
      style: 'full-name',
    }),
    'code',
  );

/** Brings the form in line, with the links that the children's form wants. */
const sync = (definition: FormDefinition, existing: FormState | null): SyncedForm =>
  syncForm(definition, existing, childrenForm.probes(definition));

const itemOf = (items: FormItems, slot: string): number =>
  Number(Object.keys(items).find((id) => items[id] === slot) ?? Number.NaN);

/** Of a child that no list holds. */
const CODE = responseCodeOf('response-1');
const KEY = secretCodeOf('signature');
const NO_TEMPLATE = { base: '', entries: {} };
const LINK_CALL = 'FormApp.FormResponse.toPrefilledUrl';

/** What the link of a child of the posyandu brings along. */
const opened = ({ prefill }: FormState, posyandu: string, key: SecretCode | null = null) =>
  prefill && readPrefill(world, childFormUrl({ pengukuran: prefill }, posyandu, CODE, key) ?? '');

/** What a respondent sees, without ids: pages with their questions and where the choices lead, by page title. */
function seen(world: World, formId: string) {
  const { pages } = viewForm(world, formId);
  const titleOf = (page: unknown) => pages.find(({ id }) => id === page)?.title ?? page;
  return pages.map(({ title, items }) => ({
    title,
    items: items.map((item) => ({
      title: item.title,
      help: item.helpText,
      required: item.required,
      type: item.type,
      choices: item.choices.map(({ value, goTo }) => [value, titleOf(goTo)]),
      rule: item.validation && [item.validation.rule, ...item.validation.args, item.validation.message],
    })),
  }));
}

let world: World;

/** Lets the n-th service call fail, before or after it takes effect; says whether there was one. */
function breaksOffAt(call: number, moment: 'before' | 'after', run: () => void): boolean {
  let calls = 0;
  const count = (at: 'before' | 'after') => {
    if (at === 'before') calls += 1;
    if (at === moment && calls === call) throw new Error('Service error: Forms');
  };
  world.faults = { before: () => count('before'), after: () => count('after') };
  try {
    run();
    return false;
  } catch {
    return true;
  } finally {
    world.faults = null;
  }
}
beforeEach(() => {
  world = formWorld();
  // How many writes Google takes within seconds is tried by itself; here nobody waits between them.
  world.doubts.formWrites = null;
});

describe('a new form', () => {
  const definition = defined(['Mawar', 'Melati'], { Mawar: [BUDI] });

  test('is published, asks for no e-mail, lets answers be edited and says what happens next', () => {
    const form = sync(definition, null);
    expect(form.created).toBe(true);
    expect(viewForm(world, form.formId)).toMatchObject({
      title: 'Pengukuran Balita – Kelurahan Krandegan',
      published: true,
      acceptingResponses: true,
      collectsEmail: false,
      allowsResponseEdits: true,
      confirmationMessage: expect.stringContaining('sudah kami terima'),
      publishedUrl: form.publishedUrl,
    });
  });

  test('shows its pages as they were defined, and leads where it was defined to lead', () => {
    const pages = seen(world, sync(definition, null).formId);
    expect(pages.map(({ title }) => title).slice(1)).toEqual([
      'Anak di Mawar',
      'Anak di Melati',
      'Persetujuan keluarga',
      'Tidak dicatat',
      'Anak baru',
      'Hasil pengukuran',
    ]);
    expect(pages[0]?.items[0]?.choices).toEqual([
      ['Mawar', 'Anak di Mawar'],
      ['Melati', 'Anak di Melati'],
      ['Mawar - pakai kode anak', 'Hasil pengukuran'],
      ['Melati - pakai kode anak', 'Hasil pengukuran'],
    ]);
    expect(pages[1]?.items[0]?.choices).toEqual([
      ['Anak belum terdaftar', 'Persetujuan keluarga'],
      ['Pakai kode anak dari halaman pertama', 'Hasil pengukuran'],
      [BUDI, 'Hasil pengukuran'],
    ]);
    const shown = pages.map(({ items }) => items.map(({ title, required }) => [title, required]));
    const wanted = definition.pages.map(({ questions }) =>
      questions.map(({ title, required }) => [title, required]),
    );
    expect(shown).toEqual(wanted);
    expect(pages[5]?.items.find(({ title }) => title === 'NIK anak')?.rule?.at(-1)).toMatch(/16 angka/);
  });

  test('remembers every item once, and nothing of it is left unnamed', () => {
    const form = sync(definition, null);
    const ids = viewForm(world, form.formId).pages.flatMap(({ id, items }) => [
      ...(id ? [id] : []),
      ...items.map((item) => item.id),
    ]);
    expect(Object.keys(form.items).map(Number).sort()).toEqual([...ids].sort());
    expect(new Set(Object.values(form.items)).size).toBe(ids.length);
  });

  test('can be filled in by a kader: two taps and the measures', () => {
    const form = sync(definition, null);
    const answers = {
      [itemOf(form.items, 'posyandu')]: 'Mawar',
      [itemOf(form.items, 'anak@Mawar')]: BUDI,
      [itemOf(form.items, 'tanggal_ukur')]: '2026-06-12',
      [itemOf(form.items, 'berat')]: '8,5',
      [itemOf(form.items, 'tinggi')]: '72,4',
    };
    expect(submitResponse(world, form.formId, { answers, email: 'kader@krandegan.example' })).toMatchObject({
      accepted: true,
    });
    const slipped = { ...answers, [itemOf(form.items, 'berat')]: '8500' };
    const refused = submitResponse(world, form.formId, {
      answers: slipped,
      email: 'kader@krandegan.example',
    });
    expect(refused).toMatchObject({
      accepted: false,
      problems: [{ itemId: itemOf(form.items, 'berat'), message: expect.stringContaining('bukan 8500') }],
    });
  });

  test('takes measures with their units, and none with that of another', () => {
    const form = sync(definition, null);
    const sent = (berat: string, tinggi: string) =>
      submitResponse(world, form.formId, {
        answers: {
          [itemOf(form.items, 'posyandu')]: 'Mawar',
          [itemOf(form.items, 'anak@Mawar')]: BUDI,
          [itemOf(form.items, 'tanggal_ukur')]: '2026-06-12',
          [itemOf(form.items, 'berat')]: berat,
          [itemOf(form.items, 'tinggi')]: tinggi,
        },
        email: 'kader@krandegan.example',
      }).accepted;
    expect(sent('8,5 kg', '72 cm')).toBe(true);
    expect(sent('8.500 gram', '72,4CM')).toBe(true);
    expect(sent('72 cm', '8,5 kg')).toBe(false);
  });

  test('gives the template of its links: posyandu and code of a child come out answered', () => {
    const form = sync(definition, null);
    expect(opened(form, 'Melati')).toEqual({
      formId: form.formId,
      answers: {
        [itemOf(form.items, 'posyandu')]: 'Melati - pakai kode anak',
        [itemOf(form.items, 'kode')]: CODE,
      },
    });
  });

  test('opens a card of an earlier release as it did: posyandu, code and its use come out answered', () => {
    const form = sync(definition, null);
    const printed = prefilledUrl(form.prefill ?? NO_TEMPLATE, [
      ['posyandu', 'Melati'],
      ['kode', CODE],
      ['anak@Melati', 'Pakai kode anak dari halaman pertama'],
    ]);
    const answers = {
      ...readPrefill(world, printed ?? '')?.answers,
      [itemOf(form.items, 'tanggal_ukur')]: '2026-06-12',
      [itemOf(form.items, 'berat')]: '8,5',
    };
    const submitted = submitResponse(world, form.formId, { answers, email: '' });
    if (!submitted.accepted) throw new Error('the form refused a card of an earlier release');
    const response = FormApp.openById(form.formId).getResponse(submitted.id);
    expect(readResponse(response, childrenForm, form.items).answers).toEqual({
      posyandu: 'Melati',
      anak: CODE,
      tanggal_ukur: '2026-06-12',
      berat: '8,5',
    });
  });

  test('needs only the measures from a kader who opens a link, also of a child that is in no list yet', () => {
    const form = sync(definition, null);
    const answers = {
      ...opened(form, 'Melati')?.answers,
      [itemOf(form.items, 'tanggal_ukur')]: '2026-06-12',
      [itemOf(form.items, 'berat')]: '8,5',
    };
    const sent = submitResponse(world, form.formId, { answers, email: 'kader@krandegan.example' });
    if (!sent.accepted) throw new Error('refused');
    const read = readResponse(FormApp.openById(form.formId).getResponse(sent.id), childrenForm, form.items);
    expect(read.answers).toEqual({
      posyandu: 'Melati',
      anak: CODE,
      tanggal_ukur: '2026-06-12',
      berat: '8,5',
    });
  });

  test('takes one call for a link per posyandu and one for the measures, and none when brought in line again', () => {
    const form = sync(definition, null);
    expect(callsOf(world, LINK_CALL)).toBe(3);
    sync(definition, form);
    expect(callsOf(world, LINK_CALL)).toBe(3);
  });
});

describe('an existing form', () => {
  const definition = defined(['Mawar', 'Melati'], { Mawar: [BUDI] });
  const readsOfChoices = () =>
    callsOf(world, 'FormApp.Choice') +
    callsOf(world, 'FormApp.ListItem.getChoices') +
    callsOf(world, 'FormApp.MultipleChoiceItem.getChoices');
  const writes = () =>
    callsOf(world, 'FormApp') -
    callsOf(world, 'FormApp.openById') -
    callsOf(world, 'FormApp.Form.getItems') -
    readsOfChoices();

  test.each([true, false])('that is as it should be is not written to (a read is a call: %s)', (calls) => {
    world.doubts.readingChoicesCalls = calls;
    const first = sync(definition, null);
    const before = { seen: seen(world, first.formId), writes: writes() };
    const { changed, created, ...state } = sync(definition, first);
    expect({ changed, created }).toEqual({ changed: [], created: false });
    expect(writes()).toBe(before.writes);
    expect(seen(world, first.formId)).toEqual(before.seen);
    expect(state).toEqual({ ...first, changed: undefined, created: undefined });
  });

  test('gets a page for a new posyandu, and its answers so far stay readable', () => {
    const first = sync(definition, null);
    const wider = defined(['Mawar', 'Kenanga', 'Melati'], { Mawar: [BUDI] });
    const second = sync(wider, first);
    expect(seen(world, second.formId)).toEqual(seen(world, sync(wider, null).formId));
    expect([...second.changed].sort()).toEqual(['anak@Kenanga', 'halaman:anak@Kenanga', 'order', 'posyandu']);
    expect(second.items).toMatchObject(first.items);
    expect(Object.keys(second.prefill?.entries ?? {}).sort()).toEqual([
      'anak@Kenanga',
      'anak@Mawar',
      'anak@Melati',
      'berat',
      'cara_ukur',
      'jenis_kelamin',
      'kode',
      'kode_kader',
      'lila',
      'oedema',
      'posyandu',
      'tanggal_lahir',
      'tanggal_ukur',
      'tinggi',
    ]);
    expect(sync(wider, second).changed).toEqual([]);
  });

  test('keeps the page of a posyandu given up, but no longer leads there', () => {
    const first = sync(definition, null);
    const second = sync(defined(['Melati']), first);
    expect(second.items).toEqual(first.items);
    const pages = seen(world, second.formId);
    expect(pages[0]?.items[0]?.choices).toEqual([
      ['Melati', 'Anak di Melati'],
      ['Melati - pakai kode anak', 'Hasil pengukuran'],
    ]);
    expect(pages.map(({ title }) => title)).toContain('Anak di Mawar');
    expect(sync(definition, second).changed).toEqual(['posyandu']);
  });

  test('is mended where someone renamed, reordered or removed questions by hand, and what they added stays', () => {
    const first = sync(definition, null);
    const wanted = seen(world, first.formId);
    world.clock.advance(60_000);
    const form = FormApp.openById(first.formId);
    form.getItemById(itemOf(first.items, 'nama')).setTitle('Nama');
    form.deleteItem(form.getItemById(itemOf(first.items, 'lila')));
    form.moveItem(form.getItemById(itemOf(first.items, 'berat')), 2);
    form.addTextItem().setTitle('Pertanyaan tambahan');
    form.setAllowResponseEdits(false);
    const second = sync(definition, first);
    expect([...second.changed].sort()).toEqual(['edits', 'lila', 'nama', 'order']);
    const mended = seen(world, first.formId).map((page) => ({
      ...page,
      items: page.items.filter(({ title }) => title !== 'Pertanyaan tambahan'),
    }));
    expect(mended).toEqual(wanted);
    expect(
      viewForm(world, first.formId)
        .pages.flatMap(({ items }) => items)
        .map(({ title }) => title),
    ).toContain('Pertanyaan tambahan');
  });

  test.each(['kode', 'posyandu', 'kode_kader'])(
    'whose question %s was made anew has links that answer it',
    (slot) => {
      const first = sync(definition, null);
      const form = FormApp.openById(first.formId);
      form.deleteItem(form.getItemById(itemOf(first.items, slot)));
      const second = sync(definition, first);
      const answers = opened(second, 'Mawar', KEY)?.answers ?? {};
      expect(
        Object.keys(answers)
          .map((id) => second.items[id])
          .sort(),
      ).toEqual(['kode', 'kode_kader', 'posyandu']);
      expect(second.prefill).not.toEqual(first.prefill);
    },
  );

  test('whose items were forgotten is known again by its titles', () => {
    const first = sync(definition, null);
    const forgotten: FormState = { formId: first.formId, items: {}, validations: {}, prefill: null };
    const second = sync(definition, forgotten);
    expect(second.items).toEqual(first.items);
    expect(second.prefill).toEqual(first.prefill);
    expect(sync(definition, second).changed).toEqual([]);
  });

  test('of an older release gets the patterns of this one', () => {
    const wanted = seen(world, sync(definition, null).formId);
    world = formWorld();
    const older: FormDefinition = {
      ...definition,
      pages: definition.pages.map((page) => ({
        ...page,
        questions: page.questions.map((question) =>
          question.kind.type === 'text' && question.kind.pattern
            ? {
                ...question,
                kind: { ...question.kind, pattern: { ...question.kind.pattern, pattern: '[0-9]+' } },
              }
            : question,
        ),
      })),
    };
    const { formId } = sync(definition, sync(older, null));
    expect(seen(world, formId)).toEqual(wanted);
  });

  test('whose making broke off at any service call is finished by the next run', () => {
    const wanted = seen(world, sync(definition, null).formId);
    for (let call = 1, broke = true; broke; call += 5) {
      for (const moment of ['before', 'after'] as const) {
        world = formWorld();
        const started = createForm(definition);
        broke = breaksOffAt(call, moment, () => sync(definition, started));
        const { formId } = sync(definition, started);
        expect([call, moment, seen(world, formId)]).toEqual([call, moment, wanted]);
      }
    }
  });

  test('that the operator closed stays closed', () => {
    const first = sync(definition, null);
    FormApp.openById(first.formId).setAcceptingResponses(false);
    expect(sync(definition, first).changed).toEqual([]);
    expect(viewForm(world, first.formId).acceptingResponses).toBe(false);
  });
});

describe('the lists of children', () => {
  test('are written only where they changed', () => {
    const form = sync(defined(['Mawar', 'Melati'], { Mawar: [BUDI] }), null);
    const next = { Mawar: [BUDI], Melati: ['=HYPERLINK("http://x") · Ibu <b>O\'Neil</b> [AAAA-AAAA]'] };
    const definition = defined(['Mawar', 'Melati'], next);
    const before = callsOf(world, 'FormApp.ListItem.setChoices');
    const { written, choices } = syncLists(form, definition);
    expect(written).toEqual(['anak@Melati']);
    expect(callsOf(world, 'FormApp.ListItem.setChoices')).toBe(before + 1);
    expect(seen(world, form.formId)[2]?.items[0]?.choices.map(([value]) => value)).toEqual(
      childChoices('Melati', new Map([['Melati', next.Melati.map((label) => ({ label }))]])).map(
        ({ value }) => value,
      ),
    );
    expect(syncLists({ ...form, choices }, definition).written).toEqual([]);
  });

  test.each([{ readingChoicesCalls: false }, { readingChoicesCalls: true }])(
    'that are known as they were written are never read, where a read is a call: $readingChoicesCalls',
    ({ readingChoicesCalls }) => {
      const form = sync(defined(['Mawar', 'Melati'], { Mawar: [BUDI] }), null);
      world.doubts.readingChoicesCalls = readingChoicesCalls;
      const definition = defined(['Mawar', 'Melati'], { Mawar: [BUDI], Melati: [BUDI] });
      const readsBefore = callsOf(world, 'FormApp.ListItem.getChoices');
      const { written, choices } = syncLists(form, definition);
      expect(written).toEqual(['anak@Melati']);
      expect(callsOf(world, 'FormApp.ListItem.getChoices')).toBe(readsBefore);
      const before = callsOf(world, '');
      expect(syncLists({ ...form, choices }, definition).written).toEqual([]);
      expect(callsOf(world, '')).toBe(before);
    },
  );

  test('of a form that an older release made are read once, and written where they differ', () => {
    const { choices: _, ...form } = sync(defined(['Mawar'], { Mawar: [BUDI] }), null);
    const { written, choices } = syncLists(form, defined(['Mawar'], { Mawar: [BUDI] }));
    expect(written).toEqual([]);
    expect(Object.keys(choices ?? {})).toEqual(['anak@Mawar']);
  });
});
