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

/** What `Beranda` says of how senders are known, by what is set and whom Google lets answer the forms. */
export const KNOWN_BY = {
  code: (responders: Responders): string =>
    responders === 'siapa-saja'
      ? 'Kode pribadi kader.'
      : 'Kode pribadi kader. Bila kader tidak bisa membuka formulir: di formulir pilih Publikasikan > Penjawab > Siapa saja yang memiliki link.',
  verified: (responders: Responders, refused: number): string => {
    const left = refused === 0 ? '' : ` ${refused} alamat di tab Kader ditolak Google; periksa ejaannya.`;
    return responders === 'terdaftar'
      ? `Akun Google di tab Kader; orang lain tidak bisa membuka formulir.${left}`
      : `Kode pribadi kader, meski di Pengaturan tertulis Terverifikasi: belum pasti bahwa hanya akun di tab Kader yang bisa membuka formulir. Di formulir pilih Publikasikan > Penjawab > Terbatas, lalu tunggu satu jam.${left}`;
  },
} as const;
