/** A port that is made when something of it is first used: what makes it may stand beside the script. */
export function whenUsed<Port extends object>(make: () => Port): Port {
  let made: Port | null = null;
  return new Proxy({} as Port, {
    get(_, name) {
      made ??= make();
      return Reflect.get(made, name);
    },
  });
}
