'beside the script';

import { dayOf, type Instant } from '../../kernel/calendar';
import type { Place } from '../../kernel/place/place';
import type { Context } from '../../ledger/context';
import { NEWEST_ENTRY } from '../../ledger/journal-tab';
import { submittedAtOf } from '../../ledger/responses/response';
import { areFiguresWithheld } from '../../overview/withheld';
import { OPEN } from '../../overview/words';
import { addressQuestion, questionKey } from '../../places/find-points';
import { GEOCODE_KEPT_MS, type GeocodeRow, LOOKUPS, lookupFrom } from '../../places/geocode-tab';
import { SETTINGS, type Settings, settingsFrom } from '../../settings/settings';
import { link } from '../../workbook/cells';
import { isMarked, mark } from '../../workbook/mark';
import type { FilePort } from '../../workbook/ports';
import { readRows } from '../../workbook/select';
import { layerTitle } from './file-words';
import { renderKml } from './kml';
import { type LayerChild, layerChildWithheld, type NamedLayer, splitLayers } from './layer';
import { layerChildren, MAPPED_CHILDREN, type MappedChild } from './layer-children';
import { renderLayerCsv } from './layer-csv';
import { layerFile } from './layer-file';

/** Name in the script's memory of what was written last. */
const WRITTEN = 'lapisan';

/**
 * Writes the layer files for My Maps, named copies for kader and bidan, each under its own id in Drive. Files whose children
 * have not changed are left alone.
 *
 * @returns whether anything was written
 */
export function publishLayers(
  {
    workbook,
    files,
    memory,
    now,
    overview,
    sign,
  }: Pick<Context, 'workbook' | 'memory' | 'now' | 'overview' | 'sign'> & { readonly files: FilePort },
  rowUrl: (row: number) => string,
): boolean {
  const { children, lookups, journal, ...rows } = readRows(workbook, {
    children: MAPPED_CHILDREN,
    lookups: LOOKUPS,
    journal: NEWEST_ENTRY,
    ...SETTINGS,
  });
  const settings = settingsFrom(rows);
  const newest = submittedAtOf(journal[0]?.key ?? '');
  if (newest === null) return false;
  const asOf = dayOf(newest, settings.register.zone);
  const points = geocodedPlaces(
    lookups.flatMap((row) => lookupFrom(row) ?? []),
    now(),
  );
  const placed = layerChildren(children, asOf, rowUrl).map((child) => withGeocode(child, points, settings));
  const layer: NamedLayer = {
    title: layerTitle(settings.kelurahan),
    asOf,
    children: areFiguresWithheld(memory) ? placed.map(layerChildWithheld) : placed,
  };
  if (isMarked({ memory, sign }, WRITTEN, layer)) return false;
  const parts = splitLayers(layer);
  // Files of a time with more layers keep their names, and must not keep their children.
  const empty: NamedLayer = { ...layer, children: [] };
  for (let i = parts.length; files.has(layerFile(i, 'kml')); i++) writePart(files, empty, i);
  const [first] = parts.map((part, i) => writePart(files, part, i));
  if (first) {
    workbook.write([overview.change({ kml: link(OPEN, first.kml.url), csv: link(OPEN, first.csv.url) })]);
  }
  mark({ memory, sign }, WRITTEN, layer);
  return true;
}

const writePart = (files: FilePort, layer: NamedLayer, part: number) => ({
  kml: files.write(layerFile(part, 'kml'), 'application/vnd.google-earth.kml+xml', renderKml(layer)),
  csv: files.write(layerFile(part, 'csv'), 'text/csv', renderLayerCsv(layer)),
});

/** Points that may still be shown: Google's terms let them be kept for 30 days. */
function geocodedPlaces(lookups: readonly GeocodeRow[], now: Instant): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const row of lookups) {
    if (row.kind !== 'alamat' || !row.point || now - row.askedAt > GEOCODE_KEPT_MS) continue;
    places.set(row.key, { point: row.point, source: 'geocode', precisionMetres: row.precisionMetres ?? 0 });
  }
  return places;
}

/** A geocoded address betters the point of an RW or of the kelurahan, and may be shown here since My Maps is Google's. */
function withGeocode(
  { child, address }: MappedChild,
  points: ReadonlyMap<string, Place>,
  settings: Settings,
): LayerChild {
  const coarse = child.place.source === 'rw' || child.place.source === 'kelurahan';
  const place = coarse && address ? points.get(questionKey(addressQuestion(address, settings))) : undefined;
  return place ? { ...child, place } : child;
}
