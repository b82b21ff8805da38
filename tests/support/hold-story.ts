import { responseCodeOf } from '../../src/kernel/code';
import { mothersRegister, told } from './mothers-register';
import { readStory, type StoryLine } from './told-story';

const NAME_HEADER: Readonly<Record<string, string>> = {
  Ibu: 'Nama Ibu',
  Catin: 'Nama Perempuan',
  'Perlu Perbaikan': 'Nama Anak',
  'Perlu Tindakan': 'Nama Anak',
  Tindakan: 'Nama Anak',
  'Data Anak': 'Nama Anak',
};

const sentIn = ({ id, day, form, answers }: StoryLine & { readonly kind: 'sent' }) =>
  told(id, day, { ...(form !== 'catin' && { posyandu: 'Mawar' }), ...answers }, { form });

/** Tells a story to a register in memory, and compares each line that says what its tabs show. */
export function holdStory(file: string): void {
  const register = mothersRegister();
  for (const line of readStory(file)) {
    if (line.kind === 'sent') register.send(sentIn(line));
    else if (line.kind === 'night') register.night(line.day);
    else {
      const header = NAME_HEADER[line.tab] ?? '';
      const rows = register.rowsOf(line.tab).filter((row) => row[header]?.startsWith(line.row));
      const cells = line.kind === 'shows' ? Object.keys(line.cells) : [];
      const nth = line.kind === 'shows' ? line.nth : null;
      const found = (nth === null ? rows : rows.slice(nth - 1, nth)).map((row) =>
        Object.fromEntries(cells.map((cell) => [cell, row[cell]?.replaceAll('\n', ' ')])),
      );
      expect([line.at, found]).toEqual([line.at, line.kind === 'shows' ? [withCodes(line.cells)] : []]);
    }
  }
  expect(register.rebuild()).toBe(0);
}

/** `I-{a1}` stands for the code of the response a1. */
const withCodes = (cells: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(cells).map(([header, cell]) => [
      header,
      cell.replace(/\{(\w+)\}/g, (_, of: string) => responseCodeOf(of)),
    ]),
  );
