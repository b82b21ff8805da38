// The functions that Google calls, by the names that triggers, menus and links hold. Each wires and hands over.
import type { FormState } from '../forms/state';
import { readBeside } from '../google/beside';
import { showMenu, showPage } from '../google/dialogs';
import {
  type FormSubmitEvent,
  formOfEvent,
  incomingResponse,
  listedAt,
} from '../google/forms/form-responses';
import { scriptMemory } from '../google/script-memory';
import { followVanishedNow } from '../installation/follow-vanished';
import type { JobContext } from '../installation/job';
import type { MenuEntry } from '../installation/window';
import { type IncomingResponse, recordResponse } from '../ledger/record';
import { sendMail } from '../post/send-mail';
import { closedMapPage } from '../subjects/maps/closed-page';
import { CLOSED_MAP } from '../subjects/maps/file-words';
import { packMapPage } from '../subjects/maps/map-page-packing';
import { openMap } from '../subjects/maps/open-map';
import { ROOMS } from '../subjects/rooms';
import type { OperatorTexts } from '../subjects/set-up/operator-words';
import { type Arrival, takeTest } from '../subjects/set-up/test-response';
import { MENU, RUNS_BY_ITSELF } from '../subjects/set-up/words';
import { runSlotOf } from './clocks';
import { formState } from './forms';
import { atWindow, guarded, remember } from './guarded';
import { NotSetUp, openInstallation } from './installation';
import { noteWebApp, scriptInstaller } from './installer';
import { makeWhole, whyNotHere } from './make-whole';
import { type Lines, menuWork } from './menu-work';
import { outcomeLines } from './outcome';
import { requireTrigger, type TriggerEvent } from './require-trigger';
import { restoreHere } from './restore';

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
  const entries = ROOMS.flatMap(({ menu = [] }) => menu).sort((a, b) => a.place - b.place);
  const groupOf = ({ place }: MenuEntry): number => Math.floor(place / 100);
  showMenu(
    MENU.title,
    [...new Set(entries.map(groupOf))].map((group) => entries.filter((entry) => groupOf(entry) === group)),
  );
}

/** As an editor add-on: runs once when it is installed. */
export function onInstall(): void {
  onOpen();
}

const operatorTexts = (): OperatorTexts => readBeside('operator');

const requireScopes = (): void => ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL);

/** Menu: makes a new installation whole from a backup. */
export function pulihkan(key?: unknown): unknown {
  return menuWork('pulihkan', MENU.restore, key, restoreHere, requireScopes);
}

/** Menu: makes the installation whole. */
export function siapkan(key?: unknown): unknown {
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
    const response = incomingResponse(event.response, sent.form, sent.state);
    if (takeTest(context, response, arrivalOf(response, sent.state))) {
      deleteTest(context, response);
      return;
    }
    recordResponse(context, response);
    followVanishedNow(context);
    followRemovals();
  });
}

/** A test that the form keeps all the same is known by its id. */
function deleteTest({ kept }: Pick<JobContext, 'kept'>, { form, id }: IncomingResponse): void {
  try {
    kept.forget(form, [id]);
  } catch (error) {
    remember('terimaKiriman', error);
  }
}

/** How a response has come that the form's trigger has brought. */
const arrivalOf = ({ id }: IncomingResponse, { formId }: FormState): Arrival => ({
  by: 'pemicu',
  at: Date.now(),
  listedAt: () => listedAt(formId, id),
});

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
    const memory = scriptMemory();
    // Here Google names the deployment that was opened; elsewhere it may name none.
    noteWebApp(memory);
    const page = openMap(openInstallation(memory).context, typeof key === 'string' ? key : '');
    // Google takes neither title nor width from what a page says itself.
    const shown = (output: GoogleAppsScript.HTML.HtmlOutput, title: string) =>
      output.setTitle(title).addMetaTag('viewport', 'width=device-width, initial-scale=1');
    if (page === null) return shown(HtmlService.createHtmlOutput(closedMapPage()), CLOSED_MAP.title);
    const template = HtmlService.createTemplateFromFile('peta');
    template.title = page.title;
    template.dataJson = JSON.stringify(packMapPage(page));
    return shown(template.evaluate(), page.title);
  });
}
