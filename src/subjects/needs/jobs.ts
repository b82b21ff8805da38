import type { SlotJob } from '../../installation/job';
import { readChosen, takeRowChoices } from './decisions/take-row-choices';
import { NEED_JOBS } from './job-words';

/** Records the choices in `Perlu Tindakan` that no trigger has seen. */
export const choicesJob: SlotJob = {
  name: 'need-choices',
  label: NEED_JOBS.choices,
  slot: 'every-30-minutes',
  run: (context) => takeRowChoices(context, readChosen(context.workbook)),
};
