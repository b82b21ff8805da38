'beside the script';

import type { WindowContext } from '../../installation/window';
import { dayOf, type Instant, type TimeZone } from '../../kernel/calendar';
import type { ResponseCode } from '../../kernel/code';
import { Refused } from '../../kernel/page-words';
import { readIndex } from '../../ledger/ledger-index';
import { noteHistory } from '../../workbook/history';
import { type KeptOfChild, keptOfChild } from './kept-of-child';
import { type SharedWith, sharedWith } from './shared-with';
import { FAMILY_SHEET, SHEET_OPENED } from './words';

/** The sheet of one child for its family: all that is kept of it, and who sees that. NIK and KK are whole: they are the family's own. */
export interface FamilySheet extends KeptOfChild {
  readonly kelurahan: string;
  readonly zone: TimeZone;
  readonly madeAt: Instant;
  readonly shared: SharedWith;
}

/**
 * Answers the sheet, once it is noted who has opened it.
 *
 * @throws Refused where there is no such child
 */
export function makeFamilySheet(context: WindowContext, code: ResponseCode | null): FamilySheet {
  const { workbook, now, who } = context;
  const index = readIndex(context);
  const found = code && keptOfChild(context, index, code);
  if (!found) throw new Refused(FAMILY_SHEET.gone);
  const { kept, codes } = found;
  const { settings } = index;
  const { zone } = settings.register;
  const madeAt = now();
  noteHistory(context, zone, who, SHEET_OPENED(kept.code));
  const today = dayOf(madeAt, zone);
  const shared = sharedWith(workbook, settings, { posyandu: kept.posyandu, codes, today });
  return { ...kept, kelurahan: settings.kelurahan, zone, madeAt, shared };
}
