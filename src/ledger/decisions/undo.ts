import type { ResponseCode } from '../../kernel/code';
import { eraseKind } from './erase';
import { eraseLaterKind } from './erase-later';
import { type DecisionKind, isOf, isText, present } from './kind';
import { revokeCardKind } from './revoke-card';

/** Takes back the decision with the key in `decision`. */
export interface UndoContent {
  readonly kind: 'undo';
  readonly decision: string;
}

export const undoKind: DecisionKind<UndoContent> = {
  kind: 'undo',
  label: 'Keputusan dibatalkan',
  fits: ({ decision }) => isText(decision),
  names: () => [],
  objections({ decision }, { decisions }) {
    const isErased = (about: readonly ResponseCode[]) => about.some((code) => decisions.erased.has(code));
    const entry = decisions.entries.find(({ key }) => key === decision);
    const isOver = entry && isOf(eraseLaterKind, entry.decision.content) && isErased(entry.about);
    if (entry && (isOf(eraseKind, entry.decision.content) || isOver)) return ['erasure-is-final'];
    const isRevoked = entry && isOf(revokeCardKind, entry.decision.content);
    return present({ 'nothing-to-undo': !entry || entry.undone || isRevoked === true });
  },
};
