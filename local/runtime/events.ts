import { emulatePart } from '../google/core/emulate-part';
import type { World } from '../google/core/world';
import { formHandle, formObject } from '../google/forms/form';
import { submittedResponse } from '../google/forms/form-response';
import { formState } from '../google/forms/state';
import { clockEvent } from '../google/script/clock-trigger-builder';
import { AuthMode } from '../google/script/enums';
import type { TriggerState } from '../google/script/state';
import { civilTime } from '../google/utilities/time-zone';
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

/** `15/07/2026 12:00:00` */
function shownTime(world: World, instant: number): string {
  const { year, month, day, hour, minute, second } = civilTime(world.account.timeZone, instant);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(day)}/${two(month)}/${year} ${hour}:${two(minute)}:${two(second)}`;
}

/** Answers as the row of the linked tab shows them: everything is text, several ticks are joined. */
function shownAnswers(
  world: World,
  { formId, response }: QueuedEvent,
): readonly (readonly [string, string])[] {
  const time = shownTime(world, response.timestamp);
  const email = response.email === '' ? [] : [['Email Address', response.email] as const];
  const answers = formState(world, formId)
    .items.filter((item) => item.type !== 'PAGE_BREAK' && item.type !== 'SECTION_HEADER')
    .map((item) => [item.title, [response.answers[item.id] ?? ''].flat(2).join(', ')] as const);
  return [['Timestamp', time] as const, ...email, ...answers];
}

/** The event object of an installed form-submit trigger of a spreadsheet; its `range` is not emulated. */
export function sheetSubmitEvent(
  world: World,
  event: QueuedEvent,
): GoogleAppsScript.Events.SheetsOnFormSubmit {
  const shown = shownAnswers(world, event);
  const namedValues: Record<string, string[]> = {};
  for (const [title, text] of shown) namedValues[title] = [...(namedValues[title] ?? []), text];
  return emulatePart<GoogleAppsScript.Events.SheetsOnFormSubmit>('Events.SheetsOnFormSubmit', {
    authMode: AuthMode.FULL,
    triggerUid: event.triggerId,
    values: shown.map(([, text]) => text),
    namedValues,
  });
}

/** The event object of a clock trigger (guide "Event objects", time-driven events). */
export function timeDrivenEvent(world: World, trigger: TriggerState): GoogleAppsScript.Events.TimeDriven {
  return { authMode: AuthMode.FULL, triggerUid: trigger.id, ...clockEvent(world.clock.now()) };
}

/** The event object of opening the workbook, in the simple trigger and in installed ones. */
export function openEvent(script: LoadedScript, mode: 'LIMITED' | 'FULL') {
  return {
    authMode: AuthMode[mode],
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
}

/** The event object of an edit by hand (guide "Event objects", Google Sheets events). */
export function editEvent(script: LoadedScript, mode: 'LIMITED' | 'FULL', edit: CellEdit) {
  const sheet = `SpreadsheetApp.getActiveSpreadsheet().getSheetByName(${JSON.stringify(edit.sheetTitle)})`;
  return {
    authMode: AuthMode[mode],
    value: edit.text,
    get source() {
      return script.evaluate('SpreadsheetApp.getActiveSpreadsheet()');
    },
    get range() {
      return script.evaluate(`${sheet}.getRange(${edit.row + 1}, ${edit.column + 1})`);
    },
  };
}
