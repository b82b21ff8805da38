import type { ResponseCode } from '../../../kernel/code';
import type { Point } from '../../../kernel/place/place';
import type { Decisions } from '../../../ledger/decisions/resolve';
import type { RegisterSettings } from '../../../settings/register-settings';
import type { Act } from '../../needs/acts/act';
import type { ActReading } from '../../needs/acts/read-act';
import { areaOf } from '../../needs/open/fold';
import type { Need } from '../../needs/open/need';
import { needsOfPerson } from '../frame/needs';
import { findingsOfWoman } from './findings';
import type { Woman } from './mothers';
import { isRemindedOn } from './pregnancy-on';

/** A woman with what is to be done for her, and what was done. */
export interface WomanNeeds {
  readonly woman: Woman;
  readonly area: Point | null;
  readonly needs: readonly Need[];
  readonly acts: readonly Act[];
}

/** What is to be done for women, by the journalled day: nothing before the first night. */
export function needsOfWomen(
  women: readonly Woman[],
  readings: readonly ActReading[],
  settings: RegisterSettings,
  decisions: Decisions,
  isChild: (code: ResponseCode) => boolean,
): readonly WomanNeeds[] {
  const { day = null, limits } = settings;
  return women.map((woman) => {
    const { needs, acts } = needsOfPerson(
      woman.codes,
      readings,
      (on) => findingsOfWoman(woman, on, limits, isChild),
      settings,
      decisions,
    );
    const asked = needs.filter(({ kind }) => day !== null && isAsked(woman, day, kind));
    return { woman, area: areaOf(woman.said, settings), needs: asked, acts };
  });
}

/** What follows from acts alone is asked no more once something sad was told. */
function isAsked(woman: Woman, day: NonNullable<RegisterSettings['day']>, kind: Need['kind']): boolean {
  const last = woman.pregnancies[woman.pregnancies.length - 1];
  return kind !== 'balasan' && kind !== 'kontrol' ? true : last !== undefined && isRemindedOn(last, day);
}
