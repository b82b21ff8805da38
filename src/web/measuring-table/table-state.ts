import type { CalendarDate } from '../../kernel/calendar';
import type { ResponseCode, SecretCode } from '../../kernel/code';
import type { Position, Sex } from '../../kernel/growth/anthropometry';
import type { ReadMeasures, TableResult } from '../../subjects/measuring-table/assess';
import type { TableData } from '../../subjects/measuring-table/table-data';
import type { Kept, Queue } from './queue';

/** How the child is found in the form. */
export type ChildKind = 'card' | 'known' | 'new';

export type BeforeKind = 'last-month' | 'longer-ago' | 'never' | 'skip';

/** What was typed about the child at the table so far. */
export interface Draft {
  kind: ChildKind;
  code: string;
  /** Of the card that was scanned last, with the code that it is of; forgotten with the child. */
  key: { readonly of: ResponseCode; readonly key: SecretCode } | null;
  posyandu: string;
  sex: Sex | null;
  birthDate: string;
  /** `null` for today, which may be another day by the time that it is asked. */
  measuredOn: string | null;
  weight: string;
  length: string;
  position: Position | null;
  arm: string;
  oedema: boolean | null;
  before: BeforeKind;
  weightBefore: string;
  /** What became of it; `null` while leaving it would lose it. */
  kept: Kept | null;
}

export type Screen =
  | { readonly name: 'child' | 'measures' | 'queue' }
  | { readonly name: 'doubts' | 'result'; readonly found: Found };

/** What came of the measures. */
export interface Found {
  readonly read: ReadMeasures;
  readonly result: TableResult;
}

/** All that the screens share. */
export interface Table {
  readonly data: TableData;
  readonly queue: Queue;
  draft: Draft;
  /** The day where the phone is, by the zone of the kelurahan. */
  today(): CalendarDate;
  /** Whether this phone scores the published examples as WHO does; worked out when first asked for. */
  isWithheld(): boolean;
  /** What is done when another screen is shown. */
  readonly leaving: (() => void)[];
  go(screen: Screen): void;
  /** Begins with another child, at the same posyandu. */
  begin(): void;
}

export const emptyDraft = (posyandu: string): Draft => ({
  kind: 'card',
  code: '',
  key: null,
  posyandu,
  sex: null,
  birthDate: '',
  measuredOn: null,
  weight: '',
  length: '',
  position: null,
  arm: '',
  oedema: null,
  before: 'skip',
  weightBefore: '',
  kept: null,
});

/** Whether closing the page loses what was typed about this child, or what waits of others. */
export const isLostByClosing = ({ draft, queue }: Pick<Table, 'draft' | 'queue'>): boolean => {
  const { weight, length, arm, kept } = draft;
  const isQueueLost = !queue.lasts && queue.waiting.length > 0;
  return isQueueLost || (kept === null && `${weight}${length}${arm}` !== '');
};
