import type { TriggerSpec } from '../installation/timetable';
import { TIME_ZONES, type TimeZone } from '../kernel/calendar';

/** What can set off a trigger besides the clock. */
export interface TriggerSources {
  readonly formIds: readonly string[];
  readonly spreadsheetId: string;
}

/** A trigger that should be there: of a form, each by itself. */
interface WantedTrigger extends TriggerSpec {
  readonly formId: string | null;
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
    const isWanted = specs.some((spec) => spec.handler === handler);
    if (!isWanted || renew.includes(handler)) ScriptApp.deleteTrigger(trigger);
  }
  const kept = present.filter((trigger) => !renew.includes(trigger.getHandlerFunction()));
  const wanted = specs.flatMap((spec): readonly WantedTrigger[] =>
    isOfForm(spec) ? sources.formIds.map((formId) => ({ ...spec, formId })) : [{ ...spec, formId: null }],
  );
  const missing = wanted.filter(({ handler, formId }) => {
    const ofHandler = kept.filter((trigger) => trigger.getHandlerFunction() === handler);
    // With one form any trigger of the handler is that form's: asking each for its form is a call more.
    return formId === null || sources.formIds.length === 1
      ? ofHandler.length === 0
      : !ofHandler.some((trigger) => trigger.getTriggerSourceId() === formId);
  });
  for (const trigger of missing) install(trigger, sources, zone);
  return missing.map(({ handler }) => handler);
}

/** Ids of the triggers that this account has in this project. */
export const projectTriggerIds = (): readonly string[] =>
  ScriptApp.getProjectTriggers().map((trigger) => trigger.getUniqueId());

const isOfForm = ({ schedule }: TriggerSpec): boolean => 'on' in schedule && schedule.on === 'form-submit';

function install(
  { handler, schedule, formId }: WantedTrigger,
  sources: TriggerSources,
  zone: TimeZone,
): void {
  const builder = ScriptApp.newTrigger(handler);
  if ('on' in schedule) {
    if (formId === null) builder.forSpreadsheet(sources.spreadsheetId).onEdit().create();
    else builder.forForm(formId).onFormSubmit().create();
    return;
  }
  const clock = builder.timeBased().inTimezone(TIME_ZONES[zone].iana);
  if ('everyMinutes' in schedule) clock.everyMinutes(schedule.everyMinutes).create();
  else if ('everyHours' in schedule) clock.everyHours(schedule.everyHours).create();
  else if ('dailyAt' in schedule) clock.everyDays(1).atHour(schedule.dailyAt).create();
  else clock.onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(schedule.mondaysAt).create();
}
