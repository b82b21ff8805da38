import { Refused } from '../kernel/page-words';
import { mayDecide, readOfficers } from '../settings/officers';
import type { RoomFunction } from './window';

/**
 * A function of a page that answers the owner and officers alone: whoever else the workbook is open to may read it, and no more.
 *
 * @param refusal what anybody else reads
 */
export const forOfficers = ({ name, run }: RoomFunction, refusal: string): RoomFunction => ({
  name,
  run(context, asked) {
    const { who, owner, workbook, now } = context;
    if (!mayDecide(who, owner, readOfficers(workbook, now()))) throw new Refused(refusal);
    return run(context, asked);
  },
});
