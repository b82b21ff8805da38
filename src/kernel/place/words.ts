import type { PlaceSource } from './place';

/** Where a point comes from, for people. */
export const PLACE_SOURCE_LABEL: Readonly<Record<PlaceSource, string>> = {
  pin: 'Titik dari kader',
  link: 'Tautan peta dari kader',
  'plus-code': 'Plus Code dari kader',
  rt: 'Titik RT',
  geocode: 'Perkiraan dari alamat',
  rw: 'Titik RW',
  kelurahan: 'Titik kelurahan',
};

/** Stands in place of that where no point is known, not even of the kelurahan. */
export const NO_PLACE = 'Belum ada titik';
