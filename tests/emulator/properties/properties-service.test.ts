import { createPropertiesService } from '../../../local/google/properties/properties-service';
import { bindTo, inExecution, newWorld } from '../worlds';

const scriptProperties = (world = newWorld()) => createPropertiesService(world).getScriptProperties();

test('a missing property is null', () => {
  expect(scriptProperties().getProperty('none')).toBeNull();
  expect(scriptProperties().getProperty('constructor')).toBeNull();
});

test('setters and deleters give back the store', () => {
  const store = scriptProperties();
  expect(store.setProperty('a', '1').deleteProperty('a').setProperties({ b: '2' }).getProperties()).toEqual({
    b: '2',
  });
});

test('getProperties is a copy', () => {
  const store = scriptProperties().setProperty('a', '1');
  store.getProperties().a = 'changed';
  expect(store.getProperty('a')).toBe('1');
});

test('setProperties keeps the other properties unless it should delete them', () => {
  const store = scriptProperties().setProperty('a', '1');
  expect(store.setProperties({ b: '2' }).getKeys().sort()).toEqual(['a', 'b']);
  expect(store.setProperties({ c: '3' }, true).getKeys()).toEqual(['c']);
});

// Quotas page: 9 KB a value, 500 KB a store. A letter with an accent is two bytes.
test.each([
  { length: 4608, ok: true },
  { length: 4609, ok: false },
])('a value of $length letters of two bytes: $ok', ({ length, ok }) => {
  const set = () => scriptProperties().setProperty('k', 'é'.repeat(length));
  if (ok) expect(set).not.toThrow();
  else expect(set).toThrow('Argument too large: value');
});

test.each([
  { length: 9215, ok: true },
  { length: 9216, ok: true },
  { length: 9217, ok: false },
])('a value of $length characters: $ok', ({ length, ok }) => {
  const set = () => scriptProperties().setProperty('k', 'v'.repeat(length));
  if (ok) expect(set).not.toThrow();
  else expect(set).toThrow('Argument too large: value');
});

test('a store over 500 KB refuses the write and keeps what it had', () => {
  const store = scriptProperties();
  const value = 'v'.repeat(9000);
  for (let index = 0; index < 56; index++) store.setProperty(`k${index}`, value);
  expect(() => store.setProperty('k56', value)).toThrow(
    'You have exceeded the property storage quota. Please remove some properties and try again.',
  );
  expect(store.getKeys()).toHaveLength(56);
});

test('the user store belongs to the effective user, the document store to the container', () => {
  const world = newWorld();
  const service = createPropertiesService(world);
  service.getUserProperties().setProperty('a', '1');
  const other = () => service.getUserProperties().getProperty('a');
  expect(inExecution(world, other, 'menu', 'bidan@krandegan.example')).toBeNull();
  expect(service.getDocumentProperties()).toBeNull();
  bindTo(world, 'sheet-1');
  expect(service.getDocumentProperties()?.getKeys()).toEqual([]);
});
