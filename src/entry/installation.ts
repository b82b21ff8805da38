import { readBeside } from '../google/beside';
import { backupBooks } from '../google/copies/backup-books';
import { copyBooks } from '../google/copies/copy-books';
import { driveFiles } from '../google/drive-files';
import { keptByForms } from '../google/forms/forget-responses';
import { formResponses } from '../google/forms/form-responses';
import { googleLookup } from '../google/google-lookup';
import { scriptLock } from '../google/script-lock';
import { scriptMail } from '../google/script-mail';
import { scriptMemory } from '../google/script-memory';
import { leftTabsOf } from '../google/sheets/left-tabs';
import { protectTabs } from '../google/sheets/protect-tabs';
import { showColumns } from '../google/sheets/show-columns';
import { type Layouts, placeOf, type TabLayout } from '../google/sheets/tab-layout';
import { sheetsWorkbook } from '../google/sheets/workbook';
import { whenUsed } from '../google/when-used';

import { type House, houseOf } from '../installation/house';
import type { JobContext, Trouble } from '../installation/job';
import { LISTED_ONLY, MEMORY } from '../installation/memory-names';
import { signerOf } from '../kernel/hmac';
import { Refused } from '../kernel/page-words';
import { senderRule } from '../ledger/known-sender';
import { formsOf } from '../ledger/subject';
import { shortLinks } from '../places/geocode-tab';
import { wakingTimer } from '../post/mail-timer';
import { copyOf } from '../subjects/copies/copy-of';
import { personLink } from '../subjects/maps/links';
import { ROOMS } from '../subjects/rooms';
import type { OperatorTexts } from '../subjects/set-up/operator-words';
import { withoutTests } from '../subjects/set-up/test-response';
import { NOT_READY } from '../subjects/set-up/words';
import { noticingRemovals } from '../workbook/noticing-removals';
import type { MemoryPort } from '../workbook/ports';
import type { AnyTab } from '../workbook/tab';
import { formLinks, formPort, formState, respondersPort } from './forms';
import { remember } from './guarded';
import { buildTabs, rememberedLayouts, rememberLayouts } from './installer';

/** Set-up has not been run in this workbook. */
export class NotSetUp extends Refused {
  override readonly name = 'NotSetUp';

  constructor() {
    super(NOT_READY);
  }
}

/** One installation, as far as one execution needs it: the context wired to Google. */
export interface Installation {
  readonly house: House;
  readonly context: JobContext;
  /** Does at once what must not wait where somebody was taken out of a tab; for executions with the owner's rights. */
  followRemovals(): void;
}

/** @throws NotSetUp where there is no workbook to work on */
export function openInstallation(memory: MemoryPort = scriptMemory()): Installation {
  const spreadsheetId = memory.get(MEMORY.workbook);
  if (spreadsheetId === null) throw new NotSetUp();
  return installationOf(memory, spreadsheetId);
}

export function installationOf(memory: MemoryPort, spreadsheetId: string): Installation {
  const house = houseOf(ROOMS);
  const layouts = (): Layouts => parsed<Layouts>(memory.get(MEMORY.layouts)) ?? {};
  const now = (): number => Date.now();
  const sheets = sheetsWorkbook(spreadsheetId, layouts(), (found) =>
    rememberLayouts(memory, found, house.tabs()),
  );
  const { workbook, wasRemovedFrom } = noticingRemovals(wakingTimer(sheets, { memory, now }));
  const sign = signerOf(memory.get(MEMORY.mapSecret) ?? '');
  const sheetUrl = `https://docs.google.com/spreadsheets/d/${spreadsheetId}/edit`;
  const forms = formsOf(house.subjects);
  const actsForOwner = (): boolean => {
    const installer = memory.get(MEMORY.installer);
    const acting = Session.getEffectiveUser().getEmail();
    return installer === null || installer.toLowerCase() === acting.toLowerCase();
  };
  const context: JobContext = {
    ...house,
    actsForOwner,
    workbook,
    lock: scriptLock,
    memory,
    sign,
    now,
    since: now(),
    // Asked anew each time: set-up makes forms while it runs.
    get links() {
      return formLinks(memory, forms);
    },
    shortLinks,
    senderOf: senderRule(sign, () => memory.get(MEMORY.responders) === LISTED_ONLY),
    mail: scriptMail,
    lookup: whenUsed(googleLookup),
    files: driveFiles(memory, actsForOwner),
    copies: whenUsed(() => copyBooks(spreadsheetId)),
    backups: whenUsed(backupBooks),
    leftTabs: leftTabsOf(spreadsheetId),
    forms: formPort(memory),
    responders: respondersPort(memory),
    responsesOf(form) {
      const state = formState(memory, form.name);
      return state && withoutTests(context, formResponses(form, state));
    },
    kept: keptByForms((form) => formState(memory, form)),
    putBackTabs() {
      const owner = Session.getEffectiveUser().getEmail();
      const remembered = rememberedLayouts(memory);
      const tabs = house.tabs().flatMap((tab) => partsBefore(tab, remembered[tab.title]));
      const texts = readBeside<OperatorTexts>('operator');
      const built = buildTabs(memory, spreadsheetId, tabs, owner, texts, ({ kind }) => kind !== 'settings');
      rememberLayouts(memory, built.layouts, house.tabs());
      sheets.layOut(built.layouts);
      return built.added;
    },
    showColumns: (columns, areShown) => showColumns(spreadsheetId, layouts(), columns, areShown),
    openTabsTo: (officers) =>
      protectTabs(spreadsheetId, house.tabs(), layouts(), {
        owners: [
          ...new Set([Session.getEffectiveUser().getEmail(), memory.get(MEMORY.installer) ?? '']),
        ].filter((email) => email !== ''),
        officers,
      }),
    rowsUrl: (tab, { from, count }) =>
      `${sheetUrl}#gid=${layouts()[tab]?.sheetId ?? 0}&range=${from + 2}:${from + 1 + count}`,
    trouble: () => parsed<Trouble>(memory.get(MEMORY.trouble)),
    mailLinks: {
      sheetUrl,
      owner: () => memory.get(MEMORY.installer),
      mapUrl: (settings, email) => personLink({ memory, sign, now }, settings, email)?.url ?? null,
      copyUrl(email, reading) {
        const id = copyOf(email, reading, memory);
        return id && context.copies.url(id);
      },
      rowUrl: (tab, row) => `${sheetUrl}#gid=${layouts()[tab]?.sheetId ?? 0}&range=B${row + 2}`,
    },
  };
  const followRemovals = (): void => {
    for (const { removedFrom, run } of house.afterwards) {
      if (!wasRemovedFrom(removedFrom)) continue;
      try {
        if (actsForOwner()) run(context);
      } catch (error) {
        // What was asked for is done; the clock of the same work comes again.
        remember('afterwards', error);
      }
    }
  };
  return { house, context, followRemovals };
}

/** A tab as far as set-up has made it: what a later release has more is for set-up. */
function partsBefore(tab: AnyTab, layout: TabLayout | undefined): readonly AnyTab[] {
  if (tab.added && !layout) return [];
  const isThere = (column: AnyTab['columns'][number]): boolean =>
    !column.added || placeOf(column, layout?.headers ?? []) >= 0;
  return [{ ...tab, columns: tab.columns.filter(isThere) }];
}

const parsed = <T>(json: string | null): T | null => (json === null ? null : (JSON.parse(json) as T));
