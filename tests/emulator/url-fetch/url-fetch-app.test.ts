import { remaining } from '../../../local/google/core/quotas';
import { createUrlFetchApp } from '../../../local/google/url-fetch/url-fetch-app';
import { setWebAnswer } from '../../../local/google/url-fetch/web';
import { newWorld } from '../worlds';

const SHORT = 'https://maps.app.goo.gl/petaKrandegan2';
const LONG = 'https://maps.google.com/maps?q=-7.4001,109.6952&z=17';

function fetching() {
  const world = newWorld();
  return { world, app: createUrlFetchApp(world) };
}

test('a short link that is not followed answers 302 with its Location', () => {
  const response = fetching().app.fetch(SHORT, { followRedirects: false });
  expect([response.getResponseCode(), response.getHeaders()]).toEqual([302, { Location: LONG }]);
});

test('a link is followed to its page', () => {
  const response = fetching().app.fetch(SHORT);
  expect([response.getResponseCode(), response.getContentText()]).toEqual([
    200,
    '<title>Google Maps</title>',
  ]);
});

test('an error status throws unless it is muted', () => {
  const { app } = fetching();
  const gone = 'https://maps.app.goo.gl/petaHilang';
  expect(() => app.fetch(gone)).toThrow('Request failed for https://maps.app.goo.gl returned code 404.');
  expect(app.fetch(gone, { muteHttpExceptions: true }).getResponseCode()).toBe(404);
});

test('what is not listed cannot be reached, muted or not', () => {
  const { app } = fetching();
  const fetch = () => app.fetch('https://nowhere.example/', { muteHttpExceptions: true });
  expect(fetch).toThrow('Address unavailable: https://nowhere.example/');
});

test('answers can be set', () => {
  const { world, app } = fetching();
  setWebAnswer(world, 'https://desa.example/', { status: 200, headers: {}, body: 'halo' });
  expect(app.fetchAll(['https://desa.example/', { url: 'https://desa.example/' }])).toHaveLength(2);
  expect(app.fetch('https://desa.example/').getContentText()).toBe('halo');
  expect(remaining(world, 'url fetches')).toBe(19_997);
});

test('the headers of an answer are a copy', () => {
  const { world, app } = fetching();
  setWebAnswer(world, 'https://desa.example/', { status: 200, headers: { Etag: 'a' }, body: '' });
  const response = app.fetch('https://desa.example/');
  Object.assign(response.getHeaders(), { Etag: 'b', Location: 'c' });
  expect(response.getHeaders()).toEqual({ Etag: 'a' });
});

// Quotas page: 2 KB an address.
test.each([
  { length: 2047, ok: true },
  { length: 2048, ok: true },
  { length: 2049, ok: false },
])('an address of $length characters: $ok', ({ length, ok }) => {
  const { world, app } = fetching();
  const url = 'https://desa.example/'.padEnd(length, 'a');
  setWebAnswer(world, url, { status: 200, headers: {}, body: '' });
  if (ok) expect(() => app.fetch(url)).not.toThrow();
  else expect(() => app.fetch(url)).toThrow('Limit Exceeded');
});

test('something that is no address is an invalid argument', () => {
  expect(() => fetching().app.fetch('maps.app.goo.gl/x')).toThrow('Invalid argument: maps.app.goo.gl/x');
});

// Quotas page: 50 MB sent.
test('a payload over 50 MB is too much', () => {
  const payload = 'x'.repeat(50 * 1024 * 1024 + 1);
  expect(() => fetching().app.fetch(SHORT, { method: 'post', payload })).toThrow(
    'Limit Exceeded: URLFetch POST Size.',
  );
});

test.each([
  { options: { method: 'post' as const }, text: 'UrlFetchApp.fetch with method post is not emulated' },
  { options: { payload: 'a' }, text: 'UrlFetchApp.fetch with method post is not emulated' },
])('$options is not answered as if it read', ({ options, text }) => {
  expect(() => fetching().app.fetch(SHORT, options)).toThrow(text);
});

test('a method that there is not is an invalid argument', () => {
  const options: object = { method: 'ambil' };
  expect(() => fetching().app.fetch(SHORT, options)).toThrow('Invalid argument: method');
});
