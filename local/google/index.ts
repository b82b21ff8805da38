import { advancedServices } from './advanced-services';
import { createCacheService } from './cache/cache-service';
import { createConsole, createLogger } from './console/console';
import { createContentService } from './content/content-service';
import { NO_SCRIPT, type ScriptHost } from './core/script-host';
import type { World } from './core/world';
import { createDriveApp } from './drive/drive-app';
import { createFormApp } from './forms';
import { createHtmlService } from './html/html-service';
import { createLockService } from './lock/lock-service';
import { createMailApp } from './mail/mail-app';
import { createMaps } from './maps/maps-service';
import { MIME_TYPE } from './mime-type';
import { NOT_EMULATED, notEmulated } from './not-emulated';
import { createPropertiesService } from './properties/properties-service';
import { createScriptApp, createSession } from './script';
import { createSpreadsheetApp } from './spreadsheet';
import { createUrlFetchApp } from './url-fetch/url-fetch-app';
import { createUtilities } from './utilities/utilities';

/**
 * Every global of Apps Script, over one world.
 *
 * @param script the loaded script, for templates and pushed HTML files
 */
export function createGoogle(world: World, script: ScriptHost = NO_SCRIPT): Record<string, unknown> {
  return {
    ...Object.fromEntries(NOT_EMULATED.map((name) => [name, notEmulated(name)])),
    ...advancedServices(world),
    CacheService: createCacheService(world),
    ContentService: createContentService(world),
    DriveApp: createDriveApp(world),
    FormApp: createFormApp(world),
    HtmlService: createHtmlService(world, script),
    LockService: createLockService(world),
    Logger: createLogger(world),
    MailApp: createMailApp(world),
    Maps: createMaps(world),
    MimeType: MIME_TYPE,
    PropertiesService: createPropertiesService(world),
    ScriptApp: createScriptApp(world),
    Session: createSession(world),
    SpreadsheetApp: createSpreadsheetApp(world),
    UrlFetchApp: createUrlFetchApp(world),
    Utilities: createUtilities(world),
    console: createConsole(world),
  };
}
