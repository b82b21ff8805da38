import { setUnknownAddresses } from '../../../local/google/core/accounts';
import { createSpreadsheetApp, typeIntoCell } from '../../../local/google/spreadsheet';
import { allowSelfRemoval } from '../../../local/google/spreadsheet/rules/protection';
import { protectTabs } from '../../../src/google/sheets/protect-tabs';
import { firstRelease, LATER, NEW_TAB } from './later-release';
import { SheetsWorld, TABS } from './sheets-world';

const STAFF = 'bidan@krandegan.example';
const STRANGE = 'bidan@krandegn.example';

const protect = (sheets: SheetsWorld, officers: readonly string[], tabs = TABS) =>
  protectTabs(sheets.id, tabs, sheets.layouts, { owners: [sheets.world.account.email], officers });

/** Columns open to all editors of the workbook, as letters. */
function openColumns({ world, id }: SheetsWorld): readonly string[] {
  const app = createSpreadsheetApp(world);
  const protections = app
    .openById(id)
    .getSheets()
    .flatMap((sheet) => sheet.getProtections(app.ProtectionType.SHEET));
  return protections.flatMap((protection) =>
    protection.getUnprotectedRanges().map((range) => range.getA1Notation()),
  );
}

/** Titles of tabs whose second row a person may type into. */
function openTo({ world, id }: SheetsWorld, person: string): readonly string[] {
  const app = createSpreadsheetApp(world);
  app.openById(id).addEditor(person);
  const isOpen = (title: string): boolean => {
    try {
      typeIntoCell(world, id, title, 1, 0, 'x', person);
      return true;
    } catch {
      return false;
    }
  };
  return TABS.map(({ title }) => title).filter(isOpen);
}

describe('a column of a later release that people fill in', () => {
  test('is opened to editors once set-up has made it', () => {
    const sheets = firstRelease();
    sheets.setUpAgain([LATER]);
    protect(sheets, [], [LATER]);
    expect(openColumns(sheets)).toEqual(['E:E']);
    protect(sheets, [STAFF], [LATER]);
    expect(openColumns(sheets)).toEqual([]);
  });

  test('is passed over before', () => {
    const sheets = firstRelease();
    protect(sheets, [], [LATER, NEW_TAB]);
    expect(openColumns(sheets)).toEqual([]);
  });
});

const GIVING_RIGHTS = ['Pengaturan', 'Kader', 'Petugas', 'Penerima', 'Donatur', 'Kelurahan'];
const FOR_EDITORS = [
  'Posyandu',
  'Wilayah',
  'Batas',
  'Jadwal',
  'Sasaran',
  'Program',
  'Keluarga',
  'Data Pendukung',
  'Indikator',
  'Verifikasi Sasaran',
];

test('an officer may write into what the script computes, and not into what gives rights', () => {
  const sheets = new SheetsWorld();
  expect(protect(sheets, [STAFF])).toEqual({ tabs: [], addresses: [] });
  const open = openTo(sheets, STAFF);
  expect(open).toEqual(expect.arrayContaining(['Data Anak', ...FOR_EDITORS]));
  for (const title of GIVING_RIGHTS) expect(open).not.toContain(title);
});

test('an editor who is no officer may write into the settings that give no rights, and nowhere else', () => {
  const sheets = new SheetsWorld();
  protect(sheets, [STAFF]);
  expect(openTo(sheets, 'kader@krandegan.example')).toEqual(FOR_EDITORS);
});

test('a protection that somebody has taken off is put back', () => {
  const sheets = new SheetsWorld();
  protect(sheets, []);
  const app = createSpreadsheetApp(sheets.world);
  const tab = app.openById(sheets.id).getSheetByName('Petugas');
  for (const protection of tab?.getProtections(app.ProtectionType.SHEET) ?? []) protection.remove();
  expect(openTo(sheets, STAFF)).toContain('Petugas');
  protect(sheets, []);
  expect(openTo(sheets, STAFF)).not.toContain('Petugas');
});

test('nothing is written where all is as it should be', () => {
  const sheets = new SheetsWorld();
  protect(sheets, [STAFF]);
  const writes = sheets.calls('Sheets.Spreadsheets.batchUpdate');
  protect(sheets, [STAFF]);
  expect(sheets.calls('Sheets.Spreadsheets.batchUpdate')).toBe(writes);
});

describe.each(['refuses', 'takes'])('where Google %s a list of editors without oneself', (answer) => {
  test('all tabs are protected', () => {
    const sheets = new SheetsWorld();
    if (answer === 'takes') allowSelfRemoval(sheets.world);
    expect(protect(sheets, [STAFF])).toEqual({ tabs: [], addresses: [] });
    expect(openTo(sheets, 'kader@krandegan.example')).toEqual(FOR_EDITORS);
  });
});

test('an address that Google does not take is left out and named, and the other officer gets in', () => {
  const sheets = new SheetsWorld();
  setUnknownAddresses(sheets.world, [STRANGE]);
  expect(protect(sheets, [STRANGE, STAFF])).toEqual({ tabs: [], addresses: [STRANGE] });
  expect(openTo(sheets, STAFF)).toContain('Data Anak');
  expect(openTo(sheets, 'kader@krandegan.example')).toEqual(FOR_EDITORS);
});

test('a tab that Google does not protect is named, and the others are protected', () => {
  const sheets = new SheetsWorld();
  const { id, world, layouts } = sheets;
  const nowhere = { ...layouts, Pengukuran: { sheetId: 999_999, headers: [] } };
  const owners = [world.account.email];
  expect(protectTabs(id, TABS, nowhere, { owners, officers: [] })).toEqual({
    tabs: ['Pengukuran'],
    addresses: [],
  });
  expect(openTo(sheets, STAFF)).not.toContain('Petugas');
});
