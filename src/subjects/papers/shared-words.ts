// What all papers say alike.

/** Stands where people write by hand, or where nothing is filled in yet. */
export const BLANK = '________________';

/** When a posyandu is open that has a day of the month. */
export const OPEN_ON = (day: string): string => `tanggal ${day} setiap bulan`;

export const FOOT =
  'Susunan dan kata-kata PetaGizi. Bila kelurahan atau kabupaten punya bentuk sendiri, bentuk itu yang berlaku.';

export const PLACE = {
  kelurahan: (name: string): string => `Kelurahan ${name}`,
  within: (kecamatan: string, regency: string): string =>
    `Kecamatan ${kecamatan}, ${/^(kab|kota\b)/i.test(regency) ? regency : `Kabupaten/Kota ${regency}`}`,
  lurah: (kelurahan: string): string => `Lurah ${kelurahan}`,
} as const;

/** What is still to be filled in, a sentence for each. */
export const TO_FILL = {
  setting: (name: string): string => `Isi "${name}" di tab Pengaturan.`,
  noOfficers: 'Isi tab Petugas: nama, peran, nomor SK, dan berlaku sampai kapan.',
  noRole: 'Ada petugas tanpa peran di tab Petugas: isi kolom Peran.',
  noDecree: 'Ada petugas tanpa nomor SK di tab Petugas: isi setelah SK terbit.',
  over: (count: number): string =>
    `${count} baris tab Petugas tidak dimuat: masa berlakunya lewat atau tidak terbaca.`,
  noKader: 'Isi tab Kader: nama dan posyandunya.',
  posyanduWithoutKader: (names: string): string => `Belum ada kader di tab Kader untuk: ${names}.`,
  noOpenDay: (names: string): string => `Isi kolom Hari Buka di tab Posyandu untuk: ${names}.`,
  noFigures: 'Belum ada anak yang terdaftar: angka terisi sendiri setelah penimbangan pertama.',
} as const;

export const SIGNED = ['Mengetahui, Lurah', 'Petugas'] as const;
