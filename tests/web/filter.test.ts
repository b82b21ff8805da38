import { pointsPage } from '../../src/subjects/maps/map-page';
import { countByStatus, NO_FILTER, toggled, visiblePoints } from '../../src/web/map/filter';
import { mapInput, pictured } from '../support/map-children';

const children = [
  pictured(1, { status: 'normal', rw: 1, rt: 2, posyandu: 'Melati' }),
  pictured(2, { status: 'severe', rw: 2, rt: 1, posyandu: 'Mawar' }),
  pictured(3, { status: 'severe', rw: 1, rt: 1, posyandu: 'Melati' }),
  pictured(4, { status: 'stunted', rw: null, rt: null, posyandu: 'Mawar' }),
];
const { points } = pointsPage(mapInput(children));
const seen = (filter: Parameters<typeof visiblePoints>[1]) =>
  visiblePoints(points, filter).map(({ status, rw }) => `${status} ${rw}`);

test('all are shown at first, worst first, then RW by RW', () => {
  expect(seen(NO_FILTER)).toEqual(['severe 1', 'severe 2', 'stunted null', 'normal 1']);
});

test('a posyandu or an RW narrows the list, and children without an RW can be looked for', () => {
  expect(seen({ ...NO_FILTER, posyandu: 'Melati' })).toEqual(['severe 1', 'normal 1']);
  expect(seen({ ...NO_FILTER, rw: 2 })).toEqual(['severe 2']);
  expect(seen({ ...NO_FILTER, rw: 'unknown' })).toEqual(['stunted null']);
  expect(seen({ ...NO_FILTER, posyandu: 'Melati', rw: 2 })).toEqual([]);
});

test('a status is hidden and shown again, and counted all the while', () => {
  const without = toggled(NO_FILTER, 'severe');
  expect(seen(without)).toEqual(['stunted null', 'normal 1']);
  expect(seen(toggled(without, 'severe'))).toEqual(seen(NO_FILTER));
  expect(countByStatus(points, without).get('severe')).toBe(2);
  expect(countByStatus(points, { ...without, posyandu: 'Melati' }).get('severe')).toBe(1);
});
