import type { FormState } from '../../forms/state';
import type { ResponsesPort } from '../../ledger/reconcile';
import type { IncomingResponse } from '../../ledger/record';
import { readResponse } from './read-response';

/** A response as the register takes it in. */
export const incomingResponse = (
  response: GoogleAppsScript.Forms.FormResponse,
  { items }: Pick<FormState, 'items'>,
): IncomingResponse => ({ ...readResponse(response, items), editUrl: response.getEditResponseUrl() });

export const formResponses = (state: FormState): ResponsesPort => ({
  since: (instant) =>
    FormApp.openById(state.formId)
      .getResponses(new Date(Math.max(0, instant)))
      .map((response) => ({
        id: response.getId(),
        submittedAt: response.getTimestamp().getTime(),
        read: () => incomingResponse(response, state),
      })),
});
