import { padded } from '../../kernel/words';
import { number, text } from '../../workbook/cells';
import { legible } from '../../workbook/legible';
import { column, KEY_HEADER, type Tab } from '../../workbook/tab';
import type { SemesterSum } from './semester-sums';
import { SEMESTER_HEADERS, SEMESTER_TITLE, UNIT_LABEL } from './words';

/** The latest semester on top: years are counted backwards. */
const LAST_DAY = 99_999_999;

function keyOf({ from, moneySource, program }: SemesterSum): string {
  const back = LAST_DAY - Number(from.replace(/-/g, ''));
  return `${back} ${moneySource.toLowerCase() || '~'} ${padded(program.place)}`;
}

/** The tab `Bantuan per Semester`: sums and how many were reached, by source of money. It names nobody, and is printed as it stands. */
export const semesterTab: Tab<SemesterSum> = {
  title: SEMESTER_TITLE,
  sheetId: 111,
  kind: 'computed',
  hidden: false,
  frozenColumns: 2,
  order: 'oldest-first',
  added: true,
  key: keyOf,
  columns: [
    column(KEY_HEADER, 60, 'text', (sum) => text(keyOf(sum)), { hidden: true }),
    column(SEMESTER_HEADERS.semester, 120, 'text', ({ semester }) => text(semester), {
      note: 'semesterLayout',
    }),
    column(SEMESTER_HEADERS.moneySource, 130, 'text', ({ moneySource }) => legible(moneySource), {
      note: 'semesterMoney',
    }),
    column(SEMESTER_HEADERS.program, 170, 'text', ({ program }) => legible(program.name), { wrap: true }),
    column(SEMESTER_HEADERS.unit, 115, 'text', ({ program }) =>
      text(program.isForHouseholds ? UNIT_LABEL.household : UNIT_LABEL.person),
    ),
    column(SEMESTER_HEADERS.reached, 125, 'integer', ({ reached }) => number(reached)),
    column(SEMESTER_HEADERS.children, 125, 'integer', ({ children }) => number(children)),
    column(SEMESTER_HEADERS.given, 120, 'text', ({ given }) => number(given)),
    column(SEMESTER_HEADERS.measure, 105, 'text', ({ program }) => legible(program.measure)),
    column(SEMESTER_HEADERS.providers, 220, 'text', ({ providers }) => legible(providers.join(', ')), {
      wrap: true,
    }),
  ],
};
