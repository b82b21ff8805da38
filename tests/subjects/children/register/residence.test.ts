import { type CalendarDate, parseIsoDate } from '../../../../src/kernel/calendar';
import { responseCodeOf } from '../../../../src/kernel/code';
import type { DecisionContent } from '../../../../src/subjects/children/decisions/content';
import { type ResidenceStatus, residenceOf } from '../../../../src/subjects/children/register/residence';
import { decided, resolved, undoing } from '../../../support/decided';

const A = responseCodeOf('a');
const B = responseCodeOf('b');
const C = responseCodeOf('c');
const day = (text: string): CalendarDate => parseIsoDate(text) as CalendarDate;
const living = (child: typeof A, status: ResidenceStatus, on: string): DecisionContent => ({
  kind: 'residence',
  child,
  status,
  on: day(on),
});

test('a child of whom nobody has said has no residence', () => {
  expect(residenceOf(resolved(decided(1, living(C, 'died', '2026-06-01'))), [A, B])).toBeNull();
});

test('the change of the latest day holds, by whichever code and whenever decided', () => {
  const decisions = resolved(
    decided(1, living(B, 'active', '2026-06-10')),
    decided(2, living(A, 'moved-out', '2026-06-01')),
  );
  expect(residenceOf(decisions, [A, B])).toEqual({ status: 'active', on: '2026-06-10' });
});

test('of one day the last decided holds, until it is undone', () => {
  const first = decided(1, living(A, 'moved-out', '2026-06-10'));
  const last = decided(2, living(B, 'died', '2026-06-10'));
  expect(residenceOf(resolved(first, last), [A, B])?.status).toBe('died');
  expect(residenceOf(resolved(first, last, undoing(3, last)), [A, B])?.status).toBe('moved-out');
});
