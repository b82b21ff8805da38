import type { FormPort } from '../forms/refresh-form';
import type { FormState } from '../forms/state';
import { readBeside } from '../google/beside';
import { driveFiles } from '../google/drive-files';
import { createForm, syncChildChoices, syncForm } from '../google/forms/build-form';
import { linkForm } from '../google/forms/link-form';
import { googleLookup } from '../google/google-lookup';
import { scriptLock } from '../google/script-lock';
import { scriptMail } from '../google/script-mail';
import { scriptMemory } from '../google/script-memory';
import type { Layouts } from '../google/sheets/tab-layout';
import { sheetsWorkbook } from '../google/sheets/workbook';
import { hmacSigner } from '../google/signer';
import { addDays, type CalendarDate, dayOf } from '../kernel/calendar';
import type { MailLinks } from '../post/send-mail';
import type { Settings } from '../settings/settings';
import type { FormLinks } from '../subjects/children/form/form-links';
import { newMapKey, type Sign } from '../subjects/maps/map-link';
import { NOT_READY } from '../subjects/set-up/words';
import type { Ports } from '../workbook/ports';
import { MEMORY } from './memory-names';

/** Set-up has not been run in this workbook. */
export class NotSetUp extends Error {
  override readonly name = 'NotSetUp';

  constructor() {
    super(NOT_READY);
  }
}

/** One installation, as far as one execution needs it: the ports wired to Google, and the links that lead into it. */
export interface Installation {
  readonly ports: Ports;
  readonly form: FormPort;
  readonly formState: () => FormState | null;
  readonly formLinks: () => FormLinks | null;
  readonly mailLinks: () => MailLinks;
  readonly rowUrl: (row: number) => string;
  readonly map: MapSecrets;
}

/** What the map's links hang on. */
export interface MapSecrets {
  readonly series: number;
  readonly sign: Sign;
  readonly salt: string;
  /** A link that opens the map from today on; `null` before the web app is published. */
  link(
    settings: Pick<Settings, 'mapLinkDays' | 'register'>,
  ): { readonly url: string; readonly until: CalendarDate } | null;
}

/** @throws NotSetUp where there is no workbook to work on */
export function openInstallation(): Installation {
  const memory = scriptMemory();
  const spreadsheetId = memory.get(MEMORY.workbook);
  if (spreadsheetId === null) throw new NotSetUp();
  return installationOf(memory, spreadsheetId);
}

export function installationOf(memory: Ports['memory'], spreadsheetId: string): Installation {
  const layouts = parsed<Layouts>(memory.get(MEMORY.layouts)) ?? {};
  const workbook = sheetsWorkbook(spreadsheetId, layouts, (found) =>
    memory.set(MEMORY.layouts, JSON.stringify(found)),
  );
  const now = (): number => Date.now();
  const ports: Ports = {
    workbook,
    lock: scriptLock,
    mail: scriptMail,
    lookup: googleLookup,
    files: driveFiles(memory),
    memory,
    sign: hmacSigner(memory.get(MEMORY.mapSecret) ?? ''),
    now,
  };
  const formState = (): FormState | null => parsed<FormState>(memory.get(MEMORY.form));
  const sheetUrl = `https://docs.google.com/spreadsheets/d/${spreadsheetId}/edit`;
  const rowUrl = (row: number): string =>
    `${sheetUrl}#gid=${layouts['Data Anak']?.sheetId ?? 0}&range=B${row + 2}`;
  const map = mapSecrets(memory, now);
  return {
    ports,
    form: formPort(memory, formState, spreadsheetId),
    formState,
    formLinks: () => formState()?.prefill ?? null,
    mailLinks: () => ({ sheetUrl, mapUrl: (settings) => map.link(settings)?.url ?? null, rowUrl }),
    rowUrl,
    map,
  };
}

const parsed = <T>(json: string | null): T | null => (json === null ? null : (JSON.parse(json) as T));

/** The form's state is kept before and after, so that a run broken off in between is taken up again. */
function formPort(
  memory: Ports['memory'],
  formState: () => FormState | null,
  spreadsheetId: string,
): FormPort {
  const keep = (state: FormState): void => {
    const { formId, items, validations, prefill } = state;
    memory.set(MEMORY.form, JSON.stringify({ formId, items, validations, prefill }));
  };
  return {
    outline: () => readBeside('formulir'),
    sync(definition) {
      let state = formState();
      if (state === null) {
        state = createForm(definition);
        keep(state);
      }
      const synced = syncForm(definition, state);
      keep(synced);
      memory.set(MEMORY.formUrl, synced.publishedUrl);
      return synced.changed;
    },
    link() {
      const state = formState();
      return state !== null && linkForm(state.formId, spreadsheetId);
    },
    syncChoices(definition) {
      const state = formState();
      return state === null ? [] : syncChildChoices(state, definition);
    },
  };
}

function mapSecrets(memory: Ports['memory'], now: () => number): MapSecrets {
  const series = Number(memory.get(MEMORY.mapSeries) ?? 1);
  const secret = memory.get(MEMORY.mapSecret) ?? '';
  const sign = hmacSigner(secret);
  return {
    series,
    sign,
    salt: `titik ${secret}`,
    link({ mapLinkDays, register }) {
      const webApp = memory.get(MEMORY.webApp);
      if (!webApp || secret === '') return null;
      const today = dayOf(now(), register.zone);
      const key = newMapKey(today, mapLinkDays, series, sign);
      return { url: `${webApp}?k=${encodeURIComponent(key)}`, until: addDays(today, mapLinkDays) };
    },
  };
}
