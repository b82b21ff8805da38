import { forOfficers } from '../../installation/for-officers';
import type { Room } from '../../installation/room';
import type { RoomFunction, RoomWindow } from '../../installation/window';
import { Refused } from '../../kernel/page-words';
import { linesOf } from '../../overview/overview';
import { NAMESAKE_LINE, NEW_RIGHTS_LINE, SENDER_LINE } from './lines';
import { newRightsKind } from './new-rights';
import { renewCode } from './renew-code';
import { respondersJob } from './responders-job';
import { makeSlips, type Slip } from './slips';
import { NAMESAKE_LINE_LABEL, NEW_RIGHTS_LINE_LABEL, PERSONAL_LINKS, SENDER_LINE_LABEL } from './words';

/** Opens the page that prints personal links. */
const open: RoomWindow = {
  name: 'tautanKader',
  open: (window) => window.dialog('tautan-kader', PERSONAL_LINKS.menu, { width: 900, height: 640 }),
};

/** What the page shows: the slips, and whether whoever is at the window may revoke a code. */
export interface ShownSlips {
  readonly slips: readonly Slip[];
  readonly mayRevoke: boolean;
  readonly owner: string | null;
}

/** Answers the slips of all kader and officers. */
const slips: RoomFunction = {
  name: 'siapTautanKader',
  run(context): ShownSlips {
    const { who, owner } = context;
    return { slips: makeSlips(context, who), mayRevoke: who === owner, owner };
  },
};

/** Revokes the code of one kader or officer, at the owner's window alone: only the owner may write into their tabs. */
const revoke: RoomFunction = {
  name: 'cabutKodeKader',
  run(context, asked): Slip | null {
    if (context.who !== context.owner) throw new Refused(PERSONAL_LINKS.notAllowed);
    return renewCode(context, asked, context.who);
  },
};

export const personalLinksRoom: Room = {
  name: 'personal-links',
  windows: [open],
  functions: [forOfficers(slips, PERSONAL_LINKS.notAllowed), revoke],
  mails: [newRightsKind],
  jobs: [respondersJob],
  lines: linesOf('more', {
    [SENDER_LINE]: SENDER_LINE_LABEL,
    [NAMESAKE_LINE]: NAMESAKE_LINE_LABEL,
    [NEW_RIGHTS_LINE]: NEW_RIGHTS_LINE_LABEL,
  }),
  menu: [{ label: PERSONAL_LINKS.menu, functionName: open.name, place: 210 }],
};
