/** Key of the line of `Beranda` that says which kinds of mail have stopped. */
export const STOPPED_LINE = 'mailsStopped';
export const STOPPED_LABEL = 'Jenis surat yang berhenti';

/** Name in the script's memory: what the line says. */
export const STOPPED_MEMORY = 'surat:berhenti';

export const STOPPED_SINCE = (kind: string, day: string): string => `${kind} (terakhir ${day})`;

export const STOPPED_REMARK = (kinds: string): string =>
  `Tidak terkirim dua kali berturut-turut: ${kinds}. Lihat tab Surat, lalu menu PetaGizi > Periksa pemasangan.`;
