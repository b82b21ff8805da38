// What the script itself says about the preview; the page's own texts are in `preview-page-words`.
export const PREVIEW = {
  menu: 'Pratinjau surat',
  notAllowed: 'Hanya pemilik lembar dan petugas di tab Petugas yang bisa melihat surat sebelum dikirim.',
} as const;
