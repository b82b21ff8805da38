import { createGoogle } from '../../../local/google';
import { enumeration, memberName } from '../../../local/google/core/enumeration';
import { newWorld } from '../worlds';

/** Members have the methods of Java's enums, which Google's types leave out. */
interface Member {
  name(): string;
  ordinal(): number;
  compareTo(other: unknown): number;
}

const { COLUMNS, ROWS } = enumeration<{ COLUMNS: Member; ROWS: Member }>('COLUMNS', 'ROWS');

test('members of an enum are compared by their places', () => {
  expect([COLUMNS.compareTo(ROWS), ROWS.compareTo(COLUMNS), ROWS.compareTo(ROWS)]).toEqual([-1, 1, 0]);
  expect([ROWS.name(), ROWS.ordinal()]).toEqual(['ROWS', 1]);
});

test('enums of the services can be compared too', () => {
  const { SpreadsheetApp } = createGoogle(newWorld()) as { SpreadsheetApp: { WrapStrategy: object } };
  const { WRAP, CLIP } = SpreadsheetApp.WrapStrategy as { WRAP: Member; CLIP: Member };
  expect(WRAP.compareTo(CLIP)).toBe(-2);
});

test('only a member has a name in its enum', () => {
  const Sides = { COLUMNS, ROWS };
  expect([memberName(Sides, ROWS), memberName(Sides, 'ROWS'), memberName(Sides, null)]).toEqual([
    'ROWS',
    null,
    null,
  ]);
});
