import type { CalendarDate } from '../../../kernel/calendar';
import { longDay } from '../../../kernel/words';

export const YES = 'Ya';
export const NO = 'Tidak';
export const BOY = 'Laki-laki';
export const GIRL = 'Perempuan';
export const LYING = 'Telentang';
export const STANDING = 'Berdiri';
export const WITHDRAW = 'Keluarga tidak mengizinkan lagi data anak ini disimpan';

/** In the label of a child. @example bornIn('2024-05-07') // => 'lahir Mei 2024' */
export const bornIn = (birthDate: CalendarDate): string => `lahir ${longDay(birthDate).replace(/^\d+ /, '')}`;

/** Stands for a name without a letter. */
export const NO_INITIALS = '(tanpa nama)';

/** What a list of children looks like, by how much it shows. */
export const LABEL_EXAMPLES = {
  'full-name': 'Budi Santoso · Ibu Ani · RT 003/RW 002',
  'first-name': 'Budi S. · lahir Mei 2024 · RT 003/RW 002',
  initials: 'B.S. · lahir Mei 2024 · RT 003/RW 002',
} as const;

/** First choice of every posyandu's list: the child has to be described on the next page. */
export const NEW_CHILD = 'Anak belum terdaftar';

/** Shaped like a code, but of no child: its check symbol does not fit. */
export const EXAMPLE_CODE = 'K7M4-QXCP';
