import type { AddressInfo } from 'node:net';
import { isFromOwnPage, type Reply, serverOf } from '../../local/server/router';

test.each([
  { host: '127.0.0.1:8080', origin: undefined, own: true },
  { host: 'localhost:8080', origin: 'http://localhost:8080', own: true },
  { host: '127.0.0.1:8080', origin: 'http://127.0.0.1:8081', own: false },
  { host: '127.0.0.1:8080', origin: 'https://jahat.example', own: false },
  { host: 'jahat.example:8080', origin: undefined, own: false },
  { host: '127.0.0.1.jahat.example', origin: undefined, own: false },
  { host: undefined, origin: undefined, own: false },
])('host $host, origin $origin: own page is $own', ({ host, origin, own }) => {
  expect(isFromOwnPage({ ...(host && { host }), ...(origin && { origin }) })).toBe(own);
});

describe('every answer', () => {
  const plain: Reply = { status: 200, type: 'text/plain', body: 'x' };
  const withPolicy: Reply = { ...plain, headers: { 'Content-Security-Policy': "default-src 'self'" } };
  const server = serverOf(
    [
      { method: 'GET', path: /^\/polos$/, answer: () => plain },
      { method: 'GET', path: /^\/aturan$/, answer: () => withPolicy },
    ],
    () => plain,
  );
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => server.close());

  test.each([
    { path: '/polos', policy: "frame-ancestors 'self'" },
    { path: '/aturan', policy: "default-src 'self'; frame-ancestors 'self'" },
    { path: '/tidak-ada', policy: "frame-ancestors 'self'" },
  ])('at $path can be framed by our own pages alone', async ({ path, policy }) => {
    const { headers } = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
    expect(headers.get('content-security-policy')).toBe(policy);
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
  });
});
