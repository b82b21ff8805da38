import type { Instant, TimeZone } from '../kernel/calendar';
import type { Point } from '../kernel/place/place';
import { instant, number, type Raw, text } from '../workbook/cells';
import { column, KEY_HEADER, type Tab } from '../workbook/tab';

/** What is looked up outside: an address with a geocoder, a short link by following it. */
export type LookupKind = 'alamat' | 'tautan';
export type LookupStatus = 'Ketemu' | 'Kasar' | 'Tidak ketemu' | 'Gagal';

/** One question put to the outside, with its answer: the cache `Geokode`. */
export interface GeocodeRow {
  /** Fingerprint of what was asked. */
  readonly key: string;
  readonly kind: LookupKind;
  /** The address or the link. */
  readonly asked: string;
  readonly status: LookupStatus;
  readonly point: Point | null;
  readonly precisionMetres: number | null;
  readonly attempts: number;
  readonly askedAt: Instant;
  /** Not asked again before; `null` for never again. */
  readonly dueAt: Instant | null;
}

export type ShownGeocodeRow = GeocodeRow & { readonly zone: TimeZone };

const INSTANTS = 'Waktu';

export const geocodeTab: Tab<ShownGeocodeRow> = {
  title: 'Geokode',
  kind: 'log',
  hidden: true,
  frozenColumns: 0,
  order: 'oldest-first',
  key: ({ key }) => key,
  columns: [
    column(KEY_HEADER, 100, 'text', ({ key }) => text(key)),
    column('Jenis', 80, 'text', ({ kind }) => text(kind)),
    column('Ditanyakan', 320, 'text', ({ asked }) => text(asked)),
    column('Status', 100, 'text', ({ status }) => text(status)),
    column('Lintang', 100, 'coordinate', ({ point }) => number(point?.lat ?? null)),
    column('Bujur', 100, 'coordinate', ({ point }) => number(point?.lng ?? null)),
    column('Ketelitian (m)', 105, 'integer', ({ precisionMetres }) => number(precisionMetres)),
    column('Percobaan', 115, 'integer', ({ attempts }) => number(attempts)),
    column('Dicari', 140, 'instant', ({ askedAt, zone }) => instant(askedAt, zone)),
    column('Coba Lagi', 140, 'instant', ({ dueAt, zone }) => instant(dueAt, zone)),
    column(INSTANTS, 60, 'text', ({ askedAt, dueAt }) => text([askedAt, dueAt ?? ''].join(' ')), {
      hidden: true,
    }),
  ],
};

export const GEOCODE_HEADERS: readonly string[] = [
  KEY_HEADER,
  'Jenis',
  'Ditanyakan',
  'Status',
  'Lintang',
  'Bujur',
  'Ketelitian (m)',
  'Percobaan',
  INSTANTS,
];

/** Reads a row of {@link GEOCODE_HEADERS}, or `null` where there is none. */
export function geocodeRowFrom(values: readonly Raw[]): GeocodeRow | null {
  const [key, kind, asked, status, lat, lng, precision, attempts, instants] = values;
  if (!key || !asked) return null;
  const [askedAt, dueAt] = String(instants ?? '').split(' ');
  return {
    key: String(key),
    kind: kind as LookupKind,
    asked: String(asked),
    status: status as LookupStatus,
    point: typeof lat === 'number' && typeof lng === 'number' ? { lat, lng } : null,
    precisionMetres: typeof precision === 'number' ? precision : null,
    attempts: Number(attempts ?? 0),
    askedAt: Number(askedAt ?? 0),
    dueAt: dueAt ? Number(dueAt) : null,
  };
}

/** Where short links led: all that the register takes from this tab. */
export const linkSelection = { tab: geocodeTab, columns: ['Jenis', 'Ditanyakan', 'Lintang', 'Bujur'] };

/** Reads rows of {@link linkSelection}. */
export function resolvedLinksFrom(rows: readonly (readonly Raw[])[]): ReadonlyMap<string, Point> {
  const links = new Map<string, Point>();
  for (const [kind, asked, lat, lng] of rows) {
    if (kind === 'tautan' && typeof lat === 'number' && typeof lng === 'number')
      links.set(String(asked), { lat, lng });
  }
  return links;
}
