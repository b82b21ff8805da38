import type { FormState } from '../../forms/state';
import type { FormResponsesPort } from '../../ledger/forget-erased';
import { isImported } from '../../subjects/import/import-list';

/** The form still has a response that was to be deleted. */
class NotForgotten extends Error {
  override readonly name = 'NotForgotten';
}

/** Deletes responses of the form; its linked tab keeps its own copy. */
export const forgettingForm = ({ formId }: Pick<FormState, 'formId'>): FormResponsesPort => ({
  forget(ids) {
    const own = ids.filter((id) => !isImported(id));
    if (own.length === 0) return;
    const form = FormApp.openById(formId);
    const failed = own.filter((id) => !isDeleted(form, id));
    if (failed.length === 0) return;
    // What was thrown may mean that there is no such response, which is told in the language of the account: the list tells.
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
