import type { ResponseCode } from '../../kernel/code';
import type { Content } from './decision';
import { differentKind } from './different';
import { isOf } from './kind';
import { sameKind } from './same';
import { withdrawKind } from './withdraw';

/** What officers have decided about which responses belong together; rules of recognition give way to it. */
export interface Ties {
  /** Responses decided to be of the same person as this one, without itself. */
  readonly with: (response: ResponseCode) => readonly ResponseCode[];
  /** Responses decided to be of another person than this one. */
  readonly apartFrom: (response: ResponseCode) => readonly ResponseCode[];
  /** Responses that do not count, though their codes go on leading to the person they were of. */
  readonly withdrawn: ReadonlySet<ResponseCode>;
}

export const NO_TIES: Ties = { with: () => [], apartFrom: () => [], withdrawn: new Set() };

/**
 * The last statement about a response holds: it takes the response out of what it was tied to before.
 *
 * @param contents oldest first
 */
export function tiesFrom(contents: readonly Content[]): Ties {
  const clusters = new Map<ResponseCode, Set<ResponseCode>>();
  const apart = new Map<ResponseCode, Set<ResponseCode>>();
  const withdrawn = new Set<ResponseCode>();

  const bind = (responses: readonly ResponseCode[]): void => {
    const cluster = new Set(responses);
    for (const response of cluster) {
      clusters.get(response)?.delete(response);
      clusters.set(response, cluster);
      for (const other of cluster) apart.get(response)?.delete(other);
    }
  };
  const part = (one: readonly ResponseCode[], other: readonly ResponseCode[]): void => {
    for (const response of one) apart.set(response, new Set([...(apart.get(response) ?? []), ...other]));
  };

  for (const content of contents) {
    if (isOf(sameKind, content)) bind(content.responses);
    if (isOf(differentKind, content)) {
      const groups = eachOnce(content.groups);
      groups.forEach(bind);
      for (const group of groups) part(group, groups.filter((other) => other !== group).flat());
    }
    if (isOf(withdrawKind, content)) {
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
function eachOnce(groups: readonly (readonly ResponseCode[])[]): readonly (readonly ResponseCode[])[] {
  const seen = new Set<ResponseCode>();
  return groups.map((group) => group.filter((response) => seen.size < seen.add(response).size));
}
