import { responseCodeOf } from '../../kernel/code';
import type { Context } from '../../ledger/context';
import { codeOfOrder } from '../../ledger/responses/response';
import { readSettings } from '../../settings/settings';
import { noteHistory } from '../../workbook/history';
import { readRows, select, textField } from '../../workbook/select';
import { KEY_HEADER } from '../../workbook/tab';
import { repairTab } from '../children/tabs/repair-tab';
import { REPAIR_KIND } from '../children/tabs/words';
import type { ImportSummary } from './request';
import { importedLine } from './words';

/** A row that is in `Perlu Perbaikan`, by its place in the list of ids, and what is the matter with it. */
export type WaitingRow = readonly [index: number, problem: string];

/**
 * Notes in `Riwayat` that a list was brought in.
 *
 * @returns the rows that wait to be put right: only the whole list shows which child each is about
 */
export function finishImport(
  context: Pick<Context, 'workbook' | 'now'>,
  { ids, counts }: ImportSummary,
  who: string,
): readonly WaitingRow[] {
  const { workbook } = context;
  const { repairs } = readRows(workbook, {
    repairs: select(repairTab, {
      key: textField(KEY_HEADER),
      kind: textField('Jenis'),
      problem: textField('Masalah'),
    }),
  });
  const stopped = repairs.filter(({ kind }) => kind === REPAIR_KIND.stops);
  const problems = new Map(stopped.map(({ key, problem }) => [codeOfOrder(key), problem]));
  const waiting = ids.flatMap((id, index): WaitingRow[] => {
    const problem = problems.get(responseCodeOf(id));
    return problem ? [[index, problem]] : [];
  });
  const line = importedLine(counts, waiting.length);
  noteHistory(context, readSettings(workbook).register.zone, who, line);
  return waiting;
}
