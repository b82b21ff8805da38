import { formLine } from '../../forms/form-lines';
import type { FormSpec } from '../../forms/form-spec';
import { currentDefinition, type FormPort, rememberForm } from '../../forms/refresh-form';
import type { JobContext } from '../../installation/job';
import type { TimeZone } from '../../kernel/calendar';
import { fill } from '../../kernel/fill';
import type { Context } from '../../ledger/context';
import { rebuild } from '../../ledger/rebuild';
import { formsOf } from '../../ledger/subject';
import { OPEN } from '../../overview/words';
import { moveKader } from '../../settings/move-kader';
import { readSettings, type Settings } from '../../settings/settings';
import { kaderTab } from '../../settings/tabs';
import { link, text } from '../../workbook/cells';
import { noteHistory } from '../../workbook/history';
import { MAP_LINKS } from '../maps/file-words';
import { settleResponders } from '../personal-links/responders-job';
import type { OperatorTexts } from './operator-words';
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
  texts: OperatorTexts['setUp'],
): readonly string[] {
  const { workbook, overview } = context;
  const tabs = install.buildTabs();
  const kader = tabs.includes(kaderTab.title) ? moveKader(workbook) : 0;
  const forms = formsOf(context.subjects);
  const settings = readSettings(workbook);
  const { zone } = settings.register;
  install.setZone(zone);
  const isNew = !forms.some((form) => port.exists(form));
  const synced = syncForms(context, forms, port);
  const triggers = install.installTriggers(settings);
  const mended = rebuild(context);
  const senders = settleResponders(context, settings);
  const formLinks = forms.map((form) => [formLine(form), link(OPEN, install.formUrl(form))] as const);
  workbook.write([
    overview.change({
      ...Object.fromEntries(formLinks),
      map: text(MAP_LINKS.where),
      ...(isNew && { kml: text(null), csv: text(null), ...EMPTY_HEALTH }),
    }),
  ]);

  const { made, changed: formParts, unlinked } = synced;
  const changed = tabs.length + formParts.length + triggers + mended > 0 || unlinked || made > 0;
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
    ...(unlinked ? [texts.unlinked] : []),
    ...(triggers > 0 ? [fill(texts.triggers, { count: triggers })] : []),
    ...(mended > 0 ? [fill(texts.rows, { count: mended })] : []),
    ...(settings.senderMode === 'code' && settings.showsFirstNames ? [texts.firstNames] : []),
    ...(isNew ? [texts.next] : []),
    ...(senders.asWanted ? [] : [fill(texts.responders, { what: senders.said })]),
  ];
}

/** Each form by itself: what is written of one is remembered before the next is begun. */
function syncForms(context: Context, forms: readonly FormSpec[], port: FormPort): SyncedForms {
  let made = 0;
  let unlinked = false;
  const changed: string[] = [];
  for (const form of forms) {
    if (!port.exists(form)) made += 1;
    const { definition } = currentDefinition(context, form, port);
    changed.push(...port.sync(form, definition));
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
