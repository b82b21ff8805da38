import type { SlotJob } from '../../installation/job';
import type { Room } from '../../installation/room';
import { linesOf } from '../../overview/overview';
import { childTab } from '../children/tabs/child-tab';
import { copyLeftover } from './leftovers';
import { updateCopies } from './update-copies';
import { COPY_JOBS, COPY_LINE_REMARKS, COPY_LINES } from './words';

/** Brings the copies in line with the register, and with who may read them. */
const copiesJob: SlotJob = {
  name: 'copies',
  label: COPY_JOBS.copies,
  slot: 'every-15-minutes',
  run: (context) => updateCopies(context).done,
};

/** The same without believing what is remembered: somebody may have shared a copy by hand, or typed into it. */
const nightlyCopiesJob: SlotJob = {
  name: 'copies-checked',
  label: COPY_JOBS.checked,
  slot: 'nightly',
  run: (context) => updateCopies(context, true).done,
};

export const copiesRoom: Room = {
  name: 'copies',
  jobs: [copiesJob, nightlyCopiesJob],
  lines: linesOf('more', COPY_LINES, COPY_LINE_REMARKS),
  vanished: updateCopies,
  leftovers: [copyLeftover],
  // Taken out of the tab by anything else: at once.
  afterwards: {
    removedFrom: childTab,
    run: (context) => {
      updateCopies(context);
    },
  },
};
