import type { Posyandu } from '../../../kernel/answers/read-posyandu';
import type { Sender } from '../../../ledger/responses/sender';
import { coversPosyandu } from '../../../settings/kader';

/** Whether a sender may say who and where a child of the posyandu is, and whether its data may be kept. */
export function isEntitled(
  sender: Sender | undefined,
  posyandu: string,
  known: readonly Posyandu[],
): boolean {
  if (sender === undefined) return true;
  if (sender.kind === 'officer') return !sender.byMail;
  return sender.kind === 'kader' && coversPosyandu(sender, posyandu, known);
}
