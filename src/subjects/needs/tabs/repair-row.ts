import type { TimeZone } from '../../../kernel/calendar';
import { withoutNumbers } from '../../../kernel/identity/masked';
import { INDEX_HEADER } from '../../../ledger/index-column';
import { ELSEWHERE } from '../../../ledger/responses/archive';
import { firstSubmittedAt, latestRevision } from '../../../ledger/responses/response';
import { senderLabel } from '../../../ledger/responses/sender';
import { type Cell, instant, KEPT, link, text } from '../../../workbook/cells';
import { KEY_HEADER, type RenderedRow } from '../../../workbook/tab';
import { CHOICE_HEADER, repairTab, SENDER_HEADER } from '../../children/tabs/repair-tab';
import { COUNTS_MEANWHILE, MEND_ANSWERS, WITHHELD_KIND } from '../../children/tabs/words';
import { ACT_ISSUE } from '../acts/act-words';
import type { ActRepair } from '../open/state';
import { ACT_REPAIR } from './words';

/** The row of `Perlu Perbaikan` for an act with something to mend. */
export function actRepairRow({ reading, issues }: ActRepair, zone: TimeZone): RenderedRow {
  const { record, order, target, act } = reading;
  const latest = latestRevision(record);
  const listed = (texts: readonly string[]): string =>
    [...new Set(texts)].map((one) => `• ${one}`).join('\n');
  const cells: Readonly<Record<string, Cell>> = {
    [KEY_HEADER]: text(order),
    'Waktu Kirim': instant(firstSubmittedAt(record), zone),
    // Rows of this kind are erased by the next run.
    Jenis: text(issues.includes('erased-target') ? WITHHELD_KIND.late : ACT_REPAIR),
    'Kode Anak': text(target ?? withoutNumbers(latest.answers.sasaran ?? '')),
    [SENDER_HEADER]: text(senderLabel(latest)),
    Masalah: text(listed(issues.map((issue) => ACT_ISSUE[issue].problem))),
    'Yang Perlu Dilakukan': text(listed(issues.map((issue) => ACT_ISSUE[issue].remedy))),
    [CHOICE_HEADER]: KEPT,
    'Sudah Dihitung': text(act ? COUNTS_MEANWHILE.yes : COUNTS_MEANWHILE.no),
    Tautan: link(MEND_ANSWERS, record.editUrl),
    [INDEX_HEADER]: text(null),
    ...ELSEWHERE,
  };
  return { key: order, cells: repairTab.columns.map(({ header }) => cells[header] ?? text(null)) };
}
