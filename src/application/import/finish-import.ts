import { childCodeOf } from '../../domain/identity/child-code';
import { codeOfOrder } from '../../domain/register/response';
import { importedLine } from '../../messages/import';
import { REPAIR_KIND } from '../../messages/tabs';
import { repairTab } from '../../render/tabs/repair-row';
import { KEY_HEADER } from '../../render/tabs/tab';
import type { Ports } from '../ports';
import { noteHistory } from '../set-up/history';
import { readSettings } from '../settings';
import type { ImportSummary } from './request';

/** A row that stands in `Perlu Perbaikan`, by its place in the list of ids, and what is the matter with it. */
export type WaitingRow = readonly [index: number, problem: string];

/**
 * Notes in `Riwayat` that a list was brought in.
 *
 * @returns the rows that wait to be put right: only the whole list shows which child each is about
 */
export const finishImport =
  (ports: Pick<Ports, 'workbook' | 'now'>, who: string) =>
  ({ ids, counts }: ImportSummary): readonly WaitingRow[] => {
    const [repairs = []] = ports.workbook.read([
      { tab: repairTab, columns: [KEY_HEADER, 'Jenis', 'Masalah'] },
    ]);
    const stopped = repairs.filter(([, kind]) => kind === REPAIR_KIND.stops);
    const problems = new Map(stopped.map(([key, , problem]) => [codeOfOrder(String(key)), problem]));
    const waiting = ids.flatMap((id, index): WaitingRow[] => {
      const problem = problems.get(childCodeOf(id));
      return problem ? [[index, String(problem)]] : [];
    });
    const line = importedLine(counts, waiting.length);
    noteHistory(ports, readSettings(ports.workbook).register.zone, who, line);
    return waiting;
  };
