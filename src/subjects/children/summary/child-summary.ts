import type { CalendarDate } from '../../../kernel/calendar';
import type { ZScore } from '../../../kernel/growth/anthropometry';
import type { SevereSign } from '../../../kernel/growth/classify';
import type { Child } from '../register/child';
import type { Residence } from '../register/residence';
import { isMeasured, type Visit } from '../visits/visit';
import { type MapStatus, mapStatus } from './map-status';
import { statusVisit } from './status-visit';

/** The little of a child that counts and maps are made from: no name, no number, no address. */
export interface ChildSummary {
  readonly posyandu: string;
  readonly rt: number | null;
  readonly rw: number | null;
  readonly birthDate: CalendarDate | null;
  readonly last: VisitSummary | null;
  /** The last day on which anything of it was measured, by its card too; a visit without a measure does not count. */
  readonly measuredOn: CalendarDate | null;
  readonly mapStatus: MapStatus;
  /** Where officers know it to live; `null` where nobody has said. */
  readonly residence: Residence | null;
}

/** The visit that the status goes by, as far as rates need it. */
export interface VisitSummary {
  readonly measuredOn: CalendarDate;
  readonly weighed: boolean;
  readonly lengthMeasured: boolean;
  /** z-scores that count in rates: `null` where there is none or it is flagged. */
  readonly weightForAge: number | null;
  readonly lengthHeightForAge: number | null;
  readonly weightForLengthHeight: number | null;
  readonly oedema: boolean;
  readonly severeSigns: readonly SevereSign[];
}

const counted = (score: ZScore | null): number | null => (score && !score.flagged ? score.z : null);

function summariseVisit({ measurement, scores, status }: Visit): VisitSummary {
  return {
    measuredOn: measurement.measuredOn,
    weighed: measurement.weightKg !== null,
    lengthMeasured: measurement.lengthHeightCm !== null,
    weightForAge: counted(scores.weightForAge),
    lengthHeightForAge: counted(scores.lengthHeightForAge),
    weightForLengthHeight: counted(scores.weightForLengthHeight),
    oedema: measurement.oedema === true,
    severeSigns: status.severeSigns,
  };
}

export function summariseChild({ posyandu, identity, visits, residence }: Child): ChildSummary {
  const last = statusVisit(visits)?.visit;
  return {
    posyandu,
    rt: identity.rt,
    rw: identity.rw,
    birthDate: identity.birthDate,
    last: last ? summariseVisit(last) : null,
    measuredOn:
      visits.filter(({ measurement }) => isMeasured(measurement)).pop()?.measurement.measuredOn ?? null,
    mapStatus: mapStatus(last?.status ?? null),
    residence,
  };
}
