import type { CalendarDate } from '../../kernel/calendar';
import type { CountedChild } from '../recap/counted';
import type { Family } from './family';
import type { Program } from './programs';

/** A registered child, as far as aid goes by it. */
export interface AidChild extends CountedChild {
  readonly motherName: string | null;
  readonly birthWeightKg: number | null;
  readonly birthLengthCm: number | null;
  readonly rt: number | null;
  /** What its household is known by, as `Data Anak` has it; '' for what is not known. */
  readonly marks: { readonly card: string; readonly mother: string };
  /** The mother to whom an officer has tied it was thin (KEK) when she carried it. */
  readonly hadThinMother?: boolean;
  /**
   * Of a woman, who is no child: since and until when she is to be fed, pregnancy by pregnancy; no end while it goes on, and none where she
   * never was thin.
   */
  readonly thin?: readonly { readonly from: CalendarDate; readonly until: CalendarDate | null }[];
  /** What was said of its household, by whom ever, as `Keluarga` has it from the top. */
  readonly family: readonly Family[];
}

/** Something that was given to a child or its household, as a row of `Tindakan` says. */
export interface Gift {
  /** Sorts as text in order of recording. */
  readonly key: string;
  readonly child: string;
  readonly on: CalendarDate;
  /** As typed; '' where none was named. */
  readonly program: string;
  /** Feeding, and no other aid. */
  readonly isFeeding: boolean;
  readonly amount: number | null;
  /** Of the amount, as typed; '' where none is. */
  readonly unit: string;
  readonly dayOfCycle: number | null;
  readonly cycle: number | null;
  readonly provider: string;
  readonly moneySource: string;
  /** How many responses say the very same: they count as one. */
  readonly times: number;
  /** Its amount is in another unit than that of the programme, and counts as one. */
  readonly isUncounted?: boolean;
}

/** All that is known of who could get something. */
export interface AidRegister {
  /** In order of registration. */
  readonly children: readonly AidChild[];
  readonly gifts: readonly Gift[];
  /** All that there are: what an act names is looked for among them. */
  readonly programs: readonly Program[];
}
