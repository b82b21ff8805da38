/** Who may answer a form: apart from who may edit it, since forms have to be published. */
import type { World } from '../core/world';
import type { FormState } from './state';

/** A form from before there were responders is open to anybody. */
export const isForAnyone = ({ forAnyone = true }: FormState): boolean => forAnyone;

/** Whether somebody gets to see the questions. Whoever edits a form can answer it; Google signs in where not anybody may. */
export function mayAnswer(form: FormState, email: string): boolean {
  const address = email.trim().toLowerCase();
  return isForAnyone(form) || [form.owner, ...form.editors, ...form.publishedReaders].includes(address);
}

/** A person opens or closes a form in its editor: Publish, then Responders. */
export function letAnyoneAnswer(form: FormState, anyone: boolean): void {
  form.forAnyone = anyone;
}

/** Whether a form that is made now is open to anybody. */
export const isNewFormForAnyone = (world: World): boolean =>
  world.execution === null || world.responderRules.newForms === 'anyone';
