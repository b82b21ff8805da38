'beside the script';

import type { Indicator } from '../../kernel/growth/anthropometry';
import type { Child } from '../children/register/child';
import { isWatched } from '../children/summary/child-status';
import { statusVisit } from '../children/summary/status-visit';
import type { Visit } from '../children/visits/visit';
import type { HandOut, IdentityRow, MeasurementRow, Reason, RowRemark, SurveyRow } from './file';
import { type Month, visitsIn } from './month';

/** The rows of the template for children: without a NIK, a day of birth or a sex e-PPGBM takes nobody. */
export function identityRows(children: readonly Child[]): HandOut<IdentityRow> {
  const rows: IdentityRow[] = [];
  const leftOut: RowRemark[] = [];
  for (const child of children) {
    const known = knownOf(child);
    if (!known) {
      leftOut.push(remarkOf(child, lacksOf(child)));
      continue;
    }
    const { familyCardNumber, birthOrder, gestationWeeks, birthWeightKg, birthLengthCm } = child.identity;
    const { motherName, fatherName, phone, address, rt, rw, hasBooklet } = child.identity;
    rows.push({
      ...known,
      familyCardNumber,
      birthOrder,
      gestationWeeks,
      birthWeightKg,
      birthLengthCm,
      parentName: motherName ?? fatherName,
      phone,
      address,
      rt,
      rw,
      hasBooklet,
    });
  }
  return { rows, leftOut, remarks: [] };
}

/** The rows of the template for measures: every visit of the month that weighed or measured the child, and what it found is plausible. */
export function measurementRows(children: readonly Child[], month: Month): HandOut<MeasurementRow> {
  const rows: MeasurementRow[] = [];
  const leftOut: RowRemark[] = [];
  const remarks: RowRemark[] = [];
  for (const child of children) {
    const visits = visitsIn(child, month);
    const known = knownOf(child);
    const lacks = lacksOf(child);
    const sent: Visit[] = [];
    for (const visit of visits) {
      const { completedMonths } = visit;
      const reasons = [...lacks, ...stopsOf(visit, child)];
      if (!known || completedMonths === null || reasons.length > 0) {
        leftOut.push(remarkOf(child, reasons, visit));
        continue;
      }
      const { code, name, nik } = known;
      const { measuredOn, ...measured } = visit.measurement;
      const { weightKg, lengthHeightCm, position, armCm, headCm, oedema, breastfed, vitaminA } = measured;
      const measures = { weightKg, lengthHeightCm, position, armCm, headCm, oedema, breastfed, vitaminA };
      rows.push({ code, name, nik, measuredOn, completedMonths, ...measures });
      sent.push(visit);
      const doubts = doubtsOf(visit);
      if (doubts.length > 0) remarks.push(remarkOf(child, doubts, visit));
    }
    if (sent.length > 1) remarks.push(remarkOf(child, [{ code: 'several-visits' }]));
  }
  return { rows, leftOut, remarks };
}

/** What the month says of each child that was weighed or measured: one row a child, by the visit that its status goes by. */
export function surveyRows(children: readonly Child[], month: Month): HandOut<SurveyRow> {
  const rows: SurveyRow[] = [];
  const leftOut: RowRemark[] = [];
  for (const child of children) {
    const upTo = child.visits.filter(({ measurement }) => measurement.measuredOn <= month.end);
    const visit = statusVisit(upTo)?.visit;
    if (!visit || visit.measurement.measuredOn < month.first) continue;
    const { sex } = child.identity;
    const reasons = [...lacksOf(child).filter(({ code }) => code === 'no-sex'), ...ageStops(visit, child)];
    if (sex === null || reasons.length > 0) {
      leftOut.push({ ...remarkOf(child, reasons, visit), name: null });
      continue;
    }
    const { weightKg, lengthHeightCm, position, armCm, headCm, oedema } = visit.measurement;
    const measures = { weightKg, lengthHeightCm, position, armCm, headCm, oedema };
    rows.push({ sex, ageDays: visit.ageDays, ...measures });
  }
  // By age: the order of the register would tell who is who.
  rows.sort((a, b) => (a.ageDays ?? 0) - (b.ageDays ?? 0) || (a.weightKg ?? 0) - (b.weightKg ?? 0));
  return { rows, leftOut, remarks: [] };
}

type Known = Pick<IdentityRow, 'code' | 'name' | 'nik' | 'sex' | 'birthDate'>;

function knownOf({ code, identity: { name, nik, sex, birthDate } }: Child): Known | null {
  return name === null || nik === null || sex === null || birthDate === null
    ? null
    : { code, name, nik, sex, birthDate };
}

const lacksOf = ({ identity: { name, nik, sex, birthDate } }: Child): readonly Reason[] => [
  ...(name === null ? [{ code: 'no-name' } as const] : []),
  ...(nik === null ? [{ code: 'no-nik' } as const] : []),
  ...(birthDate === null ? [{ code: 'no-birth-date' } as const] : []),
  ...(sex === null ? [{ code: 'no-sex' } as const] : []),
];

/** The indices that e-PPGBM computes. */
const computed = (): readonly Indicator[] => ['weightForAge', 'lengthHeightForAge', 'weightForLengthHeight'];

function stopsOf(visit: Visit, child: Child): readonly Reason[] {
  const { weightKg, lengthHeightCm } = visit.measurement;
  const implausible = computed().filter((index) => visit.scores[index]?.flagged);
  return [
    ...ageStops(visit, child),
    ...(weightKg === null && lengthHeightCm === null ? [{ code: 'neither-weight-nor-length' } as const] : []),
    ...(implausible.length > 0 ? [{ code: 'implausible', indices: implausible } as const] : []),
  ];
}

const ageStops = ({ measurement }: Visit, { identity: { birthDate } }: Child): readonly Reason[] =>
  isWatched({ birthDate, residence: null }, measurement.measuredOn) ? [] : [{ code: 'older-than-five' }];

/** What the template asks for and the register does not know. */
const doubtsOf = ({ measurement: { lengthHeightCm, position, oedema } }: Visit): readonly Reason[] => [
  ...(lengthHeightCm !== null && position === null ? [{ code: 'no-position' } as const] : []),
  ...(oedema === true ? [{ code: 'degree-of-oedema' } as const] : []),
];

const remarkOf = ({ code, identity }: Child, reasons: readonly Reason[], visit?: Visit): RowRemark => ({
  code,
  name: identity.name,
  measuredOn: visit?.measurement.measuredOn ?? null,
  reasons,
});
