import type { TimeZone } from '../../../kernel/calendar';
import { indexColumn } from '../../../ledger/index-column';
import { archiveColumns } from '../../../ledger/responses/archive';
import { text } from '../../../workbook/cells';
import { column, KEY_HEADER, type Tab } from '../../../workbook/tab';
import type { Reading } from '../reading/reading';
import { readingsTokens } from '../recognition/keys';
import { refusedRecord } from '../summary/refused';

export interface ClosedRow {
  readonly reading: Reading;
  readonly zone: TimeZone;
}

/**
 * The hidden tab `Penolakan`: a row per response in which a family said no to a child being recorded. It has no person in it, and is
 * what refusals are counted from.
 */
export const closedTab: Tab<ClosedRow> = {
  title: 'Penolakan',
  sheetId: 145,
  kind: 'computed',
  hidden: true,
  frozenColumns: 0,
  order: 'newest-first',
  added: true,
  key: ({ reading }) => reading.order,
  columns: [
    column(KEY_HEADER, 60, 'text', ({ reading }) => text(reading.order), { hidden: true }),
    column('Bulan', 90, 'text', ({ reading, zone }) => text(refusedRecord(reading, zone)?.month ?? null)),
    column('Posyandu', 140, 'text', ({ reading, zone }) =>
      text(refusedRecord(reading, zone)?.posyandu ?? null),
    ),
    indexColumn(({ reading }) => readingsTokens([reading])),
    ...archiveColumns(({ reading }: ClosedRow) => [reading.record]),
  ],
};
