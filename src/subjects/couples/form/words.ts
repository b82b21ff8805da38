export const COUPLE_FORM_LABEL = 'Formulir calon pengantin';

/** Keys of its answers, parted by spaces: as in the names of its questions. */
export const COUPLE_KEYS =
  'catin nama nik tanggal_lahir nama_pasangan tanggal_lahir_pasangan tanggal_nikah alamat rt rw hp persetujuan tanggal berat tinggi lila hb rokok ttd konseling sertifikat';
