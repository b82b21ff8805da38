import vm from 'node:vm';

/** Shorter text is quick to compile. */
const WORTH_KEEPING = 10_000;

/** By body, then by parameters: what is compiled once makes a function of its own in each context. */
const compiled = new Map<string, Map<string, vm.Script>>();

/**
 * Lets `Function` make code of a long text without compiling it in each context anew, which would take longer than to run it. Everything else
 * about it, also what it throws, is the language's own.
 */
export function keepCompiled(context: vm.Context): void {
  const native = vm.runInContext('Function', context) as FunctionConstructor;
  const make = (given: readonly unknown[], otherwise: () => object): object => {
    const texts = given.filter((one) => typeof one === 'string');
    const body = texts.at(-1) ?? '';
    if (body.length < WORTH_KEEPING || texts.length !== given.length) return otherwise();
    const parameters = texts.slice(0, -1).join();
    const ofBody = compiled.get(body);
    const known = ofBody?.get(parameters);
    if (known) return known.runInContext(context) as object;
    const made = otherwise(); // where the text is no function, the language says so
    const script = new vm.Script(`(function anonymous(${parameters}\n) {\n${body}\n})`);
    compiled.set(body, (ofBody ?? new Map<string, vm.Script>()).set(parameters, script));
    return made;
  };
  const kept: FunctionConstructor = new Proxy(native, {
    construct: (target, given, newTarget) =>
      newTarget === kept
        ? make(given, () => Reflect.construct(target, given))
        : Reflect.construct(target, given, newTarget),
    apply: (target, self, given) => make(given, () => Reflect.apply(target, self, given) as object),
  });
  native.prototype.constructor = kept;
  context.Function = kept;
}
