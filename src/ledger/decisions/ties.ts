import type { ChildCode } from '../../kernel/code';
import type { DecisionContent } from './decision';

/** What officers have decided about which responses belong together; rules that recognise give way to it. */
export interface Ties {
  /** Responses decided to be of the same child as this one, without itself. */
  readonly with: (response: ChildCode) => readonly ChildCode[];
  /** Responses decided to be of another child than this one. */
  readonly apartFrom: (response: ChildCode) => readonly ChildCode[];
  /** Responses that do not count, though their codes go on leading to the child they were of. */
  readonly withdrawn: ReadonlySet<ChildCode>;
}

export const NO_TIES: Ties = { with: () => [], apartFrom: () => [], withdrawn: new Set() };

/**
 * The last statement about a response holds: it takes the response out of what it was tied to before.
 *
 * @param contents oldest first
 */
export function tiesFrom(contents: readonly DecisionContent[]): Ties {
  const clusters = new Map<ChildCode, Set<ChildCode>>();
  const apart = new Map<ChildCode, Set<ChildCode>>();
  const withdrawn = new Set<ChildCode>();

  const bind = (responses: readonly ChildCode[]): void => {
    const cluster = new Set(responses);
    for (const response of cluster) {
      clusters.get(response)?.delete(response);
      clusters.set(response, cluster);
      for (const other of cluster) apart.get(response)?.delete(other);
    }
  };
  const part = (one: readonly ChildCode[], other: readonly ChildCode[]): void => {
    for (const response of one) apart.set(response, new Set([...(apart.get(response) ?? []), ...other]));
  };

  for (const content of contents) {
    if (content.kind === 'same-child') bind(content.responses);
    if (content.kind === 'different-children') {
      const groups = eachOnce(content.groups);
      groups.forEach(bind);
      for (const group of groups) part(group, groups.filter((other) => other !== group).flat());
    }
    if (content.kind === 'withdraw') {
      if (content.others.length > 0) bind([content.response, ...content.others]);
      withdrawn.add(content.response);
    }
  }
  return {
    with: (response) => [...(clusters.get(response) ?? [])].filter((other) => other !== response),
    apartFrom: (response) => [...(apart.get(response) ?? [])],
    withdrawn,
  };
}

/** A response can be in one group only; the first that lists it has it. */
function eachOnce(groups: readonly (readonly ChildCode[])[]): readonly (readonly ChildCode[])[] {
  const seen = new Set<ChildCode>();
  return groups.map((group) => group.filter((response) => seen.size < seen.add(response).size));
}
