import { isFromOwnPage } from '../../local/server/router';

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
