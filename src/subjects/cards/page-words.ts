// Texts of the page with the printable cards, and of the cards; the script itself has none of them.
export const CARDS_PAGE = {
  choose: 'Posyandu',
  pleaseChoose: 'Pilih posyandu',
  option: (posyandu: string, children: number): string => `${posyandu} (${children} anak)`,
  print: 'Cetak',
  loading: 'Menyiapkan kartu …',
  made: (count: number, sheets: number): string =>
    `${count} kartu di ${sheets} lembar A4. Cetak tanpa memperkecil (skala 100%), gunting di garis putus-putus, lalu tempel di buku KIA.`,
  noChildren: 'Belum ada anak terdaftar di posyandu ini.',
  notInForm:
    'Formulir belum memuat posyandu ini. Pilih menu PetaGizi > Perbarui formulir, lalu buka halaman ini lagi.',
  failed: 'PetaGizi tidak menjawab. Periksa sambungan internet, lalu buka lagi dari menu.',
  mother: (name: string): string => `Ibu ${name}`,
  posyandu: (name: string): string => `Posyandu ${name}`,
  scan: 'Pindai untuk mengisi hasil ukur',
  qrOf: (name: string): string => `Kode QR ${name}`,
} as const;
