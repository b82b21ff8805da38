import { parseIsoDate } from '../../../src/kernel/calendar';
import { mapFindings } from '../../../src/subjects/maps/map-findings';
import { visitOf } from '../../support/map-children';

const ON = parseIsoDate('2025-05-06');

test.each([
  {
    what: 'wasted and stunted',
    status: 'wasted',
    z: { lengthHeightForAge: -2.01 },
    found: ['wasted', 'stunted'],
  },
  { what: 'on the border of stunted', status: 'wasted', z: { lengthHeightForAge: -2 }, found: ['wasted'] },
  {
    what: 'with oedema, which counts as light',
    status: 'severe',
    z: { oedema: true, weightForAge: null, severeSigns: ['oedema' as const] },
    found: ['severe', 'underweight'],
  },
  {
    what: 'stunted and too heavy for its length',
    status: 'stunted',
    z: { weightForLengthHeight: 2.01 },
    found: ['stunted', 'overweight'],
  },
  {
    what: 'wasted by its arm alone',
    status: 'wasted',
    z: { weightForLengthHeight: -1.9 },
    found: ['wasted'],
  },
  { what: 'without any', status: 'normal', z: {}, found: ['normal'] },
  { what: 'with implausible values alone', status: 'doubtful', z: {}, found: ['doubtful'] },
] as const)('a child $what has $found', ({ status, z, found }) => {
  expect(mapFindings({ status, last: visitOf(status, ON, z) })).toEqual(found);
});

test('of what an older release wrote the status is all that is known', () => {
  expect(mapFindings({ status: 'wasted', last: null })).toEqual(['wasted']);
});
