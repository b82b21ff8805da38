import { formLine } from '../../forms/form-lines';
import type { FormSpec } from '../../forms/form-spec';
import { currentDefinition, type FormPort, rememberForm } from '../../forms/refresh-form';
import { fillSchedule } from '../../installation/fill-schedule';
import { fillTabs } from '../../installation/fill-tabs';
import type { JobContext } from '../../installation/job';
import { scheduleLine, scheduleRemarks } from '../../installation/job-lines';
import { followPlan } from '../../installation/job-plan';
import { refetch } from '../../installation/machine-jobs';
import { SCHEDULE } from '../../installation/planned-jobs';
import { SCHEDULE_LINE } from '../../installation/shown-jobs';
import type { TimeZone } from '../../kernel/calendar';
import { fill } from '../../kernel/fill';
import { Refused } from '../../kernel/page-words';
import type { Context } from '../../ledger/context';
import { rebuildWithin } from '../../ledger/rebuild';
import { formsOf } from '../../ledger/subject';
import { OPEN } from '../../overview/words';
import { fillLimits } from '../../settings/fill-limits';
import { moveKader } from '../../settings/move-kader';
import { namesakesIn } from '../../settings/sender-keys';
import { SETTINGS, type Settings, settingsFrom } from '../../settings/settings';
import { kaderTab } from '../../settings/tabs';
import { link, text } from '../../workbook/cells';
import { noteHistory } from '../../workbook/history';
import { readRows } from '../../workbook/select';
import { settleSheetKind } from '../kecamatan/settle-sheet-kind';
import { MAP_LINKS } from '../maps/file-words';
import { settleNamesakes, settleResponders } from '../personal-links/settle-responders';
import { settleWhoCheck } from '../who-check/run-check';
import { WHO_CHECK } from '../who-check/words';
import { coordinateRemarks, settleCoordinates } from './coordinates';
import { limitRemarks, settleLimits } from './limits';
import { openDayRemarks, settleOpenDays } from './open-days';
import type { OperatorTexts } from './operator-words';
import { saidByGoogle } from './said-by-google';
import { HISTORY } from './words';

/** What set-up does at Google, besides the forms. */
export interface InstallPort {
  /** Makes missing tabs and columns; @returns what was made. */
  buildTabs(): readonly string[];
  setZone(zone: TimeZone): void;
  /** @returns how many triggers were made */
  installTriggers(settings: Settings): number;
  /** Link of a form, once it exists. */
  formUrl(form: FormSpec): string;
  /** E-mail of who runs set-up. */
  readonly who: string;
}

/** What became of the forms. */
interface SyncedForms {
  readonly made: number;
  /** Names of what was written. */
  readonly changed: readonly string[];
  readonly unlinked: boolean;
}

/**
 * Makes the installation whole: tabs, forms, triggers, links. Run again, it puts back what is missing and leaves
 * everything else as it is.
 *
 * @returns what was done, in lines for the operator
 */
export function setUp(
  context: JobContext,
  install: InstallPort,
  port: FormPort,
  { setUp: texts, limitHelp, jobHelp }: Pick<OperatorTexts, 'setUp' | 'limitHelp' | 'jobHelp'>,
): readonly string[] {
  const { workbook, overview } = context;
  const tabs = install.buildTabs();
  const kader = tabs.includes(kaderTab.title) ? moveKader(workbook) : 0;
  const limits = fillLimits(workbook, limitHelp);
  const forms = formsOf(context.subjects);
  const { schedule, ...settingsRows } = readRows(workbook, { ...SETTINGS, schedule: SCHEDULE });
  const settings = settingsFrom(settingsRows);
  const { zone } = settings.register;
  const added = fillSchedule(workbook, schedule, context.jobs, settings, jobHelp);
  const plan = followPlan(context, context.jobs, [...schedule, ...added], settings);
  install.setZone(zone);
  const isNew = !forms.some((form) => port.exists(form));
  const synced = syncForms(context, forms, port, texts.formBrokenOff);
  const triggers = install.installTriggers(settings);
  const rebuilt = rebuildWithin(context, { movesDay: true });
  const mended = rebuilt.changed + refetch(context);
  const senders = settleResponders(context, settings);
  settleNamesakes(context, settings);
  settleCoordinates(context, settings);
  settleLimits(context, settings);
  settleOpenDays(context, settings);
  const sheetKind = settleSheetKind(context);
  const whoCheck = settleWhoCheck(context, zone);
  const namesakes = namesakesIn(settings.kader).size;
  const formLinks = forms.map((form) => [formLine(form), link(OPEN, install.formUrl(form))] as const);
  workbook.write([
    overview.change({
      ...Object.fromEntries(formLinks),
      [SCHEDULE_LINE]: scheduleLine(plan),
      ...whoCheck.lines,
      map: text(MAP_LINKS.where),
      ...(isNew && { kml: text(null), csv: text(null), ...EMPTY_HEALTH }),
    }),
  ]);
  if (rebuilt.newest !== null) fillTabs(context);

  const { made, changed: formParts, unlinked } = synced;
  const changed =
    tabs.length + formParts.length + triggers + mended + limits + added.length > 0 || unlinked || made > 0;
  if (changed) noteHistory(context, zone, install.who, HISTORY.setUp);
  return [
    changed ? texts.done : texts.nothing,
    ...(tabs.length > 0 ? [fill(texts.tabs, { titles: tabs.join(', ') })] : []),
    ...(isNew
      ? [texts.formMade]
      : formParts.length > 0
        ? [fill(texts.formChanged, { count: formParts.length })]
        : []),
    ...(kader > 0 ? [fill(texts.kader, { count: kader })] : []),
    ...(limits > 0 ? [fill(texts.limits, { count: limits })] : []),
    ...(added.length > 0 ? [fill(texts.schedule, { count: added.length })] : []),
    ...(unlinked ? [texts.unlinked] : []),
    ...(triggers > 0 ? [fill(texts.triggers, { count: triggers })] : []),
    ...(mended > 0 ? [fill(texts.rows, { count: mended })] : []),
    ...(settings.senderMode === 'code' && settings.showsFirstNames ? [texts.firstNames] : []),
    ...(isNew ? [texts.next, texts.inspect] : []),
    ...(namesakes > 0 ? [fill(texts.namesakes, { count: namesakes })] : []),
    ...coordinateRemarks(settings),
    ...limitRemarks(settings),
    ...openDayRemarks(settings),
    ...sheetKind,
    ...scheduleRemarks(plan),
    ...(whoCheck.fits ? [] : [whoCheck.said, WHO_CHECK.whatNow]),
    ...(senders.asWanted ? [] : [fill(texts.responders, { what: senders.said })]),
  ];
}

/** A form could not be brought in line now; what was done is kept, and set-up goes on there when it is run again. */
class FormBrokenOff extends Refused {
  override readonly name = 'FormBrokenOff';
}

/**
 * Each form by itself: what is written of one is remembered before the next is begun.
 *
 * @throws FormBrokenOff with the text for whoever runs set-up and what Google says, where Google refuses
 */
function syncForms(
  context: Context,
  forms: readonly FormSpec[],
  port: FormPort,
  brokenOff: string,
): SyncedForms {
  let made = 0;
  let unlinked = false;
  const changed: string[] = [];
  for (const form of forms) {
    if (!port.exists(form)) made += 1;
    const { definition } = currentDefinition(context, form, port);
    try {
      changed.push(...port.sync(form, definition));
    } catch (error) {
      throw new FormBrokenOff(fill(brokenOff, { why: saidByGoogle(error) }));
    }
    rememberForm(context, form, definition);
    if (port.unlink(form)) unlinked = true;
  }
  return { made, changed, unlinked };
}

const EMPTY_HEALTH = {
  mailWaiting: text(null),
  mailQuota: text(null),
  lookupsWaiting: text(null),
  trouble: text(null),
};
