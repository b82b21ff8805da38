import type { Room } from '../../installation/room';
import { linesOf } from '../../overview/overview';
import { functions } from './functions';
import { choicesJob } from './jobs';
import { mailJobs, stoppedJob } from './mails/jobs';
import { NEED_MAIL_KINDS } from './mails/kinds';
import { openPreview, previewFunctions } from './mails/preview-room';
import { PREVIEW } from './mails/preview-words';
import { STOPPED_LABEL, STOPPED_LINE } from './mails/stopped-words';
import { needs } from './needs';

export const needsRoom: Room = {
  name: 'needs',
  subject: needs,
  mails: NEED_MAIL_KINDS,
  jobs: [choicesJob, ...mailJobs, stoppedJob],
  windows: [openPreview],
  functions: [...functions, ...previewFunctions],
  lines: linesOf('more', { [STOPPED_LINE]: STOPPED_LABEL }),
  menu: [{ label: PREVIEW.menu, functionName: openPreview.name, place: 510 }],
};
