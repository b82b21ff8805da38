import { meanPoint } from './geodesy';
import type { Gazetteer, Place, PlaceSource, Point } from './place';
import { PRECISION_METRES } from './precision';
import type { LocationReading } from './read-location';

/** What is known of where a child lives. */
export interface LocationInput {
  readonly reading: LocationReading | null;
  /** Where the short link of `reading` was found to lead. */
  readonly resolvedLink?: Point | null;
  /** Where a geocoder found the address. */
  readonly geocoded?: Point | null;
  readonly rt: number | null;
  readonly rw: number | null;
}

const placed = (point: Point, source: PlaceSource): Place => ({
  point,
  source,
  precisionMetres: PRECISION_METRES[source],
});

function given({ reading, resolvedLink }: LocationInput): Place | null {
  if (reading?.kind === 'point') {
    return { point: reading.point, source: reading.source, precisionMetres: reading.precisionMetres };
  }
  return reading?.kind === 'short-link' && resolvedLink ? placed(resolvedLink, 'link') : null;
}

/** RT numbers begin anew in each RW: without the RW, only a number used once shows which is meant. */
function rtPoint({ rt, rw }: LocationInput, { areas }: Gazetteer): Point | null {
  if (rt === null) return null;
  const namesakes = areas.filter((area) => area.rt === rt && (rw === null || area.rw === rw));
  return namesakes.length === 1 ? (namesakes[0]?.point ?? null) : null;
}

function rwPoint({ rw }: LocationInput, { areas }: Gazetteer): Point | null {
  const within = areas.filter((area) => area.rw === rw);
  const own = within.find((area) => area.rt === null);
  return own?.point ?? meanPoint(within.map((area) => area.point));
}

/**
 * The best place known: the point given by a person, else the RT, a geocoded address, the RW, and the kelurahan when
 * nothing else is known.
 *
 * @returns `null` where not even that is known: no child is placed by a point of elsewhere
 */
export function locate(input: LocationInput, gazetteer: Gazetteer): Place | null {
  const person = given(input);
  if (person) return person;
  const rt = rtPoint(input, gazetteer);
  if (rt) return placed(rt, 'rt');
  if (input.geocoded) return placed(input.geocoded, 'geocode');
  const rw = rwPoint(input, gazetteer);
  if (rw) return placed(rw, 'rw');
  return gazetteer.kelurahan && placed(gazetteer.kelurahan, 'kelurahan');
}
