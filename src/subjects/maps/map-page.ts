import type { CalendarDate } from '../../kernel/calendar';
import { fingerprint } from '../../kernel/fingerprint';
import { locate } from '../../kernel/place/locate';
import type { Gazetteer, Place } from '../../kernel/place/place';
import type { MapStatus } from '../children/summary/map-status';
import { mapPoint } from './displace';
import type { LayerChild } from './layer';

/** A child as coordinators see it: nothing that says who it is, and not where exactly. */
export interface MapPagePoint {
  /** 1, 2, 3 ... in an order without meaning; good for this page only. */
  readonly id: number;
  readonly status: MapStatus;
  /** Displaced, 4 decimals. */
  readonly lat: number;
  readonly lng: number;
  readonly precisionMetres: number;
  readonly posyandu: string;
  readonly rt: number | null;
  readonly rw: number | null;
  readonly ageMonths: number | null;
  readonly measuredOn: CalendarDate | null;
  readonly rowUrl: string | null;
}

export interface MapPageArea {
  readonly rw: number;
  readonly rt: number | null;
  readonly lat: number;
  readonly lng: number;
}

/** Everything that the web map is given. */
export interface MapPage {
  readonly title: string;
  readonly asOf: CalendarDate;
  /** On the kelurahan's wall clock, `YYYY-MM-DD HH:mm`. */
  readonly generatedAt: string;
  readonly centre: { readonly lat: number; readonly lng: number };
  readonly areas: readonly MapPageArea[];
  readonly points: readonly MapPagePoint[];
}

export interface MapPageInput {
  readonly title: string;
  readonly asOf: CalendarDate;
  readonly generatedAt: string;
  readonly children: readonly LayerChild[];
  readonly gazetteer: Gazetteer;
  /** Secret of the installation, see {@link mapPoint}. */
  readonly salt: string;
}

/** 4 decimals, about 11 m: finer digits would promise what a displaced point cannot keep. */
const rounded = (degrees: number): number => Math.round(degrees * 1e4) / 1e4;

/** A geocoder's answer may be shown on Google's maps only, by its terms: here such a child is shown at its RT or RW. */
function shownPlace({ place, rt, rw }: LayerChild, gazetteer: Gazetteer): Place {
  return place.source === 'geocode' ? locate({ reading: null, rt, rw }, gazetteer) : place;
}

function pagePoint(child: LayerChild, id: number, { gazetteer, salt }: MapPageInput): MapPagePoint {
  const { point, precisionMetres } = mapPoint(shownPlace(child, gazetteer), child.code, salt);
  return {
    id,
    status: child.status,
    lat: rounded(point.lat),
    lng: rounded(point.lng),
    precisionMetres,
    posyandu: child.posyandu,
    rt: child.rt,
    rw: child.rw,
    ageMonths: child.completedMonths,
    measuredOn: child.measuredOn,
    rowUrl: child.rowUrl,
  };
}

/** The web map's data, built by naming its fields. */
export function mapPage(input: MapPageInput): MapPage {
  const { title, asOf, generatedAt, children, gazetteer, salt } = input;
  const drawn = new Map(children.map((child) => [child, fingerprint(`${salt}\n${child.code}\norder`)]));
  const shuffled = [...children].sort((a, b) => (drawn.get(a) ?? 0) - (drawn.get(b) ?? 0));
  return {
    title,
    asOf,
    generatedAt,
    centre: { lat: rounded(gazetteer.kelurahan.lat), lng: rounded(gazetteer.kelurahan.lng) },
    areas: gazetteer.areas.map(({ rw, rt, point }) => ({
      rw,
      rt,
      lat: rounded(point.lat),
      lng: rounded(point.lng),
    })),
    points: shuffled.map((child, i) => pagePoint(child, i + 1, input)),
  };
}
