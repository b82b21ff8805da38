import { followingJobs } from '../../installation/following-jobs';
import { forOfficers } from '../../installation/for-officers';
import type { Room } from '../../installation/room';
import type { RoomFunction, RoomWindow } from '../../installation/window';
import { linesOf } from '../../overview/overview';
import { forgetFamilies } from './forget-families';
import { doubleKind } from './kinds';
import { lookUpCandidate, makeShare } from './make-share';
import { recordShare } from './record-share';
import { AID_JOBS, AID_LINE_REMARKS, AID_LINES, SHARE } from './room-words';
import { aidTabs } from './tabs';
import { updateAid } from './update-aid';

/** Opens the page on which a hand-out is proposed, printed and recorded. */
const openShare: RoomWindow = {
  name: 'bagikanBantuan',
  open: (window) => window.dialog('bagikan', SHARE.menu, { width: 1000, height: 700 }),
};

/** Answers whom to give to. */
const proposed: RoomFunction = {
  name: 'usulkanPenerima',
  run: (context, asked) => makeShare(context, asked),
};

/** Answers how somebody stands to a hand-out, by code. */
const lookedUp: RoomFunction = {
  name: 'cariPenerima',
  run: (context, asked) => lookUpCandidate(context, asked),
};

/** Records who has collected what. */
const recorded: RoomFunction = {
  name: 'catatDibagikan',
  run: (context, asked) => recordShare(context, asked, context.who),
};

/** Who is entitled to what aid, who has had it, and who has had it twice. */
export const aidRoom: Room = {
  name: 'aid',
  tabs: aidTabs,
  mails: [doubleKind],
  jobs: followingJobs({ name: 'aid', labels: AID_JOBS, update: updateAid }),
  lines: linesOf('programme', AID_LINES, AID_LINE_REMARKS),
  windows: [openShare],
  functions: [proposed, lookedUp, recorded].map((one) => forOfficers(one, SHARE.notAllowed)),
  menu: [{ label: SHARE.menu, functionName: openShare.name, place: 250 }],
  followers: [
    { changed: (change, context) => (change.erased.length === 0 ? [] : forgetFamilies(change, context)) },
  ],
  // Bantuan names children.
  vanished: (context) => updateAid(context, true),
};
