/// <reference path="../forms/form-app-augment.d.ts" />
'beside the script';

import type { FormState } from '../../forms/state';
import type { InspectionPort, Ownership, ToldAddress } from '../../installation/inspection';
import { whoMayAnswer } from '../forms/responders';
import { sheetsService } from '../sheets/service';

/** @returns `null` where Google has thrown: its texts are never read */
function told<T>(ask: () => T): T | null {
  try {
    return ask();
  } catch {
    return null;
  }
}

/** @param stateOf state of a form by its name; `null` for a form that there is not */
export const inspectionOf = (
  spreadsheetId: string,
  stateOf: (form: string) => FormState | null,
): InspectionPort => ({
  authorised: () =>
    told(
      () =>
        ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus() ===
        ScriptApp.AuthorizationStatus.NOT_REQUIRED,
    ),
  ownership: () =>
    told((): Ownership => {
      const owner = SpreadsheetApp.getActiveSpreadsheet().getOwner()?.getEmail();
      if (!owner) return 'tidak ada';
      return owner.toLowerCase() === Session.getEffectiveUser().getEmail().toLowerCase()
        ? 'sendiri'
        : 'akun lain';
    }),
  workbookZone: () =>
    told(() => {
      const fields = 'properties.locale,properties.timeZone';
      const { properties } = sheetsService().spreadsheets.get(spreadsheetId, { fields });
      return { locale: properties?.locale ?? '', timeZone: properties?.timeZone ?? '' };
    }),
  scriptZone: () => told(() => Session.getScriptTimeZone()),
  form(name) {
    const formId = stateOf(name)?.formId;
    if (formId === undefined) return null;
    return told(() => {
      const form = FormApp.openById(formId);
      return {
        published: !form.supportsAdvancedResponderPermissions() || form.isPublished(),
        accepting: form.isAcceptingResponses(),
        responders: whoMayAnswer(formId),
      };
    });
  },
  handlers: () => told(() => ScriptApp.getProjectTriggers().map((trigger) => trigger.getHandlerFunction())),
  toldAddress: () =>
    told((): ToldAddress => {
      const url: string | null = ScriptApp.getService().getUrl();
      if (!url) return 'tidak ada';
      if (url.endsWith('/exec')) return 'exec';
      return url.endsWith('/dev') ? 'dev' : 'lain';
    }),
  mailLeft: () => told(() => MailApp.getRemainingDailyQuota()),
});
