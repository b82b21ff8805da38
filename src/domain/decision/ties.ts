import type { ChildCode } from '../identity/child-code';

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
