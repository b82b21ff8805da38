/** What `Jadwal` says of each job, by its name; '' stands for every other. Needed by set-up alone, so the build puts it into a file beside the script. */
export const JOB_HELP: Readonly<Record<string, string>> = {
  '': 'Tidak bisa diganti atau dimatikan: bagian dari kerja program sendiri.',
  summary:
    'Kapan ringkasan dikirim kepada penerima mingguan di tab Penerima. Boleh diganti, paling sering seminggu sekali, atau dimatikan.',
  'tugas-kader': 'Kepada kader, bila ada yang baru atau sudah waktunya. Boleh diganti atau dimatikan.',
  'sesi-besok': 'Kepada kader, sehari sebelum Hari Buka posyandunya. Boleh diganti jamnya atau dimatikan.',
  'sesi-lewat': 'Kepada kader, sehari sesudah Hari Buka posyandunya. Boleh diganti jamnya atau dimatikan.',
  'mutu-data':
    'Kepada kader, hanya tentang posyandunya sendiri. Boleh diganti tanggal dan jamnya, atau dimatikan.',
  klinis:
    'Kepada bidan dan TPG di tab Petugas. Boleh diganti, paling sering seminggu sekali, atau dimatikan.',
  'mingguan-tindakan':
    'Kepada penerima mingguan di tab Penerima. Boleh diganti, paling sering seminggu sekali, atau dimatikan.',
  bulanan:
    'Kepada lurah, camat, OPD, dan TPPS di tab Penerima, hanya angka. Boleh diganti tanggal dan jamnya, atau dimatikan.',
  donatur:
    'Kepada donatur di tab Donatur yang juga ada di Penerima, hanya angka, bila ada yang berubah atau MoU segera berakhir; dan kepada petugas. Boleh diganti tanggal dan jamnya, atau dimatikan.',
  kecamatan:
    'Hanya di lembar kecamatan: kepada penerima bulanan di tab Penerima dan alamat di tab Kelurahan, hanya angka. Boleh diganti tanggal dan jamnya, atau dimatikan.',
  'data-pendukung':
    'Kepada operator dan petugas yang pernah mengisi Data Pendukung, bila ada indikator di tab Indikator yang belum diisi. Boleh diganti tanggal dan jamnya, atau dimatikan.',
  rtl: 'Kepada penanggung jawab butir RTL, sebelum dan sesudah tenggatnya. Boleh diganti jamnya atau dimatikan.',
  'rtl-terlambat':
    'Kepada penerima mingguan di tab Penerima, bila ada butir RTL yang terlambat. Boleh diganti, paling sering seminggu sekali, atau dimatikan.',
  reconcile: 'Tidak bisa diganti atau dimatikan: tanpa ini kiriman yang terlewat tidak pernah tercatat.',
  vanished:
    'Tidak bisa diganti atau dimatikan: data yang dihapus atau ditarik izinnya harus segera hilang di mana-mana.',
  mail: 'Tidak bisa diganti atau dimatikan: surat mendesak tentang tanda gizi buruk tidak boleh tertahan.',
  check: 'Tidak bisa diganti atau dimatikan: setiap malam semua tab dicocokkan dengan kiriman dan keputusan.',
  refetch: 'Tidak bisa diganti atau dimatikan: tanpa ini kiriman yang terlewat tidak pernah tercatat.',
  edits: 'Tidak bisa diganti atau dimatikan: tanpa ini kiriman yang diubah kader bisa tidak terbaca.',
  decisions: 'Tidak bisa diganti atau dimatikan: penghapusan yang diminta keluarga harus dijalankan.',
  graduates:
    'Tidak bisa diganti atau dimatikan di sini. Masa simpan diatur di tab Pengaturan; bila kosong, tidak ada yang dihapus.',
  officers: 'Tidak bisa diganti atau dimatikan: tab hanya boleh terbuka untuk petugas di tab Petugas.',
  responders:
    'Tidak bisa diganti atau dimatikan: formulir hanya boleh terbuka untuk pengirim yang terdaftar.',
  'copies-checked': 'Tidak bisa diganti atau dimatikan: salinan yang dibagikan tangan harus ditarik lagi.',
  'kecamatan-copy-checked':
    'Tidak bisa diganti atau dimatikan: salinan yang dibagikan tangan harus ditarik lagi.',
  backup: 'Tidak bisa diganti atau dimatikan: tanpa cadangan data tidak bisa dipulihkan.',
  alive:
    'Tidak bisa diganti atau dimatikan: tanpa ini Beranda tidak tahu bahwa program berjalan, dan tab ini tidak dibaca.',
};
