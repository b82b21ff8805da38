/** The words round the sections of a day's mail, beside the script like those of the sections. What is in `{braces}` is put in by `fill`. */
export const DIGEST_WORDS = {
  sender: 'PetaGizi Kelurahan {kelurahan}',
  subject: 'PetaGizi Kelurahan {kelurahan}, {day}: {count} kabar',
  title: 'Kabar hari ini, {day}',
  inside: 'Isi surat ini',
} as const;
