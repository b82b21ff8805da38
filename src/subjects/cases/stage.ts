'beside the script';

import type { CaseStage } from './cases-page';
import type { StandingCase } from './read-cases';

/** How far a case has come: what has been done last, in the order of an audit. */
export function stageOf({
  answers,
  verdicts,
  standings,
}: Pick<StandingCase, 'answers' | 'verdicts' | 'standings'>): CaseStage {
  if (standings.length > 0) return standings.every(({ standing }) => standing.closed) ? 'done' : 'planned';
  if (verdicts.length > 0) return 'judged';
  return answers.size > 0 ? 'filling' : 'chosen';
}
