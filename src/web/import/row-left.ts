import { IMPORT_PAGE } from '../../subjects/import/page-words';
import { isMarked, type Left, leftByHeading, leftIn } from './child-left';
import { isAnswerKey } from './columns';
import type { SettledList } from './settle';

/** In the file of problem rows stands why a row was not brought in: nothing that the list says. */
const isOwnReason = (title: string, text: string): boolean =>
  title === IMPORT_PAGE.reason && text.length > 30 && text.endsWith('.');

/** What the row says became of the child, in any of its columns. */
export function leftOf({ facts: { list, mapping } }: SettledList, row: number): Left | null {
  const cells = list.sheet.rows[row] ?? [];
  for (const [column, cell] of cells.entries()) {
    const text = cell.text.trim();
    if (text === '') continue;
    const title = list.headers[column] ?? '';
    const target = mapping[column] ?? null;
    if (isOwnReason(title, text)) continue;
    const said = leftIn(text, target, title);
    if (said) return said;
    const byHeading = isAnswerKey(target) && target !== 'catatan' ? null : leftByHeading(title);
    const marks = target === 'left_out' ? (byHeading ?? 'unclear') : byHeading;
    if (marks && isMarked(text)) return marks;
  }
  return leftIn(list.sheet.name, null, '');
}
