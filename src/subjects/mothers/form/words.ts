export const MOTHER_FORM_LABEL = 'Formulir ibu hamil dan nifas';

/** Keys of its answers, parted by spaces: as in the names of its questions. */
export const MOTHER_KEYS =
  'posyandu ibu nama nik no_kk tanggal_lahir nama_suami hp alamat rt rw lokasi persetujuan hpht anak_ke jarak_anak tinggi usia_kehamilan tanggal berat lila hb tensi ttd anc_ke dokter kek paparan_rokok pmt keluhan tanggal_lahir_bayi tempat penolong bb_lahir pb_lahir kf_ke kb_pascasalin asi_eksklusif anak';
