import { type CalendarDate, parseIsoDate } from '../../../../src/kernel/calendar';
import type { ResponseCode } from '../../../../src/kernel/code';
import { resideKind } from '../../../../src/subjects/children/decisions/reside';
import type { ResidenceContent, ResidenceStatus } from '../../../../src/subjects/children/register/residence';
import { decided } from '../../../support/decided';
import { A, contextAfter, E } from '../../../support/decision-context';

const day = (text: string): CalendarDate => parseIsoDate(text) as CalendarDate;

describe('where a child lives', () => {
  test.each<{
    child?: ResponseCode;
    status: ResidenceStatus;
    on: string;
    found: readonly string[];
  }>([
    { status: 'moved-out', on: '2026-06-12', found: [] },
    { status: 'moved-out', on: '2026-06-13', found: ['date-in-future'] },
    { status: 'moved-out', on: '2025-04-07', found: [] },
    { status: 'moved-out', on: '2025-04-06', found: ['date-before-birth'] },
    { status: 'died', on: '2026-06-12', found: [] },
    { status: 'died', on: '2026-06-11', found: ['measured-after-death'] },
    { status: 'active', on: '2026-01-01', found: [] },
    { child: E, status: 'died', on: '2026-06-12', found: ['unknown-child'] },
  ])('$status on $on has the objections $found', ({ child = A, status, on, found }) => {
    const content = { kind: 'residence', child, status, on: day(on) } as const;
    expect(resideKind.objections(content, contextAfter())).toEqual(found);
  });

  test('decided again as it is changes nothing', () => {
    const moved: ResidenceContent = {
      kind: 'residence',
      child: A,
      status: 'moved-out',
      on: day('2026-06-12'),
    };
    const context = contextAfter(decided(1, moved));
    expect(resideKind.objections(moved, context)).toEqual(['no-change']);
    expect(resideKind.objections({ ...moved, on: day('2026-06-11') }, context)).toEqual([]);
  });
});
