// Words of the room of aid that every execution has: its jobs, its lines of Beranda, its menu entry.
export const AID_JOBS = { hourly: 'Menghitung Bantuan', nightly: 'Mencocokkan Bantuan' } as const;

/** Lines of `Beranda`. */
export const AID_LINES = {
  aidMissing: 'Bantuan yang belum diterima yang berhak (porsi)',
  aidTwice: 'Bantuan yang diterima dua kali',
  aidUnneeded: 'Bantuan tanpa kebutuhan',
} as const;

export const AID_LINE_REMARKS = {
  aidMissing: 'Periode berjalan dan sebelumnya. Lihat tab Bantuan, dihitung tiap jam.',
  aidTwice: 'Periksa dulu apakah satu pemberian dicatat dua kali.',
  aidUnneeded: 'Menerima, tetapi tidak memenuhi syarat di tab Program.',
} as const;

/** What the script itself says about "Bagikan bantuan"; the page's own texts are in `share-page-words`. */
export const SHARE = {
  menu: 'Bagikan bantuan',
  notAllowed: 'Hanya pemilik lembar dan petugas di tab Petugas yang bisa membagikan bantuan.',
} as const;
