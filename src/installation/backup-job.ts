import { eraseKind } from '../ledger/decisions/erase';
import { isOf } from '../ledger/decisions/kind';
import type { Decisions } from '../ledger/decisions/resolve';
import { readDecisions } from '../ledger/follow-decisions';
import { sweptUntil } from '../ledger/forget-erased';
import { backUp } from './backup';
import type { JobContext, SlotJob } from './job';
import { JOB_LABELS } from './job-words';
import { MEMORY } from './memory-names';

/** Name in the script's memory: the last erasure that the backup has followed, and how far the journal had lost its rows. */
const FOLLOWED = 'cadangan:lupa';

const followedMark = ({ memory }: JobContext, { entries }: Decisions): string => {
  const erasures = entries.filter(({ decision }) => isOf(eraseKind, decision.content));
  return erasures.length === 0 ? '' : `${erasures[erasures.length - 1]?.key} ${sweptUntil(memory)}`;
};

/** Every night: brings the backup to how things stand. */
export const backupJob: SlotJob = {
  name: 'backup',
  label: JOB_LABELS.backup,
  slot: 'nightly',
  run: (context) => (context.actsForOwner() ? follow(context, readDecisions(context)) : 0),
};

/** Lets the backup follow erasures at once, in all of its days. @returns how many rows were written */
export const forgetInBackup = (context: JobContext, decisions: Decisions): number =>
  context.memory.get(MEMORY.backup) === null ||
  !context.actsForOwner() ||
  (context.memory.get(FOLLOWED) ?? '') === followedMark(context, decisions)
    ? 0
    : follow(context, decisions);

function follow(context: JobContext, decisions: Decisions): number {
  const mark = followedMark(context, decisions);
  const written = backUp(context, decisions);
  context.memory.set(FOLLOWED, mark);
  return written;
}
