import type { JobContext } from '../../installation/job';
import type { Settings } from '../../settings/settings';
import { sayOnce } from './say-once';
import { LIMITS } from './words';

/** Key of the line of `Beranda` that names the rows of `Batas` that are not used. */
export const LIMIT_LINE = 'limits';

/** Name in the script's memory: what `Beranda` says of them. */
const SAID = 'pengaturan:batas';

type Unreadable = Pick<Settings, 'unreadableLimits'>;

/** What is to be done about rows of `Batas` in whose place the defaults hold. */
export const limitRemarks = ({ unreadableLimits }: Unreadable): readonly string[] =>
  unreadableLimits.length > 0 ? [LIMITS.unreadable(unreadableLimits)] : [];

/** @returns 1 where `Beranda` says something new */
export const settleLimits = (context: JobContext, settings: Unreadable): number =>
  sayOnce(context, LIMIT_LINE, SAID, limitRemarks(settings));
