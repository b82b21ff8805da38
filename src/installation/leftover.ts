import type { Decisions } from '../ledger/decisions/resolve';
import { type OpenErasures, openErasures } from '../ledger/open-erasures';
import { number } from '../workbook/cells';
import type { JobContext } from './job';

/** Something that erasures leave, and that no script can delete. */
export interface Leftover {
  /** Small letters and hyphens. Stored with whoever has deleted it: never renamed, and no other has it. */
  readonly name: string;
  /** What a person has to do, in Indonesian. */
  readonly sentence: string;
  /** Whether what came late about somebody erased before leaves it too. */
  readonly evenLate?: boolean;
  /** Whether there is such a thing in this installation; always where nothing is said. */
  isThere?(context: JobContext): boolean;
  /** Where it is done; none where there is no such place. */
  links?(context: JobContext): readonly LeftoverLink[];
}

interface LeftoverLink {
  readonly label: string;
  readonly url: string;
}

/** Something that is still to be deleted by hand. */
export interface OpenLeftover extends OpenErasures {
  readonly name: string;
  readonly sentence: string;
  readonly links: readonly LeftoverLink[];
}

/** What is still to be deleted by hand, in the order in which it is listed. */
export const openLeftovers = (context: JobContext, decisions: Decisions): readonly OpenLeftover[] =>
  context.leftovers.flatMap((leftover) => {
    const { name, sentence, evenLate = false } = leftover;
    const open = openErasures(decisions, name, evenLate);
    if (!open || leftover.isThere?.(context) === false) return [];
    return [{ ...open, name, sentence, links: leftover.links?.(context) ?? [] }];
  });

/** Name in the script's memory: how many `Beranda` says there are. */
const SAID = 'sisa:jumlah';

/**
 * Says on `Beranda` how much is still to be deleted by hand, if that has changed.
 *
 * @returns how many lines were written
 */
export function countLeftovers(context: JobContext, decisions: Decisions): number {
  const { workbook, memory, overview } = context;
  const count = openLeftovers(context, decisions).length;
  if ((memory.get(SAID) ?? '0') === String(count)) return 0;
  workbook.write([overview.change({ leftovers: number(count) })]);
  memory.set(SAID, String(count));
  return 1;
}
