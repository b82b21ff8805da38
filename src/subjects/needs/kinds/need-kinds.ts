/** What is to be done, the most pressing first. Stored with acts and decisions; never renamed. */
export const NEED_KINDS = [
  'rujuk',
  'balasan',
  'ukur-ulang',
  'pmt',
  'konseling',
  'kontrol',
  'ukur',
  'vitamin-a',
  'usia',
  'identitas',
  'titik',
  // Worked out with `Bantuan`.
  'bantuan',
  // Of women.
  'periksa-ibu',
  'nifas',
  'pmt-ibu',
  'kabar-ibu',
  'kontak-ibu',
  'daftar-bayi',
  // Of couples.
  'periksa-catin',
  'gizi-catin',
  'usia-catin',
  'ttd-catin',
  'konseling-catin',
] as const;
export type NeedKind = (typeof NEED_KINDS)[number];

export const isNeedKind = (text: string): text is NeedKind =>
  (NEED_KINDS as readonly string[]).includes(text);

/** Whose task a need is; what stays undone goes up to the next. */
export const LEVELS = ['kader', 'bidan', 'lurah'] as const;
export type Level = (typeof LEVELS)[number];

/** 1: today; 2: within days; 3: this month; 4: when there is time. */
export type Urgency = 1 | 2 | 3 | 4;
export const URGENCIES: readonly Urgency[] = [1, 2, 3, 4];
