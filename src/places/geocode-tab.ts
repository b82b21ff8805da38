import { type Instant, MS_PER_DAY, type TimeZone } from '../kernel/calendar';
import type { Point } from '../kernel/place/place';
import type { LinkLookup } from '../ledger/context';
import { instant, number, text } from '../workbook/cells';
import { numberField, type RowSelection, select, textField } from '../workbook/select';
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

/** Google's terms let a geocoded point be kept for 30 days. */
export const GEOCODE_KEPT_MS = 30 * MS_PER_DAY;

export type ShownGeocodeRow = GeocodeRow & { readonly zone: TimeZone };

const INSTANTS = 'Waktu';

export const geocodeTab: Tab<ShownGeocodeRow> = {
  title: 'Geokode',
  sheetId: 142,
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

/** What is read of the cache. */
export const LOOKUPS = select(geocodeTab, {
  key: textField(KEY_HEADER),
  kind: textField('Jenis'),
  asked: textField('Ditanyakan'),
  status: textField('Status'),
  lat: numberField('Lintang'),
  lng: numberField('Bujur'),
  precision: numberField('Ketelitian (m)'),
  attempts: textField('Percobaan'),
  instants: textField(INSTANTS),
});

/** Keys of what was looked up. */
export const LOOKUP_KEYS = select(geocodeTab, { key: textField(KEY_HEADER) });

type ReadRow = typeof LOOKUPS extends RowSelection<infer Row> ? Row : never;

/** Reads a row, or `null` where there is none. */
export function lookupFrom(row: ReadRow): GeocodeRow | null {
  const { key, kind, asked, status, lat, lng, precision, attempts, instants } = row;
  if (key === '' || asked === '') return null;
  const [askedAt, dueAt] = instants.split(' ');
  return {
    key,
    kind: kind as LookupKind,
    asked,
    status: status as LookupStatus,
    point: lat !== null && lng !== null ? { lat, lng } : null,
    precisionMetres: precision,
    attempts: Number(attempts || 0),
    askedAt: Number(askedAt ?? 0),
    dueAt: dueAt ? Number(dueAt) : null,
  };
}

const LINKS = select(geocodeTab, {
  kind: textField('Jenis'),
  asked: textField('Ditanyakan'),
  lat: numberField('Lintang'),
  lng: numberField('Bujur'),
});

type LinkRow = typeof LINKS extends RowSelection<infer Row> ? Row : never;

/** Where short map links led: all that the register takes from this tab. */
export const shortLinks: LinkLookup<LinkRow> = {
  selection: LINKS,
  linksFrom: (rows) =>
    new Map(
      rows.flatMap(({ kind, asked, lat, lng }) =>
        kind === 'tautan' && lat !== null && lng !== null ? [[asked, { lat, lng }] as const] : [],
      ),
    ),
};
