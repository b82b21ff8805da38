/**
 * Answers that have a column of their own in the journal: those of the form of the first release, in the order in which digests name
 * them. The list never changes. Answers to any other question, of any form, are together in the column `Jawaban`.
 */
export const JOURNAL_KEYS = [
  'posyandu',
  'anak',
  'nama',
  'jenis_kelamin',
  'tanggal_lahir',
  'nik',
  'no_kk',
  'nama_ibu',
  'nama_ayah',
  'hp',
  'alamat',
  'rt',
  'rw',
  'lokasi',
  'anak_ke',
  'bb_lahir',
  'pb_lahir',
  'usia_kehamilan',
  'persetujuan',
  'tanggal_ukur',
  'berat',
  'tinggi',
  'cara_ukur',
  'lila',
  'lingkar_kepala',
  'oedema',
  'asi',
  'vitamin_a',
  'catatan',
] as const;

const OWN_COLUMN: ReadonlySet<string> = new Set(JOURNAL_KEYS);

/** Whether an answer has no column of its own. */
export const isOtherKey = (key: string): boolean => !OWN_COLUMN.has(key);
