import type { WindowContext } from '../../installation/window';
import { dayOf, type Instant, type TimeZone } from '../../kernel/calendar';
import type { ResponseCode } from '../../kernel/code';
import { Refused } from '../../kernel/page-words';
import { readIndex } from '../../ledger/ledger-index';
import { mayDecide, readOfficers } from '../../settings/officers';
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

/** @throws Refused where the person at the window is no officer */
export function requireOfficer({ who, owner, workbook, now }: WindowContext): void {
  if (!mayDecide(who, owner, readOfficers(workbook, now()))) throw new Refused(FAMILY_SHEET.notAllowed);
}

/**
 * Answers the sheet, once it is noted who has opened it.
 *
 * @throws Refused where the person at the window is no officer, or there is no such child
 */
export function makeFamilySheet(context: WindowContext, code: ResponseCode | null): FamilySheet {
  requireOfficer(context);
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
