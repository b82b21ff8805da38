import { decide, recordDecision } from '../../src/ledger/decide';
import { decisionTab } from '../../src/ledger/decision-tab';
import type { Decision } from '../../src/ledger/decisions/decision';
import { journalTab } from '../../src/ledger/journal-tab';
import { rebuild } from '../../src/ledger/rebuild';
import { recordResponse } from '../../src/ledger/record';
import type { Sender } from '../../src/ledger/responses/sender';
import { overviewTab } from '../../src/overview/tab';
import { questionKey } from '../../src/places/find-points';
import { geocodeTab } from '../../src/places/geocode-tab';
import { posyanduTab } from '../../src/settings/tabs';
import type { DecisionContent } from '../../src/subjects/children/decisions/content';
import { childTab, earlierField } from '../../src/subjects/children/tabs/child-tab';
import { closedTab } from '../../src/subjects/children/tabs/closed-tab';
import { repairTab } from '../../src/subjects/children/tabs/repair-tab';
import { visitTab } from '../../src/subjects/children/tabs/visit-tab';
import { contextOf, NOW } from './context';
import { FORM_LINKS } from './form-links';
import { MemoryWorkbook } from './memory-workbook';
import { editUrlOf, type Sent, SHORT_LINK } from './responses';

const MINUTE = 60_000;
const received = journalTab.columns.findIndex(({ header }) => header === 'Diterima');

/** A register in a workbook in memory, and what kaders and officers do to it. A minute passes with each. */
export class RegisterInMemory {
  readonly workbook = new MemoryWorkbook();
  private time = NOW;
  readonly context = contextOf(this.workbook, {
    links: FORM_LINKS,
    now: () => {
      this.time += MINUTE;
      return this.time;
    },
  });

  constructor() {
    this.workbook.put(posyanduTab, { Posyandu: 'Mawar' }, { Posyandu: 'Melati 2' });
    this.followLinks();
  }

  /** Follows the short link as `cariTitik` would, where nothing is known of it: at first, and after an erasure has forgotten it. */
  followLinks(): void {
    const key = questionKey(SHORT_LINK);
    if (this.workbook.column(geocodeTab, 'Kunci').includes(key)) return;
    this.workbook.put(geocodeTab, {
      key,
      kind: 'tautan',
      asked: SHORT_LINK,
      status: 'Ketemu',
      point: { lat: -7.401, lng: 109.699 },
      precisionMetres: null,
      attempts: 1,
      askedAt: NOW,
      dueAt: null,
      zone: 'WIB',
    });
  }

  send(...events: readonly Sent[]): this {
    for (const event of events)
      recordResponse(this.context, { ...event, form: 'pengukuran', editUrl: editUrlOf(event.id) });
    return this;
  }

  sendAs(sender: Sender, event: Sent): this {
    recordResponse(this.context, { ...event, form: 'pengukuran', editUrl: editUrlOf(event.id), sender });
    return this;
  }

  /** As the sidebar asks for it. */
  decide(id: string, content: DecisionContent, at: number = this.time) {
    const who = 'bidan@krandegan.example';
    return decide(this.context, { id, who, why: 'sudah ditanyakan', content }, at);
  }

  /** Takes decisions in as they are, whether they make sense yet or not. */
  take(...decisions: readonly Decision[]): this {
    for (const decision of decisions) recordDecision(this.context, decision);
    return this;
  }

  /** @returns how many rows differed */
  rebuild(): number {
    return rebuild(this.context);
  }

  /** Keys of the decisions, the newest first. */
  decisionKeys(): readonly string[] {
    return this.workbook.column(decisionTab, 'Kunci').map(String);
  }

  /**
   * Every tab but the logs, without the time of receipt and the health of the machinery. Without the decisions, also without what tells that
   * something was decided and taken back: the month of a child's latest change.
   */
  shown({ decisions = true }: { readonly decisions?: boolean } = {}): string {
    const figures = this.workbook
      .rows(overviewTab.title)
      .slice(0, this.context.overview.rowOf('toCheck') + 1);
    const journal = this.workbook
      .rows(journalTab.title)
      .map((cells) => cells.filter((_, i) => i !== received));
    const tabs = [childTab, visitTab, repairTab, closedTab, ...(decisions ? [decisionTab] : [])];
    const isShown = (header: string | undefined): boolean => decisions || header !== earlierField.header;
    const rows = tabs.map(({ title, columns }) =>
      this.workbook.rows(title).map((cells) => cells.filter((_, i) => isShown(columns[i]?.header))),
    );
    return JSON.stringify([figures, journal, ...rows], null, 1);
  }
}
