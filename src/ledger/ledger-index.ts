import { responseCodeOf } from '../kernel/code';
import type { Sign } from '../kernel/hmac';
import type { Point } from '../kernel/place/place';
import { SETTINGS, type Settings, settingsFrom } from '../settings/settings';
import type { KnownRows } from '../workbook/row-plan';
import { type RowSelection, readRows, readTogether, select, textField } from '../workbook/select';
import { KEY_HEADER } from '../workbook/tab';
import type { Context } from './context';
import { DECISIONS, readDecision } from './decision-tab';
import type { Decision } from './decisions/decision';
import { type Decisions, resolveDecisions } from './decisions/resolve';
import { refusedCodes } from './decisions/take';
import { INDEX_HEADER } from './index-column';
import { JOURNAL, NEWEST_ENTRY, recordsFrom } from './journal-tab';
import { journalledDay } from './journalled-day';
import { archiveOf, isEmptyArchive, NO_ARCHIVE, readArchive } from './responses/archive';
import { possibleCodes } from './responses/fillings';
import type { ResponseRecord } from './responses/response';
import { sealsOf } from './responses/sender-seal';
import { codeOfToken, codeToken, SHORT_LINK_TOKEN, sealedToken, tokensOfCell } from './responses/tokens';
import type { AnySubject, Holder, OtherHolders, Projection } from './subject';

/** All that one response needs to know of the register before it is known whom it is about. */
export interface LedgerIndex {
  /** Rows that keep responses, of all tabs. */
  readonly holders: readonly Holder[];
  /** What is known of the rows of each tab that shows a state, by title. */
  readonly known: ReadonlyMap<string, KnownRows>;
  /** Tokens of the responses that could not be taken in: whom they are about, no token says. */
  readonly looseTokens: readonly string[];
  readonly newestRevision: string | null;
  /** The rows of `Keputusan` from the top; `null` for one that cannot be read. */
  readonly decisionRows: readonly (Decision | null)[];
  readonly decisions: Decisions;
  readonly settings: Settings;
  /** The token as indexes have it. */
  readonly seal: (token: string) => string;
}

/** The tabs that show states, each once: the first projection that names a tab says how it is indexed. */
export function projectedTabs(subjects: readonly AnySubject[]): readonly Projection<unknown>[] {
  const byTitle = new Map<string, Projection<unknown>>();
  for (const projection of subjects.flatMap(({ projections }) => projections)) {
    if (!byTitle.has(projection.tab.title)) byTitle.set(projection.tab.title, projection);
  }
  return [...byTitle.values()];
}

type IndexContext = Pick<Context, 'workbook' | 'subjects' | 'kinds' | 'sign' | 'memory' | 'overview'>;

/** Reads what a change has to know, in one read whatever the size of the register. */
export function readIndex(context: IndexContext): LedgerIndex {
  const { workbook, subjects, kinds, sign, overview } = context;
  const seals = sealsOf(context);
  const projections = projectedTabs(subjects);
  const selections = projections.flatMap(indexSelections);
  const { rows, lists } = readTogether(
    workbook,
    { newest: NEWEST_ENTRY, decided: DECISIONS, day: journalledDay(overview), ...SETTINGS },
    selections,
  );
  let next = 0;
  const tabs = projections.map((projection) => {
    const own = lists.slice(next, next + indexSelections(projection).length);
    next += own.length;
    return tabIndex(projection, own, sign);
  });
  const settings = settingsFrom(rows);
  const day = rows.day[0]?.day ?? null;
  const decisionRows = rows.decided.map((row) => readDecision(row, kinds, seals));
  return {
    holders: tabs.flatMap(({ holders }) => holders),
    known: new Map(tabs.map(({ title, known }) => [title, known])),
    looseTokens: tabs.flatMap(({ looseTokens }) => looseTokens),
    newestRevision: rows.newest[0]?.key || null,
    decisionRows,
    decisions: resolveDecisions(readable(decisionRows), kinds),
    settings: { ...settings, register: { ...settings.register, day } },
    seal: (token) => sealedToken(token, sign),
  };
}

/** Keys, and where rows keep responses their tokens and what else is kept at hand. */
function indexSelections({ tab, holding, onTop }: Projection<unknown>): readonly RowSelection<unknown>[] {
  if (!holding) return [select(tab, { key: textField(KEY_HEADER) }, onTop && { from: 0, count: 1 })];
  return [select(tab, { key: textField(KEY_HEADER), tokens: textField(INDEX_HEADER) }), holding.kept];
}

interface TabIndex {
  readonly title: string;
  readonly known: KnownRows;
  readonly holders: readonly Holder[];
  readonly looseTokens: readonly string[];
}

type IndexRow = { readonly key: string; readonly tokens?: string };

function tabIndex(
  { tab, holding, onTop }: Projection<unknown>,
  lists: readonly (readonly unknown[])[],
  sign: Sign,
): TabIndex {
  const [first = [], kept = []] = lists;
  const rows = first as readonly IndexRow[];
  const none = { title: tab.title, holders: [], looseTokens: [] };
  if (!holding && onTop) return { ...none, known: { topKey: rows[0]?.key || null } };
  const known = { keys: rows.map(({ key }) => key) };
  if (!holding) return { ...none, known };
  const holders = rows.map(
    ({ key, tokens }, row): Holder => ({
      tab,
      row,
      key,
      tokens: tokensOfCell(tokens ?? '', sign),
      // Rows whose cells are all empty at the end of a tab are not read at all.
      kept: kept[row] ?? holding.kept.row([]),
    }),
  );
  const looseTokens = holders.flatMap((holder) => (holding.isLoose?.(holder.kept) ? holder.tokens : []));
  return { title: tab.title, known, holders, looseTokens };
}

export const readable = (rows: LedgerIndex['decisionRows']): readonly Decision[] =>
  rows.flatMap((decision) => decision ?? []);

/** The holders of some tabs, without those of the rows named. */
export function holdersExcept(holders: readonly Holder[], gone: ReadonlySet<Holder>): OtherHolders {
  return {
    of: <S, Kept>({ tab }: Projection<S, Kept>) =>
      holders.filter(
        (holder) => holder.tab.title === tab.title && !gone.has(holder),
      ) as readonly Holder<Kept>[],
  };
}

/** Rows that bear on each other, and every token by which they could. */
export interface Closure {
  readonly holders: readonly Holder[];
  readonly tokens: ReadonlySet<string>;
}

/**
 * The rows that share a token with `start`, directly, through each other or through a decision: all that these responses can
 * bear on. Tokens are sealed here, if they are not yet. Each round looks at every row once, which for the few rounds there are is quicker than indexing the tokens first.
 */
export function closure(
  { holders: all, decisions, seal }: Pick<LedgerIndex, 'holders' | 'decisions' | 'seal'>,
  start: Iterable<string>,
): Closure {
  const tokens = new Set<string>();
  const want = (token: string): void => {
    if (token === SHORT_LINK_TOKEN || tokens.has(token)) return;
    tokens.add(token);
    const code = codeOfToken(token);
    if (code) for (const other of decisions.linked(code)) want(codeToken(other));
  };
  for (const token of start) want(seal(token));
  const holders: Holder[] = [];
  let rest = all;
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

/** What rows keep. */
interface Held {
  readonly records: readonly ResponseRecord[];
  /** Where their short links led. */
  readonly links: ReadonlyMap<string, Point>;
  /** Whether the links were read. */
  readonly withLinks: boolean;
}

type HeldContext = Pick<Context, 'workbook' | 'subjects' | 'shortLinks' | 'sign' | 'memory'>;

/** Reads the responses that the rows keep, and where their short links led, in one read more. */
export function readHeld(context: HeldContext, holders: readonly Holder[], mayHaveLink: boolean): Held {
  const { workbook, subjects, shortLinks } = context;
  const withLinks = mayHaveLink || holders.some(({ tokens }) => tokens.includes(SHORT_LINK_TOKEN));
  if (holders.length === 0 && !withLinks) return { records: [], links: new Map(), withLinks };
  const always = new Set(
    projectedTabs(subjects).flatMap(({ tab, holding }) => (holding?.always ? [tab.title] : [])),
  );
  const links: Readonly<Record<string, RowSelection<unknown>>> = withLinks
    ? { links: shortLinks.selection }
    : {};
  const { rows, lists } = readTogether(
    workbook,
    links,
    holders.map(({ tab, row }) => archiveOf(tab, { from: row, count: 1 })),
  );
  const seals = sealsOf(context);
  const archives = holders.flatMap(({ tab }, i) => {
    const archive = lists[i]?.[0] ?? NO_ARCHIVE;
    return isEmptyArchive(archive) && !always.has(tab.title) ? [] : [readArchive(archive, seals)];
  });
  return {
    records: archives.includes(null) ? fromJournal(context, holders) : archives.flatMap((held) => held ?? []),
    links: shortLinks.linksFrom(rows.links ?? []),
    withLinks,
  };
}

type JournalContext = Pick<Context, 'workbook' | 'sign' | 'memory'>;

/** For responses too many for a row: the journal has them all. */
function fromJournal(context: JournalContext, holders: readonly Holder[]): readonly ResponseRecord[] {
  const tokens = new Set(holders.flatMap((holder) => holder.tokens));
  return readJournal(context).filter(({ id }) => tokens.has(codeToken(responseCodeOf(id))));
}

export const readJournal = (context: JournalContext): readonly ResponseRecord[] =>
  recordsFrom(readRows(context.workbook, { journal: JOURNAL }).journal, sealsOf(context));

/** Responses of which an officer has refused something: no row holds what counts nowhere. */
export function readRefused(
  context: JournalContext,
  decisions: Pick<Decisions, 'entries'>,
): readonly ResponseRecord[] {
  const refused = new Set(refusedCodes(decisions));
  if (refused.size === 0) return [];
  return readJournal(context).filter((record) => possibleCodes(record).some((code) => refused.has(code)));
}
