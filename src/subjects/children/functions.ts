import { followVanishedNow } from '../../installation/follow-vanished';
import { leftoversFunction } from '../../installation/leftovers-page';
import type { RoomFunction, RoomWindow } from '../../installation/window';
import { answerRequest } from '../../ledger/answer-request';
import { readLookUpRequest } from '../../ledger/decisions/request';
import { lookUpCode, lookUpRow } from './decisions/look-up';
import { DECISIONS_MENU } from './decisions/menu-words';
import { seeNumbers } from './decisions/see-numbers';

/** Opens the officers' sidebar. */
export const openDecisions: RoomWindow = {
  name: 'keputusanPetugas',
  open: (window) => window.sidebar('keputusan', DECISIONS_MENU),
};

/** Answers the child or response of the selected row. */
const selectedCase: RoomFunction = {
  name: 'lihatBaris',
  run: (context) => lookUpRow(context, context.window.selectedRow()),
};

/** Answers a child or response by its code. */
const caseByCode: RoomFunction = {
  name: 'lihatAnak',
  run(context, asked) {
    const { code, alone } = readLookUpRequest(asked);
    return lookUpCode(context, code, alone);
  },
};

/** Answers the NIK and KK of a child or response to an officer. */
const numbersByCode: RoomFunction = {
  name: 'lihatNomor',
  run: (context, asked) => seeNumbers(context, context, readLookUpRequest(asked).code),
};

/** Decides what an officer asks for. */
const decideCase: RoomFunction = {
  name: 'putuskan',
  run(context, asked) {
    const answer = answerRequest(context, context, asked);
    followVanishedNow(context);
    return answer;
  },
};

export const functions: readonly RoomFunction[] = [
  selectedCase,
  caseByCode,
  numbersByCode,
  decideCase,
  leftoversFunction,
];
