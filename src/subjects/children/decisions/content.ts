import type { Decision } from '../../../ledger/decisions/decision';
import type { LedgerContent } from '../../../ledger/decisions/ledger-kinds';
import type { ConsentStandsContent } from '../consent/refusal';
import type { CorrectContent } from '../reading/correction';
import type { ResidenceContent } from '../register/residence';
import type { DangerCheckedContent } from '../visits/danger-check';
import type { ApartContent, TogetherContent } from './household';

/** What an officer can decide about children. */
export type DecisionContent =
  | LedgerContent
  | CorrectContent
  | ResidenceContent
  | DangerCheckedContent
  | ConsentStandsContent
  | TogetherContent
  | ApartContent;

export type ChildDecision = Decision<DecisionContent>;
