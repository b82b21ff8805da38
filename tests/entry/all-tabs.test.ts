import { ALL_TABS } from '../../src/entry/all-tabs';
import { SETTINGS_TABS, settingsDefaults } from '../../src/settings/tabs';
import { SETTING_HELP } from '../../src/settings/words';
import { STATUS_COLOURS } from '../../src/subjects/children/tabs/colours';
import { KEY_HEADER } from '../../src/workbook/tab';

const tabs = ALL_TABS.map(({ tab }) => tab);

test('every tab has a title and a number of its own', () => {
  expect(new Set(tabs.map(({ title }) => title)).size).toBe(tabs.length);
  expect(new Set(ALL_TABS.map(({ sheetId }) => sheetId)).size).toBe(tabs.length);
});

describe.each(tabs)('$title', (tab) => {
  const headers = tab.columns.map(({ header }) => header);

  test('has each header once, since columns are found by them', () => {
    expect(new Set(headers).size).toBe(headers.length);
    expect(headers.every((header) => header.trim() === header && header !== '')).toBe(true);
  });

  test('freezes fewer columns than it has', () => {
    expect(tab.frozenColumns).toBeLessThan(headers.length);
  });
});

test('the key stands first where there is one', () => {
  const keyed = tabs.filter(({ columns }) => columns.some(({ header }) => header === KEY_HEADER));
  expect(keyed.map(({ columns }) => columns[0]?.header)).toEqual(keyed.map(() => KEY_HEADER));
});

test('journals and logs are hidden, what people use is not', () => {
  expect(tabs.filter(({ hidden }) => hidden).map(({ title }) => title)).toEqual([
    'Kiriman',
    'Keputusan',
    'Surat',
    'Geokode',
    'Riwayat',
  ]);
});

test('every colour is of a column that is there', () => {
  const headers = new Set(tabs.flatMap(({ columns }) => columns.map(({ header }) => header)));
  expect(STATUS_COLOURS.filter(({ header }) => !headers.has(header))).toEqual([]);
});

test('the rows that settings begin with are of columns that are there', () => {
  const defaults = settingsDefaults('lurah@krandegan.example', SETTING_HELP);
  const strange = SETTINGS_TABS.flatMap(({ title, columns }) =>
    (defaults[title] ?? []).flatMap((row) =>
      Object.keys(row).filter((name) => !columns.some(({ header }) => header === name)),
    ),
  );
  expect(strange).toEqual([]);
  expect(defaults.Penerima?.map(({ Email }) => Email)).toEqual(['lurah@krandegan.example']);
});
