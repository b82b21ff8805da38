import type { NonEmpty } from '../kernel/result';
import { type Raw, rawOf } from '../workbook/cells';
import type { AnyTab } from '../workbook/tab';
import { INDEX_HEADER } from './index-column';
import { ARCHIVE_HEADERS, archiveCells, readArchive, sealedArchive } from './responses/archive';
import type { ResponseRecord, Revision } from './responses/response';
import { withKeyedDigest } from './responses/response';
import { isSealed, type Seals, withSeal } from './responses/sender-seal';
import { tokensOfCell } from './responses/tokens';

/**
 * How rows that keep responses are stored since fingerprints are keyed and senders sealed: what was stored before says the same, and is
 * not wrong.
 *
 * @returns the values of a row restated; the very same where they are of today
 */
export function restatedRow(tab: AnyTab, seals: Seals): (values: readonly Raw[]) => readonly Raw[] {
  const at = (header: string): number => tab.columns.findIndex((column) => column.header === header);
  const index = at(INDEX_HEADER);
  const archive = ARCHIVE_HEADERS.map(at);
  return (values) => {
    const restated = [...values];
    if (index >= 0) restated[index] = tokensOfCell(String(values[index] ?? ''), seals.sign).join(' ');
    if (!archive.includes(-1)) {
      for (const [part, cell] of restatedArchive(
        archive.map((column) => values[column] ?? null),
        seals,
      ).entries())
        restated[archive[part] as number] = cell;
    }
    return restated.every((value, column) => (value || null) === (values[column] || null))
      ? values
      : restated;
  };
}

function restatedArchive(cells: readonly Raw[], seals: Seals): readonly Raw[] {
  const [first = '', second = '', third = ''] = cells.map((cell) => String(cell ?? ''));
  const records = readArchive({ first, second, third }, seals);
  if (records === null) return cells;
  const { sign } = seals;
  const today = records.map((record) => ofToday(record, seals));
  return sealedArchive(archiveCells(today), sign).map(rawOf);
}

function ofToday(record: ResponseRecord, { sign }: Seals): ResponseRecord {
  const [first, ...rest] = record.revisions.map((revision) => {
    const keyed = withKeyedDigest(revision, sign);
    return isSealed(record, keyed, sign) ? keyed : withSeal(record, keyed, sign);
  });
  const revisions: NonEmpty<Revision> = [first as Revision, ...rest];
  return revisions.every((revision, i) => revision === record.revisions[i])
    ? record
    : { ...record, revisions };
}
