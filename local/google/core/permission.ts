import { GoogleException } from './exception';
import type { Execution } from './world';

const scope = (name: string): string => `https://www.googleapis.com/auth/${name}`;

/**
 * What a simple trigger may not do, by the beginning of the method's name, and the permission that it lacks ("Editor add-on
 * authorization", mode LIMITED: its own file, menus and services that are the same for everyone).
 */
const REFUSED_IN_SIMPLE_TRIGGERS: Readonly<Record<string, string>> = {
  DriveApp: scope('drive'),
  FormApp: scope('forms'),
  MailApp: scope('script.send_mail'),
  'ScriptApp.deleteTrigger': scope('script.scriptapp'),
  'ScriptApp.getProjectTriggers': scope('script.scriptapp'),
  'ScriptApp.newTrigger': scope('script.scriptapp'),
  'Session.getActiveUser': scope('userinfo.email'),
  'Session.getEffectiveUser': scope('userinfo.email'),
  Sheets: scope('spreadsheets'),
  'SpreadsheetApp.create': scope('spreadsheets'),
  'SpreadsheetApp.openById': scope('spreadsheets'),
  'SpreadsheetApp.openByUrl': scope('spreadsheets'),
  'Ui.showModalDialog': scope('script.container.ui'),
  'Ui.showSidebar': scope('script.container.ui'),
  UrlFetchApp: scope('script.external_request'),
};

/** Throws Google's text where the execution under way may not call the method. Every service call passes here. */
export function requirePermission(execution: Execution | null, method: string): void {
  if (execution?.kind !== 'simple-trigger') return;
  for (const [beginning, permission] of Object.entries(REFUSED_IN_SIMPLE_TRIGGERS)) {
    if (method === beginning || method.startsWith(`${beginning}.`)) {
      throw new GoogleException(
        `You do not have permission to call ${method}. Required permissions: ${permission}`,
      );
    }
  }
}
