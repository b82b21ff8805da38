'beside the script';

import type { WindowContext } from '../../installation/window';
import { dayOf, type Instant, type TimeZone } from '../../kernel/calendar';
import type { ResponseCode } from '../../kernel/code';
import { Refused } from '../../kernel/page-words';
import { readIndex } from '../../ledger/ledger-index';
import { areFiguresWithheld } from '../../overview/withheld';
import { noteHistory } from '../../workbook/history';
import { statusWithheld } from '../children/visits/withheld-status';
import { type KeptOfChild, keptOfChild } from './kept-of-child';
import { type SharedWith, sharedWith } from './shared-with';
import { FAMILY_SHEET, SHEET_OPENED } from './words';

/** The sheet of one child for its family: all that is kept of it, and who sees that. NIK and KK are whole: they are the family's own. */
export interface FamilySheet extends KeptOfChild {
  readonly kelurahan: string;
  readonly zone: TimeZone;
  readonly madeAt: Instant;
  readonly shared: SharedWith;
  /** Whether z-scores differ from those of WHO: then no status that hangs on one is here. */
  readonly areStatusesWithheld: boolean;
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
  const areStatusesWithheld = areFiguresWithheld(context.memory);
  const visits = areStatusesWithheld
    ? kept.visits.map((visit) => ({ ...visit, status: statusWithheld(visit.status) }))
    : kept.visits;
  return { ...kept, visits, kelurahan: settings.kelurahan, zone, madeAt, shared, areStatusesWithheld };
}
