import { patiently } from './patiently';

/**
 * Ends Google's own copying of every answer into a tab: nothing reads that tab, and it keeps what was erased. The tab itself stays:
 * only a person takes it out of the workbook. A form is never linked again.
 *
 * @returns whether the form was linked
 */
export function unlinkForm(formId: string): boolean {
  const form = FormApp.openById(formId);
  if (!isLinked(form)) return false;
  // One that has failed may have taken effect: then there is nothing to remove any more.
  patiently(() => isLinked(form) && form.removeDestination());
  return true;
}

/** Google throws where there is no destination. */
function isLinked(form: GoogleAppsScript.Forms.Form): boolean {
  try {
    return Boolean(form.getDestinationId());
  } catch {
    return false;
  }
}
