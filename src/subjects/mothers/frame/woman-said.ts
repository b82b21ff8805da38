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

/** What is known of a woman after one more response: who she is as it was said first, where and with whom she lives as it was said last. */
export const mergedWoman = (known: WomanSaid, later: WomanSaid): WomanSaid => ({
  name: known.name ?? later.name,
  nik: known.nik ?? later.nik,
  familyCardNumber: known.familyCardNumber ?? later.familyCardNumber,
  birthDate: known.birthDate ?? later.birthDate,
  husband: later.husband ?? known.husband,
  phone: later.phone ?? known.phone,
  address: later.address ?? known.address,
  rt: later.rt ?? known.rt,
  rw: later.rw ?? known.rw,
  location: later.location ?? known.location,
});
