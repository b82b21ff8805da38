'beside the script';

import type { Context } from '../../ledger/context';
import { SETTINGS } from '../../settings/settings';
import { asText } from '../../settings/term';
import { SETTING } from '../../settings/words';
import { readRows } from '../../workbook/select';
import { SHEET_ASKED } from './copy-words';
import { KECAMATAN, SHEET_KIND } from './tab-words';

/**
 * Takes over what `Pengaturan` says the workbook is for. The tabs of a kecamatan are made by the next set-up.
 *
 * @returns lines for the operator
 */
export function settleSheetKind({
  workbook,
  memory,
}: Pick<Context, 'workbook' | 'memory'>): readonly string[] {
  const { settings } = readRows(workbook, { settings: SETTINGS.settings });
  const typed = settings.find(({ name }) => asText(name).toLowerCase() === SETTING.sheetKind.toLowerCase());
  const isKecamatan = asText(typed?.value ?? null).toLowerCase() === KECAMATAN.toLowerCase();
  const was = memory.get(SHEET_KIND) ?? '';
  const is = isKecamatan ? KECAMATAN : '';
  if (was === is) return [];
  memory.set(SHEET_KIND, is);
  return [isKecamatan ? SHEET_ASKED.becomes : SHEET_ASKED.ends];
}
