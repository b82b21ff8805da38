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
  UrlFetchApp: scope('script.external_request'),
};

/** The same for methods by their own name, whatever they are called on. */
const REFUSED_BY_NAME: Readonly<Record<string, string>> = {
  showModalDialog: scope('script.container.ui'),
  showModelessDialog: scope('script.container.ui'),
  showSidebar: scope('script.container.ui'),
};

function missingPermission(method: string): string | null {
  for (const [beginning, permission] of Object.entries(REFUSED_IN_SIMPLE_TRIGGERS)) {
    if (method === beginning || method.startsWith(`${beginning}.`)) return permission;
  }
  return REFUSED_BY_NAME[method.slice(method.lastIndexOf('.') + 1)] ?? null;
}

/** Throws Google's text where the execution under way may not call the method. Every service call passes here. */
export function requirePermission(execution: Execution | null, method: string): void {
  if (execution?.kind !== 'simple-trigger') return;
  const permission = missingPermission(method);
  if (permission === null) return;
  throw new GoogleException(
    `You do not have permission to call ${method}. Required permissions: ${permission}`,
  );
}
