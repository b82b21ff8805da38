import type { FormSpec } from '../../forms/form-spec';
import type { FormState } from '../../forms/state';
import type { ResponsesPort } from '../../ledger/form-responses';
import type { IncomingResponse } from '../../ledger/record';
import { readResponse } from './read-response';

/** A response as the register records it. */
export const incomingResponse = (
  response: GoogleAppsScript.Forms.FormResponse,
  form: FormSpec,
  { items }: Pick<FormState, 'items'>,
): IncomingResponse => ({
  ...readResponse(response, form, items),
  // A call of its own, which comparing a response with what is known of it does without.
  get editUrl() {
    return response.getEditResponseUrl();
  },
});

function once<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

export const formResponses = (form: FormSpec, state: FormState): ResponsesPort => ({
  since: (instant) =>
    FormApp.openById(state.formId)
      .getResponses(new Date(Math.max(0, instant)))
      .map((response) => ({
        id: response.getId(),
        submittedAt: response.getTimestamp().getTime(),
        read: once(() => incomingResponse(response, form, state)),
      })),
});

/** When the form's own list says that a response was sent; `null` where it has no such response. */
export function listedAt(formId: string, id: string): number | null {
  try {
    return FormApp.openById(formId).getResponse(id).getTimestamp().getTime();
  } catch {
    return null;
  }
}

/** What Google says with a response that was submitted or edited. */
export type FormSubmitEvent = Pick<GoogleAppsScript.Events.FormsOnFormSubmit, 'response' | 'source'>;

/**
 * The form that a response was sent with: the event names it. Where there is but one, Google is not asked.
 *
 * @returns `null` for a form that is none of these
 */
export function formOfEvent<F extends { readonly state: Pick<FormState, 'formId'> }>(
  { source }: FormSubmitEvent,
  forms: readonly F[],
): F | null {
  const [only, ...others] = forms;
  if (others.length === 0) return only ?? null;
  const formId = source.getId();
  return forms.find(({ state }) => state.formId === formId) ?? null;
}
