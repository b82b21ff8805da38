/** Calls with arguments, or a method, that the declarations would not let through. */
export const callWith = (owner: object, method: string, ...args: readonly unknown[]): unknown =>
  Reflect.apply(Reflect.get(owner, method), owner, [...args]);
