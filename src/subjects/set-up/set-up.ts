import { currentDefinition, type FormPort, rememberForm } from '../../forms/refresh-form';
import type { TimeZone } from '../../kernel/calendar';
import { fill } from '../../kernel/fill';
import { rebuild } from '../../ledger/rebuild';
import { healthChange, linkChange } from '../../overview/lines';
import { OPEN } from '../../overview/words';
import type { Settings } from '../../settings/settings';
import { link, text } from '../../workbook/cells';
import { noteHistory } from '../../workbook/history';
import type { Ports } from '../../workbook/ports';
import type { FormLinks } from '../children/form/form-links';
import type { OperatorTexts } from './operator-words';
import { HISTORY } from './words';

/** What set-up does at Google, besides the workbook and the form. */
export interface InstallPort {
  /** Makes missing tabs and columns; @returns what was made. */
  buildTabs(): readonly string[];
  setZone(zone: TimeZone): void;
  /** @returns how many triggers were made */
  installTriggers(settings: Settings): number;
  /** Links and secrets of the installation, once the form exists. */
  formUrl(): string;
  mapUrl(settings: Settings): string | null;
  formLinks(): FormLinks | null;
  formExists(): boolean;
  /** E-mail of who runs set-up. */
  readonly who: string;
}

type SetUpPorts = Pick<Ports, 'workbook' | 'lock' | 'memory' | 'now'>;

/**
 * Makes the installation whole: tabs, form, triggers, links. Run again, it puts back what is missing and leaves
 * everything else as it is.
 *
 * @returns what was done, in lines for the operator
 */
export const setUp =
  (ports: SetUpPorts, install: InstallPort, form: FormPort, texts: OperatorTexts['setUp']) =>
  (): readonly string[] => {
    const tabs = install.buildTabs();
    const isNew = !install.formExists();
    const { definition, settings } = currentDefinition(ports, form);
    const { zone } = settings.register;
    install.setZone(zone);
    const formParts = form.sync(definition);
    rememberForm(ports.memory, definition);
    const linked = form.link();
    const triggers = install.installTriggers(settings);
    const mended = rebuild(ports, install.formLinks())();
    ports.workbook.write([
      linkChange([
        ['form', link(OPEN, install.formUrl())],
        ['map', link(OPEN, install.mapUrl(settings))],
        ...(isNew
          ? ([
              ['kml', text(null)],
              ['csv', text(null)],
            ] as const)
          : []),
      ]),
      ...(isNew ? [emptyHealth] : []),
    ]);

    const changed = tabs.length + formParts.length + triggers + mended > 0 || linked || isNew;
    if (changed) noteHistory(ports, zone, install.who, HISTORY.setUp);
    return [
      changed ? texts.done : texts.nothing,
      ...(tabs.length > 0 ? [fill(texts.tabs, { titles: tabs.join(', ') })] : []),
      ...(isNew
        ? [texts.formMade]
        : formParts.length > 0
          ? [fill(texts.formChanged, { count: formParts.length })]
          : []),
      ...(linked && !isNew ? [texts.linked] : []),
      ...(triggers > 0 ? [fill(texts.triggers, { count: triggers })] : []),
      ...(mended > 0 ? [fill(texts.rows, { count: mended })] : []),
      ...(isNew ? [texts.next] : []),
    ];
  };

const emptyHealth = healthChange([
  ['mailWaiting', text(null)],
  ['mailQuota', text(null)],
  ['lookupsWaiting', text(null)],
  ['trouble', text(null)],
]);
