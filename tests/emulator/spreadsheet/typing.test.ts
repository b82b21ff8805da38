import { typeIntoCell, valueAsText } from '../../../local/google/spreadsheet';
import { emptyTab } from './tabs';

const EDITOR = 'bidan@desa.example';
const VIEWER = 'camat@desa.example';

/** Types into A1 of a shared workbook. */
function typing() {
  const tab = emptyTab();
  const { world, book } = tab;
  book.addEditor(EDITOR).addViewer(VIEWER);
  const type = (text: string, user?: string) => typeIntoCell(world, book.getId(), 'Sheet1', 0, 0, text, user);
  return { ...tab, type };
}

// Guide "Event objects", oldValue: nothing where the cell had no content.
test.each([
  { before: '', old: null },
  { before: 'Melati', old: 'Melati' },
  { before: '12,5', old: '12.5' },
  { before: 'TRUE', old: 'TRUE' },
  { before: '=1+2', old: '3' },
  { before: '=1/0', old: '#DIV/0!' },
])('a cell with $before typed into it has the value $old for events', ({ before, old }) => {
  const { type, world, book } = typing();
  type(before);
  expect(valueAsText(world, book.getId(), 'Sheet1', 0, 0)).toBe(old);
});

test('an editor types into a workbook, and nobody else but its owner', () => {
  const { type, sheet } = typing();
  type('bidan', EDITOR);
  expect(sheet.getRange('A1').getValue()).toBe('bidan');
  for (const user of [VIEWER, 'orang@lain.example']) {
    expect(() => type('lain', user)).toThrow('You do not have permission to perform that action.');
  }
  expect(sheet.getRange('A1').getValue()).toBe('bidan');
  type('operator');
  expect(sheet.getRange('A1').getValue()).toBe('operator');
});

test('a protection holds for the person who types', () => {
  const { type, sheet } = typing();
  const protection = sheet.protect();
  expect(() => type('bidan', EDITOR)).toThrow('You are trying to edit a protected cell or object.');
  protection.addEditor(EDITOR);
  type('bidan', EDITOR);
  expect(sheet.getRange('A1').getValue()).toBe('bidan');
});
