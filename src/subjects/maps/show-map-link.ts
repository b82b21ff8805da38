import { linkChange } from '../../overview/lines';
import { OPEN } from '../../overview/words';
import { readSettings, type Settings } from '../../settings/settings';
import { link } from '../../workbook/cells';
import type { Ports } from '../../workbook/ports';

/** Puts a link that opens the map from today on into `Beranda`: the one that stood there before expires some day. */
export const showMapLink =
  ({ workbook }: Pick<Ports, 'workbook'>, mapUrl: (settings: Settings) => string | null) =>
  (): void =>
    workbook.write([linkChange([['map', link(OPEN, mapUrl(readSettings(workbook)))]])]);
