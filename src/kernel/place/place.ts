/** Decimal degrees, WGS 84. */
export interface Point {
  readonly lat: number;
  readonly lng: number;
}

/** Where a point came from, most trusted first. */
export type PlaceSource = 'pin' | 'link' | 'plus-code' | 'rt' | 'geocode' | 'rw' | 'kelurahan';

/** Where a child lives, as well as is known. */
export interface Place {
  readonly point: Point;
  readonly source: PlaceSource;
  /** The home lies about this near to the point, metres. */
  readonly precisionMetres: number;
}

/** The points that the kelurahan has set in the tabs `Wilayah` and `Pengaturan`. */
export interface Gazetteer {
  /** Its middle; `null` where neither the settings nor the points of its areas say. */
  readonly kelurahan: Point | null;
  /** `null` in `rt` for a row about the whole RW. */
  readonly areas: readonly { readonly rw: number; readonly rt: number | null; readonly point: Point }[];
}
