import { parseCode, type ResponseCode, responseCodeOf } from '../kernel/code';
import type { Point } from '../kernel/place/place';
import { linkSelection, resolvedLinksFrom } from '../places/geocode-tab';
import { SETTINGS_SELECTIONS, type Settings, settingsFrom } from '../settings/settings';
import { codeToken } from '../subjects/children/recognition/keys';
import type { ChildSummary } from '../subjects/children/summary/child-summary';
import {
  childTab,
  INDEX_HEADER,
  SHORT_LINK_TOKEN,
  SUMMARY_HEADER,
} from '../subjects/children/tabs/child-tab';
import { repairTab } from '../subjects/children/tabs/repair-tab';
import { readSummary } from '../subjects/children/tabs/summary-cell';
import { visitTab } from '../subjects/children/tabs/visit-tab';
import { REPAIR_KIND } from '../subjects/children/tabs/words';
import type { Raw } from '../workbook/cells';
import type { Selection, Table, WorkbookPort } from '../workbook/ports';
import { KEY_HEADER } from '../workbook/tab';
import { ARCHIVE_HEADERS, readArchive } from './archive';
import { DECISION_HEADER, decisionTab, readDecision } from './decision-tab';
import type { Decision } from './decisions/decision';
import { type Decisions, resolveDecisions } from './decisions/decisions';
import { JOURNAL_HEADERS, journalTab, recordsFrom } from './journal-tab';
import type { ResponseRecord } from './response';

/** A row that keeps responses: of a registered child, or of a response that waits to be mended. */
export interface Holder {
  readonly kind: 'child' | 'repair';
  /** Counted from 0 below the header. */
  readonly row: number;
  readonly key: string;
  readonly tokens: readonly string[];
}

/** All that one submission needs to know of the register before it knows which child it is about. */
export interface RegisterIndex {
  readonly children: readonly (Holder & { readonly summary: ChildSummary | null })[];
  readonly repairs: readonly (Holder & { readonly stops: boolean })[];
  readonly newestRevision: string | null;
  readonly newestVisit: string | null;
  /** The rows of `Keputusan` from the top; `null` for one that cannot be read. */
  readonly decisionRows: readonly (Decision | null)[];
  readonly decisions: Decisions;
  readonly settings: Settings;
}

export const DECISION_SELECTION: Selection = { tab: decisionTab, columns: [DECISION_HEADER] };

export const INDEX_SELECTIONS: readonly Selection[] = [
  { tab: childTab, columns: [KEY_HEADER, INDEX_HEADER, SUMMARY_HEADER] },
  { tab: repairTab, columns: [KEY_HEADER, INDEX_HEADER, 'Jenis'] },
  { tab: journalTab, columns: [KEY_HEADER], rows: { from: 0, count: 1 } },
  { tab: visitTab, columns: [KEY_HEADER], rows: { from: 0, count: 1 } },
  DECISION_SELECTION,
  ...SETTINGS_SELECTIONS,
];

/** @param tables read as {@link INDEX_SELECTIONS}; further tables are left alone */
export function indexFrom(tables: readonly Table[]): RegisterIndex {
  const [children = [], repairs = [], journal = [], visits = [], decided = [], ...settings] = tables;
  const decisionRows = decided.map(([value]) => readDecision(value));
  return {
    children: children.map((values, row) => ({
      ...holderOf('child', values, row),
      summary: readSummary(values[2]),
    })),
    repairs: repairs.map((values, row) => ({
      ...holderOf('repair', values, row),
      stops: values[2] === REPAIR_KIND.stops,
    })),
    newestRevision: keyOf(journal[0]),
    newestVisit: keyOf(visits[0]),
    decisionRows,
    decisions: resolveDecisions(readable(decisionRows)),
    settings: settingsFrom(settings),
  };
}

/** What the decisions come to, read as {@link DECISION_SELECTION}; damaged rows are passed over. */
export const decisionsFrom = (table: Table): Decisions =>
  resolveDecisions(readable(table.map(([value]) => readDecision(value))));

export const readable = (rows: RegisterIndex['decisionRows']): readonly Decision[] =>
  rows.flatMap((decision) => decision ?? []);

const keyOf = (values: readonly Raw[] | undefined): string | null => (values?.[0] ? String(values[0]) : null);

const holderOf = (kind: Holder['kind'], values: readonly Raw[], row: number): Holder => ({
  kind,
  row,
  key: String(values[0] ?? ''),
  tokens: values[1] ? String(values[1]).split(' ') : [],
});

/** Rows that bear on each other, and every token by which they could. */
export interface Closure {
  readonly holders: readonly Holder[];
  readonly tokens: ReadonlySet<string>;
}

/**
 * The rows that share a token with `start`, directly, through each other or through a decision: all that these responses can
 * bear on. Each round looks at every row once, which for the few rounds there are is quicker than indexing the tokens first.
 */
export function closure(
  { children, repairs, decisions }: Pick<RegisterIndex, 'children' | 'repairs' | 'decisions'>,
  start: Iterable<string>,
): Closure {
  const tokens = new Set<string>();
  const want = (token: string): void => {
    if (token === SHORT_LINK_TOKEN || tokens.has(token)) return;
    tokens.add(token);
    const code = codeOfToken(token);
    if (code) for (const other of decisions.linked(code)) want(codeToken(other));
  };
  for (const token of start) want(token);
  const holders: Holder[] = [];
  let rest: readonly Holder[] = [...children, ...repairs];
  for (;;) {
    const touched = new Set(rest.filter((holder) => holder.tokens.some((token) => tokens.has(token))));
    if (touched.size === 0) return { holders, tokens };
    rest = rest.filter((holder) => !touched.has(holder));
    for (const holder of touched) {
      holders.push(holder);
      holder.tokens.forEach(want);
    }
  }
}

/** A token of another kind that looks like a code makes a closure larger, never wrong. */
const codeOfToken = (token: string): ResponseCode | null => parseCode(token.slice(1));

/** What finds the rows of responses that cannot be taken in: whom they tell of, no token says. */
export const stoppedTokens = ({ repairs }: Pick<RegisterIndex, 'repairs'>): readonly string[] =>
  repairs.flatMap(({ stops, tokens }) => (stops ? tokens : []));

export const related = (index: RegisterIndex, tokens: readonly string[]): readonly Holder[] =>
  closure(index, tokens).holders;

/** Reads the responses that the rows keep, and where their short links led, in one read more. */
export function readHeld(
  workbook: WorkbookPort,
  holders: readonly Holder[],
  mayHaveLink: boolean,
): { readonly records: readonly ResponseRecord[]; readonly links: ReadonlyMap<string, Point> } {
  const withLinks = mayHaveLink || holders.some(({ tokens }) => tokens.includes(SHORT_LINK_TOKEN));
  if (holders.length === 0 && !withLinks) return { records: [], links: new Map() };
  const selections = holders.map(archiveSelection);
  const tables = workbook.read(withLinks ? [...selections, linkSelection] : selections);
  const links = withLinks ? resolvedLinksFrom(tables[holders.length] ?? []) : new Map<string, Point>();
  const archives = holders.flatMap((holder, i) => {
    const values = tables[i]?.[0] ?? [];
    return holder.kind === 'repair' && values.every((value) => !value) ? [] : [readArchive(values)];
  });
  const readable = archives.flatMap((records) => records ?? []);
  return { records: archives.includes(null) ? fromJournal(workbook, holders) : readable, links };
}

const archiveSelection = ({ kind, row }: Holder): Selection => ({
  tab: kind === 'child' ? childTab : repairTab,
  columns: ARCHIVE_HEADERS,
  rows: { from: row, count: 1 },
});

/** For responses too many for a row: the journal has them all. */
function fromJournal(workbook: WorkbookPort, holders: readonly Holder[]): readonly ResponseRecord[] {
  const tokens = new Set(holders.flatMap((holder) => holder.tokens));
  return readJournal(workbook).filter(({ id }) => tokens.has(codeToken(responseCodeOf(id))));
}

export function readJournal(workbook: WorkbookPort): readonly ResponseRecord[] {
  const [rows = []] = workbook.read([{ tab: journalTab, columns: JOURNAL_HEADERS }]);
  return recordsFrom(rows);
}
