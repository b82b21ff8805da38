import { type AcceptContent, acceptKind } from './accept';
import { type DifferentContent, differentKind } from './different';
import { type EraseContent, eraseKind } from './erase';
import { type EraseLaterContent, eraseLaterKind } from './erase-later';
import type { DecisionKind } from './kind';
import { type RemovedByHandContent, removedByHandKind } from './removed-by-hand';
import { type RevokeCardContent, revokeCardKind } from './revoke-card';
import { type SameContent, sameKind } from './same';
import {
  type KnowSenderContent,
  knowSenderKind,
  type RefuseAllContent,
  type RefuseContent,
  refuseAllKind,
  refuseKind,
  type TakeContent,
  takeKind,
} from './take';
import { type UndoContent, undoKind } from './undo';
import { type WithdrawContent, withdrawKind } from './withdraw';

/** What can be decided about responses of any subject. */
export type LedgerContent =
  | SameContent
  | DifferentContent
  | AcceptContent
  | TakeContent
  | KnowSenderContent
  | RefuseContent
  | RefuseAllContent
  | WithdrawContent
  | EraseContent
  | EraseLaterContent
  | RemovedByHandContent
  | RevokeCardContent
  | UndoContent;

export const LEDGER_KINDS: readonly DecisionKind[] = [
  sameKind,
  differentKind,
  acceptKind,
  takeKind,
  knowSenderKind,
  refuseKind,
  refuseAllKind,
  withdrawKind,
  eraseKind,
  eraseLaterKind,
  removedByHandKind,
  revokeCardKind,
  undoKind,
];

/** Why one of these cannot be decided. */
export type LedgerObjection =
  /** No response with this code counts, or waits to be corrected. */
  | 'unknown-response'
  /** Nothing to join, to part or to erase. */
  | 'too-few'
  | 'named-twice'
  /** Persons of two subjects are never one. */
  | 'several-subjects'
  /** The person has other responses by now than those listed: whoever decides has to look again. */
  | 'incomplete'
  /** It is so already. */
  | 'no-change'
  /** The response was edited since, or nothing about it is odd. */
  | 'nothing-to-accept'
  | 'nothing-to-undo'
  | 'erasure-is-final'
  /** It is set already: it can be stopped, or waited for. */
  | 'erasure-is-set'
  /** No erasure has that key. */
  | 'unknown-erasure';
