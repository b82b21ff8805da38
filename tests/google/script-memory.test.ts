import fc from 'fast-check';
import { World } from '../../local/google/core/world';
import { createPropertiesService, PROPERTY_LIMITS } from '../../local/google/properties/properties-service';
import { scriptMemory } from '../../src/google/script-memory';
import { callsOf } from './forms/form-world';

let world: World;
beforeEach(() => {
  world = new World({ now: Date.UTC(2026, 5, 12, 2) });
  Object.assign(globalThis, { PropertiesService: createPropertiesService(world) });
});

const stored = (): Readonly<Record<string, string>> =>
  createPropertiesService(world).getScriptProperties().getProperties();
const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

/** What the next execution remembers. */
const recalled = (name: string): string | null => scriptMemory().get(name);

const LONG = JSON.stringify(Array.from({ length: 2000 }, (_, i) => `kolom ${i}`));

test('nothing is known by a name that was never set', () => {
  expect(recalled('bentuk')).toBeNull();
});

test.each<{ title: string; value: string }>([
  { title: 'empty', value: '' },
  { title: 'short', value: 'Mawar' },
  { title: 'that begins as the note of parts does', value: '#' },
  { title: 'that is just such a note', value: '#3' },
  { title: 'of 30 KB', value: LONG },
  { title: 'of 30 KB that begins as the note of parts does', value: `#${LONG}` },
  { title: 'of letters of two bytes', value: 'é'.repeat(12_000) },
  { title: 'of letters of three bytes', value: '茉'.repeat(12_000) },
  { title: 'of letters of four bytes', value: '👶'.repeat(12_000) },
  { title: 'of letters of four bytes behind a short one', value: `a${'👶'.repeat(12_000)}` },
])('a text $title comes back, no property too long', ({ value }) => {
  const memory = scriptMemory();
  memory.set('bentuk', value);
  expect(memory.get('bentuk')).toBe(value);
  expect(recalled('bentuk')).toBe(value);
  for (const [name, part] of Object.entries(stored())) {
    expect(bytes(name) + bytes(part)).toBeLessThanOrEqual(PROPERTY_LIMITS.value);
    // Half a surrogate pair would not come back from Google's store.
    expect(Buffer.from(part, 'utf8').toString('utf8')).toBe(part);
  }
});

test('of several texts one after the other, the last comes back, whatever their lengths', () => {
  const text = fc.oneof(
    fc.constantFrom('', '#', '#2', 'Mawar'),
    fc.nat({ max: 12_000 }).map((length) => LONG.slice(0, length)),
    fc.nat({ max: 6_000 }).map((length) => '👶'.repeat(length)),
  );
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (values) => {
      for (const value of values) {
        scriptMemory().set('bentuk', value);
        expect(recalled('bentuk')).toBe(value);
      }
    }),
    { numRuns: 40 },
  );
});

test('one text does not touch another', () => {
  const memory = scriptMemory();
  memory.set('bentuk', LONG);
  memory.set('bentuk lama', 'b');
  memory.set('bentuk', 'a');
  expect([recalled('bentuk'), recalled('bentuk lama')]).toEqual(['a', 'b']);
});

test('all parts go in one write, so that no execution ever finds half a text', () => {
  scriptMemory().set('bentuk', LONG);
  expect(callsOf(world, 'PropertiesService.Properties.setPropert')).toBe(1);
});

test('an execution reads once, and writes only what differs', () => {
  scriptMemory().set('bentuk', LONG);
  const before = callsOf(world, 'PropertiesService');
  const memory = scriptMemory();
  memory.set('bentuk', LONG);
  expect([memory.get('bentuk'), memory.get('lain')]).toEqual([LONG, null]);
  expect(callsOf(world, 'PropertiesService') - before).toBe(1);
});
