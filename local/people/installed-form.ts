import { type FormState, parseFormState } from '../../src/forms/state';
import { formMemory, MEMORY } from '../../src/installation/memory-names';
import type { Answers } from '../../src/ledger/responses/response';
import { SENDER_KEY_ANSWER } from '../../src/settings/sender-keys';
import { FORM_NAME } from '../../src/subjects/children/links/form-links';
import type { World } from '../google/core/world';
import { viewForm } from '../google/forms/respondent';
import { scriptProperties } from '../google/properties/properties-service';
import { answerSheet, slotSheet } from './answer-sheet';
import { kaderKey } from './kader-key';

/** A form of the installation, as the script remembers it: its id at Google, and what each item asks; `null` where it was not made. */
export function installedForm(world: World, name: string): FormState | null {
  const kept = property(world, formMemory(name).state);
  return kept === null ? null : parseFormState(kept);
}

/**
 * What is answered on a form, as somebody would who has it before them.
 *
 * @param email of who answers: through the personal link, where there is one; else without a code
 */
export const answersOnForm = (
  world: World,
  name: string,
  answered: Answers,
  email = '',
): { readonly formId: string; readonly answers: Readonly<Record<string, string>> } => {
  const state = installedForm(world, name);
  if (state === null) throw new Error(`set-up made no form ${name}`);
  const form = viewForm(world, state.formId);
  const workbookId = property(world, MEMORY.workbook) ?? '';
  const key = email === '' ? null : kaderKey(world, workbookId, email);
  const answers = key === null ? answered : { [SENDER_KEY_ANSWER]: key, ...answered };
  return {
    formId: state.formId,
    answers: name === FORM_NAME ? answerSheet(form, answers) : slotSheet(form, answers, state.items),
  };
};

/** A property of the script; a long text stands in numbered parts. */
function property(world: World, name: string): string | null {
  const properties = scriptProperties(world);
  const value = properties[name];
  if (value === undefined || !value.startsWith('#')) return value ?? null;
  return Array.from(
    { length: Number(value.slice(1)) },
    (_, part) => properties[`${name}/${part}`] ?? '',
  ).join('');
}
