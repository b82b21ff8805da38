'beside the script';

import { MEMORY } from '../../installation/memory-names';
import { dayOf, type Instant, MS_PER_HOUR, TIME_ZONES } from '../../kernel/calendar';
import type { Context } from '../../ledger/context';
import { areFiguresWithheld } from '../../overview/withheld';
import { OPEN } from '../../overview/words';
import { RECIPIENTS, recipientsFrom, SETTINGS, settingsFrom } from '../../settings/settings';
import { instant, link, type Raw, rawOf, text } from '../../workbook/cells';
import type { CopyChange, CopyPort, CopyTabChange } from '../../workbook/ports';
import { planRows, type RowChange } from '../../workbook/row-plan';
import { readRows, type Table } from '../../workbook/select';
import type { AnyTab, RenderedRow } from '../../workbook/tab';
import { COPIED_CHILDREN, type CopiedChild, childrenWithNeeds, copiedChildren } from './copied-children';
import { COPIED_MOTHERS, type CopiedMother, copiedMothers, mothersOf } from './copied-mothers';
import { COPIED_NEEDS, type CopiedNeed, copiedNeeds } from './copied-needs';
import { type KnownCopy, knownCopy, knownNames, rememberCopy } from './copy-memory';
import { copyRows, copyTab, standingKey } from './copy-tab';
import { motherCopyRows, motherCopyTab, standingMotherKey } from './mother-copy-tab';
import { needCopyRows, needCopyTab, standingNeedKey } from './need-tab';
import { childrenOf, needsOf, READERS_COPY, type WantedCopy, wantedCopies } from './wanted-copies';
import { childWithheld, needWithheld } from './withheld-statuses';
import { COPY_REMARK, SHARE_MESSAGE } from './words';

export type CopiesContext = Pick<Context, 'workbook' | 'memory' | 'now' | 'sign' | 'overview' | 'links'> & {
  readonly copies: CopyPort;
  /** When the execution began. */
  readonly since: Instant;
};

/** After so long the rest is for the next run: an execution ends after six minutes. */
const MOST_MS = 200_000;

/** A copy that is as it should be says so again after so long: well before it turns red by itself. */
const SAID_ANEW_MS = 3 * MS_PER_HOUR;

/** Rows changed in one write: keeps a request far below what the Sheets service takes at once. */
const ROWS_PER_WRITE = 500;

/** What became of the copies. */
export interface Updated {
  /** Copies written, and people let in or shut out. */
  readonly done: number;
  /** Names of copies that are not as they should be. */
  readonly late: readonly string[];
}

/**
 * Brings the copies in line with the register and with who may read them. Rights are taken away before anything is written, and given
 * after. One copy that cannot be written, or one address that Google refuses, keeps no other waiting; what is left is told on `Beranda`
 * and tried again with the next run.
 *
 * @param thoroughly also what is remembered is looked at: rows as they stand, people as Google lists them
 */
export function updateCopies(context: CopiesContext, thoroughly = false): Updated {
  const { workbook, now } = context;
  const { children, needs, mothers, recipients, ...rows } = readRows(workbook, {
    children: COPIED_CHILDREN,
    needs: COPIED_NEEDS,
    mothers: COPIED_MOTHERS,
    recipients: RECIPIENTS,
    ...SETTINGS,
  });
  const settings = settingsFrom(rows);
  const { zone } = settings.register;
  const today = dayOf(now(), zone);
  const wanted = wantedCopies({
    settings,
    recipients: recipientsFrom(recipients),
    today,
  });
  const shown = {
    children: copiedChildren(children, today),
    needs: copiedNeeds(needs, childrenWithNeeds(children, today)),
  };
  const areWithheld = areFiguresWithheld(context.memory);
  const run = new Run(context, {
    zone,
    children: areWithheld ? shown.children.map(childWithheld) : shown.children,
    needs: areWithheld ? shown.needs.map(needWithheld) : shown.needs,
    mothers: copiedMothers(mothers),
    thoroughly,
  });
  const unwanted = knownNames(context.memory).filter((name) => !wanted.some((copy) => copy.name === name));
  for (const name of unwanted) run.each(name, () => run.empty(name));
  for (const copy of wanted) run.each(copy.name, () => run.shutOut(copy));
  for (const copy of wanted) run.each(copy.name, () => run.write(copy));
  for (const copy of wanted) run.each(copy.name, () => run.letIn(copy));
  run.tell(wanted);
  return { done: run.done, late: [...run.late] };
}

interface Task {
  readonly zone: keyof typeof TIME_ZONES;
  readonly children: readonly CopiedChild[];
  readonly needs: readonly CopiedNeed[];
  readonly mothers: readonly CopiedMother[];
  readonly thoroughly: boolean;
}

/** One round over all copies. */
class Run {
  done = 0;
  readonly late = new Set<string>();
  private readonly refused: string[] = [];
  private readonly marks = new Map<string, string>();

  constructor(
    private readonly context: CopiesContext,
    private readonly task: Task,
  ) {}

  /** Work on one copy; none is begun when the time is up, or where an earlier step with the same copy has failed. */
  each(name: string, work: () => void): void {
    const { now, since } = this.context;
    if (this.late.has(name)) return;
    if (now() - since > MOST_MS) {
      this.late.add(name);
      return;
    }
    try {
      work();
    } catch {
      // Told on Beranda by the name of the copy: a text of Google's might quote an address.
      this.late.add(name);
    }
  }

  /** Nobody is to read it: nobody can any more, and nothing is in it. */
  empty(name: string): void {
    const known = knownCopy(this.context.memory, name);
    if (!known) return;
    const nobody = this.mark('');
    if (known.readers !== nobody || this.task.thoroughly) {
      this.done += this.unshare(known.id, []);
      this.remember(name, { ...known, readers: nobody });
    }
    this.bring(name, NOTHING);
  }

  shutOut(copy: WantedCopy): void {
    const known = knownCopy(this.context.memory, copy.name);
    if (!known || (known.readers === this.readersMark(copy) && !this.task.thoroughly)) return;
    this.done += this.unshare(known.id, copy.readers);
  }

  write(copy: WantedCopy): void {
    const { copies, memory, links } = this.context;
    if (!knownCopy(memory, copy.name)) {
      this.remember(copy.name, {
        id: copies.make(copy.title, this.look()),
        rows: '',
        readers: '',
        current: 0,
      });
    }
    const rows = {
      needs: needCopyRows(needsOf(copy, this.task.needs), links),
      children: copyRows(childrenOf(copy, this.task.children)),
      mothers: motherCopyRows(mothersOf(copy, this.task.mothers)),
    };
    this.bring(copy.name, rows, copy.title);
  }

  letIn(copy: WantedCopy): void {
    const { copies, memory } = this.context;
    const known = knownCopy(memory, copy.name);
    const mark = this.readersMark(copy);
    if (!known || (known.readers === mark && !this.task.thoroughly)) return;
    const present = copies.readers(known.id);
    const owner = memory.get(MEMORY.installer)?.toLowerCase();
    let isWhole = true;
    for (const email of copy.readers) {
      if (email === owner || present.includes(email)) continue;
      const taken = copies.share(known.id, email, SHARE_MESSAGE);
      if (taken) this.done += 1;
      else this.refused.push(email);
      isWhole &&= taken;
    }
    this.remember(copy.name, { ...known, readers: isWhole ? mark : '' });
  }

  /** Lines of `Beranda`, where one of them has something else to say than last. */
  tell(wanted: readonly WantedCopy[]): void {
    const { copies, memory, overview, workbook } = this.context;
    const known = wanted.some(({ name }) => name === READERS_COPY) ? knownCopy(memory, READERS_COPY) : null;
    const lines = {
      readersCopy: link(OPEN, known && copies.url(known.id)),
      copiesLate: text([...this.late].join(', ') || null),
      copiesRefused: text([...new Set(this.refused)].join(', ') || null),
    };
    const said = this.mark(JSON.stringify(lines));
    if (memory.get(SAID) === said) return;
    workbook.write([overview.change(lines)]);
    memory.set(SAID, said);
  }

  /** Writes what differs, or only that nothing does. */
  private bring(name: string, rows: CopyRows, title: string = name): void {
    const { memory, now } = this.context;
    const known = knownCopy(memory, name);
    if (!known) return;
    const mark = this.mark(shownIn(rows));
    const links = this.linksMark();
    const isSame = known.rows === mark && known.links === links && !this.task.thoroughly;
    if (isSame && now() - known.current < SAID_ANEW_MS) return;
    const standing = isSame ? null : this.standing(known.id);
    if (standing === 'gone') {
      this.replace(name, known, title, rows);
      return;
    }
    this.put(known.id, standing === null ? NO_CHANGES : changesTo(standing, rows, known.links !== links));
    this.remember(name, { ...known, rows: mark, links, current: now() });
    this.done += 1;
  }

  /** Rows as they stand. A copy with other tabs or columns, as after an update, is laid out anew: who reads it keeps the link. */
  private standing(id: string): Standing | 'gone' {
    const tables = this.context.copies.read(id, TABS);
    if (tables === null) return 'gone';
    if (tables !== 'changed')
      return { needs: tables[0] ?? [], children: tables[1] ?? [], mothers: tables[2] ?? [] };
    return this.context.copies.layOutAnew(id, this.look()) ? EMPTY : 'gone';
  }

  /** The file or its tab is gone: another takes its place, and whoever read the old one is let in anew. */
  private replace(name: string, known: KnownCopy, title: string, rows: CopyRows): void {
    const { copies, now } = this.context;
    copies.discard(known.id);
    const id = copies.make(title, this.look());
    this.remember(name, { id, rows: '', readers: '', current: 0 });
    this.put(id, changesTo(EMPTY, rows, false));
    this.remember(name, {
      id,
      rows: this.mark(shownIn(rows)),
      links: this.linksMark(),
      readers: '',
      current: now(),
    });
    this.done += 1;
  }

  private put(id: string, { needs, children, mothers }: Changes): void {
    const { copies, now } = this.context;
    const most = Math.max(needs.length, children.length, mothers.length);
    const part = (tab: AnyTab, changes: readonly RowChange[], from: number): CopyTabChange => ({
      tab,
      rows: changes.slice(from, from + ROWS_PER_WRITE),
    });
    for (let from = 0; from === 0 || from < most; from += ROWS_PER_WRITE) {
      const current = instant(now(), this.task.zone) as CopyChange['current'];
      const tabs = [
        part(needCopyTab, needs, from),
        part(copyTab, children, from),
        part(motherCopyTab, mothers, from),
      ];
      copies.write(id, { tabs, current });
    }
  }

  /** @returns how many lost the right to read it */
  private unshare(id: string, keeping: readonly string[]): number {
    const { copies } = this.context;
    const gone = copies.readers(id).filter((email) => !keeping.includes(email));
    for (const email of gone) copies.unshare(id, email);
    return gone.length;
  }

  private look() {
    return { tabs: TABS, timeZone: TIME_ZONES[this.task.zone].iana, remark: COPY_REMARK };
  }

  private remember(name: string, known: KnownCopy): void {
    rememberCopy(this.context.memory, name, known);
  }

  private readersMark({ readers }: WantedCopy): string {
    return this.mark(readers.join());
  }

  /** Where links lead is not read back with their rows. */
  private linksMark(): string {
    return this.mark(JSON.stringify(this.context.links));
  }

  /** Keyed, since names and addresses are in it; nobody without the installation's secret can try some out. */
  private mark(of: string): string {
    const known = this.marks.get(of);
    if (known !== undefined) return known;
    const made = this.context.sign(of).slice(0, MARK_LENGTH);
    this.marks.set(of, made);
    return made;
  }
}

/** Name in the script's memory: mark of what `Beranda` says about the copies. */
const SAID = 'salinan:beranda';

const MARK_LENGTH = 16;

/** The tabs of a copy in their order. */
const TABS: readonly AnyTab[] = [needCopyTab, copyTab, motherCopyTab];

/** What is written of the tabs. */
interface Changes {
  readonly needs: readonly RowChange[];
  readonly children: readonly RowChange[];
  readonly mothers: readonly RowChange[];
}

const NO_CHANGES: Changes = { needs: [], children: [], mothers: [] };

/** The rows that the tabs should have. */
interface CopyRows {
  readonly needs: readonly RenderedRow[];
  readonly children: readonly RenderedRow[];
  readonly mothers: readonly RenderedRow[];
}

const NOTHING: CopyRows = { needs: [], children: [], mothers: [] };

/**
 * What the cells of the tabs show, as a text to be signed: every quarter of an hour that of all copies, so without what is the same in a whole
 * column. Where links lead has a mark of its own.
 */
const shownIn = ({ needs, children, mothers }: CopyRows): string =>
  JSON.stringify([needs, children, mothers].map((rows) => rows.map(({ cells }) => cells.map(rawOf))));

/** The rows of the tabs as they stand. */
interface Standing {
  readonly needs: Table;
  readonly children: Table;
  readonly mothers: Table;
}

const EMPTY: Standing = { needs: [], children: [], mothers: [] };

/** @param leadElsewhere links of rows that look the same may lead to another form */
const changesTo = (standing: Standing, rows: CopyRows, leadElsewhere: boolean): Changes => ({
  needs: tabChanges(standing.needs, rows.needs, needCopyTab, leadElsewhere ? () => '' : standingNeedKey),
  children: tabChanges(standing.children, rows.children, copyTab, standingKey),
  mothers: tabChanges(standing.mothers, rows.mothers, motherCopyTab, standingMotherKey),
});

/** The fewest changes from the rows that stand to those wanted. */
export function tabChanges(
  standing: Table,
  rows: readonly RenderedRow[],
  { order }: Pick<AnyTab, 'order'>,
  keyOf: (values: readonly Raw[]) => string,
): readonly RowChange[] {
  const last = standing.reduce(
    (found, values, i) => (values.some((value) => value !== null && value !== '') ? i : found),
    -1,
  );
  const filled = standing.slice(0, last + 1);
  const keys = filled.map(keyOf);
  const isInOrder = keys.every((key, i) => i === 0 || (keys[i - 1] as string) < key);
  if (!isInOrder) return anew(filled.length, rows);
  const before = new Map(keys.map((key, i) => [key, filled[i] ?? []] as const));
  return planRows({ keys }, { order, before, after: rows }) ?? [];
}

/** Rows that somebody has put out of order, or doubled, all go. */
const anew = (count: number, rows: readonly RenderedRow[]): readonly RowChange[] => [
  ...Array.from({ length: count }, (_, i): RowChange => ({ kind: 'delete', at: count - 1 - i })),
  ...[...rows].reverse().map(({ cells }): RowChange => ({ kind: 'insert', at: 0, cells })),
];
