import { eraseKind } from './erase';
import { type DecisionKind, isOf, isText, present } from './kind';

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
    const entry = decisions.entries.find(({ key }) => key === decision);
    if (entry && isOf(eraseKind, entry.decision.content)) return ['erasure-is-final'];
    return present({ 'nothing-to-undo': !entry || entry.undone });
  },
};
