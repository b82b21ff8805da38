/** The words round the sections of a day's mail, beside the script like those of the sections. What is in `{braces}` is put in by `fill`. */
export const DIGEST_WORDS = {
  sender: 'PetaGizi Kelurahan {kelurahan}',
  /** `first` is the subject of the first section. */
  subject: '{first}, dan {count} kabar lain',
  title: 'Kabar hari ini, {day}',
  inside: 'Isi surat ini: {titles}.',
} as const;
