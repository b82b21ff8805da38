import type { Decision } from './decision';
import type { Decisions } from './decisions';

/** A decision as it may be kept: once a child was erased, neither the reason for others about it nor what was put right. */
export function keptDecision(decision: Decision, { erased, about }: Decisions): Decision {
  const { content } = decision;
  if (content.kind === 'erase' || !about(content).some((code) => erased.has(code))) return decision;
  const emptied = content.kind === 'correct' ? { ...content, value: '' } : content;
  return { ...decision, why: '', content: emptied };
}
