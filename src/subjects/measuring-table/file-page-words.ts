// Texts of the page that hands out the file for the measuring table.
export const FILE_PAGE = {
  loading: 'Menyiapkan berkas …',
  failed: 'PetaGizi tidak menjawab. Periksa sambungan internet, lalu buka lagi dari menu.',
  noForm: 'Formulir belum ada. Pilih menu PetaGizi > Siapkan, lalu buka lagi.',
  withheld:
    'Hitungan z-score di lembar ini tidak cocok dengan contoh WHO, jadi berkas tidak dibuat. Pilih menu PetaGizi > Uji kecocokan WHO.',
  intro:
    'Meja Ukur adalah satu berkas untuk HP kader. Kader membukanya di meja ukur, juga tanpa internet, dan tahu hasilnya selagi anak masih ada.',
  download: 'Unduh berkas',
  downloaded: 'Berkas diunduh. Kirim lewat WhatsApp sebagai dokumen, atau taruh di Drive kader.',
  drive: 'Buka di Drive pemilik',
  driveHint:
    'Berkas di Drive diperbarui sendiri tiap malam bila formulir atau batas berubah. Yang sudah dikirim ke HP tidak ikut berubah.',
  steps: [
    'Kirim berkas ke HP kader, lewat WhatsApp (sebagai dokumen) atau Drive.',
    'Di HP, simpan lalu buka dengan Chrome dari Unduhan atau Berkas.',
    'Foto QR kartu anak atau ketik kodenya, isi hasil ukur, baca hasilnya, lalu tekan Lanjut ke formulir.',
    'Tanpa sambungan, hasil disimpan di HP dan dikirim satu per satu nanti.',
  ],
  privacy:
    'Di dalam berkas tidak ada data anak dan tidak ada kode kader, jadi boleh diteruskan. Meja Ukur tidak pernah menanyakan kode kader: berkas yang menanyakannya palsu.',
} as const;
