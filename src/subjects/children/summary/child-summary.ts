import type { CalendarDate } from '../../../kernel/calendar';
import type { SevereSign } from '../../../kernel/growth/classify';
import type { Child } from '../register/child';
import type { Residence } from '../register/residence';
import { isMeasured } from '../visits/visit';
import { type MapStatus, mapStatus } from './map-status';
import { monthMapStatus, monthVisit } from './month-visit';
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

/** The visit that the child counts by in its month, as far as rates need it. */
export interface VisitSummary {
  readonly measuredOn: CalendarDate;
  readonly weighed: boolean;
  readonly lengthMeasured: boolean;
  /** z-scores that count in rates: `null` where there is none or it is flagged. */
  readonly weightForAge: number | null;
  readonly lengthHeightForAge: number | null;
  readonly weightForLengthHeight: number | null;
  readonly oedema: boolean;
  /** Without one that goes by an implausible value. */
  readonly severeSigns: readonly SevereSign[];
}

export function summariseChild({ posyandu, identity, visits, residence }: Child): ChildSummary {
  const shown = statusVisit(visits)?.visit;
  return {
    posyandu,
    rt: identity.rt,
    rw: identity.rw,
    birthDate: identity.birthDate,
    last: shown ? monthVisit(visits, shown) : null,
    measuredOn:
      visits.filter(({ measurement }) => isMeasured(measurement)).pop()?.measurement.measuredOn ?? null,
    mapStatus: shown ? monthMapStatus(visits, shown) : mapStatus(null),
    residence,
  };
}
