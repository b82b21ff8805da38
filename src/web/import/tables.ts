import { el } from '../dom';

export interface Column {
  readonly title: string;
  readonly wide?: boolean;
}

/** A table that scrolls by itself. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly (string | Node)[])[],
): HTMLElement {
  const head = el('tr', {}, ...columns.map(({ title }) => el('th', { scope: 'col' }, title)));
  const body = rows.map((row) =>
    el('tr', {}, ...row.map((cell, i) => el('td', columns[i]?.wide ? { class: 'wide' } : {}, cell))),
  );
  return el(
    'div',
    { class: 'scroll', tabindex: '0' },
    el('table', {}, el('thead', {}, head), el('tbody', {}, ...body)),
  );
}

export type Tone = 'good' | 'bad' | 'plain';

/** Figures side by side, each with what it counts. */
export const counts = (
  figures: readonly (readonly [count: number, name: string, tone: Tone])[],
): HTMLElement =>
  el(
    'ul',
    { class: 'counts' },
    ...figures.map(([count, name, tone]) =>
      el('li', { class: count > 0 ? tone : 'plain' }, el('strong', {}, String(count)), name),
    ),
  );

/** A choice among texts, each with its value. */
export function select(
  options: readonly (readonly [value: string, text: string])[],
  chosen: string,
  onChange: (value: string) => void,
  label: string,
): HTMLSelectElement {
  const made = el('select', { 'aria-label': label });
  for (const [value, text] of options) made.append(el('option', { value }, text));
  made.value = chosen;
  made.addEventListener('change', () => onChange(made.value));
  return made;
}

export function button(text: string, onPress: () => void, kind = ''): HTMLButtonElement {
  const made = el('button', { type: 'button', class: kind }, text);
  made.addEventListener('click', onPress);
  return made;
}
