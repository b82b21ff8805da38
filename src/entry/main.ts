// The functions that Google calls, by the names that triggers, menus and links hold. Each wires and hands over.
import { readBeside } from '../google/beside';
import { showMenu, showMessage } from '../google/dialogs';
import { formOfEvent, incomingResponse } from '../google/forms/form-responses';
import { scriptMemory } from '../google/script-memory';
import { followOfficers } from '../installation/machine-jobs';
import { fill } from '../kernel/fill';
import { recordResponse } from '../ledger/record';
import { readSettings } from '../settings/settings';
import { CARDS } from '../subjects/cards/words';
import { childTab } from '../subjects/children/tabs/child-tab';
import { IMPORT_MENU } from '../subjects/import/words';
import { closedMapPage } from '../subjects/maps/closed-page';
import { packMapPage } from '../subjects/maps/map-page-packing';
import { openMap } from '../subjects/maps/open-map';
import { showMapLink } from '../subjects/maps/show-map-link';
import type { OperatorTexts } from '../subjects/set-up/operator-words';
import { setUp } from '../subjects/set-up/set-up';
import { HISTORY, MENU, RUNS_BY_ITSELF } from '../subjects/set-up/words';
import { noteHistory } from '../workbook/history';
import { kirimSurat, perbaruiLapisan, segarkanFormulir } from './clocks';
import { formState } from './forms';
import { atWindow, guarded } from './guarded';
import { installationOf, NotSetUp, openInstallation } from './installation';
import { scriptInstaller } from './installer';
import { MEMORY } from './memory-names';
import { showOutcome } from './outcome';

export { buatKartu, kartuQr, siapKartu } from './cards';
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
export { keputusanPetugas, lihatAnak, lihatBaris, putuskan, terimaKeputusan } from './decisions';
export { imporDaftar, imporData } from './import';

type FormSubmitEvent = Pick<GoogleAppsScript.Events.FormsOnFormSubmit, 'response' | 'source'>;

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

const operatorTexts = (): OperatorTexts => readBeside('operator');

/** Menu: makes the installation whole. */
export function siapkan(): readonly string[] {
  return atWindow('siapkan', () => {
    ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL);
    const memory = scriptMemory();
    const spreadsheetId = SpreadsheetApp.getActiveSpreadsheet().getId();
    const texts = operatorTexts();
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
  const { context } = installationOf(memory, spreadsheetId);
  const { mapUrl } = context.mailLinks;
  const lines = setUp(context, { ...installer, mapUrl }, context.forms, texts.setUp);
  followOfficers(context, true);
  return lines;
}

/** Trigger: a response of one of the forms was submitted or edited. */
export function terimaKiriman(event?: FormSubmitEvent): void {
  guarded('terimaKiriman', () => {
    if (!event?.response) throw new Error(RUNS_BY_ITSELF);
    const { context } = openInstallation();
    const forms = context.subjects.flatMap(({ form }) => {
      const state = form && formState(context.memory, form.name);
      return form && state ? [{ form, state }] : [];
    });
    const [only, ...others] = forms;
    if (!only) throw new NotSetUp();
    const sent = others.length === 0 ? only : formOfEvent(event, forms);
    // The trigger of a form that was given up may still be there.
    if (sent) recordResponse(context, incomingResponse(event.response, sent.form, sent.state));
  });
}

/** Menu: the map's link, to be passed on. */
export function tautanPeta(): void {
  atWindow('tautanPeta', () => {
    const url = ScriptApp.getService().getUrl();
    if (url) scriptMemory().set(MEMORY.webApp, url);
    const { context, map } = openInstallation();
    const link = map.link(readSettings(context.workbook));
    const { dialog } = operatorTexts();
    showMessage(MENU.mapLink, link ? fill(dialog.mapLink, link) : dialog.noWebApp);
  });
}

/** Menu: no link given out so far opens the map any more. */
export function cabutTautanPeta(): void {
  atWindow('cabutTautanPeta', (who) => {
    const { context, map } = openInstallation();
    context.memory.set(MEMORY.mapSeries, String(map.series + 1));
    showMapLink(context, openInstallation().context.mailLinks.mapUrl);
    noteHistory(context, readSettings(context.workbook).register.zone, who, HISTORY.mapRevoked);
    showMessage(MENU.revokeMap, operatorTexts().dialog.mapRevoked);
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
    const { context, map } = openInstallation();
    const rowUrl = (row: number): string => context.mailLinks.rowUrl(childTab.title, row);
    const page = openMap(context, { ...map, rowUrl }, event.parameter.k ?? '');
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
