import type { Context } from '../../ledger/context';
import { OPEN } from '../../overview/words';
import { readSettings, type Settings } from '../../settings/settings';
import { link } from '../../workbook/cells';

/** Puts a link that opens the map from today on into `Beranda`: the one that stood there before expires some day. */
export const showMapLink = (
  { workbook, overview }: Pick<Context, 'workbook' | 'overview'>,
  mapUrl: (settings: Settings) => string | null,
): void => workbook.write([overview.change({ map: link(OPEN, mapUrl(readSettings(workbook))) })]);
