import type { FormSpec } from '../../forms/form-spec';
import type { FormState } from '../../forms/state';
import type { ResponsesPort } from '../../ledger/reconcile';
import type { IncomingResponse } from '../../ledger/record';
import { readResponse } from './read-response';

/** A response as the register records it. */
export const incomingResponse = (
  response: GoogleAppsScript.Forms.FormResponse,
  form: FormSpec,
  { items }: Pick<FormState, 'items'>,
): IncomingResponse => ({
  ...readResponse(response, form, items),
  editUrl: response.getEditResponseUrl(),
});

export const formResponses = (form: FormSpec, state: FormState): ResponsesPort => ({
  since: (instant) =>
    FormApp.openById(state.formId)
      .getResponses(new Date(Math.max(0, instant)))
      .map((response) => ({
        id: response.getId(),
        submittedAt: response.getTimestamp().getTime(),
        read: () => incomingResponse(response, form, state),
      })),
});

/**
 * The form that a response was sent with, by the items that it answers: an event does not name it without another call.
 *
 * @returns `null` for a response that answers no item of any of these forms
 */
export function formOfResponse<F extends { readonly state: Pick<FormState, 'items'> }>(
  response: GoogleAppsScript.Forms.FormResponse,
  forms: readonly F[],
): F | null {
  const answered = response.getItemResponses().map((item) => item.getItem().getId());
  return forms.find(({ state }) => answered.some((id) => id in state.items)) ?? null;
}
