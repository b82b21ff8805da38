import {
  type FormDefinition,
  groupOfList,
  isListSlot,
  questionsOf,
  type Slot,
} from '../../../forms/definition';
import type { FormSource, FormSpec } from '../../../forms/form-spec';
import { SENDER_SLOT } from '../../../forms/sender-question';
import { EXAMPLE_SENDER_CODE } from '../../../forms/words';
import { parseCode } from '../../../kernel/code';
import { LINK_LABELS } from '../../../overview/words';
import type { Settings } from '../../../settings/settings';
import { FORM_NAME } from '../links/form-links';
import { CODE_SLOT, childListOf, WITHDRAW_SLOT } from '../links/slots';
import { chosenPosyandu, USE_CODE } from '../links/words';
import { ANSWER_KEYS } from '../submission/answers';
import type { LabelStyle } from './child-label';
import { formDefinition } from './definition';
import { LISTED_CHILDREN, type ListedRow, registeredChildren } from './registered-children';
import { visitProbe } from './visit-probe';
import { EXAMPLE_CODE, NO } from './words';

/** The form `pengukuran`. */
export const childrenForm: FormSpec<ListedRow> = {
  name: FORM_NAME,
  label: LINK_LABELS.form,
  keys: ANSWER_KEYS,
  lists: LISTED_CHILDREN,
  definition({ settings, listed, today, beside }: FormSource<ListedRow>) {
    const { kelurahan, register } = settings;
    const style = labelStyle(settings);
    return formDefinition(beside<FormDefinition>('formulir'), {
      kelurahan,
      posyandu: register.posyandu.map(({ name }) => name),
      children: registeredChildren(listed, today, style),
      style,
    });
  },
  probes: (definition) => [
    ...questionsOf(definition)
      .filter(({ key }) => isListSlot(key))
      .map(({ key }) => [
        { slot: 'posyandu', answer: groupOfList(key) },
        { slot: CODE_SLOT, answer: EXAMPLE_CODE },
        { slot: key, answer: USE_CODE },
        ...(asksSender(definition) ? [{ slot: SENDER_SLOT, answer: EXAMPLE_SENDER_CODE }] : []),
      ]),
    visitProbe(definition),
  ],
  answers(bySlot) {
    const own = [...bySlot].filter(([slot]) => !OWN_WAY.has(slot) && !isListSlot(slot));
    const first = bySlot.get('posyandu');
    const { posyandu, isWithCode } = chosenPosyandu(first ?? '');
    const child = isWithCode ? givenByCode(bySlot) : chosenChild(bySlot);
    return {
      ...Object.fromEntries(own),
      ...(first !== undefined && { posyandu }),
      ...(child !== null && { anak: child }),
      ...(bySlot.has(WITHDRAW_SLOT) && { persetujuan: NO }),
    };
  },
};

/** Slots that are no answer keys. */
const OWN_WAY: ReadonlySet<Slot> = new Set([CODE_SLOT, WITHDRAW_SLOT]);

/** Full names only where Google keeps strangers out of the form. */
const labelStyle = ({ senderMode, showsFirstNames }: Settings): LabelStyle => {
  if (senderMode === 'verified') return 'full-name';
  return showsFirstNames ? 'first-name' : 'initials';
};

const asksSender = (definition: FormDefinition): boolean =>
  questionsOf(definition).some(({ key }) => key === SENDER_SLOT);

/** Without a code to use, the choice itself is handed on: it is read as a child that nobody knows, never as a new one. */
function givenByCode(bySlot: ReadonlyMap<Slot, string>): string {
  const typed = bySlot.get(CODE_SLOT) ?? '';
  return parseCode(typed) ? typed : USE_CODE;
}

/** Chosen from the list, or by the code typed on the first page; a child chosen in the list counts more than a code beside it. */
function chosenChild(bySlot: ReadonlyMap<Slot, string>): string | null {
  const listed = listedChild(bySlot);
  const typed = bySlot.get(CODE_SLOT) ?? null;
  if (listed === null) return typed;
  // Only the code of a child in the list: its label holds names, and changes with them.
  return listed === USE_CODE ? givenByCode(bySlot) : (parseCode(listed) ?? listed);
}

/** A response edited to another posyandu may still hold the child chosen in the first one's list. */
function listedChild(bySlot: ReadonlyMap<Slot, string>): string | null {
  const ofPosyandu = bySlot.get(childListOf(bySlot.get('posyandu') ?? ''));
  if (ofPosyandu !== undefined) return ofPosyandu;
  return [...bySlot].find(([slot]) => isListSlot(slot))?.[1] ?? null;
}
