import type { SlotJob, TimedJob } from '../../installation/job';
import type { Room } from '../../installation/room';
import { linesOf } from '../../overview/overview';
import { queueKecamatanMail } from './kecamatan-mail';
import { KECAMATAN_KIND } from './kind-names';
import { kecamatanKind } from './kinds';
import { readKelurahan } from './read-kelurahan';
import { kecamatanTabs } from './tabs';
import { updateAggregate } from './update-aggregate';
import { KECAMATAN_JOBS, KECAMATAN_LINE_REMARKS, KECAMATAN_LINES } from './words';

const copyJob: SlotJob = {
  name: 'kecamatan-copy',
  label: KECAMATAN_JOBS.copy,
  slot: 'hourly',
  run: (context) => updateAggregate(context),
};

/** The same without believing what is remembered. */
const nightlyCopyJob: SlotJob = {
  name: 'kecamatan-copy-checked',
  label: KECAMATAN_JOBS.checked,
  slot: 'nightly',
  run: (context) => updateAggregate(context, true),
};

/** In the workbook of a kecamatan alone. */
const readJob: SlotJob = {
  name: 'kecamatan-read',
  label: KECAMATAN_JOBS.read,
  slot: 'nightly',
  run: (context) => readKelurahan(context),
};

/** In the workbook of a kecamatan alone: once the month is added up. */
const mailJob: TimedJob = {
  name: KECAMATAN_KIND,
  label: KECAMATAN_JOBS.mail,
  when: ({ summaryHour }) => ({ every: 'month', day: 6, hour: summaryHour }),
  run: queueKecamatanMail,
};

/** What a kelurahan tells its kecamatan, and what a kecamatan makes of it: counts alone. */
export const kecamatanRoom: Room = {
  name: 'kecamatan',
  tabs: kecamatanTabs,
  mails: [kecamatanKind],
  jobs: [copyJob, nightlyCopyJob, readJob, mailJob],
  lines: linesOf('programme', KECAMATAN_LINES, KECAMATAN_LINE_REMARKS),
};
