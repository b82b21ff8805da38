import { firstRelease, LATER, NEW_TAB, onTop } from './later-release';

const headers = (...columns: readonly string[]) => ({ tab: LATER, columns });

describe('before set-up has made it', () => {
  test('a column of a later release reads as empty, among the others in the order asked for', () => {
    const workbook = firstRelease().workbook();
    workbook.write([{ tab: LATER, rows: [onTop({ key: 'b', name: null, remark: 'sakit' })] }]);
    expect(workbook.read([headers('Keterangan', 'Sumber', 'Rencana', 'Kunci', 'Nama')])).toEqual([
      [
        ['sakit', null, null, 'b', null],
        ['ada', null, null, 'a', 'Ani'],
      ],
    ]);
  });

  test('a column of a later release alone reads as no rows', () => {
    expect(
      firstRelease()
        .workbook()
        .read([headers('Sumber')]),
    ).toEqual([[]]);
  });

  test('a column of a later release reads as empty in part of the rows', () => {
    const workbook = firstRelease().workbook();
    workbook.write([{ tab: LATER, rows: [onTop({ key: 'b', name: 'Budi', remark: null })] }]);
    const part = { ...headers('Kunci', 'Sumber', 'Nama'), rows: { from: 1, count: 5 } };
    expect(workbook.read([part])).toEqual([[['a', null, 'Ani']]]);
  });

  test('a tab of a later release reads as empty, and the tabs beside it as they are', () => {
    const workbook = firstRelease().workbook();
    const newTab = { tab: NEW_TAB, columns: ['Kunci', 'Nama'] };
    expect(workbook.read([newTab, headers('Kunci', 'Sumber'), newTab, headers('Nama')])).toEqual([
      [],
      [['a', null]],
      [],
      [['Ani']],
    ]);
  });

  test('reading such parts takes one call, as reading any other', () => {
    const sheets = firstRelease();
    const workbook = sheets.workbook();
    const before = sheets.calls('Sheets.Spreadsheets.Values.batchGet');
    workbook.read([{ tab: NEW_TAB, columns: ['Kunci'] }, headers('Sumber', 'Kunci', 'Rencana')]);
    expect(sheets.calls('Sheets.Spreadsheets.Values.batchGet') - before).toBe(1);
  });
});

test('set-up makes columns and tabs of a later release, which then read as they are filled in', () => {
  const sheets = firstRelease();
  expect(sheets.setUpAgain([LATER, NEW_TAB])).toEqual(['Kunjungan: Sumber', 'Kunjungan: Rencana', 'Rujukan']);
  const workbook = sheets.workbook();
  workbook.write([
    { tab: LATER, rows: [onTop({ key: 'b', name: 'Budi', source: 'kader', remark: null, plan: 'Telepon' })] },
  ]);
  expect(workbook.read([headers('Kunci', 'Sumber', 'Rencana', 'Nama')])).toEqual([
    [
      ['b', 'kader', 'Telepon', 'Budi'],
      ['a', null, null, 'Ani'],
    ],
  ]);
  expect(workbook.read([{ tab: NEW_TAB, columns: ['Kunci'] }])).toEqual([[]]);
  expect(sheets.setUpAgain([LATER, NEW_TAB])).toEqual([]);
});
