import {
  GEOCODE_HEADERS,
  type GeocodeRow,
  geocodeRowFrom,
  geocodeTab,
  linkSelection,
  resolvedLinksFrom,
} from '../../src/places/geocode-tab';
import { OUTBOX_HEADERS, type OutboxRow, outboxRowFrom, outboxTab } from '../../src/post/outbox-tab';
import { type Raw, rawOf } from '../../src/workbook/cells';
import { renderRow, type Tab } from '../../src/workbook/tab';

/** The cells of a row as they read back under some headers. */
function readBack<Row>(tab: Tab<Row>, row: Row, headers: readonly string[]): readonly Raw[] {
  const { cells } = renderRow(tab, row);
  return headers.map((header) => {
    const cell = cells[tab.columns.findIndex((column) => column.header === header)];
    if (!cell) throw new Error(`no column ${header}`);
    return rawOf(cell);
  });
}

describe('a mail in the outbox', () => {
  const queued: OutboxRow = {
    key: 'mendesak K7M4-QXCY abc',
    kind: 'mendesak',
    about: 'K7M4-QXCY',
    createdAt: Date.UTC(2026, 5, 12, 2, 3, 4, 567),
    status: 'Antre',
    attempts: 0,
    triedAt: null,
    dueAt: null,
    reached: [],
    remark: null,
  };

  test.each<{ title: string; row: OutboxRow }>([
    { title: 'just queued', row: queued },
    { title: 'tried', row: { ...queued, status: 'Mengirim', attempts: 2, triedAt: 1_781_229_600_001 } },
    { title: 'waiting', row: { ...queued, dueAt: 1_781_229_900_001, remark: '=besok' } },
    { title: 'about nobody', row: { ...queued, kind: 'mingguan', about: '' } },
  ])('$title reads back to the millisecond', ({ row }) => {
    expect(outboxRowFrom(readBack(outboxTab, { ...row, zone: 'WIT' }, OUTBOX_HEADERS))).toEqual(row);
  });

  test('that is not there is none', () => {
    expect(outboxRowFrom([null, null])).toBeNull();
  });
});

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
    expect(geocodeRowFrom(readBack(geocodeTab, { ...row, zone: 'WIB' }, GEOCODE_HEADERS))).toEqual(row);
  });

  test('that is not there is none', () => {
    expect(geocodeRowFrom([null, null, null])).toBeNull();
  });

  test('tells the register where a short link leads, and nothing of addresses', () => {
    const rows = [
      answer,
      { ...answer, kind: 'alamat' as const, asked: 'Jl. Pemuda' },
      { ...answer, asked: 'https://goo.gl/maps/x', point: null },
    ];
    const read = rows.map((row) =>
      readBack(geocodeTab, { ...row, zone: 'WIB' as const }, linkSelection.columns),
    );
    expect([...resolvedLinksFrom(read)]).toEqual([[answer.asked, answer.point]]);
  });
});
