import type { MapStatus } from '../../subjects/children/summary/map-status';
import type { MapPagePoint } from '../../subjects/maps/map-page';
import { MAP_PAGE_TEXT, MAP_STATUS_LABEL } from '../../subjects/maps/words';
import { el, fill } from '../dom';
import { brieflyWhere, whenOf, whereOf } from './describe';
import { shapeIcon } from './shapes';

/** As many rows as a cheap phone lays out without a pause. */
const ROWS_AT_ONCE = 60;

export interface ListActions {
  readonly onSelect: (point: MapPagePoint) => void;
  readonly onClear: () => void;
}

function row(point: MapPagePoint, onSelect: (point: MapPagePoint) => void): HTMLElement {
  const button = el(
    'button',
    { type: 'button', class: 'child' },
    shapeIcon(point.status),
    el('span', { class: 'child-text' }, el('span', {}, brieflyWhere(point)), el('small', {}, whenOf(point))),
  );
  button.setAttribute('aria-label', `${MAP_STATUS_LABEL[point.status]}, ${whereOf(point)}, ${whenOf(point)}`);
  button.addEventListener('click', () => onSelect(point));
  return el('li', {}, button);
}

function heading(status: MapStatus, points: readonly MapPagePoint[]): HTMLElement {
  const count = points.filter((point) => point.status === status).length;
  return el('li', { class: 'heading' }, `${MAP_STATUS_LABEL[status]} (${count})`);
}

function button(text: string, onClick: () => void): HTMLElement {
  const made = el('button', { type: 'button', class: 'plain' }, text);
  made.addEventListener('click', onClick);
  return made;
}

/** The rows in order, with a heading before the first of each status. */
function entries(
  points: readonly MapPagePoint[],
  onSelect: ListActions['onSelect'],
): readonly (() => HTMLElement)[] {
  const made: (() => HTMLElement)[] = [];
  points.forEach((point, i) => {
    const { status } = point;
    if (points[i - 1]?.status !== status) made.push(() => heading(status, points));
    made.push(() => row(point, onSelect));
  });
  return made;
}

/** Rows a screenful or so at a time, and a button for the next. */
function rowsWithMore(all: readonly (() => HTMLElement)[]): readonly HTMLElement[] {
  const rows = el('ul', { class: 'children' });
  const more = el('p', { class: 'more' });
  let drawn = 0;
  const drawMore = (): void => {
    for (const entry of all.slice(drawn, drawn + ROWS_AT_ONCE)) rows.append(entry());
    drawn += ROWS_AT_ONCE;
    const left = Math.min(all.length - drawn, ROWS_AT_ONCE);
    fill(more, left > 0 ? button(MAP_PAGE_TEXT.more(left), drawMore) : null);
  };
  drawMore();
  return [rows, more];
}

/** The list beside the map: the way to every marker for the keyboard and for a screen reader. */
export function showList(
  container: HTMLElement,
  points: readonly MapPagePoint[],
  all: number,
  { onSelect, onClear }: ListActions,
): void {
  container.setAttribute('aria-label', MAP_PAGE_TEXT.list);
  fill(
    container,
    el('p', { class: 'shown', role: 'status' }, MAP_PAGE_TEXT.shown(points.length, all)),
    points.length < all ? el('p', { class: 'more' }, button(MAP_PAGE_TEXT.clear, onClear)) : null,
    points.length === 0 ? el('p', { class: 'quiet' }, MAP_PAGE_TEXT.nothingShown) : null,
    ...rowsWithMore(entries(points, onSelect)),
  );
  container.scrollTop = 0;
}
