import type { ResponseCode } from '../../../kernel/code';
import {
  INDEX_SELECTIONS,
  indexFrom,
  type RegisterIndex,
  readHeld,
  related,
  stoppedTokens,
} from '../../../ledger/register-index';
import { codeOfOrder } from '../../../ledger/response';
import type { Ports } from '../../../workbook/ports';
import { KEY_HEADER } from '../../../workbook/tab';
import { codeToken } from '../recognition/keys';
import { fold } from '../register/fold';
import { childTab } from '../tabs/child-tab';
import { repairTab } from '../tabs/repair-tab';
import { visitTab } from '../tabs/visit-tab';
import { type CaseView, caseView, type LookUp, newestFirst } from './case-view';

/** Decisions shown where no child or response is. */
const LATEST = 15;

/** A row that somebody has selected, counted from 0 below the header. */
export interface SelectedRow {
  readonly tab: string;
  readonly row: number;
}

type LookUpPorts = Pick<Ports, 'workbook'>;

/** Looks up the child or response of a row of `Data Anak`, `Pengukuran` or `Perlu Perbaikan`. */
export const lookUpRow =
  ({ workbook }: LookUpPorts) =>
  (selected: SelectedRow | null): LookUp => {
    const tab = [childTab, visitTab, repairTab].find(({ title }) => title === selected?.tab);
    const isRow = tab !== undefined && selected !== null && selected.row >= 0;
    const tables = workbook.read([
      ...INDEX_SELECTIONS,
      ...(isRow ? [{ tab, columns: [KEY_HEADER], rows: { from: selected.row, count: 1 } }] : []),
    ]);
    const index = indexFrom(tables);
    const key = isRow ? tables[INDEX_SELECTIONS.length]?.[0]?.[0] : null;
    return look(workbook, index, codeOfOrder(String(key ?? '')), tab !== childTab);
  };

/** Looks up a child by the code of any of its responses. */
export const lookUpCode =
  ({ workbook }: LookUpPorts) =>
  (code: ResponseCode | null, alone: boolean): LookUp =>
    look(workbook, indexFrom(workbook.read(INDEX_SELECTIONS)), code, alone);

function look(
  workbook: Ports['workbook'],
  index: RegisterIndex,
  code: ResponseCode | null,
  alone: boolean,
): LookUp {
  return {
    found: code && caseOf(workbook, index, code, alone),
    latest: newestFirst(index.decisions.entries, LATEST),
    zone: index.settings.register.zone,
  };
}

/** @returns `null` where nothing at all is known of the code */
export function caseOf(
  workbook: Ports['workbook'],
  index: RegisterIndex,
  code: ResponseCode,
  alone: boolean,
): CaseView | null {
  const { decisions, settings } = index;
  const held = readHeld(workbook, related(index, [codeToken(code), ...stoppedTokens(index)]), false);
  const register = fold(held.records, settings.register, decisions);
  const view = caseView(register, decisions, code, alone);
  return view.response || view.child || view.decisions.length > 0 ? view : null;
}
