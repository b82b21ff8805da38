import { type GeocodeRow, geocodeTab, LOOKUPS, lookupFrom, shortLinks } from '../../src/places/geocode-tab';
import { readBack } from '../support/read-back';

describe('an answer from outside', () => {
  const answer: GeocodeRow = {
    key: 'abc',
    kind: 'tautan',
    asked: 'https://maps.app.goo.gl/abc',
    status: 'Ketemu',
    point: { lat: 0, lng: 109.699 },
    precisionMetres: 15,
    attempts: 1,
    askedAt: Date.UTC(2026, 5, 12, 2, 3, 4, 567),
    dueAt: null,
  };

  test.each<{ title: string; row: GeocodeRow }>([
    { title: 'found, also on the equator', row: answer },
    {
      title: 'not found',
      row: { ...answer, status: 'Tidak ketemu', point: null, precisionMetres: null, dueAt: 5 },
    },
  ])('$title reads back', ({ row }) => {
    expect(lookupFrom(readBack(geocodeTab, { ...row, zone: 'WIB' }, LOOKUPS))).toEqual(row);
  });

  test('that is not there is none', () => {
    expect(lookupFrom(LOOKUPS.row([null, null, null]))).toBeNull();
  });

  test('gives the register where a short link leads, and nothing of addresses', () => {
    const rows: readonly GeocodeRow[] = [
      answer,
      { ...answer, kind: 'alamat', asked: 'Jl. Pemuda' },
      { ...answer, asked: 'https://goo.gl/maps/x', point: null },
    ];
    const read = rows.map((row) => readBack(geocodeTab, { ...row, zone: 'WIB' }, shortLinks.selection));
    expect([...shortLinks.linksFrom(read)]).toEqual([[answer.asked, answer.point]]);
  });
});
