// Texts of the page of the monthly report; what stands in the report is in `needs/mails/report-words`.
export const REPORT_PAGE = {
  loading: 'Menyusun laporan …',
  failed: 'PetaGizi tidak menjawab. Periksa sambungan internet, lalu coba lagi.',
  month: 'Bulan',
  counts: 'Jumlah di bawah 5',
  withheld: 'disembunyikan (boleh dibagikan)',
  shown: 'ditampilkan (hanya untuk yang berhak)',
  print: 'Cetak',
  hint: 'Dua lembar A4, hanya jumlah. Isinya sama dengan surat bulanan.',
  forEntitled:
    'Memuat jumlah di bawah 5: anak dapat dikenali. Hanya untuk lurah dan petugas yang berhak melihat nama.',
  older:
    'Laporan bulan yang lebih lama: dibandingkan dengan surat waktu itu, anak yang datanya dihapus sejak itu dapat dikenali. Hanya untuk lurah dan petugas yang berhak melihat nama.',
  pageTitle: (month: string): string => `Laporan Bulanan ${month} · PetaGizi`,
  titles: ['Laporan Bulanan', 'Laporan Bulanan, lanjutan'],
  subtitle: (kelurahan: string, month: string): string => `Gizi balita Kelurahan ${kelurahan}, ${month}`,
  made: (day: string, sheet: number): string => `Dibuat ${day} dengan PetaGizi · lembar ${sheet} dari 2`,
  signed: ['Mengetahui, Lurah', 'Petugas'],
} as const;
