/** Answers about who a child is. */
export const IDENTITY_KEYS = [
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
  'buku_kia',
] as const;

/** Answers about one visit. */
export const VISIT_KEYS = [
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

/** The answer keys of the form `pengukuran`, in the order of its pages. */
export const ANSWER_KEYS = ['posyandu', 'anak', ...IDENTITY_KEYS, 'persetujuan', ...VISIT_KEYS] as const;

export type AnswerKey = (typeof ANSWER_KEYS)[number];

/** What was typed, untouched: no key for a question that was not answered. */
export type Answers = Readonly<Partial<Record<AnswerKey, string>>>;
