// The functions that Google calls, by the names that triggers, menus and links hold. Each wires and hands over.

import { refreshForm } from '../forms/refresh-form';
import { readBeside } from '../google/beside';
import { showMenu, showMessage } from '../google/dialogs';
import { incomingResponse } from '../google/forms/form-responses';
import { scriptMemory } from '../google/script-memory';
import { fill } from '../kernel/fill';
import { followSettings } from '../ledger/follow-settings';
import { recordSubmission } from '../ledger/record';
import { findPoints } from '../places/find-points';
import { sendMail } from '../post/send-mail';
import { readSettings } from '../settings/settings';
import { CARDS } from '../subjects/cards/words';
import { queueSummary } from '../subjects/children/mails/queue-summary';
import { IMPORT_MENU } from '../subjects/import/words';
import { closedMapPage } from '../subjects/maps/closed-page';
import { packMapPage } from '../subjects/maps/map-page-packing';
import { openMap } from '../subjects/maps/open-map';
import { publishLayers } from '../subjects/maps/publish-layers';
import { showMapLink } from '../subjects/maps/show-map-link';
import type { OperatorTexts } from '../subjects/set-up/operator-words';
import { setUp } from '../subjects/set-up/set-up';
import { HISTORY, MENU, RUNS_BY_ITSELF } from '../subjects/set-up/words';
import { noteHistory } from '../workbook/history';
import { followOfficers } from './follow-officers';
import { atWindow, guarded } from './guarded';
import { installationOf, NotSetUp, openInstallation } from './installation';
import { scriptInstaller } from './installer';
import { MEMORY } from './memory-names';
import { showOutcome } from './outcome';

export { buatKartu, kartuQr, siapKartu } from './cards';
export { keputusanPetugas, lihatAnak, lihatBaris, putuskan, terimaKeputusan } from './decisions';
export { imporDaftar, imporData } from './import';
export { bangunUlang, cocokkan, rawatHarian } from './upkeep';

type FormSubmitEvent = Pick<GoogleAppsScript.Events.FormsOnFormSubmit, 'response'>;

/** Runs when the workbook is opened, with few rights: shows the menu and reads nothing. */
export function onOpen(): void {
  showMenu(MENU.title, [
    { label: MENU.setUp, functionName: 'siapkan' },
    { label: MENU.decisions, functionName: 'keputusanPetugas' },
    { label: MENU.mapLink, functionName: 'tautanPeta' },
    { label: MENU.revokeMap, functionName: 'cabutTautanPeta' },
    { label: MENU.refreshForm, functionName: 'perbaruiFormulir' },
    { label: MENU.publishLayers, functionName: 'perbaruiBerkasPeta' },
    { label: MENU.sendMail, functionName: 'kirimSuratSekarang' },
    { label: MENU.rebuild, functionName: 'bangunUlang' },
    { label: IMPORT_MENU, functionName: 'imporData' },
    { label: CARDS.menu, functionName: 'kartuQr' },
  ]);
}

/** As an editor add-on: runs once when it is installed. */
export function onInstall(): void {
  onOpen();
}

/** Menu: makes the installation whole. */
export function siapkan(): readonly string[] {
  return atWindow('siapkan', () => {
    ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL);
    const memory = scriptMemory();
    const spreadsheetId = SpreadsheetApp.getActiveSpreadsheet().getId();
    const texts = readBeside('operator');
    const installer = scriptInstaller(memory, spreadsheetId, texts);
    const lines =
      installer.otherAccount === null
        ? makeWhole(memory, spreadsheetId, installer, texts)
        : [texts.setUp.nothing, fill(texts.setUp.otherAccount, { email: installer.otherAccount })];
    showMessage(MENU.title, lines.join('\n\n'));
    return lines;
  });
}

function makeWhole(
  memory: ReturnType<typeof scriptMemory>,
  spreadsheetId: string,
  installer: ReturnType<typeof scriptInstaller>,
  texts: OperatorTexts,
): readonly string[] {
  installer.prepare();
  const { ports, form, map } = installationOf(memory, spreadsheetId);
  const mapUrl = (settings: Parameters<typeof map.link>[0]) => map.link(settings)?.url ?? null;
  const lines = setUp(ports, { ...installer, mapUrl }, form, texts.setUp)();
  followOfficers(ports, true);
  return lines;
}

/** Trigger: a response was submitted or edited. */
export function terimaKiriman(event?: FormSubmitEvent): void {
  guarded('terimaKiriman', () => {
    if (!event?.response) throw new Error(RUNS_BY_ITSELF);
    const { ports, formState, formLinks } = openInstallation();
    const state = formState();
    if (state === null) throw new NotSetUp();
    recordSubmission(ports, formLinks())(incomingResponse(event.response, state));
  });
}

/** Trigger, every few minutes: sends what is due in the outbox. */
export function kirimSurat(): number {
  return guarded('kirimSurat', () => {
    const { ports, mailLinks } = openInstallation();
    return sendMail(ports, mailLinks())();
  });
}

/** Trigger, several times an hour: looks up links and addresses. */
export function cariTitik(): void {
  guarded('cariTitik', () => {
    const { ports, formLinks } = openInstallation();
    findPoints(ports, formLinks())();
  });
}

/**
 * Trigger, hourly: what hangs on the settings, and the lists of children in the form. The form comes first, since the rows of
 * children link to their posyandu in it, and last, since its lists follow the rows.
 */
export function segarkanFormulir(): number {
  return guarded('segarkanFormulir', () => {
    const { ports, form, formLinks } = openInstallation();
    const refresh = refreshForm(ports, form);
    const written = refresh();
    followSettings(ports, formLinks())();
    followOfficers(ports);
    return written + refresh();
  });
}

/** Trigger, hourly: the files for My Maps. */
export function perbaruiLapisan(): boolean {
  return guarded('perbaruiLapisan', () => {
    const { ports, rowUrl } = openInstallation();
    return publishLayers(ports, rowUrl)();
  });
}

/** Trigger, on Monday mornings. */
export function ringkasanMingguan(): void {
  guarded('ringkasanMingguan', () => {
    const { ports, mailLinks } = openInstallation();
    queueSummary(ports)();
    sendMail(ports, mailLinks())();
  });
}

/** Menu: the map's link, to be passed on. */
export function tautanPeta(): void {
  atWindow('tautanPeta', () => {
    const url = ScriptApp.getService().getUrl();
    if (url) scriptMemory().set(MEMORY.webApp, url);
    const { ports, map } = openInstallation();
    const link = map.link(readSettings(ports.workbook));
    const { dialog } = readBeside('operator');
    showMessage(MENU.mapLink, link ? fill(dialog.mapLink, link) : dialog.noWebApp);
  });
}

/** Menu: no link given out so far opens the map any more. */
export function cabutTautanPeta(): void {
  atWindow('cabutTautanPeta', (who) => {
    const { ports, map } = openInstallation();
    ports.memory.set(MEMORY.mapSeries, String(map.series + 1));
    showMapLink(ports, openInstallation().mailLinks().mapUrl)();
    noteHistory(ports, readSettings(ports.workbook).register.zone, who, HISTORY.mapRevoked);
    showMessage(MENU.revokeMap, readBeside('operator').dialog.mapRevoked);
  });
}

export function perbaruiFormulir(): void {
  atWindow('perbaruiFormulir', () => showOutcome(MENU.refreshForm, 'form', segarkanFormulir()));
}

export function perbaruiBerkasPeta(): void {
  atWindow('perbaruiBerkasPeta', () => showOutcome(MENU.publishLayers, 'layers', Number(perbaruiLapisan())));
}

export function kirimSuratSekarang(): void {
  atWindow('kirimSuratSekarang', () => showOutcome(MENU.sendMail, 'mail', kirimSurat()));
}

/** The web map, for whoever has a valid link. */
export function doGet(event: GoogleAppsScript.Events.DoGet): GoogleAppsScript.HTML.HtmlOutput {
  return guarded('doGet', () => {
    const { ports, map, rowUrl } = openInstallation();
    const page = openMap(ports, { ...map, rowUrl })(event.parameter.k ?? '');
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
