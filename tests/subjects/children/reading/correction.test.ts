import { responseCodeOf } from '../../../../src/kernel/code';
import { decisionKey } from '../../../../src/ledger/decisions/decision';
import { correctionsOf } from '../../../../src/subjects/children/reading/correction';
import { decided, resolved, undoing } from '../../../support/decided';

const A = responseCodeOf('a');
const B = responseCodeOf('b');

test('the corrections made by a code that hold are listed, the oldest first', () => {
  const later = decided(3, { kind: 'correct', child: A, field: 'nama', value: 'Ahmad' });
  const earlier = decided(1, { kind: 'correct', child: A, field: 'nik', value: '' });
  const undone = decided(2, { kind: 'correct', child: A, field: 'rw', value: '5' });
  const ofAnother = decided(4, { kind: 'correct', child: B, field: 'rt', value: '1' });
  const decisions = resolved(later, undone, ofAnother, earlier, undoing(5, undone));
  expect(correctionsOf(decisions, A)).toEqual([
    { key: decisionKey(earlier), at: earlier.at, field: 'nik', value: '' },
    { key: decisionKey(later), at: later.at, field: 'nama', value: 'Ahmad' },
  ]);
});
