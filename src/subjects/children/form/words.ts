import type { CalendarDate } from '../../../kernel/calendar';
import { longDay } from '../../../kernel/words';

export const YES = 'Ya';
export const NO = 'Tidak';
export const BOY = 'Laki-laki';
export const GIRL = 'Perempuan';
export const LYING = 'Telentang';
export const STANDING = 'Berdiri';

/** In the label of a child. @example bornIn('2024-05-07') // => 'lahir Mei 2024' */
export const bornIn = (birthDate: CalendarDate): string => `lahir ${longDay(birthDate).replace(/^\d+ /, '')}`;

/** First choice of every posyandu's list: the child has to be described on the next page. */
export const NEW_CHILD = 'Anak belum terdaftar';

/** Shaped like a code, but of no child: its check symbol does not fit. */
export const EXAMPLE_CODE = 'K7M4-QXCP';
