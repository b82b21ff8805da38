import { mayRead, type SharedFile } from '../core/access';
import { emulatePart } from '../core/emulate-part';
import { GoogleException } from '../core/exception';
import type { World } from '../core/world';
import { allForms } from '../forms/state';
import { findWorkbook } from '../spreadsheet/grid/store';
import type { EventName, SourceName } from './state';
import { triggerCreator } from './trigger';

/** A form or spreadsheet, or its id. */
type Container = string | { getId(): string };

/** The text that Google shows when the document is missing, or the user may not open it. */
function requireId(world: World, method: 'forForm' | 'forSpreadsheet', container: Container): string {
  const id = typeof container === 'string' ? container : container?.getId();
  const file = id ? (method === 'forForm' ? formFile : workbookFile)(world, id) : null;
  if (!file || !mayRead(world, file)) {
    throw new GoogleException(
      `Unexpected error while getting the method or property ${method} on object ScriptApp.TriggerBuilder.`,
    );
  }
  return file.id;
}

function formFile(world: World, id: string): SharedFile | null {
  const form = allForms(world)[id];
  return form ? { id, owner: form.owner, editors: form.editors, viewers: [] } : null;
}

function workbookFile(world: World, id: string): SharedFile | null {
  const workbook = findWorkbook(world, id);
  if (!workbook) return null;
  const { editors, viewers } = workbook.state;
  return { id, owner: workbook.owner, editors, viewers };
}

function creator(
  world: World,
  handler: string,
  source: SourceName,
  sourceId: string,
  event: () => EventName | null,
) {
  return triggerCreator(world, () => {
    const chosen = event();
    if (!chosen) throw new GoogleException('The trigger has no event type.');
    return { handler, source, sourceId, event: chosen, clock: null };
  });
}

export function formTriggerBuilder(
  world: World,
  handler: string,
  form: Container,
): GoogleAppsScript.Script.FormTriggerBuilder {
  type Builder = GoogleAppsScript.Script.FormTriggerBuilder;
  const id = requireId(world, 'forForm', form);
  let event: EventName | null = null;
  const on = (name: EventName) => () => {
    event = name;
    return self;
  };
  const self: Builder = emulatePart<Builder>('ScriptApp.FormTriggerBuilder', {
    onFormSubmit: on('ON_FORM_SUBMIT'),
    onOpen: on('ON_OPEN'),
    create: creator(world, handler, 'FORMS', id, () => event),
  });
  return self;
}

export function spreadsheetTriggerBuilder(
  world: World,
  handler: string,
  spreadsheet: Container,
): GoogleAppsScript.Script.SpreadsheetTriggerBuilder {
  type Builder = GoogleAppsScript.Script.SpreadsheetTriggerBuilder;
  const id = requireId(world, 'forSpreadsheet', spreadsheet);
  let event: EventName | null = null;
  const on = (name: EventName) => () => {
    event = name;
    return self;
  };
  const self: Builder = emulatePart<Builder>('ScriptApp.SpreadsheetTriggerBuilder', {
    onFormSubmit: on('ON_FORM_SUBMIT'),
    onOpen: on('ON_OPEN'),
    onEdit: on('ON_EDIT'),
    onChange: on('ON_CHANGE'),
    create: creator(world, handler, 'SPREADSHEETS', id, () => event),
  });
  return self;
}
