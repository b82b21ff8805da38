import { responseCodeOf } from '../../src/kernel/code';
import { resolveDecisions } from '../../src/ledger/decisions/resolve';
import { closure, readIndex } from '../../src/ledger/ledger-index';
import { codeToken, SHORT_LINK_TOKEN } from '../../src/ledger/responses/tokens';
import type { Holder } from '../../src/ledger/subject';
import type { DecisionContent } from '../../src/subjects/children/decisions/content';
import { childTab } from '../../src/subjects/children/tabs/child-tab';
import { checkAll } from '../support/check';
import { KINDS } from '../support/decided';
import { RegisterInMemory } from '../support/register-in-memory';
import { type Happening, play, stories } from '../support/stories';

const holder = (row: number, ...tokens: readonly string[]): Holder => ({
  tab: childTab,
  row,
  key: `kunci ${row}`,
  tokens,
  kept: null,
});

const found = (
  holders: readonly Holder[],
  start: readonly string[],
  decisions = resolveDecisions([], KINDS),
) => closure({ holders, decisions, seal: (token) => token }, start).holders.map(({ row }) => row);

describe('the rows that bear on a response', () => {
  const chain = [holder(0, 'a', 'b'), holder(1, 'b', 'c'), holder(2, 'c', 'd'), holder(3, 'x')];

  test('share a token with it, directly or through others', () => {
    expect(found(chain, ['a'])).toEqual([0, 1, 2]);
    expect(found(chain, ['d'])).toEqual([2, 1, 0]);
    expect(found(chain, ['x'])).toEqual([3]);
    expect(found(chain, ['y'])).toEqual([]);
  });

  test('do not bear on each other because both have a place by a short link', () => {
    const linked = [holder(0, 'a', SHORT_LINK_TOKEN), holder(1, 'b', SHORT_LINK_TOKEN)];
    expect(found(linked, ['a', SHORT_LINK_TOKEN])).toEqual([0]);
  });

  test('are named in one decision, taken back or not', () => {
    const [a, b, c] = ['a', 'b', 'c'].map(responseCodeOf);
    if (!a || !b || !c) throw new Error('three codes');
    const rows = [holder(0, codeToken(a)), holder(1, codeToken(b)), holder(2, codeToken(c))];
    const decision = { at: 1, who: 'x', why: 'y' };
    const content: DecisionContent = { kind: 'same-child', responses: [a, c] };
    const joined = resolveDecisions([{ ...decision, id: '1', content }], KINDS);
    expect(found(rows, [codeToken(a)], joined)).toEqual([0, 2]);
  });
});

test('every response of the register is found from every other that it bears on', () => {
  const holds = (story: readonly Happening[]): void => {
    const { context } = play(new RegisterInMemory(), story);
    const index = readIndex(context);
    for (const one of index.holders) {
      const { holders } = closure(index, one.tokens);
      expect(holders).toContain(one);
      for (const other of holders) expect(closure(index, other.tokens).holders).toContain(one);
    }
  };
  checkAll('closures', stories, holds, 50);
});
