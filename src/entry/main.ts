// The functions that Google calls, by the names that triggers, menus and links hold. Each wires and hands over.
import { readBeside } from '../google/beside';
import { showMenu, showPage } from '../google/dialogs';
import { type FormSubmitEvent, formOfEvent, incomingResponse } from '../google/forms/form-responses';
import { scriptMemory } from '../google/script-memory';
import { followVanishedNow } from '../installation/follow-vanished';
import { lookForLeftTabs } from '../installation/left-tabs';
import { followOfficers } from '../installation/machine-jobs';
import { fill } from '../kernel/fill';
import { recordResponse } from '../ledger/record';
import { UNPROTECTED } from '../overview/words';
import { sendMail } from '../post/send-mail';
import { closedMapPage } from '../subjects/maps/closed-page';
import { packMapPage } from '../subjects/maps/map-page-packing';
import { openMap } from '../subjects/maps/open-map';
import { ROOMS } from '../subjects/rooms';
import type { OperatorTexts } from '../subjects/set-up/operator-words';
import { setUp } from '../subjects/set-up/set-up';
import { MENU, RUNS_BY_ITSELF } from '../subjects/set-up/words';
import { runSlotOf } from './clocks';
import { formState } from './forms';
import { atWindow, guarded } from './guarded';
import { installationOf, NotSetUp, openInstallation } from './installation';
import { noteWebApp, scriptInstaller } from './installer';
import { type Lines, menuWork } from './menu-work';
import { outcomeLines } from './outcome';
import { requireTrigger, type TriggerEvent } from './require-trigger';

export {
  bangunUlang,
  cariTitik,
  cocokkan,
  kirimSurat,
  perbaruiLapisan,
  rawatHarian,
  ringkasanMingguan,
  segarkanFormulir,
} from './clocks';
export { terimaKeputusan } from './decisions';

/** Runs when the workbook is opened, with few rights: shows the menu and reads nothing. */
export function onOpen(): void {
  const entries = ROOMS.flatMap(({ menu = [] }) => menu);
  showMenu(
    MENU.title,
    [...entries].sort((a, b) => a.place - b.place),
  );
}

/** As an editor add-on: runs once when it is installed. */
export function onInstall(): void {
  onOpen();
}

const operatorTexts = (): OperatorTexts => readBeside('operator');

/** Menu: makes the installation whole. */
export function siapkan(key?: unknown): unknown {
  const requireScopes = (): void => ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL);
  return menuWork('siapkan', MENU.setUp, key, setUpHere, requireScopes);
}

function setUpHere(): Lines {
  const memory = scriptMemory();
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const spreadsheetId = spreadsheet.getId();
  const texts = operatorTexts();
  const installer = scriptInstaller(memory, spreadsheetId, texts);
  const refusal = whyNotHere(spreadsheet, installer, texts);
  return refusal ?? makeWhole(memory, spreadsheetId, installer, texts);
}

/**
 * Why this account must not set up this workbook; `null` where it may. Nothing keeps the owner of a file out of it, so it has to be the
 * account that the script runs as; a file in a shared drive has no owner, and protections there keep out none of its managers.
 */
function whyNotHere(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  { who, otherAccount }: ReturnType<typeof scriptInstaller>,
  { setUp: texts }: OperatorTexts,
): readonly string[] | null {
  if (otherAccount !== null) return [texts.nothing, fill(texts.otherAccount, { email: otherAccount })];
  const owner = spreadsheet.getOwner()?.getEmail();
  if (owner === undefined) return [texts.sharedDrive];
  return owner === who ? null : [fill(texts.notOwner, { email: owner })];
}

function makeWhole(
  memory: ReturnType<typeof scriptMemory>,
  spreadsheetId: string,
  installer: ReturnType<typeof scriptInstaller>,
  texts: OperatorTexts,
): readonly string[] {
  installer.prepare();
  const { context } = installationOf(memory, spreadsheetId);
  const unprotected = UNPROTECTED(followOfficers(context, true));
  const lines = setUp(context, installer, context.forms, texts.setUp);
  lookForLeftTabs(context);
  return [...lines, ...(unprotected === null ? [] : [fill(texts.setUp.unprotected, { what: unprotected })])];
}

/** Trigger: a response of one of the forms was submitted or edited. */
export function terimaKiriman(event?: FormSubmitEvent & TriggerEvent): void {
  const memory = requireTrigger('terimaKiriman', event);
  guarded('terimaKiriman', () => {
    if (!event?.response) throw new Error(RUNS_BY_ITSELF);
    const { context, followRemovals } = openInstallation(memory);
    const forms = context.subjects.flatMap(({ form }) => {
      const state = form && formState(context.memory, form.name);
      return form && state ? [{ form, state }] : [];
    });
    const sent = formOfEvent(event, forms);
    if (!sent) throw new NotSetUp();
    recordResponse(context, incomingResponse(event.response, sent.form, sent.state));
    followVanishedNow(context);
    followRemovals();
  });
}

/** Menu: the page with the links of the map, a person each. */
export function tautanPeta(): void {
  atWindow('tautanPeta', () => {
    noteWebApp(scriptMemory());
    showPage('tautan', MENU.mapLink, { width: 680, height: 600 });
  });
}

/** Menu: brings the forms up to date. */
export function perbaruiFormulir(key?: unknown): unknown {
  return menuWork('perbaruiFormulir', MENU.refreshForm, key, () =>
    outcomeLines('form', runSlotOf(openInstallation(), 'hourly', 'forms', 'settings')),
  );
}

/** Menu: writes the files for My Maps. */
export function perbaruiBerkasPeta(key?: unknown): unknown {
  return menuWork('perbaruiBerkasPeta', MENU.publishLayers, key, () =>
    outcomeLines('layers', Number(runSlotOf(openInstallation(), 'hourly-files', 'layers') > 0)),
  );
}

/** Menu: sends what is due in the outbox. */
export function kirimSuratSekarang(key?: unknown): unknown {
  return menuWork('kirimSuratSekarang', MENU.sendMail, key, () =>
    outcomeLines('mail', sendMail(openInstallation().context)),
  );
}

/** The web map, for whoever has a valid link. */
export function doGet(event?: GoogleAppsScript.Events.DoGet): GoogleAppsScript.HTML.HtmlOutput {
  // Pages can call this function too, with anything.
  const key: unknown = event?.parameter?.k;
  return guarded('doGet', () => {
    const page = openMap(openInstallation().context, typeof key === 'string' ? key : '');
    if (page === null) return HtmlService.createHtmlOutput(closedMapPage());
    const template = HtmlService.createTemplateFromFile('peta');
    template.title = page.title;
    template.dataJson = JSON.stringify(packMapPage(page));
    return template
      .evaluate()
      .setTitle(page.title)
      .addMetaTag('viewport', 'width=device-width, initial-scale=1');
  });
}
