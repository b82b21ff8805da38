import { responseCodeOf } from '../../src/kernel/code';
import { resolveDecisions } from '../../src/ledger/decisions/decisions';
import { closure, type Holder, INDEX_SELECTIONS, indexFrom } from '../../src/ledger/register-index';
import { codeToken } from '../../src/subjects/children/recognition/keys';
import { SHORT_LINK_TOKEN } from '../../src/subjects/children/tabs/child-tab';
import { checkAll } from '../support/check';
import { RegisterInMemory } from '../support/register-in-memory';
import { type Happening, play, stories } from '../support/stories';

const holder = (row: number, ...tokens: readonly string[]): Holder & { summary: null } => ({
  kind: 'child',
  row,
  key: `kunci ${row}`,
  tokens,
  summary: null,
});

const found = (
  holders: readonly (Holder & { summary: null })[],
  start: readonly string[],
  decisions = resolveDecisions([]),
) => closure({ children: holders, repairs: [], decisions }, start).holders.map(({ row }) => row);

describe('the rows that bear on a response', () => {
  const chain = [holder(0, 'a', 'b'), holder(1, 'b', 'c'), holder(2, 'c', 'd'), holder(3, 'x')];

  test('share a token with it, directly or through others', () => {
    expect(found(chain, ['a'])).toEqual([0, 1, 2]);
    expect(found(chain, ['d'])).toEqual([2, 1, 0]);
    expect(found(chain, ['x'])).toEqual([3]);
    expect(found(chain, ['y'])).toEqual([]);
  });

  test('do not bear on each other because both told of a place by a short link', () => {
    const linked = [holder(0, 'a', SHORT_LINK_TOKEN), holder(1, 'b', SHORT_LINK_TOKEN)];
    expect(found(linked, ['a', SHORT_LINK_TOKEN])).toEqual([0]);
  });

  test('are named in one decision, taken back or not', () => {
    const [a, b, c] = ['a', 'b', 'c'].map(responseCodeOf);
    if (!a || !b || !c) throw new Error('three codes');
    const rows = [holder(0, codeToken(a)), holder(1, codeToken(b)), holder(2, codeToken(c))];
    const decision = { at: 1, who: 'x', why: 'y' };
    const joined = resolveDecisions([
      { ...decision, id: '1', content: { kind: 'same-child', responses: [a, c] } },
    ]);
    expect(found(rows, [codeToken(a)], joined)).toEqual([0, 2]);
  });
});

test('every response of the register is found from every other that it bears on', () => {
  const holds = (story: readonly Happening[]): void => {
    const { workbook } = play(new RegisterInMemory(), story);
    const index = indexFrom(workbook.read(INDEX_SELECTIONS));
    for (const one of [...index.children, ...index.repairs]) {
      const { holders } = closure(index, one.tokens);
      expect(holders).toContain(one);
      for (const other of holders) expect(closure(index, other.tokens).holders).toContain(one);
    }
  };
  checkAll('closures', stories, holds, 50);
});
