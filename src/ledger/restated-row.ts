import type { Sign } from '../kernel/hmac';
import type { NonEmpty } from '../kernel/result';
import { type Raw, rawOf } from '../workbook/cells';
import type { AnyTab } from '../workbook/tab';
import { INDEX_HEADER } from './index-column';
import { ARCHIVE_HEADERS, archiveCells, readArchive, sealedArchive } from './responses/archive';
import type { ResponseRecord, Revision } from './responses/response';
import { withKeyedDigest } from './responses/response';
import { tokensOfCell } from './responses/tokens';

/**
 * How rows that keep responses are stored since fingerprints are keyed: what the first release stored says the same, and is not wrong.
 *
 * @returns the values of a row restated; the very same where they are of today
 */
export function restatedRow(tab: AnyTab, sign: Sign): (values: readonly Raw[]) => readonly Raw[] {
  const at = (header: string): number => tab.columns.findIndex((column) => column.header === header);
  const index = at(INDEX_HEADER);
  const archive = ARCHIVE_HEADERS.map(at);
  return (values) => {
    const restated = [...values];
    if (index >= 0) restated[index] = tokensOfCell(String(values[index] ?? ''), sign).join(' ');
    if (!archive.includes(-1)) {
      for (const [part, cell] of restatedArchive(
        archive.map((column) => values[column] ?? null),
        sign,
      ).entries())
        restated[archive[part] as number] = cell;
    }
    return restated.every((value, column) => (value || null) === (values[column] || null))
      ? values
      : restated;
  };
}

function restatedArchive(cells: readonly Raw[], sign: Sign): readonly Raw[] {
  const [first = '', second = '', third = ''] = cells.map((cell) => String(cell ?? ''));
  const records = readArchive({ first, second, third }, sign);
  if (records === null) return cells;
  const keyed = records.map((record) => withKeyedDigests(record, sign));
  return sealedArchive(archiveCells(keyed), sign).map(rawOf);
}

function withKeyedDigests(record: ResponseRecord, sign: Sign): ResponseRecord {
  const [first, ...rest] = record.revisions.map((revision) => withKeyedDigest(revision, sign));
  const revisions: NonEmpty<Revision> = [first as Revision, ...rest];
  return revisions.every((revision, i) => revision === record.revisions[i])
    ? record
    : { ...record, revisions };
}
