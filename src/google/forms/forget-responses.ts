import type { FormState } from '../../forms/state';
import type { FormResponsesPort } from '../../ledger/forgetting';
import { isImported } from '../../ledger/responses/imported';

/** The form still has a response that was to be deleted. */
class NotForgotten extends Error {
  override readonly name = 'NotForgotten';
}

/**
 * Deletes responses of forms. A response tab that an older release had linked keeps its own copy.
 *
 * @param stateOf state of a form by its name; `null` for a form that there is not
 */
export const keptByForms = (stateOf: (form: string) => FormState | null): FormResponsesPort => ({
  forget(name, ids) {
    const own = ids.filter((id) => !isImported(id));
    const state = stateOf(name);
    if (own.length === 0 || !state) return;
    const form = FormApp.openById(state.formId);
    const failed = own.filter((id) => !isDeleted(form, id));
    if (failed.length === 0) return;
    // An error may also mean that there is no such response, but its text is in the language of the account: the list shows it.
    const left = new Set(form.getResponses().map((response) => response.getId()));
    if (failed.some((id) => left.has(id))) throw new NotForgotten();
  },
});

function isDeleted(form: GoogleAppsScript.Forms.Form, id: string): boolean {
  try {
    form.deleteResponse(id);
    return true;
  } catch {
    return false;
  }
}
