// Words of the recapitulation that every execution has: its jobs, its lines of Beranda, its menu entry.
export const RECAP_JOBS = { hourly: 'Menghitung Rekap', nightly: 'Mencocokkan Rekap' } as const;

/** The line of `Beranda` that is counted with `Rekap`. */
export const RECAP_LINES = { gained: "Naik berat badannya (N/D')" } as const;

export const RECAP_REMARKS = {
  gained: 'Dari D terkoreksi (N + T) bulan ini; dihitung tiap jam. Lengkapnya di tab Perkembangan.',
} as const;

/** What the script itself says of the page with the children behind a figure; the page's own texts are in `behind-page-words`. */
export const BEHIND = {
  menu: 'Anak di balik angka',
  notAllowed: 'Hanya pemilik lembar dan petugas di tab Petugas yang bisa melihat anak di balik angka.',
  nobody: 'Belum ada anak yang terdaftar.',
  withheld: 'Angka ini ditahan karena uji kecocokan WHO gagal. Jalankan menu PetaGizi > Uji kecocokan WHO.',
} as const;
