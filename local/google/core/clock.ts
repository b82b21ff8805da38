/** The emulated wall clock: moves when it is told to, and by the modelled time of each service call. */
export class Clock {
  private current: number;

  /** @param start milliseconds since 1970 */
  constructor(start: number) {
    this.current = start;
  }

  /** @returns whole milliseconds, though modelled times add up in parts of one */
  now(): number {
    return Math.floor(this.current);
  }

  advance(ms: number): void {
    if (!Number.isFinite(ms)) throw new RangeError(`The clock cannot move by ${ms} milliseconds`);
    this.current += ms;
  }

  /** Moves forward to an instant; an instant that has passed changes nothing. */
  moveTo(instant: number): void {
    this.current = Math.max(this.current, instant);
  }

  /** The instant with its parts of a millisecond, for {@link turnTo}. */
  get exact(): number {
    return this.current;
  }

  /** Turns to the time of another execution, which may be earlier: each of those in flight has a time of its own. */
  turnTo(instant: number): void {
    this.current = instant;
  }

  /** Does something at a later instant and comes back. */
  visit<T>(instant: number, run: () => T): T {
    const before = this.current;
    this.moveTo(instant);
    try {
      return run();
    } finally {
      this.current = before;
    }
  }
}
