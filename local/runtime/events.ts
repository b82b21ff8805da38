import { emulatePart } from '../google/core/emulate-part';
import { userOf } from '../google/core/user';
import type { World } from '../google/core/world';
import { formHandle, formObject } from '../google/forms/form';
import { submittedResponse } from '../google/forms/form-response';
import { type ShownRow, shownRow } from '../google/forms/response-row';
import { formState } from '../google/forms/state';
import { clockEvent } from '../google/script/clock-trigger-builder';
import { AuthMode } from '../google/script/enums';
import type { TriggerState } from '../google/script/state';
import { openSpreadsheet } from '../google/spreadsheet/app/objects';
import type { LoadedScript } from './loaded-script';
import type { QueuedEvent } from './queue';

/** The event object of an installed form trigger (guide "Event objects", Google Forms events). */
export function formSubmitEvent(world: World, event: QueuedEvent) {
  return {
    authMode: AuthMode.FULL,
    triggerUid: event.triggerId,
    source: formObject(world, event.formId),
    response: submittedResponse(formHandle(world, event.formId), event.response),
  };
}

/** The event object of an installed form-submit trigger of a spreadsheet; it is empty where somebody has deleted the row since. */
export function sheetSubmitEvent(
  world: World,
  event: QueuedEvent,
): GoogleAppsScript.Events.SheetsOnFormSubmit {
  const shown = shownRow(world, formState(world, event.formId), event.response);
  const namedValues: Record<string, string[]> = {};
  for (const { header, text } of shown?.cells ?? []) {
    namedValues[header] = [...(namedValues[header] ?? []), text];
  }
  return emulatePart<GoogleAppsScript.Events.SheetsOnFormSubmit>('Events.SheetsOnFormSubmit', {
    authMode: AuthMode.FULL,
    triggerUid: event.triggerId,
    values: shown?.cells.map(({ text }) => text) ?? [],
    namedValues,
    ...(shown && { range: rangeOf(world, shown) }),
  });
}

function rangeOf(
  world: World,
  { spreadsheetId, sheetId, row, cells }: ShownRow,
): GoogleAppsScript.Spreadsheet.Range {
  const sheet = openSpreadsheet(world, spreadsheetId).getSheetById(sheetId);
  if (!sheet) throw new Error(`There is no tab ${sheetId} in the workbook ${spreadsheetId}`);
  return sheet.getRange(row + 1, 1, 1, cells.length);
}

/** The event object of a clock trigger (guide "Event objects", time-driven events). */
export function timeDrivenEvent(world: World, trigger: TriggerState): GoogleAppsScript.Events.TimeDriven {
  return { authMode: AuthMode.FULL, triggerUid: trigger.id, ...clockEvent(world.clock.now()) };
}

/** What starts a handler of the workbook, and who is at the keyboard. */
export interface Occasion {
  readonly mode: 'LIMITED' | 'FULL';
  /** Id of an installed trigger; `null` for a simple one. */
  readonly triggerId: string | null;
  /** Address of the person at the keyboard; '' where Google keeps it to itself. */
  readonly user: string;
}

const occasionFields = ({ mode, triggerId, user }: Occasion) => ({
  authMode: AuthMode[mode],
  user: userOf(user),
  ...(triggerId !== null && { triggerUid: triggerId }),
});

/** The event object of opening the workbook, in the simple trigger and in installed ones. */
export function openEvent(script: LoadedScript, occasion: Occasion) {
  return {
    ...occasionFields(occasion),
    // Looked up when it is asked for, since few handlers do.
    get source() {
      return script.evaluate('SpreadsheetApp.getActiveSpreadsheet()');
    },
  };
}

export interface CellEdit {
  readonly sheetTitle: string;
  /** Counted from 0, as is `column`. */
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** What was in the cell before; nothing unless given. */
  readonly oldValue?: string | null;
  /** Address of the person who types; the owner of the script unless given. */
  readonly user?: string;
}

/** The event object of an edit by hand (guide "Event objects", Google Sheets events). An empty cell has no value in it. */
export function editEvent(script: LoadedScript, occasion: Occasion, edit: CellEdit) {
  const sheet = `SpreadsheetApp.getActiveSpreadsheet().getSheetByName(${JSON.stringify(edit.sheetTitle)})`;
  const { text, oldValue = null } = edit;
  return {
    ...occasionFields(occasion),
    ...(text !== '' && { value: text }),
    ...(oldValue !== null && { oldValue }),
    get source() {
      return script.evaluate('SpreadsheetApp.getActiveSpreadsheet()');
    },
    get range() {
      return script.evaluate(`${sheet}.getRange(${edit.row + 1}, ${edit.column + 1})`);
    },
  };
}
