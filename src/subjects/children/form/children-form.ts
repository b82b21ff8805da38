import {
  type FormDefinition,
  groupOfList,
  isListSlot,
  questionsOf,
  type Slot,
} from '../../../forms/definition';
import type { FormSource, FormSpec } from '../../../forms/form-spec';
import { parseCode } from '../../../kernel/code';
import { LINK_LABELS } from '../../../overview/words';
import { FORM_NAME } from '../links/form-links';
import { CODE_SLOT, childListOf } from '../links/slots';
import { USE_CODE } from '../links/words';
import { ANSWER_KEYS } from '../submission/answers';
import { formDefinition } from './definition';
import { LISTED_CHILDREN, type ListedRow, registeredChildren } from './registered-children';
import { EXAMPLE_CODE } from './words';

/** The form `pengukuran`. */
export const childrenForm: FormSpec<ListedRow> = {
  name: FORM_NAME,
  label: LINK_LABELS.form,
  keys: ANSWER_KEYS,
  lists: LISTED_CHILDREN,
  definition({ settings, listed, today, beside }: FormSource<ListedRow>) {
    const { kelurahan, register } = settings;
    return formDefinition(beside<FormDefinition>('formulir'), {
      kelurahan,
      posyandu: register.posyandu.map(({ name }) => name),
      children: registeredChildren(listed, today),
    });
  },
  probes: (definition) =>
    questionsOf(definition)
      .filter(({ key }) => isListSlot(key))
      .map(({ key }) => [
        { slot: 'posyandu', answer: groupOfList(key) },
        { slot: CODE_SLOT, answer: EXAMPLE_CODE },
        { slot: key, answer: USE_CODE },
      ]),
  answers(bySlot) {
    const own = [...bySlot].filter(([slot]) => slot !== CODE_SLOT && !isListSlot(slot));
    const child = chosenChild(bySlot);
    return { ...Object.fromEntries(own), ...(child !== null && { anak: child }) };
  },
};

/** Chosen from the list, or by the code typed on the first page; a child chosen in the list counts more than a code beside it. */
function chosenChild(bySlot: ReadonlyMap<Slot, string>): string | null {
  const listed = listedChild(bySlot);
  const typed = bySlot.get(CODE_SLOT) ?? null;
  if (listed === null) return typed;
  // Only the code of a child in the list: its label holds names, and changes with them.
  if (listed !== USE_CODE) return parseCode(listed) ?? listed;
  // Without a code to use, the choice itself is handed on: it is read as a child that nobody knows, never as a new one.
  return typed !== null && parseCode(typed) ? typed : USE_CODE;
}

/** A response edited to another posyandu may still hold the child chosen in the first one's list. */
function listedChild(bySlot: ReadonlyMap<Slot, string>): string | null {
  const ofPosyandu = bySlot.get(childListOf(bySlot.get('posyandu') ?? ''));
  if (ofPosyandu !== undefined) return ofPosyandu;
  return [...bySlot].find(([slot]) => isListSlot(slot))?.[1] ?? null;
}
