import { World } from '../../../../local/google/core/world';
import { PER_MINUTE, spendRequest } from '../../../../local/google/spreadsheet/api/quota';

const NOON = Date.UTC(2026, 5, 12, 5);
const YEAR = 365 * 86_400_000;

test('a minute that was begun in a later time does not go on in an earlier one', () => {
  const world = new World({ now: NOON });
  world.clock.visit(NOON + YEAR, () => spendRequest(world, 'Read'));
  for (let i = 0; i < PER_MINUTE.user; i++) spendRequest(world, 'Read');
  expect(() => spendRequest(world, 'Read')).toThrow('Quota exceeded');
  world.clock.advance(60_000);
  expect(() => spendRequest(world, 'Read')).not.toThrow();
});
