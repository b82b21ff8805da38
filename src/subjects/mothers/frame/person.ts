// What rooms about grown-up persons have in common, whatever their forms ask: who says what of whom, and what counts of it.
import type { ResponseCode } from '../../../kernel/code';
import type { PlannedErasure } from '../../../ledger/decisions/erase-later';
import type { Reading } from '../../../ledger/subject';
import type { Kader } from '../../../settings/kader';
import type { WomanSaid } from './woman-said';

/** Problems that every such form knows besides those of single answers. */
export type PersonCode =
  | 'unknown-code-shape'
  | 'no-consent'
  | 'unknown-sender'
  | 'unknown-person'
  | 'ambiguous-person'
  | 'nik-of-another'
  | 'no-of-nobody';

/** What of a revision every room reads. */
export interface PersonSaid {
  /** The registered person whose code it gives; `null` where it describes somebody. */
  readonly named: ResponseCode | null;
  /** The woman whom it describes. */
  readonly woman: WomanSaid;
}

/** A response about a person, read: `S` is what it says, `I` what is to be mended. */
export interface PersonReading<S extends PersonSaid = PersonSaid, I = unknown> extends Reading {
  /** The registered person that its latest revision names; `null` where it describes one. */
  readonly named: ResponseCode | null;
  /** What counts of it, as last said by somebody who may; `null` where nothing does. */
  readonly said: S | null;
  /** What the latest revision says that cannot be taken as it is, or that somebody should look at. */
  readonly issues: readonly I[];
  /** Whether an officer has to take the latest revision before it counts. */
  readonly waits: boolean;
  /** Whether the latest revision counts with something doubted that an officer can say is right. */
  readonly isDoubted: boolean;
  /** An officer has said that the latest revision is right as it stands. */
  readonly isAccepted: boolean;
  /** An officer has refused all of it. */
  readonly isRefused: boolean;
  /** The family said no, last of all that was said by somebody who may say so. */
  readonly saysNo: boolean;
  /** Whether that no is about somebody who was told of before: the plain first one is about nobody. */
  readonly isNoOfSomebody: boolean;
  /** Who has said what counts, and that no, where that was a kader: of persons of other posyandu she says nothing but how they are. */
  readonly saidWithin: Within | null;
  readonly noWithin: Within | null;
  /** Something was said before a no, and is kept. */
  readonly keepsMore: boolean;
  /** Where all that it says is a no: at which posyandu. */
  readonly posyandu: string | null;
}

/** Whom a kader may describe, as long as no officer has taken what she says of others. */
export interface Within extends Pick<Kader, 'posyandu'> {
  /** An officer has refused it. */
  readonly isRefused: boolean;
}

/** A response that counts. */
export interface Member<S extends PersonSaid = PersonSaid, I = unknown> {
  readonly reading: PersonReading<S, I>;
  readonly said: S;
}

/** A response with something to mend, or to look at. */
export interface PersonRepair<S extends PersonSaid, I> {
  readonly reading: PersonReading<S, I>;
  readonly issues: readonly I[];
  /** Whether an earlier revision of it counts, or it does as it is. */
  readonly counts: boolean;
  /** Whether an officer has to take some of it before that counts. */
  readonly waits: boolean;
  readonly candidates: readonly (readonly ResponseCode[])[];
}

/** A person of whom nothing is shown, or a response about one who was erased before it came. */
export interface WithheldPerson<S extends PersonSaid = PersonSaid, I = unknown> {
  readonly order: string;
  readonly code: ResponseCode;
  readonly posyandu: string | null;
  readonly reason: 'refused' | 'planned' | 'late';
  readonly plan: PlannedErasure | null;
  readonly readings: readonly PersonReading<S, I>[];
}
