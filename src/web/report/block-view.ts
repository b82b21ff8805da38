// Pieces of a mail as parts of a page.
import type { Bar, Block, Column } from '../../subjects/report/report';
import { el } from '../dom';

/** A part for each heading, with what stands below it. */
export function sectionsOf(blocks: readonly Block[]): readonly HTMLElement[] {
  const parts: HTMLElement[] = [];
  for (const block of blocks) {
    const open = parts[parts.length - 1];
    if (block.kind === 'heading' || !open) parts.push(el('section', {}, viewOf(block)));
    else open.append(viewOf(block));
  }
  return parts;
}

function viewOf(block: Block): HTMLElement {
  switch (block.kind) {
    case 'heading':
    case 'section':
      return el('h2', {}, block.text);
    case 'notice':
      return el('p', { class: `notice ${block.tone}` }, block.text);
    case 'facts':
      return el(
        'dl',
        {},
        ...block.rows.map(({ label, value, detail, note }) =>
          el(
            'div',
            {},
            el('dt', {}, label),
            el(
              'dd',
              {},
              el('span', { class: 'figure' }, value),
              detail === undefined ? null : el('span', {}, detail),
              note === undefined ? null : el('span', { class: 'note' }, note),
            ),
          ),
        ),
      );
    case 'table':
      return el(
        'table',
        {},
        el('thead', {}, el('tr', {}, ...block.head.map((text) => el('th', { scope: 'col' }, text)))),
        el('tbody', {}, ...block.rows.map(rowOf)),
      );
    case 'bars':
      return el('ul', { class: 'bars' }, ...block.bars.map(barOf));
    case 'columns':
      return el(
        'figure',
        {},
        el('figcaption', {}, block.title),
        el('ol', { class: 'columns' }, ...block.columns.map(columnOf)),
      );
    case 'small':
    case 'paragraph':
      return el('p', { class: block.kind }, block.text);
    // What leads somewhere, and lists of children, are for mails.
    case 'list':
    case 'button':
    case 'address':
      return el('p');
  }
}

const rowOf = ([name = '', ...cells]: readonly string[]): HTMLElement =>
  el('tr', {}, el('th', { scope: 'row' }, name), ...cells.map((text) => el('td', {}, text)));

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;

/** At least this much of the width is seen. */
const LEAST = 0.01;

function barOf({ label, value, span, isPale }: Bar): HTMLElement {
  const bar = el('span', { class: isPale ? 'fill pale' : 'fill' });
  if (span) {
    const [from, to] = span;
    bar.style.left = percent(Math.min(from, 1 - LEAST));
    bar.style.width = percent(Math.max(to - from, LEAST));
  }
  return el(
    'li',
    {},
    el('span', { class: 'label' }, label),
    el('span', { class: 'value' }, value),
    span ? el('span', { class: 'track' }, bar) : null,
  );
}

function columnOf({ label, value, height }: Column): HTMLElement {
  const bar = el('span', { class: 'fill' });
  bar.style.height = percent(height ?? 0);
  return el(
    'li',
    {},
    el('span', { class: 'value' }, value),
    el('span', { class: 'room' }, bar),
    el('span', { class: 'label' }, label),
  );
}
