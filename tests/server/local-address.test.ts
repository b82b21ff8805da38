import { withLocalAddresses } from '../../local/server/local-address';

test.each([
  ['https://docs.google.com/spreadsheets/d/1aB-c_9/edit#gid=7&range=A12', '/lembar#gid=7&range=A12'],
  ['https://docs.google.com/spreadsheets/d/1aB-c_9', '/lembar'],
  [
    'https://docs.google.com/forms/d/e/1FAIpQL/viewform?usp=pp_url&entry.1=Mawar',
    '/form/1FAIpQL?usp=pp_url&entry.1=Mawar',
  ],
  ['https://docs.google.com/forms/d/e/1FAIpQL/viewform?edit2=abc', '/form/1FAIpQL?edit2=abc'],
  ['https://docs.google.com/forms/d/1Fxy/edit', '/form/1Fxy'],
  ['https://script.google.com/macros/s/AKfy/exec?k=9', '/peta?k=9'],
  ['https://drive.google.com/file/d/1kml/view', '/berkas/1kml'],
  ['https://drive.google.com/file/d/1kml', '/berkas/1kml'],
])('%s is %s on the laptop', (google, local) => {
  expect(withLocalAddresses(`lihat ${google} ya`)).toBe(`lihat ${local} ya`);
});

test('a page that wants whole addresses gets them', () => {
  expect(
    withLocalAddresses('https://docs.google.com/spreadsheets/d/1a/edit#gid=7', 'http://127.0.0.1:8080'),
  ).toBe('http://127.0.0.1:8080/lembar#gid=7');
});

test('other addresses, and words around, stay', () => {
  const text = 'https://www.google.com/maps?q=-7.4,109.7 dan https://example.org/forms/d/e/x';
  expect(withLocalAddresses(text)).toBe(text);
});
