import vm from 'node:vm';
import { keepCompiled } from '../../local/runtime/code-of-text';

/** Long enough to be kept compiled. */
const LONG = `return (typeof counted === 'undefined' ? 0 : counted) + given; ${'// long\n'.repeat(2_000)}`;

/** What code makes in a context of its own. */
function made(code: string, globals: Record<string, unknown> = {}): unknown {
  const context = vm.createContext({ LONG, ...globals });
  keepCompiled(context);
  return vm.runInContext(code, context);
}

test.each([
  "new Function('given', LONG)(2)",
  "Function('given', LONG)(2)",
  "new Function('given', 'return given')(2)",
])('%s gives what the function of that text gives', (code) => {
  expect(made(code)).toBe(2);
});

test('each context has a function of its own, which sees the globals there', () => {
  const [one, other] = [1, 10].map((counted) => made("new Function('given', LONG)(2)", { counted }));
  expect([one, other]).toEqual([3, 12]);
});

test('one text with other parameters is another function', () => {
  const code = "[['given'], ['counted', 'given']].map((names) => new Function(...names, LONG)(3, 4))";
  expect(made(code)).toEqual([3, 7]);
});

test.each(['(() => {}) instanceof Function', '(() => {}).constructor === Function'])('%s holds', (code) => {
  expect(made(code)).toBe(true);
});

test('a class can be made of Function', () => {
  expect(made("new (class extends Function {})('return 7')()")).toBe(7);
});

test.each(['LONG + "}"', '"{" + LONG', '"}, function () {" + LONG'])(
  '%s is refused as the language does',
  (body) => {
    expect(() => made(`new Function('given', ${body})`)).toThrow(
      expect.objectContaining({ name: 'SyntaxError' }),
    );
  },
);
