import type { FormSpec } from '../forms/form-spec';
import type { FormPort } from '../forms/refresh-form';
import type { RespondersPort } from '../forms/responders';
import { type FormLinks, type FormState, parseFormState } from '../forms/state';
import { readBeside } from '../google/beside';
import { createForm, syncForm, syncLists } from '../google/forms/build-form';
import { withinPatience } from '../google/forms/patiently';
import { keepResponders, openResponders } from '../google/forms/responders';
import { unlinkForm } from '../google/forms/unlink-form';
import { formMemory } from '../installation/memory-names';
import type { MemoryPort } from '../workbook/ports';

/** The state of a form as it was kept last; `null` before the form exists. */
export function formState(memory: MemoryPort, form: string): FormState | null {
  const json = memory.get(formMemory(form).state);
  return json === null ? null : parseFormState(json);
}

/** How to link to each form, as far as the forms exist. */
export const formLinks = (memory: MemoryPort, forms: readonly FormSpec[]): FormLinks =>
  Object.fromEntries(
    forms.flatMap(({ name }) => {
      const prefill = formState(memory, name)?.prefill;
      return prefill ? [[name, prefill] as const] : [];
    }),
  );

/** The state of a form is kept before and after, so that a run broken off in between is taken up again. */
export function formPort(memory: MemoryPort): FormPort {
  const keep = ({ name }: FormSpec, { formId, items, validations, choices, prefill }: FormState): void =>
    memory.set(formMemory(name).state, JSON.stringify({ formId, items, validations, choices, prefill }));
  return {
    beside: readBeside,
    exists: ({ name }) => formState(memory, name) !== null,
    sync(form, definition) {
      // Made once: only what is done to a form that is there can be done again.
      const state = formState(memory, form.name) ?? createForm(definition);
      keep(form, state);
      const synced = withinPatience(() => syncForm(definition, state, form.probes(definition)));
      keep(form, synced);
      memory.set(formMemory(form.name).url, synced.publishedUrl);
      return synced.changed;
    },
    unlink({ name }) {
      const state = formState(memory, name);
      return state !== null && unlinkForm(state.formId);
    },
    syncLists(form, definition) {
      const state = formState(memory, form.name);
      if (state === null) return [];
      const { written, choices } = withinPatience(() => syncLists(state, definition));
      keep(form, { ...state, choices });
      return written;
    },
  };
}

/** Who may answer the forms; of a form that does not exist yet nothing is sure. */
export const respondersPort = (memory: MemoryPort): RespondersPort => ({
  keepTo({ name }, addresses) {
    const state = formState(memory, name);
    return state ? keepResponders(state.formId, addresses) : { responders: 'belum-pasti', refused: [] };
  },
  openToAll({ name }) {
    const state = formState(memory, name);
    return state ? openResponders(state.formId) : 'belum-pasti';
  },
});
