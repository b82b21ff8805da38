// What is said by the hour of how senders are known, and of who was given a right.
import type { Responders } from '../../forms/responders';

export const NAMESAKE_REMARK =
  'Nama dan seri kodenya sama dan emailnya kosong, jadi belum diberi kode dan kirimannya menunggu petugas. Dua orang: isi emailnya, atau tambahkan pembeda pada namanya, misalnya "Ani RW 2". Satu orang: jadikan satu baris dan tulis semua posyandunya, dipisah koma.';

const STILL_BY_CODE = 'Kode pribadi kader, meski di Pengaturan tertulis Terverifikasi:';

const VERIFIED: Readonly<Record<Responders, string>> = {
  terdaftar:
    'Kode pribadi bersama akun Google di tab Kader atau Petugas; orang lain tidak bisa membuka formulir.',
  'siapa-saja': `${STILL_BY_CODE} siapa pun yang memegang link masih bisa membuka formulir. Di formulir pilih Publikasikan > Penjawab > Terbatas, lalu tunggu satu jam.`,
  'belum-pasti': `${STILL_BY_CODE} Google tidak memberi tahu siapa yang bisa membuka formulir. Ini dicoba lagi setiap jam. Bila tulisan ini tetap ada, isi lagi Kode di tab Pengaturan, dan di formulir pilih Publikasikan > Penjawab > Siapa saja yang memiliki link.`,
};

/** What `Beranda` says of how senders are known, by what is set and whom Google lets answer the forms. */
export const KNOWN_BY = {
  code: (responders: Responders): string =>
    responders === 'siapa-saja'
      ? 'Kode pribadi kader.'
      : 'Kode pribadi kader. Bila kader tidak bisa membuka formulir: di formulir pilih Publikasikan > Penjawab > Siapa saja yang memiliki link.',
  verified: (responders: Responders, refused: number, readersRefused: number): string => {
    const left =
      refused === 0 ? '' : ` ${refused} alamat di tab Kader atau Petugas ditolak Google; periksa ejaannya.`;
    const readers =
      readersRefused === 0
        ? ''
        : ` ${readersRefused} alamat di tab Penerima ditolak Google: laporan mereka dicatat petugas.`;
    return `${VERIFIED[responders]}${left}${readers}`;
  },
} as const;

/** About rows that give somebody a right, for the owner. */
export const NEW_RIGHTS = {
  subject: 'Ada yang baru diberi hak di PetaGizi',
  title: 'Baru diberi hak',
  text: 'Sejak surat terakhir ada baris baru atau berubah di tab yang memberi hak:',
  inTab: (tab: string, count: number): string => `${tab}: ${count} baris`,
  todo: 'Bila Anda yang menulisnya, atau petugas mengenali pengirimnya (lihat tab Riwayat), tidak perlu apa-apa. Bila bukan: hapus barisnya, ganti sandi akun kelurahan, dan periksa di Bagikan siapa saja yang bisa mengubah lembar.',
  open: 'Buka lembar',
  history: (what: string): string => `Baris hak baru atau berubah: ${what}`,
  remark: (day: string, what: string): string =>
    `${day}: ${what}. Bila bukan Anda yang menulis, hapus barisnya dan periksa siapa yang bisa mengubah lembar.`,
} as const;
