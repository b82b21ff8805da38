import type { Room } from '../../installation/room';
import { linesOf } from '../../overview/overview';
import { children } from './children';
import { DECISIONS_MENU } from './decisions/menu-words';
import { functions, openDecisions } from './functions';
import { graduatesJob, summaryJob, worklistJob } from './jobs';
import { alarmKind } from './mails/alarm';
import { correctionKind } from './mails/correction';
import { endedAlarmKind } from './mails/ended-alarm';
import { retentionKind } from './mails/retention';
import { strangerDangerKind } from './mails/stranger-danger';
import { strangerDigestKind } from './mails/stranger-digest';
import { urgentKind } from './mails/urgent';
import { weeklyKind } from './mails/weekly';
import { locatedChildren } from './shown/projections';
import { vanishedFollower } from './shown/vanished-follower';
import { CONSENT_LABELS, CONSENT_REMARKS, FIGURE_LABELS, FIGURE_REMARKS } from './summary/figure-words';

export const childrenRoom: Room = {
  name: 'children',
  subject: children,
  mails: [
    urgentKind,
    alarmKind,
    endedAlarmKind,
    strangerDangerKind,
    correctionKind,
    strangerDigestKind,
    weeklyKind,
    retentionKind,
  ],
  jobs: [worklistJob, graduatesJob, summaryJob],
  lines: [
    ...linesOf('figures', FIGURE_LABELS, FIGURE_REMARKS),
    ...linesOf('more', CONSENT_LABELS, CONSENT_REMARKS),
  ],
  located: [locatedChildren],
  windows: [openDecisions],
  followers: [vanishedFollower],
  functions,
  menu: [{ label: DECISIONS_MENU, functionName: openDecisions.name, place: 110 }],
};
