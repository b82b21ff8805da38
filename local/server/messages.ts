/** Every word that the pages of the local server say. */
export const MESSAGES = {
  product: 'PetaGizi',
  workbookTitle: 'PetaGizi Kelurahan Krandegan',
  place: 'Kelurahan Krandegan, Kecamatan Banjarnegara',
  tagline: 'Pemantauan gizi balita, by name by address',
  nav: {
    start: 'Beranda',
    form: 'Formulir',
    workbook: 'Lembar',
    map: 'Peta',
    mail: 'Surat',
    triggers: 'Pemicu',
    files: 'Berkas',
  },
  skip: 'Langsung ke isi',
  start: {
    heading: 'Selamat datang di PetaGizi',
    lead: 'Semua berjalan di laptop ini, tanpa akun Google. Yang bekerja adalah program yang sama dengan yang dipasang ke Google; hanya layanan Google-nya yang ditiru.',
    invented: 'Semua anak, keluarga, NIK, dan titik rumah di sini adalah rekaan.',
    cards: {
      form: [
        'Isi formulir',
        'Seperti yang dilihat kader di ponselnya: pilih posyandu, pilih anak, isi tiga angka.',
      ],
      workbook: [
        'Buka lembar',
        'Seperti yang dilihat lurah dan bidan: data anak, kunjungan, yang perlu diperbaiki. Dari menunya: keputusan petugas, impor data, kartu QR.',
      ],
      map: ['Lihat peta', 'Di mana anak yang perlu perhatian, tanpa nama dan NIK.'],
      mail: ['Baca surat', 'Surat yang dikirim: mendesak, perbaikan, dan ringkasan mingguan.'],
      triggers: ['Atur waktu', 'Pekerjaan terjadwal, jam yang dapat dimajukan, dan catatan kegagalan.'],
      files: ['Ambil berkas', 'KML dan CSV untuk Google My Maps, dan Meja Ukur untuk HP kader.'],
    },
    demoHeading: 'Data contoh',
    demoRunning: (done: number, total: number) => `Sedang diisi: ${done} dari ${total} kiriman`,
    demoDone: (total: number) => `Lengkap: ${total} kiriman selama enam bulan`,
    demoNone: 'Tidak memakai data contoh. Mulailah dengan mengisi formulir.',
    healthHeading: 'Keadaan sistem',
    clock: 'Jam sistem',
    triggers: 'Pemicu terpasang',
    mails: 'Surat terkirim',
    failures: 'Kegagalan',
    healthy: 'Semua berjalan baik',
    unhealthy: 'Ada yang perlu dilihat',
  },
  form: {
    none: 'Formulir belum ada. Jalankan "Siapkan" dari menu di Lembar.',
    closed: 'Formulir ini tidak menerima jawaban saat ini.',
    required: 'Wajib diisi',
    requiredLegend: '* menandai pertanyaan yang wajib diisi',
    emailLabel: 'Email',
    emailHelp: 'Alamat Anda, untuk kabar bila ada isian yang perlu diperbaiki.',
    next: 'Berikutnya',
    back: 'Kembali',
    submit: 'Kirim',
    clear: 'Kosongkan formulir',
    clearQuestion: 'Kosongkan semua isian di formulir ini?',
    choose: 'Pilih',
    sending: 'Mengirim …',
    page: (page: number, pages: number) => `Halaman ${page} dari ${pages}`,
    missing: 'Pertanyaan ini wajib diisi',
    invalid: 'Isian ini belum sesuai',
    invalidEmail: 'Tulis alamat email yang benar, contoh: nama@contoh.id',
    offline: 'Belum terkirim: laptop tidak menjawab. Isian Anda masih ada, coba lagi.',
    recorded: 'Jawaban Anda telah dicatat.',
    edit: 'Ubah jawaban Anda',
    another: 'Kirim jawaban lain',
    editing: 'Anda sedang mengubah jawaban yang sudah dikirim.',
    asGoogle: 'Halaman ini meniru tampilan Google Formulir di ponsel.',
  },
  workbook: {
    tabs: 'Lembar kerja',
    hiddenTabs: 'Tampilkan lembar tersembunyi',
    filterAll: 'Cari di lembar ini',
    sortAscending: 'Urutkan A → Z',
    sortDescending: 'Urutkan Z → A',
    sortNone: 'Urutan asli',
    contains: 'Berisi kata',
    clearFilter: 'Hapus saringan',
    rows: 'baris',
    of: 'dari',
    protectedTab: 'Lembar ini dihitung otomatis dan dilindungi',
    settingsTab: 'Klik dua kali sebuah sel untuk mengubahnya',
    empty: 'Lembar ini masih kosong',
    loading: 'Memuat lembar …',
    close: 'Tutup',
    failed: 'Gagal',
    running: 'Sedang dijalankan …',
  },
  map: {
    noAddress:
      'Belum ada tautan untuk tampilan ini. Jalankan "Siapkan" dari menu di Lembar, dan isi tab Penerima dengan orang yang berhak.',
    views: { points: 'Titik (untuk yang boleh lihat nama)', areas: 'Jumlah per RW (untuk yang lain)' },
    title: 'Peta',
    openAlone: 'Buka peta di tab sendiri',
  },
  mail: {
    heading: 'Surat terkirim',
    empty: 'Belum ada surat. Surat dikirim oleh pemicu: majukan jam di halaman Pemicu.',
    to: 'Kepada',
    cc: 'Tembusan',
    bcc: 'Tembusan tersembunyi',
    from: 'Dari',
    replyTo: 'Balas ke',
    sentAt: 'Dikirim',
    rendered: 'Tampilan',
    text: 'Teks biasa',
    back: 'Semua surat',
    choose: 'Pilih sebuah surat untuk membacanya.',
  },
  triggers: {
    heading: 'Pemicu dan waktu',
    clock: 'Jam sistem',
    move: 'Majukan jam',
    moves: { 'plus-5m': '+5 menit', 'plus-1h': '+1 jam', 'plus-1d': '+1 hari', monday: 'Senin 07.00' },
    moving: 'Memajukan jam …',
    name: 'Fungsi',
    schedule: 'Jadwal',
    next: 'Berikutnya',
    last: 'Terakhir',
    runNow: 'Jalankan',
    never: 'belum pernah',
    waiting: 'menunggu kejadian',
    ok: 'berhasil',
    failed: 'gagal',
    empty: 'Belum ada pemicu. Jalankan "Siapkan" dari menu di Lembar.',
    failuresHeading: 'Kegagalan',
    noFailures: 'Tidak ada kegagalan.',
    at: 'Waktu',
    message: 'Pesan',
  },
  files: {
    heading: 'Berkas di Drive',
    empty: 'Belum ada berkas. Lapisan peta dibuat oleh pemicunya.',
    noTable: 'Berkas Meja Ukur belum ada. Buka menu Meja ukur di Lembar, atau majukan jam sampai besok.',
    name: 'Nama',
    kind: 'Jenis',
    updated: 'Diperbarui',
    size: 'Ukuran',
    download: 'Unduh',
    open: 'Buka',
  },
  error: {
    heading: 'Halaman ini tidak dapat ditampilkan',
    text: 'Terjadi kesalahan; rinciannya ada di jendela terminal. Halaman lain tetap dapat dipakai.',
    notFound: 'Yang dicari tidak ada.',
    home: 'Kembali ke Beranda',
  },
  terminal: {
    preparing: 'Menyiapkan formulir, lembar, dan pemicu ...',
    reopened: 'Melanjutkan data yang tersimpan.',
    ready: (address: string) => `PetaGizi siap: ${address}`,
    stopHint: 'Ctrl-C untuk berhenti (data disimpan); `npm start -- --fresh` untuk mulai dari awal.',
    demo: (done: number, total: number) => `Data contoh: ${done}/${total} kiriman`,
    saved: 'Data disimpan. Sampai jumpa.',
    folderInUse: (folder: string) =>
      `PetaGizi sudah berjalan dengan data di ${folder}. Pakai yang itu, atau hentikan dulu dengan Ctrl-C di jendelanya.`,
    noBundle: 'Berkas dist/ belum ada. Jalankan `npm run build` lebih dahulu.',
  },
} as const;

const UNITS: Readonly<Record<string, string>> = { minute: 'menit', hour: 'jam', day: 'hari' };
const DAYS: Readonly<Record<string, string>> = {
  monday: 'Senin',
  tuesday: 'Selasa',
  wednesday: 'Rabu',
  thursday: 'Kamis',
  friday: 'Jumat',
  saturday: 'Sabtu',
  sunday: 'Minggu',
};

/** A trigger's schedule as Google's page words it → Indonesian; what is not known stays as it is. */
export function spokenSchedule(schedule: string): string {
  return schedule
    .replace(/^on form submit$/i, 'setiap formulir dikirim')
    .replace(/^on open$/i, 'setiap lembar dibuka')
    .replace(/^on edit$/i, 'setiap lembar diubah')
    .replace(/every (\d+) (minute|hour|day)s?/i, (_, count, unit) => `setiap ${count} ${UNITS[String(unit)]}`)
    .replace(/every (minute|hour|day)\b/i, (_, unit) => `setiap ${UNITS[String(unit)]}`)
    .replace(/every (\w+day)\b/i, (whole, day) => `setiap ${DAYS[String(day).toLowerCase()] ?? whole}`)
    .replace(/on day (\d+) of every month/i, 'setiap tanggal $1')
    .replace(/ at minute (\d+)/i, ' pada menit $1')
    .replace(/ at (\d+)[:.](\d+)/i, ' pukul $1.$2')
    .replace(/^once at /i, 'sekali pada ');
}
