import { newSecret } from '../google/new-secret';
import type { scriptMemory } from '../google/script-memory';
import {
  type BuildOptions,
  type BuiltWorkbook,
  buildWorkbook,
  setZone,
  type WorkbookTexts,
} from '../google/sheets/build-workbook';
import { NUMBER_FORMAT } from '../google/sheets/cell-data';
import { type Layouts, wholeLayouts } from '../google/sheets/tab-layout';
import { installTriggers, projectTriggerIds, type TriggerSources } from '../google/triggers';
import { houseOf } from '../installation/house';
import { formMemory, MEMORY } from '../installation/memory-names';
import { triggerSpecs } from '../installation/timetable';
import type { Settings } from '../settings/settings';
import { tabsMade } from '../subjects/kecamatan/tabs';
import { NONE_LEFT } from '../subjects/maps/links';
import { ROOMS } from '../subjects/rooms';
import type { InstallPort } from '../subjects/set-up/set-up';
import type { AnyTab } from '../workbook/tab';
import { formState } from './forms';

type Memory = ReturnType<typeof scriptMemory>;

/** Set-up's hands at Google. */
export interface Installer extends InstallPort {
  /**
   * The account that has installed, if it is not this one: the tabs are protected against all others, and a second set of
   * triggers would handle each submission twice.
   */
  readonly otherAccount: string | null;
  prepare(): void;
}

/**
 * Keeps the address of the published map. Google names another one, or none, depending on where it is asked: only that of a
 * deployment is taken, and never in the place of a known one.
 */
export function noteWebApp(memory: Memory): void {
  const url = memory.get(MEMORY.webApp) === null ? ScriptApp.getService().getUrl() : null;
  if (url?.endsWith('/exec')) memory.set(MEMORY.webApp, url);
}

/** How the columns of the tabs lay when none was missing. */
export const rememberedLayouts = (memory: Pick<Memory, 'get'>): Layouts =>
  JSON.parse(memory.get(MEMORY.wholeLayouts) ?? memory.get(MEMORY.layouts) ?? '{}') as Layouts;

/** Keeps how the columns of the tabs lie. */
export function rememberLayouts(memory: Memory, layouts: Layouts, tabs: readonly AnyTab[]): void {
  const whole = wholeLayouts(layouts, rememberedLayouts(memory), tabs);
  memory.set(MEMORY.layouts, JSON.stringify(layouts));
  memory.set(MEMORY.wholeLayouts, JSON.stringify(whole));
}

/**
 * Makes and mends the tabs, and keeps how they are.
 *
 * @param owner e-mail of who runs it
 */
export function buildTabs(
  memory: Memory,
  spreadsheetId: string,
  tabs: readonly AnyTab[],
  owner: string,
  texts: WorkbookTexts,
  isMade?: BuildOptions['isMade'],
): BuiltWorkbook {
  const { pattern } = NUMBER_FORMAT.day;
  const areDaysCurrent = memory.get(MEMORY.dayFormat) === pattern;
  const built = buildWorkbook(spreadsheetId, tabs, owner, texts, {
    remembered: rememberedLayouts(memory),
    areDaysCurrent,
    ...(isMade && { isMade }),
  });
  if (!areDaysCurrent) memory.set(MEMORY.dayFormat, pattern);
  return built;
}

export function scriptInstaller(memory: Memory, spreadsheetId: string, texts: WorkbookTexts): Installer {
  const who = Session.getEffectiveUser().getEmail();
  const installedBy = memory.get(MEMORY.installer);
  const house = houseOf(ROOMS);
  const tabs = house.tabs();
  let added: readonly string[] = [];
  return {
    who,
    otherAccount: installedBy === who ? null : installedBy,
    prepare() {
      const built = buildTabs(memory, spreadsheetId, tabsMade(tabs, memory), who, texts);
      added = built.added;
      rememberLayouts(memory, built.layouts, tabs);
      // Before the workbook is named: nothing may ever be keyed without it. Whoever takes over goes on with the one that there is.
      if (memory.get(MEMORY.mapSecret) === null) {
        memory.set(MEMORY.mapSecret, newSecret());
        memory.set(MEMORY.oldMapLinks, NONE_LEFT);
      }
      memory.set(MEMORY.workbook, spreadsheetId);
      noteWebApp(memory);
    },
    buildTabs: () => added,
    setZone: (zone) => setZone(spreadsheetId, zone),
    formUrl: ({ name }) => memory.get(formMemory(name).url) ?? '',
    installTriggers(settings) {
      const formIds = house.subjects.flatMap(
        ({ form }) => (form && formState(memory, form.name)?.formId) ?? [],
      );
      return install(memory, who, settings, { formIds, spreadsheetId });
    },
  };
}

/** @returns how many were made */
function install(memory: Memory, who: string, settings: Settings, sources: TriggerSources): number {
  const specs = triggerSpecs(settings);
  const schedule = JSON.stringify([specs, settings.register.zone]);
  const known = memory.get(MEMORY.schedule);
  const renew = known === null || known === schedule ? [] : specs.map(({ handler }) => handler);
  const made = installTriggers(specs, sources, settings.register.zone, renew);
  memory.set(MEMORY.triggers, JSON.stringify(projectTriggerIds()));
  memory.set(MEMORY.installer, who);
  memory.set(MEMORY.schedule, schedule);
  return made.length;
}
