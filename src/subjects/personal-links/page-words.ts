// Texts of the page with the personal links of kader; the script itself has none of them.
export const PERSONAL_LINKS_PAGE = {
  loading: 'Menyiapkan tautan …',
  print: 'Cetak',
  made: (count: number): string =>
    `${count} slip. Gunting, lalu berikan masing-masing hanya kepada kader yang namanya tertulis: siapa pun yang memegang kode bisa mengirim atas namanya. Kode berubah bila Nama atau Email di tab Kader atau Petugas diubah.`,
  namesakes: (names: readonly string[]): string =>
    `Belum diberi kode karena ada dua baris bernama sama tanpa email: ${names.join(', ')}. Dua orang: isi emailnya, atau tambahkan pembeda pada namanya, misalnya "Ani RW 2". Satu orang: jadikan satu baris dan tulis semua posyandunya, dipisah koma.`,
  noKader: 'Tab Kader masih kosong. Isi nama dan posyandu setiap kader di sana, lalu buka halaman ini lagi.',
  notInForm:
    'Formulir belum menanyakan kode kader. Pilih menu PetaGizi > Siapkan, lalu buka halaman ini lagi.',
  failed: 'PetaGizi tidak menjawab. Periksa sambungan internet, lalu buka lagi dari menu.',
  heading: { kader: 'Tautan pribadi kader', petugas: 'Tautan pribadi petugas' },
  officer: 'Boleh mengirim untuk semua posyandu',
  posyandu: (names: readonly string[] | 'all'): string =>
    names === 'all'
      ? 'Semua posyandu'
      : names.length === 0
        ? 'Tanpa posyandu'
        : `Posyandu ${names.join(', ')}`,
  scan: 'Pindai sekali, lalu simpan di layar utama HP. Kode sudah terisi.',
  secret: 'Jangan dibagikan.',
  qrOf: (name: string): string => `Kode QR tautan pribadi ${name}`,
  copy: 'Salin tautan',
  copied: 'Tautan tersalin',
  revoke: 'Cabut kode',
  revokeQuestion: (name: string): string =>
    `Cabut kode ${name}? Tautan dan kode lamanya langsung tidak berlaku, dan slip baru perlu dicetak.`,
  yes: 'Ya, cabut',
  no: 'Tidak',
  revoked: (name: string): string => `Kode lama ${name} sudah dicabut. Cetak slip barunya.`,
  ownerOnly: (owner: string | null): string =>
    `Hanya pemilik lembar${owner === null ? '' : ` (${owner})`} yang bisa mencabut kode, karena hanya ia yang boleh mengubah tab Kader dan Petugas.`,
  gone: 'Baris orang ini sudah berubah. Buka halaman ini lagi.',
} as const;
