import { OPEN } from '../../messages/overview';
import { link } from '../../render/cells';
import type { Ports } from '../ports';
import { linkChange } from '../register/health';
import { readSettings, type Settings } from '../settings';

/** Puts a link that opens the map from today on into `Beranda`: the one that stood there before expires some day. */
export const showMapLink =
  ({ workbook }: Pick<Ports, 'workbook'>, mapUrl: (settings: Settings) => string | null) =>
  (): void =>
    workbook.write([linkChange([['map', link(OPEN, mapUrl(readSettings(workbook)))]])]);
