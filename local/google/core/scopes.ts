import { GoogleException, GoogleJsonResponseException } from './exception';
import type { World } from './world';

const scope = (name: string): string => `https://www.googleapis.com/auth/${name}`;

/** What a method asks for. */
interface Need {
  /** Any one of these does. None: the method is free to every script. */
  readonly scopes: readonly string[];
  /** Whether mode LIMITED refuses it, in which simple triggers run. */
  readonly refusedInSimpleTriggers: boolean;
}

const needs = (...scopes: readonly string[]): Need => ({
  scopes: scopes.map(scope),
  refusedInSimpleTriggers: true,
});

/** Of the script's own file, which is open to simple triggers too. */
const ownFile = (...scopes: readonly string[]): Need => ({
  ...needs(...scopes),
  refusedInSimpleTriggers: false,
});

/**
 * By the beginning of the method's name, the longest one counting: the scopes that the reference lists under each method, and what
 * mode LIMITED refuses ("Editor add-on authorization": other files, identity, mail, the web, dialogs). `drive.file` would also open
 * workbooks to the Sheets API, but only those that the script made.
 */
const NEEDS: Readonly<Record<string, Need>> = {
  Drive: needs('drive.file', 'drive'),
  DriveApp: needs('drive'),
  FormApp: needs('forms'),
  MailApp: needs('script.send_mail'),
  'ScriptApp.deleteTrigger': needs('script.scriptapp'),
  'ScriptApp.getProjectTriggers': needs('script.scriptapp'),
  'ScriptApp.newTrigger': needs('script.scriptapp'),
  'Session.getActiveUser': needs('userinfo.email'),
  'Session.getEffectiveUser': needs('userinfo.email'),
  Sheets: needs('spreadsheets', 'drive'),
  SpreadsheetApp: ownFile('spreadsheets.currentonly', 'spreadsheets'),
  'SpreadsheetApp.create': needs('spreadsheets'),
  'SpreadsheetApp.openById': needs('spreadsheets'),
  'SpreadsheetApp.openByUrl': needs('spreadsheets'),
  // These two are no call to the workbook.
  'SpreadsheetApp.flush': ownFile(),
  'SpreadsheetApp.getUi': ownFile(),
  // Seen in public for the three below; that alert and prompt need it as well is the cautious reading.
  'Ui.alert': needs('script.container.ui'),
  'Ui.prompt': needs('script.container.ui'),
  'Ui.showModalDialog': needs('script.container.ui'),
  'Ui.showModelessDialog': needs('script.container.ui'),
  'Ui.showSidebar': needs('script.container.ui'),
  UrlFetchApp: needs('script.external_request'),
};

/** Services whose methods are calls to an API, which refuses in its own way. */
const ADVANCED_SERVICES = /^(?:Drive|Sheets)\./;

/** `Drive.Files.create` is `drive.files.create` to the API. */
const apiName = (method: string): string =>
  method.replace(/(^|\.)([A-Z])/g, (_, dot: string, initial: string) => dot + initial.toLowerCase());

const known = new Map<string, Need | null>();

/** @returns `null` for what every script may call */
function needOf(method: string): Need | null {
  const found = known.get(method);
  if (found !== undefined) return found;
  let name = method;
  while (name !== '' && !(name in NEEDS)) name = name.slice(0, Math.max(0, name.lastIndexOf('.')));
  const need = NEEDS[name] ?? null;
  known.set(method, need);
  return need;
}

/** Permissions that a user has unticked on the consent screen. */
interface Consent {
  refused: readonly string[];
}

const consentOf = (world: World): Consent => world.section<Consent>('consent', () => ({ refused: [] }));

/** As if the user had left these scopes unticked; an empty list grants all again. */
export function refuseScopes(world: World, scopes: readonly string[]): void {
  consentOf(world).refused = [...scopes];
}

/** Whether the script asks for the scope. One whose manifest lists none asks for all that its code needs. */
export const isRequested = (world: World, wanted: string): boolean =>
  world.manifest.scopes?.includes(wanted) ?? true;

export const isGranted = (world: World, wanted: string): boolean =>
  isRequested(world, wanted) && !consentOf(world).refused.includes(wanted);

/** Scopes that the script asks for, as far as they are known, and the user has not granted. */
export function missingScopes(world: World): readonly string[] {
  const { refused } = consentOf(world);
  return refused.filter((each) => isRequested(world, each));
}

/** Throws Google's text where the execution under way may not call the method. Every service call passes here. */
export function requirePermission(world: World, method: string): void {
  if (!world.execution) return;
  const need = needOf(method);
  if (!need) return;
  if (world.execution.kind === 'simple-trigger') {
    if (need.refusedInSimpleTriggers) throw refusedInSimpleTrigger(method, need);
    return; // needs no consent for its own file
  }
  if (need.scopes.length === 0 || need.scopes.some((each) => isGranted(world, each))) return;
  throw withoutScope(method, need);
}

/** `a`, or `(a || b)` where several would do. */
function listed({ scopes }: Need): string {
  return scopes.length > 1 ? `(${scopes.join(' || ')})` : (scopes[0] ?? '');
}

const refusedInSimpleTrigger = (method: string, need: Need): Error =>
  new GoogleException(`You do not have permission to call ${method}. Required permissions: ${listed(need)}`);

function withoutScope(method: string, need: Need): Error {
  if (ADVANCED_SERVICES.test(method)) {
    const text = 'Request had insufficient authentication scopes.';
    return new GoogleJsonResponseException(apiName(method), 403, text);
  }
  return new GoogleException(
    `Specified permissions are not sufficient to call ${method}. Required permissions: ${listed(need)}`,
  );
}
