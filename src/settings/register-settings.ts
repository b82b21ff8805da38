import type { Posyandu } from '../kernel/answers/read-posyandu';
import type { CalendarDate, TimeZone } from '../kernel/calendar';
import type { Gazetteer, Point } from '../kernel/place/place';
import type { Limits } from './limits';
import type { SessionRule } from './session-days';

/** What the kelurahan has set, as far as it decides what the register says. */
export interface RegisterSettings {
  readonly zone: TimeZone;
  /** Kemendagri code of the kecamatan, six digits (`330406`), or `null` where it is not set. */
  readonly kecamatanCode: string | null;
  readonly posyandu: readonly Posyandu[];
  readonly gazetteer: Gazetteer;
  /** Where short map links led when they were followed, by link. */
  readonly resolvedLinks: ReadonlyMap<string, Point>;
  readonly limits: Limits;
  /** The journalled day, where the register is read as a whole; absent before the first night, and where only settings were read. */
  readonly day?: CalendarDate | null;
  /** When each posyandu is open, as far as anybody has said, by name. */
  readonly sessions?: ReadonlyMap<string, SessionRule>;
}
