import type { Posyandu } from '../kernel/answers/read-posyandu';
import type { TimeZone } from '../kernel/calendar';
import type { Gazetteer, Point } from '../kernel/place/place';

/** What the kelurahan has set, as far as it decides what the register says. */
export interface RegisterSettings {
  readonly zone: TimeZone;
  /** Kemendagri code of the kecamatan, six digits (`330406`), or `null` where it is not set. */
  readonly kecamatanCode: string | null;
  readonly posyandu: readonly Posyandu[];
  readonly gazetteer: Gazetteer;
  /** Where short map links led when they were followed, by link. */
  readonly resolvedLinks: ReadonlyMap<string, Point>;
}
