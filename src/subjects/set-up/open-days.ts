import type { JobContext } from '../../installation/job';
import type { Settings } from '../../settings/settings';
import { sayOnce } from './say-once';
import { OPEN_DAYS } from './words';

/** Key of the line of `Beranda` that names the posyandu whose `Hari Buka` cannot be read. */
export const OPEN_DAY_LINE = 'openDays';

/** Name in the script's memory: what `Beranda` says of them. */
const SAID = 'pengaturan:hari-buka';

type Unreadable = Pick<Settings, 'unreadableOpenDays'>;

/** What is to be done about posyandu whose mails around a session stay away, since nobody knows when it is. */
export const openDayRemarks = ({ unreadableOpenDays }: Unreadable): readonly string[] =>
  unreadableOpenDays.length > 0 ? [OPEN_DAYS.unreadable(unreadableOpenDays)] : [];

/** @returns 1 where `Beranda` says something new */
export const settleOpenDays = (context: JobContext, settings: Unreadable): number =>
  sayOnce(context, OPEN_DAY_LINE, SAID, openDayRemarks(settings));
