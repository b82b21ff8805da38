// Who lives together once officers have said so: small villages worked out by hand, and every order of what was decided.
import fc from 'fast-check';
import { type ResponseCode, responseCodeOf } from '../../../src/kernel/code';
import type { Decision } from '../../../src/ledger/decisions/decision';
import { decisionKey } from '../../../src/ledger/decisions/decision';
import { resolveDecisions } from '../../../src/ledger/decisions/resolve';
import {
  correctedHouseholds,
  householdTies,
  withCorrectedMarks,
} from '../../../src/subjects/aid/corrected-households';
import { householdsOf } from '../../../src/subjects/aid/households';
import type { ApartContent, TogetherContent } from '../../../src/subjects/children/decisions/household';
import { KINDS } from '../../support/decided';

const code = (name: string): ResponseCode => responseCodeOf(name);

/** `a1 a2=7 b1=8`: children in order of registration, each with its No KK; `a3@m` with a mother at an address. */
const village = (text: string) =>
  text.split(' ').map((one) => {
    const [, name = '', card = '', mother = ''] = /^(\w+)(?:=(\w+))?(?:@(\w+))?$/.exec(one) ?? [];
    return { code: code(name), name, marks: { card, mother } };
  });

const together = (...names: readonly string[]): TogetherContent => ({
  kind: 'satu-keluarga',
  children: names.map(code),
});

/** `a1 | b1 b2`: a1 does not belong to the others. */
const apart = (text: string): ApartContent => {
  const [leaving = [], staying = []] = text.split(' | ').map((names) => names.split(' ').map(code));
  return { kind: 'bukan-satu-keluarga', leaving, staying };
};

const at = (hours: number, content: Decision['content'], id = `keputusan ${hours}`): Decision => ({
  id,
  at: hours * 3_600_000,
  who: 'bidan@krandegan.example',
  why: 'ditanyakan',
  content,
});

const undo = (hours: number, decision: Decision): Decision =>
  at(hours, { kind: 'undo', decision: decisionKey(decision) } as Decision['content']);

const inTurn = (...contents: readonly Decision['content'][]): readonly Decision[] =>
  contents.map((content, i) => at(i + 1, content));

function homes(
  text: string,
  decisions: readonly Decision[],
  leading: ReadonlyMap<string, string> = new Map(),
): string {
  const children = village(text);
  const ties = householdTies(resolveDecisions(decisions, KINDS).entries, leading);
  const shown = (some: readonly (readonly { readonly name: string }[])[]): string =>
    some.map((members) => members.map(({ name }) => name).join(' ')).join(', ');
  const found = shown(correctedHouseholds(children, ties));
  // What everybody else goes by says the same.
  expect(shown(householdsOf(withCorrectedMarks(children, ties)))).toBe(found);
  return found;
}

test('where nobody has decided anything, No KK and addresses hold', () => {
  expect(homes('a1=7 b1=8 a2=7 c1', [])).toBe('a1 a2, b1, c1');
});

test('a slip in a No KK parts brothers until an officer joins them', () => {
  expect(homes('a1=7 a2=6', [])).toBe('a1, a2');
  expect(homes('a1=7 a2=6', inTurn(together('a1', 'a2')))).toBe('a1 a2');
});

test('a sister who is born later comes to the joined household by either No KK', () => {
  expect(homes('a1=7 a2=6 a3=7', inTurn(together('a1', 'a2')))).toBe('a1 a2 a3');
  expect(homes('a1=7 a2=6 a3=6', inTurn(together('a1', 'a2')))).toBe('a1 a2 a3');
});

test('whole households are joined by two of their children', () => {
  expect(homes('a1=7 a2=7 b1=8 b2=8', inTurn(together('a2', 'b1')))).toBe('a1 a2 b1 b2');
});

test('a slip that lands on the No KK of others is put right by parting and joining, in either order', () => {
  const text = 'a1=7 a2=8 b1=8 b2=8';
  expect(homes(text, inTurn(apart('a2 | b1 b2'), together('a1', 'a2')))).toBe('a1 a2, b1 b2');
  expect(homes(text, inTurn(together('a1', 'a2'), apart('a2 | b1 b2')))).toBe('a1 a2, b1 b2');
});

test('a brother of those who stay goes on coming to them, not to whoever left', () => {
  expect(homes('a2=8 b1=8 b2=8 b3=8', inTurn(apart('a2 | b1 b2')))).toBe('a2, b1 b2 b3');
});

test('twins who leave together stay together', () => {
  expect(homes('a1=8 a2=8 b1=8', inTurn(apart('a1 a2 | b1')))).toBe('a1 a2, b1');
});

test('of those who leave, two who were parted too go apart', () => {
  expect(homes('a1=8 c1=8 b1=8', inTurn(apart('a1 c1 | b1'), apart('c1 | a1')))).toBe('a1, c1, b1');
});

test('a No KK that is corrected later holds again', () => {
  expect(homes('a1=7 a2=8 b1=8', inTurn(apart('a2 | b1')))).toBe('a1, a2, b1');
  expect(homes('a1=7 a2=7 b1=8', inTurn(apart('a2 | b1')))).toBe('a1 a2, b1');
});

test('of two children what was said last holds', () => {
  const text = 'a1=7 a2=6';
  expect(homes(text, inTurn(together('a1', 'a2'), apart('a2 | a1')))).toBe('a1, a2');
  expect(homes(text, inTurn(together('a1', 'a2'), apart('a2 | a1'), together('a1', 'a2')))).toBe('a1 a2');
});

test('a decision that was taken back is as if it had never been made', () => {
  const [joined] = inTurn(together('a1', 'a2'));
  if (!joined) throw new Error('no decision');
  const undone = undo(5, joined);
  expect(homes('a1=7 a2=6', [joined, undone])).toBe('a1, a2');
  expect(homes('a1=7 a2=6', [joined, undone, undo(6, undone)])).toBe('a1 a2');
});

test('nobody comes to live with whom they were parted from, by way of a third', () => {
  const decisions = inTurn(apart('a1 | b1'), together('a1', 'c1'), together('c1', 'b1'));
  // What was said last joins c1 with b1; a1 is then not joined.
  expect(homes('a1=7 b1=8 c1=9', decisions)).toBe('a1, b1 c1');
});

test('a child that has gone from the register, withheld or erased, ties nobody', () => {
  expect(homes('a1=7 a3=5', inTurn(together('a1', 'a2'), together('a2', 'a3')))).toBe('a1, a3');
  expect(homes('a2=8 b2=8', inTurn(apart('a2 | b1')))).toBe('a2 b2');
});

test('what was said of a child holds also where it is known by another code since', () => {
  const leading = new Map<string, string>([[code('old'), code('a1')]]);
  expect(homes('a1=7 a2=6', inTurn(together('old', 'a2')), leading)).toBe('a1 a2');
  // Two that were parted, and were one child all along.
  expect(homes('a1=7 a2=7', inTurn(apart('old | a1')), leading)).toBe('a1 a2');
});

test('mothers at an address give way like No KK', () => {
  expect(homes('a1@m b1@m', [])).toBe('a1 b1');
  expect(homes('a1@m b1@m', inTurn(apart('b1 | a1')))).toBe('a1, b1');
});

test('a household stands where its child registered first stands', () => {
  expect(homes('a1=7 b1=8 c1=9', inTurn(together('c1', 'a1')))).toBe('a1 c1, b1');
});

const NAMES = ['a1', 'a2', 'a3', 'b1', 'b2', 'c1'] as const;
const some = fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 4 });
const contents = fc.oneof(
  some.map((names) => together(...names)),
  fc
    .tuple(some, some)
    .map(([leaving, staying]) =>
      apart(`${leaving.join(' ')} | ${staying.filter((name) => !leaving.includes(name)).join(' ') || 'zz'}`),
    ),
);

test('whatever the order in which decisions arrive, and however often, the households are the same', () => {
  fc.assert(
    fc.property(
      fc.array(contents, { maxLength: 8 }).chain((made) => {
        const decisions = inTurn(...made);
        return fc.tuple(
          fc.constant(decisions),
          fc.shuffledSubarray([...decisions], { minLength: decisions.length }),
        );
      }),
      ([inOrder, shuffled]) => {
        const text = 'a1=7 a2=6 b1=8 a3=7 b2=8 c1=8';
        expect(homes(text, [...shuffled, ...inOrder])).toBe(homes(text, inOrder));
      },
    ),
    { numRuns: 300 },
  );
});

test('everybody is in one household, and of two whom the last word parts none with the other', () => {
  fc.assert(
    fc.property(fc.array(contents, { maxLength: 8 }), (made) => {
      const found = homes('a1=7 a2=6 b1=8 a3=7 b2=8 c1=8', inTurn(...made)).split(', ');
      expect(found.flatMap((members) => members.split(' ')).sort()).toEqual([...NAMES].sort());
      const last = new Map<string, boolean>();
      for (const content of made) {
        const pairs: (readonly [string, string, boolean])[] =
          content.kind === 'satu-keluarga'
            ? content.children.flatMap((one) => content.children.map((other) => [one, other, true] as const))
            : content.leaving.flatMap((one) => content.staying.map((other) => [one, other, false] as const));
        for (const [one, other, areTogether] of pairs) last.set([one, other].sort().join(), areTogether);
      }
      for (const one of NAMES)
        for (const other of NAMES)
          if (one !== other && last.get([code(one), code(other)].sort().join()) === false)
            expect(found.filter((home) => home.includes(one) && home.includes(other))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
