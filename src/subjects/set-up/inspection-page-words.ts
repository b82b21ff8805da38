// Texts of the page behind "Periksa pemasangan"; the script itself has none of them.
import type { Responders } from '../../forms/responders';

const SETTLE = 'Pilih menu PetaGizi > Siapkan, lalu periksa lagi.';

export const INSPECTION_PAGE = {
  loading: 'Memeriksa …',
  failed: 'PetaGizi tidak menjawab. Periksa sambungan internet, lalu buka lagi dari menu.',
  again: 'Periksa lagi',
  intro: (open: number, unknown: number): string => {
    if (open > 0) return `${open} hal perlu dikerjakan.`;
    return unknown > 0 ? `Tidak ada yang salah; ${unknown} hal belum diketahui.` : 'Semua hijau.';
  },
  state: { green: 'Hijau', todo: 'Perlu dikerjakan', unknown: 'Belum diketahui' },
  report: 'Laporan',
  reportHelp:
    'Tanpa nama, alamat email, atau data anak. Salin lalu kirim kepada yang membantu Anda bila ada yang tidak hijau.',
  copy: 'Salin laporan',
  copied: 'Laporan tersalin.',
  copyByHand: 'Tekan lama pada laporan, lalu pilih Salin.',
  begin: 'Mulai kiriman uji',
  beginAgain: 'Ulangi kiriman uji',
  open: 'Buka formulir uji',
  noForm: 'Formulir belum menanyakan kode. Pilih menu PetaGizi > Siapkan, lalu ulangi.',
  sendMail: 'Kirim surat uji',
} as const;

export const CHECK_TITLES = {
  rights: 'Izin untuk PetaGizi',
  owner: 'Pemilik lembar',
  responders: 'Siapa yang bisa mengisi formulir',
  zone: 'Zona waktu',
  locale: 'Bahasa lembar',
  triggers: 'Pekerjaan otomatis',
  map: 'Alamat peta',
  quota: 'Jatah surat hari ini',
  protection: 'Perlindungan tab',
  trouble: 'Gangguan terakhir',
  mail: 'Surat uji ke pemasang',
  test: 'Kiriman uji',
} as const;

const WHO_MAY: Readonly<Record<Responders, string>> = {
  'siapa-saja': 'siapa saja yang punya tautannya',
  terdaftar: 'hanya akun yang terdaftar',
  'belum-pasti': 'Google tidak menjawab siapa',
};

const FROM_OWNER = (owner: string | null): string =>
  owner === null
    ? 'PetaGizi belum disiapkan. Pilih menu PetaGizi > Siapkan.'
    : `Buka lembar ini dengan akun yang memasang (${owner}), lalu pilih menu PetaGizi > Periksa pemasangan.`;

/** What is said of each line, and what to click. */
export const CHECK_TEXTS = {
  fromOwner: FROM_OWNER,
  silent: 'Google tidak menjawab.',
  tryLater: 'Pilih Periksa lagi beberapa menit lagi.',
  rights: {
    given: 'Semua izin sudah diberikan.',
    missing: 'Ada izin yang belum diberikan.',
    todo: 'Pilih menu PetaGizi > Siapkan. Bila Google menampilkan halaman izin, centang semuanya, lalu pilih Lanjutkan.',
  },
  owner: {
    own: 'Lembar ini milik akun yang memasang.',
    other: 'Lembar ini milik akun lain, jadi tab tidak bisa dilindungi dari pemiliknya.',
    otherTodo:
      'Di Drive, buka Bagikan > pilih akun yang memasang > Transfer kepemilikan. Atau pasang PetaGizi dengan akun pemilik.',
    nobody: 'Lembar ini ada di drive bersama, yang tidak punya pemilik.',
    nobodyTodo:
      'Pindahkan lembar ini ke Drive Saya milik akun kelurahan, lalu pilih menu PetaGizi > Siapkan.',
  },
  responders: {
    form: (label: string, who: Responders): string => `${label}: ${WHO_MAY[who]}.`,
    unreadable: (label: string): string => `${label}: belum bisa dibuka.`,
    unpublished: (label: string): string => `${label}: belum diterbitkan.`,
    closed: (label: string): string => `${label}: tidak menerima jawaban.`,
    open: 'Buka formulir di Drive, pilih Publikasikan (Publish), lalu pada Responden (Responders) pilih "Siapa saja yang memiliki link".',
    keep: 'Buka formulir di Drive, pilih Publikasikan (Publish), lalu pada Responden (Responders) hapus "Siapa saja yang memiliki link".',
    look: 'Buka formulir di Drive, pilih Publikasikan (Publish), dan lihat Responden (Responders): harus "Siapa saja yang memiliki link". Kiriman uji di bawah membuktikannya.',
    lookKept:
      'Buka formulir di Drive, pilih Publikasikan (Publish), dan lihat Responden (Responders): harus hanya akun di tab Kader.',
    publish: SETTLE,
    accept:
      'Buka formulir di Drive, pilih Jawaban (Responses), lalu nyalakan "Menerima jawaban" bila memang belum ditutup.',
  },
  zone: {
    right: (zone: string): string => `Lembar dan skrip memakai ${zone}.`,
    workbook: (zone: string, wanted: string): string => `Lembar memakai ${zone}, seharusnya ${wanted}.`,
    workbookTodo: 'Pilih File > Setelan, atur Zona waktu, simpan. Atau pilih menu PetaGizi > Siapkan.',
    script: (zone: string): string =>
      `Lembar sudah benar. Skrip memakai ${zone}; jadwal dipasang menurut zona di Pengaturan, jadi ini tidak mengganggu.`,
  },
  locale: {
    right: (locale: string): string => `Indonesia (${locale}).`,
    other: (locale: string): string =>
      `${locale || 'Tidak diketahui'}. Angka dan tanggal di lembar tampil dengan cara lain; isinya tetap benar.`,
    todo: 'Pilih File > Setelan, atur Lokal ke Indonesia, lalu simpan.',
  },
  triggers: {
    right: (count: number): string => `${count} terpasang, milik akun yang memasang.`,
    missing: (names: readonly string[]): string => `Belum terpasang: ${names.join(', ')}.`,
    doubled: (names: readonly string[]): string => `Terpasang lebih dari sekali: ${names.join(', ')}.`,
    doubledTodo:
      'Pilih Ekstensi > Apps Script > Pemicu (gambar jam), hapus yang berlebih, lalu pilih menu PetaGizi > Siapkan.',
    todo: SETTLE,
  },
  map: {
    typed: 'Dipakai alamat yang tertulis di tab Pengaturan.',
    known: 'Alamat peta sudah diketahui.',
    none: 'Peta belum punya alamat.',
    todo: [
      'Pilih Ekstensi > Apps Script > Deploy > New deployment, jenis Web app: Execute as "Me", Who has access "Anyone", lalu Deploy.',
      'Buka sekali alamat Web app yang muncul (berakhir /exec), lalu pilih Periksa lagi.',
      'Bila tetap begini: salin alamat itu ke baris "Alamat peta" di tab Pengaturan. Belum ada baris itu? Tulis "Alamat peta" di kolom Nama, alamatnya di kolom Nilai.',
    ],
  },
  quota: {
    left: (count: number): string => `Masih bisa mengirim ${count} surat hari ini.`,
    none: 'Jatah surat hari ini habis. Surat menunggu sampai besok, yang mendesak lebih dulu.',
    noneTodo: 'Tidak perlu apa-apa. Bila sering habis, kurangi baris di tab Penerima.',
  },
  protection: {
    right: 'Google tidak menolak satu pun.',
    refused: 'Ada tab yang tidak bisa dilindungi.',
    todo: 'Lihat baris "tidak terlindungi" di Beranda, perbaiki alamat email yang disebut di tab Petugas, lalu pilih menu PetaGizi > Siapkan.',
  },
  trouble: {
    none: 'Belum pernah ada, atau sudah lebih dari sehari.',
    lately: (at: string, where: string, name: string): string => `${at}: ${where} (${name}).`,
    todo: 'Sekali saja biasanya tidak apa-apa: pekerjaan itu diulang sendiri. Bila besok muncul lagi, salin laporan di bawah.',
  },
  mail: {
    sent: (at: string): string => `Diserahkan ke Google pada ${at}.`,
    look: 'Buka kotak masuk akun yang memasang. Bila suratnya ada di Spam, tandai "Bukan spam".',
    none: 'Belum dicoba.',
    todo: 'Pilih Kirim surat uji.',
  },
  test: {
    none: 'Belum dicoba.',
    begin: 'Pilih Mulai kiriman uji. Tautannya berlaku sejam, sekali pakai.',
    steps: [
      'Pilih Buka formulir uji. Jangan ubah yang sudah terisi.',
      'Pilih Berikutnya sampai pertanyaan persetujuan, pilih "Tidak", lalu Berikutnya dan Kirim.',
      'Kembali ke sini. Kiriman ini tidak dicatat di mana pun dan tidak dikirimi surat.',
    ],
    waiting: (seconds: number): string => `Menunggu kiriman, sudah ${seconds} detik.`,
    late: 'Belum tiba. Google kadang terlambat beberapa menit. Bila formulir bilang sudah terkirim dan 10 menit kemudian masih begini, pemicu formulir tidak jalan.',
    lateTodo: 'Pilih menu PetaGizi > Siapkan, lalu ulangi kiriman uji.',
    over: 'Tidak ada yang tiba sebelum tautannya habis masa.',
    arrived: (seconds: number): string => `Tiba lewat pemicu formulir ${seconds} detik setelah dikirim.`,
    notBare:
      'Kiriman itu berisi lebih dari kiriman uji, jadi dicatat seperti biasa dan menunggu diperiksa petugas.',
    notBareTodo: 'Lihat Perlu Perbaikan di lembar, lalu abaikan atau hapus kiriman itu.',
    found:
      'Kiriman ditemukan oleh pencocokan, bukan oleh pemicu: kiriman sampai, tetapi terlambat sampai setengah jam.',
    foundTodo: 'Pilih menu PetaGizi > Siapkan untuk memasang pemicu formulir, lalu ulangi kiriman uji.',
  },
} as const;

export const REPORT_TEXTS = {
  title: (at: string): string => `PetaGizi, pemeriksaan pemasangan ${at}`,
  answers: 'Jawaban Google:',
  unknown: 'tidak diketahui',
  none: 'belum ada',
} as const;
