// The words of the report of a month, on its page and in its mail. What is in `{braces}` is put in by `fill`.

export const MONTH_REPORT = {
  title: 'Laporan bulanan: Gizi balita Kelurahan {kelurahan}, {month}',
  figures: 'Angka bulan {month}',
  children: '{count} anak',
  outOf: '{count} dari {of} anak',
  classed: 'Golongan WHO-UNICEF: {name}.',
  labels: {
    registered: 'Sasaran (S)',
    newlyStunted: 'Stunting baru',
    severeSigns: 'Tanda gizi buruk',
    doubtful: 'TB/U diragukan',
  },
  target:
    'Anak di bawah 5 tahun yang terdaftar dan tinggal di sini pada akhir bulan, atau sasaran yang ditetapkan.',
  withheldFigures:
    'Angka stunting, wasting, dan underweight ditahan: z-score di lembar PetaGizi tidak cocok dengan contoh WHO. Petugas diminta memeriksanya (menu Uji kecocokan WHO). Anak dengan tanda bahaya tetap dirujuk.',
  nobody: 'Tidak ada anak yang ditimbang di bulan ini.',
  trend: 'Dari bulan ke bulan',
  trendTitle: '{what}: {count} bulan sampai {month}',
  trends: { attendance: 'Ditimbang (D/S, %)', stunting: 'Stunting (%)', wasting: 'Wasting (%)' },
  posyandu: 'Ditimbang di tiap posyandu (D/S)',
  shares: '{numerator} dari {denominator} ({percent} %)',
  posyanduColumns: ['Posyandu', 'Stunting', 'Wasting', 'Underweight'],
  tableMeaning:
    'Tiap sel: jumlah anak / yang dihitung. Satu anak sudah mengubah persentase banyak, jadi posyandu tidak diberi peringkat.',
  why: {
    heading: 'Stunting berubah karena',
    nothing: 'Tidak ada anak yang menjadi stunting atau berhenti terhitung stunting sejak bulan sebelumnya.',
    tooFew: 'Terlalu sedikit anak untuk dirinci tanpa ada yang dapat dikenali.',
    added: 'Bertambah',
    removed: 'Berkurang',
  },
  open: 'Yang perlu dilakukan sekarang',
  totals: ['Terbuka', 'Lewat waktu'],
  byUrgency: 'Menurut kemendesakan',
  byKind: 'Menurut jenis',
  columns: ['Yang perlu dilakukan', 'Terbuka'],
  byPosyandu: 'Terbuka per posyandu',
  posyanduHead: ['Posyandu', 'Terbuka'],
  nothingOpen: 'Tidak ada yang menunggu.',
  done: 'Tindakan tercatat bulan {month}',
  about: 'Cara membaca',
  interval:
    'Rentang 95 % menunjukkan berapa besar angka bisa bergeser karena anaknya sedikit. Naik atau turun di dalam rentang belum berarti keadaan berubah.',
  asOf: 'Yang terbuka dihitung sampai {day}.',
  noNames: 'Laporan ini hanya memuat jumlah. Yang berhak melihat nama membukanya di lembar.',
} as const;
