import type { MapPagePoint } from '../../domain/place/map-page';
import type { MapStatus } from '../../domain/place/map-status';
import { MAP_PAGE_TEXT, MAP_STATUS_LABEL } from '../../messages/map';
import { brieflyWhere, rowLink, whenOf, whereOf } from './describe';
import { el, fill } from './dom';
import { shapeIcon } from './shapes';

/** As many rows as a cheap phone draws without a pause. */
const ROWS_AT_ONCE = 100;

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
  return el('li', {}, button, rowLink(point, MAP_PAGE_TEXT.openRowShort));
}

function button(text: string, onClick: () => void): HTMLElement {
  const made = el('button', { type: 'button', class: 'plain' }, text);
  made.addEventListener('click', onClick);
  return made;
}

/** The list beside the map: the way to every marker for the keyboard and for a screen reader. */
export function showList(
  container: HTMLElement,
  points: readonly MapPagePoint[],
  all: number,
  actions: ListActions,
): void {
  const rows = el('ul', { class: 'children' });
  const more = el('p', { class: 'more' });
  let drawn = 0;
  let status: MapStatus | null = null;
  const drawMore = (): void => {
    for (const point of points.slice(drawn, drawn + ROWS_AT_ONCE)) {
      if (point.status !== status) {
        status = point.status;
        const count = points.filter((other) => other.status === point.status).length;
        rows.append(el('li', { class: 'heading' }, `${MAP_STATUS_LABEL[status]} (${count})`));
      }
      rows.append(row(point, actions.onSelect));
    }
    drawn = Math.min(points.length, drawn + ROWS_AT_ONCE);
    const left = points.length - drawn;
    fill(more, left === 0 ? null : button(MAP_PAGE_TEXT.more(Math.min(left, ROWS_AT_ONCE)), drawMore));
  };
  drawMore();
  container.setAttribute('aria-label', MAP_PAGE_TEXT.list);
  fill(
    container,
    el('p', { class: 'shown', role: 'status' }, MAP_PAGE_TEXT.shown(points.length, all)),
    points.length < all ? el('p', { class: 'more' }, button(MAP_PAGE_TEXT.clear, actions.onClear)) : null,
    points.length === 0 ? el('p', { class: 'quiet' }, MAP_PAGE_TEXT.nothingShown) : rows,
    more,
  );
}
