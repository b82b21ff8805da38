import { TIME_ZONES, type TimeZone } from '../kernel/calendar';

/** When a function of the script is to run by itself. */
export type Schedule =
  | { readonly on: 'form-submit' | 'edit' }
  | { readonly everyMinutes: 1 | 5 | 10 | 15 | 30 }
  | { readonly everyHours: number }
  | { readonly dailyAt: number }
  | { readonly mondaysAt: number };

export interface TriggerSpec {
  readonly handler: string;
  readonly schedule: Schedule;
}

/** What can set off a trigger besides the clock. */
export interface TriggerSources {
  readonly formId: string;
  readonly spreadsheetId: string;
}

/**
 * Installs the triggers that are missing. Google shows an account only its own triggers, so whether another account has
 * installed them has to be known from elsewhere.
 *
 * @param renew handlers whose schedule has changed: their old triggers go
 * @returns handlers of the triggers that were made
 */
export function installTriggers(
  specs: readonly TriggerSpec[],
  sources: TriggerSources,
  zone: TimeZone,
  renew: readonly string[],
): readonly string[] {
  const present = ScriptApp.getProjectTriggers();
  for (const trigger of present) {
    const handler = trigger.getHandlerFunction();
    const wanted = specs.some((spec) => spec.handler === handler);
    if (!wanted || renew.includes(handler)) ScriptApp.deleteTrigger(trigger);
  }
  const kept = new Set(
    present.map((trigger) => trigger.getHandlerFunction()).filter((handler) => !renew.includes(handler)),
  );
  const missing = specs.filter(({ handler }) => !kept.has(handler));
  for (const spec of missing) install(spec, sources, zone);
  return missing.map(({ handler }) => handler);
}

function install({ handler, schedule }: TriggerSpec, sources: TriggerSources, zone: TimeZone): void {
  const builder = ScriptApp.newTrigger(handler);
  if ('on' in schedule) {
    if (schedule.on === 'edit') builder.forSpreadsheet(sources.spreadsheetId).onEdit().create();
    else builder.forForm(sources.formId).onFormSubmit().create();
    return;
  }
  const clock = builder.timeBased().inTimezone(TIME_ZONES[zone].iana);
  if ('everyMinutes' in schedule) clock.everyMinutes(schedule.everyMinutes).create();
  else if ('everyHours' in schedule) clock.everyHours(schedule.everyHours).create();
  else if ('dailyAt' in schedule) clock.everyDays(1).atHour(schedule.dailyAt).create();
  else clock.onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(schedule.mondaysAt).create();
}
