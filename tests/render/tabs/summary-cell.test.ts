import { summariseChild } from '../../../src/domain/summary/child-summary';
import { rawOf } from '../../../src/render/cells';
import { readSummary, summaryCell } from '../../../src/render/tabs/summary-cell';
import { DESCRIBED, registerOf } from '../../support/one-response';

const [child] = registerOf(DESCRIBED).children;

test('a summary reads back as it was written', () => {
  if (!child) throw new Error('no child');
  expect(readSummary(rawOf(summaryCell(child)))).toEqual(summariseChild(child));
});

test.each([null, '', 5, true, '5', 'null', '[]', '{}', '{', 'catatan orang', '{"posyandu":"Mawar"}'])(
  'the cell %j holds no summary',
  (value) => {
    expect(readSummary(value)).toBeNull();
  },
);
