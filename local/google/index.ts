import { NO_SCRIPT, type ScriptHost } from './core/script-host';
import type { World } from './core/world';
import { NOT_EMULATED, notEmulated } from './not-emulated';

type ServiceModule = Readonly<Record<string, (world: World) => unknown>>;

/** Parts under construction are optional: a missing one throws its name on use. */
function service(module: string, factory: string, globalName: string): (world: World) => unknown {
  let create: ((world: World) => unknown) | undefined;
  try {
    create = (require(module) as ServiceModule)[factory];
  } catch {
    create = undefined;
  }
  return create ?? (() => notEmulated(globalName));
}

/**
 * Every global of Apps Script, over one world.
 *
 * @param script the loaded script, for templates and pushed HTML files
 */
export function createGoogle(world: World, _script: ScriptHost = NO_SCRIPT): Record<string, unknown> {
  const google: Record<string, unknown> = {};
  for (const name of NOT_EMULATED) google[name] = notEmulated(name);
  return Object.assign(google, {
    SpreadsheetApp: service('./spreadsheet', 'createSpreadsheetApp', 'SpreadsheetApp')(world),
    Sheets: service('./spreadsheet', 'createSheetsService', 'Sheets')(world),
    FormApp: service('./forms', 'createFormApp', 'FormApp')(world),
    ScriptApp: service('./script', 'createScriptApp', 'ScriptApp')(world),
    Session: service('./script', 'createSession', 'Session')(world),
  });
}
