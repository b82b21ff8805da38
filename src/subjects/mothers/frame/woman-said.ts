import type { CalendarDate } from '../../../kernel/calendar';
import type { FamilyCardNumber } from '../../../kernel/identity/family-card-number';
import type { Nik } from '../../../kernel/identity/nik';

/** Who a woman is and where she lives, as one response says; `null` for what it does not. */
export interface WomanSaid {
  readonly name: string | null;
  readonly nik: Nik | null;
  readonly familyCardNumber: FamilyCardNumber | null;
  readonly birthDate: CalendarDate | null;
  readonly husband: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly rt: number | null;
  readonly rw: number | null;
  readonly location: string | null;
}
