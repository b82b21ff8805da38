/** Title of the named layer; says who may have it. */
export const layerTitle = (kelurahan: string): string => `Balita ${kelurahan} (khusus kader dan bidan)`;

export const mapTitle = (kelurahan: string): string => `Peta Gizi Balita Kelurahan ${kelurahan}`;

/** What a visitor sees whose link is not, or no longer, valid. */
export const CLOSED_MAP = {
  title: 'Tautan peta tidak berlaku',
  text: 'Tautan ini salah, sudah lewat masanya, atau sudah dicabut. Mintalah tautan baru kepada operator kelurahan.',
} as const;

/** Lines of `Beranda`, in order. */
export const LINK_LABELS = {
  map: 'Peta (tautan untuk koordinator)',
  kml: 'Berkas KML untuk My Maps',
  csv: 'Berkas CSV untuk My Maps',
} as const;

/** For `Riwayat`. */
export const OUTLINE_HISTORY = (count: number): string => `Menyimpan ${count} batas RT dan RW`;

/** An entry of the menu. */
export const OUTLINE_MENU = 'Batas RT dan RW';

/** Of the links of the map, a person each. */
export const MAP_LINKS = {
  notAllowed:
    'Hanya pemilik lembar dan petugas di tab Petugas yang bisa mengatur tautan peta dan batas wilayah.',
  /** In `Beranda`, which must not show a link that is somebody else's. */
  where: 'Menu PetaGizi > Tautan peta',
  /** For `Riwayat`. */
  made: (name: string): string => `Membuat tautan peta untuk ${name}`,
  revoked: (name: string): string => `Mencabut tautan peta ${name}`,
  oldRevoked: 'Mencabut semua tautan peta yang dibuat sebelum tautan per orang',
  noSuchPerson: 'Orang ini tidak ada di tab Penerima.',
} as const;

/** What of an erased child is left at Google's maps, for people to delete. */
export const MAP_LEFTOVER = {
  files:
    'Versi lama berkas KML dan CSV: buka di Drive, pilih titik tiga > Informasi file > Kelola versi, lalu hapus versi lama.',
  kml: 'Buka KML',
  csv: 'Buka CSV',
  myMaps:
    'Peta yang pernah diimpor ke Google My Maps tidak ikut berubah: hapus lapisannya, lalu impor lagi berkas KML yang baru.',
  openMyMaps: 'Buka My Maps',
} as const;

/** Label of the job, in `Jadwal` and on `Beranda`. */
export const LAYERS_JOB = 'Memperbarui berkas My Maps';
