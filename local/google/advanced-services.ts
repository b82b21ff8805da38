import type { AdvancedService } from './core/manifest';
import type { World } from './core/world';
import { createDriveService } from './drive/drive-service';
import { notEmulated } from './not-emulated';
import { createSheetsService } from './spreadsheet';

/** By service and version as the manifest names them. */
const EMULATED: Readonly<Record<string, (world: World) => object>> = {
  'drive v3': createDriveService,
  'sheets v4': createSheetsService,
};

/** What is there without a manifest, under the names that the editor suggests. */
const ALL: readonly AdvancedService[] = [
  { userSymbol: 'Drive', serviceId: 'drive', version: 'v3' },
  { userSymbol: 'Sheets', serviceId: 'sheets', version: 'v4' },
];

/** The globals of the advanced services that the manifest turns on; the others are not defined at all. */
export function advancedServices(world: World): Record<string, object> {
  const enabled = world.manifest.advancedServices ?? ALL;
  return Object.fromEntries(
    enabled.map(({ userSymbol, serviceId, version }) => {
      const create = EMULATED[`${serviceId} ${version}`];
      return [userSymbol, create ? create(world) : notEmulated(`${serviceId} ${version}`)];
    }),
  );
}
