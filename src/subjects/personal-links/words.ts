import type { Responders } from '../../forms/responders';

// What the script itself says about personal links; the page's own texts are in `page-words`.
export const PERSONAL_LINKS = {
  menu: 'Tautan kader',
  notAllowed: 'Hanya pemilik lembar dan petugas di tab Petugas yang bisa membuka tautan kader.',
} as const;

/** For `Riwayat`. */
export const linksShown = (count: number): string => `Membuka tautan pribadi ${count} kader`;
export const codeRevoked = (name: string): string => `Mencabut kode kader ${name} dan membuat kode baru`;

export const SENDER_LINE_LABEL = 'Pengirim dikenali dengan';

const STILL_BY_CODE = 'Kode pribadi kader, meski di Pengaturan tertulis Terverifikasi:';

const VERIFIED: Readonly<Record<Responders, string>> = {
  terdaftar: 'Akun Google di tab Kader; orang lain tidak bisa membuka formulir.',
  'siapa-saja': `${STILL_BY_CODE} siapa pun yang memegang link masih bisa membuka formulir. Di formulir pilih Publikasikan > Penjawab > Terbatas, lalu tunggu satu jam.`,
  'belum-pasti': `${STILL_BY_CODE} Google tidak memberi tahu siapa yang bisa membuka formulir. Ini dicoba lagi setiap jam. Bila tulisan ini tetap ada, isi lagi Kode di tab Pengaturan, dan di formulir pilih Publikasikan > Penjawab > Siapa saja yang memiliki link.`,
};

/** What `Beranda` says of how senders are known, by what is set and whom Google lets answer the forms. */
export const KNOWN_BY = {
  code: (responders: Responders): string =>
    responders === 'siapa-saja'
      ? 'Kode pribadi kader.'
      : 'Kode pribadi kader. Bila kader tidak bisa membuka formulir: di formulir pilih Publikasikan > Penjawab > Siapa saja yang memiliki link.',
  verified: (responders: Responders, refused: number): string => {
    const left = refused === 0 ? '' : ` ${refused} alamat di tab Kader ditolak Google; periksa ejaannya.`;
    return `${VERIFIED[responders]}${left}`;
  },
} as const;
