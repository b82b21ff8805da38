import type { Instant, TimeZone } from '../../../kernel/calendar';
import { clockText } from '../../../kernel/words';
import { ERASED_AFTER } from '../../../ledger/decisions/erase-later';
import { INDEX_HEADER } from '../../../ledger/index-column';
import { ELSEWHERE } from '../../../ledger/responses/archive';
import { latestRevision } from '../../../ledger/responses/response';
import { type Cell, instant, KEPT, text } from '../../../workbook/cells';
import { KEY_HEADER, type RenderedRow } from '../../../workbook/tab';
import { readingsTokens } from '../recognition/keys';
import type { Withheld } from '../register/withheld';
import { CHOICE_HEADER, repairTab } from './repair-tab';
import { COUNTS_MEANWHILE, WITHHELD_KIND, WITHHELD_TEXT } from './words';

/** The row of `Perlu Perbaikan` for what is withheld: what it takes to decide, and nothing that was said of a child. */
export function withheldRow(withheld: Withheld, zone: TimeZone): RenderedRow {
  const { order, reason, readings } = withheld;
  const cells: Readonly<Record<string, Cell>> = {
    [KEY_HEADER]: text(order),
    'Waktu Kirim': instant(sinceOf(withheld), zone),
    Jenis: text(WITHHELD_KIND[reason]),
    Posyandu: text(posyanduOf(withheld)),
    'Kode Anak': text(withheld.child?.code ?? readings[0]?.named ?? withheld.code),
    Masalah: text(problemOf(withheld, zone)),
    'Yang Perlu Dilakukan': text(WITHHELD_TEXT[reason].remedy),
    [CHOICE_HEADER]: KEPT,
    'Sudah Dihitung': text(COUNTS_MEANWHILE.no),
    [INDEX_HEADER]: text(readingsTokens(readings).join(' ')),
    ...ELSEWHERE,
  };
  return { key: order, cells: repairTab.columns.map(({ header }) => cells[header] ?? text(null)) };
}

/** When the family said no, when the erasure was set, or when the response came. */
function sinceOf({ refusals, plan, readings }: Withheld): Instant | null {
  const refused = refusals[refusals.length - 1]?.submittedAt;
  const first = readings[0];
  return (
    refused ?? (plan ? plan.dueAt - ERASED_AFTER : first ? latestRevision(first.record).submittedAt : null)
  );
}

function posyanduOf({ child, readings }: Withheld): string | null {
  const [first] = readings;
  return child?.posyandu ?? (first ? (latestRevision(first.record).answers.posyandu ?? null) : null);
}

const problemOf = ({ reason, plan }: Withheld, zone: TimeZone): string =>
  reason === 'planned'
    ? WITHHELD_TEXT.planned.problem(plan ? clockText(plan.dueAt, zone) : '')
    : WITHHELD_TEXT[reason].problem;
