import { forOfficers } from '../../installation/for-officers';
import type { RoomFunction } from '../../installation/window';
import { readLookUpRequest } from '../../ledger/decisions/request';
import { lookUpNeeds } from './sidebar/look-up-needs';
import { NEEDS_REFUSED } from './sidebar/refused';

/** Answers what is to be done for a child, and what was done: by its code. */
const needsByCode: RoomFunction = forOfficers(
  {
    name: 'lihatKebutuhan',
    run: (context, asked) =>
      lookUpNeeds(context, readLookUpRequest(asked).code, context.window.selectedRow()),
  },
  NEEDS_REFUSED,
);

export const functions: readonly RoomFunction[] = [needsByCode];
