// Stories of mothers as told in plain text.

import { mothersRegister, told } from '../../support/mothers-register';
import { readStory, type StoryLine } from '../../support/told-story';

const STORIES = ['year', 'needs', 'contacts'] as const;
const NAME_HEADER: Readonly<Record<string, string>> = {
  Ibu: 'Nama Ibu',
  'Perlu Perbaikan': 'Nama Anak',
  'Perlu Tindakan': 'Nama Anak',
  Tindakan: 'Nama Anak',
};

const sentIn = (lines: readonly StoryLine[]) =>
  lines.flatMap((line) =>
    line.kind === 'sent'
      ? [told(line.id, line.day, { posyandu: 'Mawar', ...line.answers }, { form: line.form })]
      : [],
  );

test.each(STORIES)('each line of the story %s holds', (story) => {
  const register = mothersRegister();
  for (const line of readStory(`mothers/${story}.txt`)) {
    if (line.kind === 'sent') register.send(...sentIn([line]));
    else if (line.kind === 'night') register.night(line.day);
    else {
      const header = NAME_HEADER[line.tab] ?? '';
      const rows = register.rowsOf(line.tab).filter((row) => row[header]?.startsWith(line.row));
      const cells = line.kind === 'shows' ? Object.keys(line.cells) : [];
      const nth = line.kind === 'shows' ? line.nth : null;
      const found = (nth === null ? rows : rows.slice(nth - 1, nth)).map((row) =>
        Object.fromEntries(cells.map((cell) => [cell, row[cell]?.replaceAll('\n', ' ')])),
      );
      expect([line.at, found]).toEqual([line.at, line.kind === 'shows' ? [line.cells] : []]);
    }
  }
  expect(register.rebuild()).toBe(0);
});
