import type { FormState } from '../forms/state';
import type { scriptMemory } from '../google/script-memory';
import { buildWorkbook, setZone } from '../google/sheets/build-workbook';
import { newSecret } from '../google/signer';
import { installTriggers, type TriggerSources, type TriggerSpec } from '../google/triggers';
import type { Settings } from '../settings/settings';
import type { OperatorTexts } from '../subjects/set-up/operator-words';
import type { InstallPort } from '../subjects/set-up/set-up';
import { MEMORY } from './memory-names';

type Memory = ReturnType<typeof scriptMemory>;

/** What runs by itself. Names are those of the functions in `main`. */
const triggerSpecs = ({ summaryHour }: Settings): readonly TriggerSpec[] => [
  { handler: 'terimaKiriman', schedule: { on: 'form-submit' } },
  { handler: 'terimaKeputusan', schedule: { on: 'edit' } },
  { handler: 'cocokkan', schedule: { everyMinutes: 30 } },
  { handler: 'kirimSurat', schedule: { everyMinutes: 5 } },
  { handler: 'cariTitik', schedule: { everyMinutes: 15 } },
  { handler: 'segarkanFormulir', schedule: { everyHours: 1 } },
  { handler: 'perbaruiLapisan', schedule: { everyHours: 1 } },
  { handler: 'rawatHarian', schedule: { dailyAt: 2 } },
  { handler: 'ringkasanMingguan', schedule: { mondaysAt: summaryHour } },
];

/** Set-up's hands at Google. */
export interface Installer extends Omit<InstallPort, 'mapUrl'> {
  /**
   * The account that has installed, if it is not this one: the tabs are protected against all others, and a second set of
   * triggers would handle each submission twice.
   */
  readonly otherAccount: string | null;
  prepare(): void;
}

export function scriptInstaller(memory: Memory, spreadsheetId: string, texts: OperatorTexts): Installer {
  const who = Session.getEffectiveUser().getEmail();
  const formState = (): FormState | null => {
    const json = memory.get(MEMORY.form);
    return json === null ? null : (JSON.parse(json) as FormState);
  };
  const installedBy = memory.get(MEMORY.installer);
  let added: readonly string[] = [];
  return {
    who,
    otherAccount: installedBy === who ? null : installedBy,
    prepare() {
      const built = buildWorkbook(spreadsheetId, who, texts);
      added = built.added;
      memory.set(MEMORY.layouts, JSON.stringify(built.layouts));
      memory.set(MEMORY.workbook, spreadsheetId);
      if (memory.get(MEMORY.mapSecret) === null) memory.set(MEMORY.mapSecret, newSecret());
      const webApp = ScriptApp.getService().getUrl();
      if (webApp) memory.set(MEMORY.webApp, webApp);
    },
    buildTabs: () => added,
    setZone: (zone) => setZone(spreadsheetId, zone),
    formExists: () => formState() !== null,
    formLinks: () => formState()?.prefill ?? null,
    formUrl: () => memory.get(MEMORY.formUrl) ?? '',
    installTriggers: (settings) =>
      install(memory, who, settings, { formId: formState()?.formId ?? '', spreadsheetId }),
  };
}

/** @returns how many were made */
function install(memory: Memory, who: string, settings: Settings, sources: TriggerSources): number {
  const specs = triggerSpecs(settings);
  const schedule = JSON.stringify([specs, settings.register.zone]);
  const known = memory.get(MEMORY.schedule);
  const renew = known === null || known === schedule ? [] : specs.map(({ handler }) => handler);
  const made = installTriggers(specs, sources, settings.register.zone, renew);
  memory.set(MEMORY.installer, who);
  memory.set(MEMORY.schedule, schedule);
  return made.length;
}
