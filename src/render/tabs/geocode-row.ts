import type { Instant, TimeZone } from '../../domain/calendar';
import type { Point } from '../../domain/place/place';
import { instant, number, type Raw, text } from '../cells';
import { KEY_HEADER, type Tab } from './tab';

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
    { header: KEY_HEADER, width: 100, format: 'text', cell: ({ key }) => text(key) },
    { header: 'Jenis', width: 80, format: 'text', cell: ({ kind }) => text(kind) },
    { header: 'Ditanyakan', width: 320, format: 'text', cell: ({ asked }) => text(asked) },
    { header: 'Status', width: 100, format: 'text', cell: ({ status }) => text(status) },
    { header: 'Lintang', width: 100, format: 'coordinate', cell: ({ point }) => number(point?.lat ?? null) },
    { header: 'Bujur', width: 100, format: 'coordinate', cell: ({ point }) => number(point?.lng ?? null) },
    {
      header: 'Ketelitian (m)',
      width: 105,
      format: 'integer',
      cell: ({ precisionMetres }) => number(precisionMetres),
    },
    { header: 'Percobaan', width: 115, format: 'integer', cell: ({ attempts }) => number(attempts) },
    { header: 'Dicari', width: 140, format: 'instant', cell: ({ askedAt, zone }) => instant(askedAt, zone) },
    { header: 'Coba Lagi', width: 140, format: 'instant', cell: ({ dueAt, zone }) => instant(dueAt, zone) },
    {
      header: INSTANTS,
      width: 60,
      format: 'text',
      hidden: true,
      cell: ({ askedAt, dueAt }) => text([askedAt, dueAt ?? ''].join(' ')),
    },
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
