import { WEB_MAP_TEXT } from '../../subjects/maps/web-map-words';
import { MAP_PAGE_TEXT } from '../../subjects/maps/words';
import { el, fill } from '../dom';
import { brieflyWhere, nextOf, rwText, whatOf, whenOf } from './describe';
import type { Filter, Shown } from './filter';
import { shapeIcon } from './shapes';

/** As many rows as a cheap phone lays out without a pause. */
const ROWS_AT_ONCE = 60;

export interface ListActions {
  readonly onSelect: (one: Shown) => void;
  readonly onClear: () => void;
}

export interface ListContent {
  /** In the order of the list. */
  readonly shown: readonly Shown[];
  /** How many the view has without any filter. */
  readonly all: number;
  readonly filter: Filter;
}

/** `null` where nothing is to be done. */
export function nextSteps(one: Shown): HTMLElement | null {
  const texts = nextOf(one);
  return texts.length === 0
    ? null
    : el('ul', { class: 'next-steps' }, ...texts.map((text) => el('li', {}, text)));
}

function row(one: Shown, onSelect: ListActions['onSelect']): HTMLElement {
  const { point, findings } = one;
  const button = el(
    'button',
    { type: 'button', class: 'child' },
    el('span', { class: 'icons' }, ...findings.map(shapeIcon)),
    el(
      'span',
      { class: 'child-text' },
      el('span', {}, brieflyWhere(point)),
      el('small', {}, `${whatOf(one)} · ${whenOf(point)}`),
    ),
  );
  button.addEventListener('click', () => onSelect(one));
  return el('li', {}, button, nextSteps(one));
}

function button(text: string, onClick: () => void): HTMLElement {
  const made = el('button', { type: 'button', class: 'plain' }, text);
  made.addEventListener('click', onClick);
  return made;
}

/** The rows in order, with a heading before the first of each RW. */
function entries(shown: readonly Shown[], onSelect: ListActions['onSelect']): readonly (() => HTMLElement)[] {
  return shown.flatMap((one, i) => {
    const { rw } = one.point;
    const isFirst = i === 0 || shown[i - 1]?.point.rw !== rw;
    const count = (): number => shown.filter(({ point }) => point.rw === rw).length;
    const heading = (): HTMLElement =>
      el('li', { class: 'heading' }, el('h3', {}, WEB_MAP_TEXT.inRw(rwText(rw), count())));
    return [...(isFirst ? [heading] : []), () => row(one, onSelect)];
  });
}

/** Rows a screenful or so at a time, and a button for the next; all of them on paper. */
function rowsWithMore(all: readonly (() => HTMLElement)[]): {
  readonly elements: readonly HTMLElement[];
  readonly drawAll: () => void;
} {
  const rows = el('ul', { class: 'children' });
  const more = el('p', { class: 'more' });
  let drawn = 0;
  const draw = (count: number): void => {
    for (const entry of all.slice(drawn, drawn + count)) rows.append(entry());
    drawn += count;
    const left = Math.min(all.length - drawn, ROWS_AT_ONCE);
    fill(more, left > 0 ? button(MAP_PAGE_TEXT.more(left), () => draw(ROWS_AT_ONCE)) : null);
  };
  draw(ROWS_AT_ONCE);
  return { elements: [rows, more], drawAll: () => draw(all.length) };
}

const countText = ({ shown, all, filter }: ListContent): string =>
  filter.view === 'steps'
    ? WEB_MAP_TEXT.stepsShown(shown.length, all)
    : MAP_PAGE_TEXT.shown(shown.length, all);

function nothingText({ all, filter }: ListContent): string {
  return filter.view === 'steps' && all === 0 ? WEB_MAP_TEXT.nothingToDo : MAP_PAGE_TEXT.nothingShown;
}

/**
 * The list beside the map: the way to every marker for the keyboard and for a screen reader, and all there is where the map cannot be drawn.
 *
 * @returns draws the rows that nobody has asked for yet
 */
export function showList(
  container: HTMLElement,
  content: ListContent,
  { onSelect, onClear }: ListActions,
): () => void {
  const { shown, all } = content;
  const { elements, drawAll } = rowsWithMore(entries(shown, onSelect));
  container.setAttribute('aria-label', MAP_PAGE_TEXT.list);
  fill(
    container,
    el('p', { class: 'shown', role: 'status' }, countText(content)),
    shown.length < all ? el('p', { class: 'more' }, button(MAP_PAGE_TEXT.clear, onClear)) : null,
    shown.length === 0 ? el('p', { class: 'quiet' }, nothingText(content)) : null,
    content.filter.view === 'steps' && shown.length > 0
      ? el('p', { class: 'quiet small' }, WEB_MAP_TEXT.notDoneHere)
      : null,
    ...elements,
  );
  container.scrollTop = 0;
  return drawAll;
}
