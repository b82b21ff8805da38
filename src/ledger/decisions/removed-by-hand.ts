import { eraseKind } from './erase';
import { type DecisionKind, isOf, isText, present } from './kind';
import type { Decisions } from './resolve';

/** A person has deleted what erasures left there, of all erasures up to one. Nobody that was erased is named. */
export interface RemovedByHandContent {
  readonly kind: 'removed-by-hand';
  /** What was left: a name of the installation's own. */
  readonly what: string;
  /** Key of the last erasure that it was done for. */
  readonly until: string;
}

const NAME = /^[a-z][a-z-]{2,30}$/;

export const removedByHandKind: DecisionKind<RemovedByHandContent> = {
  kind: 'removed-by-hand',
  label: 'Sisa penghapusan dibereskan',
  fits: ({ what, until }) => typeof what === 'string' && NAME.test(what) && isText(until),
  names: () => [],
  title: ({ what }) => `Sisa penghapusan dibereskan: ${what.split('-').join(' ')}`,
  objections: ({ what, until }, { decisions }) =>
    present({
      'unknown-erasure': !decisions.entries.some(
        ({ key, decision }) => key === until && isOf(eraseKind, decision.content),
      ),
      'no-change': removedUntil(decisions, what) >= until,
    }),
};

/** Key of the last erasure for which something was deleted by hand; '' for none. */
export function removedUntil({ entries }: Pick<Decisions, 'entries'>, what: string): string {
  let last = '';
  for (const { undone, decision } of entries) {
    const { content } = decision;
    if (!undone && isOf(removedByHandKind, content) && content.what === what && content.until > last)
      last = content.until;
  }
  return last;
}
