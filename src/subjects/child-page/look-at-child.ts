'beside the script';

import type { ResponseCode } from '../../kernel/code';
import { correctedAgeDays } from '../../kernel/growth/corrected-age';
import type { Context } from '../../ledger/context';
import { areFiguresWithheld } from '../../overview/withheld';
import { actUrl } from '../children/links/act-links';
import { childFormUrl } from '../children/links/form-links';
import type { Child } from '../children/register/child';
import { childAround } from '../children/register/child-around';
import type { SubmissionIssue } from '../children/submission/issues';
import { describeIssue } from '../children/submission/words';
import { childStatus } from '../children/summary/child-status';
import { historyIssues } from '../children/visits/history';
import { doubtsOf } from '../children/visits/implausible';
import type { Visit } from '../children/visits/visit';
import { statusWithheld } from '../children/visits/withheld-status';
import { shownNeeds } from '../needs/sidebar/shown-needs';
import type { ChildPage, VisitRow } from './child-page';

/**
 * The page of a child.
 *
 * @param code of any of its responses
 * @returns `null` where no such child is shown: nothing is told of one that is withheld
 */
export function lookAtChild(context: Context, code: ResponseCode | null): ChildPage | null {
  const around = childAround(context, code);
  if (!around) return null;
  const { child, states, settings, day, today } = around;
  const { identity, posyandu } = child;
  const { name, sex, birthDate, gestationWeeks, rt, rw } = identity;
  const areStatusesWithheld = areFiguresWithheld(context.memory);
  const { needs, acts } = shownNeeds(states, child.code, areStatusesWithheld);
  return {
    kelurahan: settings.kelurahan,
    today,
    code: child.code,
    name,
    sex,
    birthDate,
    gestationWeeks,
    posyandu,
    rt,
    rw,
    ...childStatus({ birthDate, residence: child.residence }, today),
    areStatusesWithheld,
    visits: areStatusesWithheld ? visitRows(child, isNoScore).map(withoutScores) : visitRows(child),
    day,
    needs: needs.map((need) => ({ ...need, url: actUrl(context.links, child.code, need.kind) })),
    acts,
    measureUrl: childFormUrl(context.links, posyandu, child.code),
  };
}

/** Whether it says nothing of a z-score. */
const isNoScore = ({ code }: SubmissionIssue): boolean => code !== 'implausible-z';

const NO_SCORES: VisitRow['scores'] = {
  weightForAge: null,
  lengthHeightForAge: null,
  weightForLengthHeight: null,
  headCircumferenceForAge: null,
};

/** What was measured, whether weight has risen enough, and the arm: these hang on no z-score. */
const withoutScores = (row: VisitRow): VisitRow => ({
  ...row,
  scores: NO_SCORES,
  status: statusWithheld(row.status),
  gain: { ...row.gain, belowRedLine: false, aboveOrangeLine: false, direction: null },
});

/** @param isTold which of what is odd about measures is told */
function visitRows(
  { visits, identity }: Child,
  isTold: (issue: SubmissionIssue) => boolean = () => true,
): readonly VisitRow[] {
  const changes = historyIssues(visits);
  return visits.map((visit: Visit): VisitRow => {
    const { measurement, scores, status, gain, ageDays, completedMonths, byCard } = visit;
    const { measuredOn, weightKg, lengthHeightCm, position, headCm, armCm, oedema } = measurement;
    const { weightForAge, lengthHeightForAge, weightForLengthHeight, headCircumferenceForAge } = scores;
    const doubts = doubtsOf(visit, identity, changes.get(visit) ?? []);
    return {
      on: measuredOn,
      ageDays,
      completedMonths,
      correctedAgeDays: correctedAgeDays(identity.birthDate, identity.gestationWeeks, measuredOn),
      weightKg,
      lengthHeightCm,
      correctedCm: scores.correctedLengthHeightCm,
      position,
      headCm,
      armCm,
      oedema: oedema === true,
      byCard,
      scores: { weightForAge, lengthHeightForAge, weightForLengthHeight, headCircumferenceForAge },
      status,
      gain,
      doubts: doubts.filter(isTold).map((issue) => describeIssue(issue).problem),
    };
  });
}
