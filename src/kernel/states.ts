/** Something whose state can be asked for: a subject. */
export interface StateOf<S> {
  readonly name: string;
  /** Never called: says of which type the state is. */
  state?(state: S): void;
}

/** What the subjects come to, each by its name. */
export interface States {
  /** @throws Error for a subject that has not been folded yet: it comes later in the list, or is not in it */
  of<S>(subject: StateOf<S>): S;
}
