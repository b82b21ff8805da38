/** A member of one of Google's enums: `toString()` and JSON give its name, `===` its identity. */
class EnumMember {
  constructor(
    private readonly label: string,
    private readonly position: number,
  ) {}

  toString(): string {
    return this.label;
  }

  toJSON(): string {
    return this.label;
  }

  name(): string {
    return this.label;
  }

  ordinal(): number {
    return this.position;
  }

  /** Difference of the places of two members; negative where this one comes first. */
  compareTo(other: EnumMember): number {
    return this.position - other.position;
  }
}

/**
 * Google's types declare enums as numbers, though at run time they are objects: this is the one place where the two meet.
 *
 * @param names in the order of the reference
 * @example const Access = enumeration<typeof GoogleAppsScript.Drive.Access>('ANYONE', 'PRIVATE');
 */
export function enumeration<E extends object>(...names: readonly (keyof E & string)[]): E {
  const members: Record<string, EnumMember> = {};
  names.forEach((name, index) => {
    members[name] = new EnumMember(name, index);
  });
  const typed: unknown = Object.freeze(members);
  return typed as E;
}

/** @returns the member's name; `null` for what is not a member of `of` */
export function memberName<E extends object>(of: E, value: unknown): (keyof E & string) | null {
  for (const [name, member] of Object.entries(of)) {
    if (member === value) return name as keyof E & string;
  }
  return null;
}
