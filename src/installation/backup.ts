'beside the script';

import { dayOf } from '../kernel/calendar';
import type { ResponseCode } from '../kernel/code';
import { nameForForm } from '../kernel/first-form';
import { clockText } from '../kernel/words';
import { decisionTab } from '../ledger/decision-tab';
import { decisionKey } from '../ledger/decisions/decision';
import type { Decisions } from '../ledger/decisions/resolve';
import { journalTab } from '../ledger/journal-tab';
import { codeOfOrder } from '../ledger/responses/response';
import { formsOf } from '../ledger/subject';
import { MORE_REMARKS } from '../overview/words';
import { geocodeTab } from '../places/geocode-tab';
import { outboxTab } from '../post/outbox-tab';
import { readSettings } from '../settings/settings';
import { type Cell, link, type Raw, text } from '../workbook/cells';
import { historyTab } from '../workbook/history-tab';
import { type AnyTab, KEY_HEADER } from '../workbook/tab';
import {
  type BackupPlan,
  type BackupRow,
  type KeptItem,
  MEMORY_PART,
  type Past,
  planBackup,
} from './backup-book';
import { closeBackup, type FoundSharing } from './backup-sharing';
import { BACKUP_TITLE, BACKUP_UNTIL, SEE_REMARK } from './backup-words';
import type { JobContext } from './job';
import { formMemory, MEMORY } from './memory-names';

/** The workbook with the backup, which nobody but the owner sees. */
export interface BackupPort {
  /** @returns the id of a new workbook of the account that acts */
  make(title: string): string;
  /** @returns its rows; `null` where there is no such workbook any more */
  read(id: string): readonly BackupRow[] | null;
  write(id: string, plan: BackupPlan): void;
  /** Takes away whatever sharing there is. */
  keepToOwner(id: string): FoundSharing;
  url(id: string): string;
}

/** Logs are kept as they stand: what they said before is of no use to anybody. */
const LOGS: readonly AnyTab[] = [outboxTab, geocodeTab, historyTab];
const JOURNALS: readonly AnyTab[] = [journalTab, decisionTab];

/** The tabs that nothing else gives back. */
export const backedUpTabs = (tabs: readonly AnyTab[]): readonly AnyTab[] => [
  ...tabs.filter(({ kind }) => kind === 'settings'),
  ...JOURNALS,
  ...LOGS,
];

/** Facts of the script's memory that outlive a lost script. */
export const backedUpMemory = ({ subjects }: Pick<JobContext, 'subjects'>): readonly string[] => [
  MEMORY.mapSecret,
  MEMORY.mapSeries,
  MEMORY.oldMapLinks,
  MEMORY.mapPeople,
  'pengirim:segel',
  'lupa:disapu',
  'lupa:formulir',
  'pengirim:dikenali',
  'hak:terlihat',
  'simpan:aturan',
  'simpan:diumumkan',
  ...formsOf(subjects).flatMap(({ name }) => [
    formMemory(name).state,
    formMemory(name).url,
    nameForForm('lupa:sampai', name),
  ]),
];

/** Brings the backup to how things stand. @returns how many rows were written */
export function backUp(context: JobContext, decisions: Decisions): number {
  const { workbook, memory, now, backups, overview } = context;
  const at = now();
  const { zone } = readSettings(workbook).register;
  const known = memory.get(MEMORY.backup);
  const found = known === null ? null : backups.read(known);
  const id = known !== null && found !== null ? known : backups.make(BACKUP_TITLE);
  memory.set(MEMORY.backup, id);
  // Before anything is written: nobody shall read it on the way.
  const shared = closeBackup(context, id, zone);
  const items = itemsOf(context);
  const plan = planBackup(found ?? [], items, dayOf(at, zone), pastOf(items, decisions));
  backups.write(id, plan);
  const until = BACKUP_UNTIL(clockText(at, zone));
  const line =
    shared === null
      ? link(until, backups.url(id))
      : {
          count: link(`${until}. ${SEE_REMARK}`, backups.url(id)),
          remark: `${shared} ${MORE_REMARKS.backup}`,
        };
  workbook.write([overview.change({ backup: line })]);
  return plan.rows.length + plan.appended.length;
}

/** What is to be kept, as it stands. */
function itemsOf(context: JobContext): readonly KeptItem[] {
  const { workbook, memory } = context;
  const tabs = backedUpTabs(context.tabs());
  const tables = workbook.read(
    tabs.map((tab) => ({ tab, columns: tab.columns.map(({ header }) => header) })),
  );
  const facts = backedUpMemory(context).flatMap((name): readonly KeptItem[] => {
    const value = memory.get(name);
    return value === null || value === '' ? [] : [{ part: MEMORY_PART, key: name, text: value }];
  });
  return [
    ...tabs.flatMap((tab, i) => (tables[i] ?? []).flatMap((row, at) => itemOf(tab, row, at))),
    ...facts,
  ];
}

function itemOf(tab: AnyTab, row: readonly Raw[], at: number): readonly KeptItem[] {
  const cells = tab.columns.flatMap(({ header }, column) => {
    const value = row[column] ?? null;
    return value === null || value === '' ? [] : [[header, value] as const];
  });
  if (cells.length === 0) return [];
  const keyAt = JOURNALS.includes(tab) ? tab.columns.findIndex(({ header }) => header === KEY_HEADER) : -1;
  const place = String(at).padStart(PLACE_LENGTH, '0');
  const key = keyAt < 0 ? place : String(row[keyAt] ?? '') || place;
  return [{ part: tab.title, key, text: JSON.stringify(Object.fromEntries(cells)) }];
}

const PLACE_LENGTH = 7;

/**
 * What was erased goes from every day of the backup; logs and the script's memory are kept as they stand. All else stays for the days
 * on which it was there: what somebody has typed over shall not take the place of what was true.
 */
function pastOf(
  items: readonly KeptItem[],
  { touched: erased, corrected, entries }: Decisions,
): (part: string, key: string) => Past {
  const touched = new Set([...erased.keys(), ...corrected]);
  const standing = new Set([MEMORY_PART, ...LOGS.map(({ title }) => title)]);
  const blank = new Set(
    items.flatMap(({ part, key, text: said }) =>
      part === journalTab.title && touchesErased(key, touched) && !isAnswered(said) ? [key] : [],
    ),
  );
  const present = new Set(items.flatMap(({ part, key }) => (part === journalTab.title ? [key] : [])));
  const emptied = new Set(
    entries.flatMap(({ decision, about }) =>
      about.some((code) => touched.has(code)) ? [decisionKey(decision)] : [],
    ),
  );
  return (part, key) => {
    if (standing.has(part)) return 'forgotten';
    if (part === decisionTab.title) return emptied.has(key) ? 'forgotten' : 'kept';
    if (part !== journalTab.title || !touchesErased(key, touched)) return 'kept';
    return blank.has(key) || !present.has(key) ? 'forgotten' : 'kept';
  };
}

const touchesErased = (key: string, touched: ReadonlySet<ResponseCode>): boolean => {
  const code = codeOfOrder(key);
  return code !== null && touched.has(code);
};

/** Whether a kept row of the journal says anything of its response. */
const isAnswered = (said: string): boolean =>
  'Tautan Ubah' in JSON.parse(said) || 'Pengirim' in JSON.parse(said);

/** The rows of a tab as a backup has them. */
export const restoredRows = (tab: AnyTab, items: readonly KeptItem[]): readonly (readonly Cell[])[] =>
  items
    .filter(({ part }) => part === tab.title)
    .sort((a, b) => (a.key < b.key ? -1 : 1) * (tab.order === 'newest-first' ? -1 : 1))
    .map(({ text: json }) => {
      const row = JSON.parse(json) as Readonly<Record<string, Raw>>;
      return tab.columns.map(({ header, formerly = [], format }): Cell => {
        const value =
          [header, ...formerly].map((one) => row[one] ?? null).find((one) => one !== null) ?? null;
        if (typeof value === 'number' && (format === 'day' || format === 'instant'))
          return { kind: format, serial: value };
        return typeof value === 'number'
          ? { kind: 'number', value }
          : text(value === null ? null : String(value));
      });
    });
