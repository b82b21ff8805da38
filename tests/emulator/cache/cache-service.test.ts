import { CACHE_LIMITS, createCacheService } from '../../../local/google/cache/cache-service';
import { newWorld } from '../worlds';

function scriptCache(world = newWorld()) {
  return { world, cache: createCacheService(world).getScriptCache() };
}

test('a missing key is null, and getAll leaves it out', () => {
  const { cache } = scriptCache();
  cache.put('a', '1');
  expect(cache.get('b')).toBeNull();
  expect(cache.getAll(['a', 'b'])).toEqual({ a: '1' });
});

test.each(['constructor', 'toString', '__proto__'])('the key %s is missing like any other', (key) => {
  expect(scriptCache().cache.get(key)).toBeNull();
});

// Reference of the class Cache: 600 seconds unless given, 1 to 21,600.
test.each([
  { given: undefined, livesSeconds: 600 },
  { given: 1, livesSeconds: 1 },
  { given: 0, livesSeconds: 1 },
  { given: 21_600, livesSeconds: 21_600 },
  { given: 21_601, livesSeconds: 21_600 },
])('put for $given seconds lives $livesSeconds', ({ given, livesSeconds }) => {
  const { world, cache } = scriptCache();
  if (given === undefined) cache.put('a', '1');
  else cache.put('a', '1', given);
  const putAt = world.clock.now();
  // Each call takes modelled time, so the clock is set just before and just after the end.
  world.clock.moveTo(putAt + livesSeconds * 1000 - 20);
  expect(cache.get('a')).toBe('1');
  world.clock.moveTo(putAt + livesSeconds * 1000);
  expect(cache.get('a')).toBeNull();
});

test.each([
  { length: 249, ok: true },
  { length: 250, ok: true },
  { length: 251, ok: false },
])('a key of $length characters: $ok', ({ length, ok }) => {
  const put = () => scriptCache().cache.put('k'.repeat(length), 'v');
  if (ok) expect(put).not.toThrow();
  else expect(put).toThrow('Argument too large: key');
});

test.each([
  { length: 102_399, ok: true },
  { length: 102_400, ok: true },
  { length: 102_401, ok: false },
])('a value of $length characters: $ok', ({ length, ok }) => {
  const put = () => scriptCache().cache.put('k', 'v'.repeat(length));
  if (ok) expect(put).not.toThrow();
  else expect(put).toThrow('Argument too large: value');
});

test.each([
  { length: 51_200, ok: true },
  { length: 51_201, ok: false },
])('a value of $length letters of two bytes: $ok', ({ length, ok }) => {
  const put = () => scriptCache().cache.put('k', 'é'.repeat(length));
  if (ok) expect(put).not.toThrow();
  else expect(put).toThrow('Argument too large: value');
});

test('a full cache forgets what was written first', () => {
  const { cache } = scriptCache();
  const items = Array.from({ length: CACHE_LIMITS.items + 1 }, (_, index) => [`k${index}`, String(index)]);
  cache.putAll(Object.fromEntries(items));
  expect(cache.get('k0')).toBeNull();
  expect(cache.get('k1')).toBe('1');
});

test('remove and removeAll remove', () => {
  const { cache } = scriptCache();
  cache.putAll({ a: '1', b: '2', c: '3' });
  cache.remove('a');
  cache.removeAll(['b']);
  expect(cache.getAll(['a', 'b', 'c'])).toEqual({ c: '3' });
});

test('what is put or removed, alone or with others, gives null', () => {
  const { cache } = scriptCache();
  const given: unknown[] = [cache.put('a', '1'), cache.putAll({ b: '2' }), cache.remove('a')];
  expect([...given, cache.removeAll(['b'])]).toEqual([null, null, null, null]);
});
