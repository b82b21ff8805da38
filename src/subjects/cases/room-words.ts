// Words of the room of cases that every execution has: its jobs, its lines of Beranda, its menu entry.
export const CASES_JOBS = {
  hourly: 'Menghitung Kasus & RTL',
  nightly: 'Mencocokkan Kasus & RTL',
  due: 'Pengingat RTL',
  late: 'RTL yang terlambat',
} as const;

/** Lines of `Beranda`. */
export const CASES_LINES = {
  casesOpen: 'Kasus audit semester berjalan',
  planOpen: 'Butir RTL yang belum selesai',
  planLate: 'Butir RTL yang terlambat',
} as const;

export const CASES_LINE_REMARKS = {
  casesOpen: 'Dipilih tim di menu Kasus & RTL.',
  planOpen: 'Semua semester. Lihat tab Kasus & RTL.',
  planLate: 'Penanggung jawab diingatkan tiap minggu; sesudah itu lurah dan TPPS.',
} as const;

export const CASES = {
  menu: 'Kasus & RTL',
  notAllowed: 'Hanya pemilik lembar dan petugas di tab Petugas yang bisa membuka kasus.',
} as const;
