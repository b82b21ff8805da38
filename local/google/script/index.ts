/// <reference path="./augment.d.ts" />
import { emulatePart, nullAs } from '../core/emulate-part';
import { GoogleException, signatureMismatch } from '../core/exception';
import type { World } from '../core/world';
import { authorizationInfo, requireScopes } from './authorization';
import { clockTriggerBuilder } from './clock-trigger-builder';
import { formTriggerBuilder, spreadsheetTriggerBuilder } from './container-trigger-builder';
import {
  AuthMode,
  AuthorizationStatus,
  EventType,
  InstallationSource,
  TriggerSource,
  WeekDay,
} from './enums';
import { scriptId, triggersOf } from './state';
import { triggerObject, triggerOwner } from './trigger';

export { refuseScopes } from './authorization';
export { createSession } from './session';

type ScriptApp = GoogleAppsScript.Script.ScriptApp;
type TriggerBuilder = GoogleAppsScript.Script.TriggerBuilder;

/** The part of a web app's address that says which script is meant. */
export const webAppUrl = (world: World): string =>
  `https://script.google.com/macros/s/${scriptId(world)}/exec`;

/** What the script is told of that address, by where it asks. */
function toldUrl(world: World): string {
  const url = webAppUrl(world);
  const { webAppUrl: told } = world.doubts;
  if (told === 'exec' || world.execution?.kind === 'web-app') return url;
  return told === 'dev' ? url.replace(/exec$/, 'dev') : nullAs<string>();
}

function triggerBuilder(world: World, handler: string): TriggerBuilder {
  return emulatePart<TriggerBuilder>('ScriptApp.TriggerBuilder', {
    timeBased: () => clockTriggerBuilder(world, handler),
    forForm: (form: string | GoogleAppsScript.Forms.Form) => formTriggerBuilder(world, handler, form),
    forSpreadsheet: (spreadsheet: string | GoogleAppsScript.Spreadsheet.Spreadsheet) =>
      spreadsheetTriggerBuilder(world, handler, spreadsheet),
  });
}

function projectTriggers(world: World): GoogleAppsScript.Script.Trigger[] {
  const owner = triggerOwner(world);
  return triggersOf(world)
    .triggers.filter((trigger) => trigger.owner === owner)
    .map(triggerObject);
}

function deleteTrigger(world: World, trigger: GoogleAppsScript.Script.Trigger): void {
  const section = triggersOf(world);
  const id = trigger.getUniqueId();
  const owner = triggerOwner(world);
  if (!section.triggers.some((candidate) => candidate.id === id && candidate.owner === owner)) {
    throw new GoogleException('The trigger could not be found.');
  }
  section.triggers = section.triggers.filter((candidate) => candidate.id !== id);
}

/** The global `ScriptApp`. */
export function createScriptApp(world: World): ScriptApp {
  return emulatePart<ScriptApp>('ScriptApp', {
    AuthMode,
    AuthorizationStatus,
    EventType,
    InstallationSource,
    TriggerSource,
    WeekDay,
    newTrigger: (handler) => {
      if (typeof handler !== 'string') throw signatureMismatch('ScriptApp.newTrigger', [handler]);
      if (handler === '') throw new GoogleException('Invalid argument: functionName');
      return triggerBuilder(world, handler);
    },
    getProjectTriggers: () => world.call('ScriptApp.getProjectTriggers', () => projectTriggers(world)),
    deleteTrigger: (trigger) => world.call('ScriptApp.deleteTrigger', () => deleteTrigger(world, trigger)),
    getScriptId: () => scriptId(world),
    getInstallationSource: () => InstallationSource.NONE,
    getService: () =>
      emulatePart<GoogleAppsScript.Script.Service>('ScriptApp.Service', {
        getUrl: () => world.call('ScriptApp.Service.getUrl', () => toldUrl(world)),
        isEnabled: () => true,
      }),
    getAuthorizationInfo: (_mode, scopes?: string[]) =>
      world.call('ScriptApp.getAuthorizationInfo', () => authorizationInfo(world, scopes)),
    requireScopes: (_mode, scopes) =>
      world.call('ScriptApp.requireScopes', () => requireScopes(world, scopes)),
    requireAllScopes: () => world.call('ScriptApp.requireAllScopes', () => requireScopes(world, undefined)),
  });
}
