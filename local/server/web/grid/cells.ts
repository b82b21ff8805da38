import type { CellWire } from '../../wire';

/** Only addresses that open a page: what was typed into a form must not become a script. */
const isOpenable = (link: string): boolean => /^(https?:|mailto:|\/|#)/i.test(link);

/** Fills a table cell; texts become text nodes and nothing else. */
export function fillCell(place: HTMLTableCellElement, cell: CellWire | undefined): void {
  if (cell === undefined || typeof cell === 'string') {
    place.textContent = cell ?? '';
    if (cell !== undefined && cell.length > 24) place.title = cell;
    return;
  }
  if (cell.link !== undefined && isOpenable(cell.link)) {
    const anchor = document.createElement('a');
    anchor.href = cell.link;
    if (!cell.link.startsWith('/lembar') && !cell.link.startsWith('#'))
      Object.assign(anchor, { target: '_blank', rel: 'noopener' });
    anchor.textContent = cell.text;
    place.append(anchor);
  } else place.textContent = cell.text;
  if (cell.background !== undefined) place.style.backgroundColor = cell.background;
  if (cell.color !== undefined) place.style.color = cell.color;
  if (cell.bold) place.style.fontWeight = '600';
  if (cell.wrap) place.classList.add('wrap');
  if (cell.align !== undefined || cell.number !== undefined) place.style.textAlign = cell.align ?? 'right';
  if (cell.note !== undefined) {
    place.classList.add('noted');
    place.title = cell.note;
  } else if (cell.text.length > 24) place.title = cell.text;
}
