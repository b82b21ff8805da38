import type { Reading, Sorting } from './shown-rows';

export interface ColumnMenuWords {
  readonly sortAscending: string;
  readonly sortDescending: string;
  readonly sortNone: string;
  readonly contains: string;
  readonly clearFilter: string;
}

/** The little window under a column's ▾: order by it, or keep the rows that contain a word. */
export function openColumnMenu(
  column: number,
  anchor: HTMLElement,
  reading: Reading,
  words: ColumnMenuWords,
  apply: (reading: Reading) => void,
): void {
  document.querySelector('.column-menu')?.remove();
  const menu = document.createElement('div');
  menu.className = 'column-menu';
  const close = (): void => {
    menu.remove();
    document.removeEventListener('pointerdown', outside, true);
  };
  const outside = (event: Event): void => {
    if (event.target instanceof Node && !menu.contains(event.target)) close();
  };
  const sorted = (sorting: Sorting | null) => (): void => {
    close();
    apply({ ...reading, sorting });
  };
  const filter = document.createElement('input');
  filter.type = 'search';
  filter.placeholder = words.contains;
  filter.setAttribute('aria-label', words.contains);
  filter.value = reading.filters.get(column) ?? '';
  const filtered = (text: string): void => {
    close();
    apply({ ...reading, filters: new Map([...reading.filters, [column, text]]) });
  };
  filter.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') filtered(filter.value);
    if (event.key === 'Escape') close();
  });
  filter.addEventListener('change', () => filtered(filter.value));
  menu.append(
    entry(words.sortAscending, sorted({ column, descending: false })),
    entry(words.sortDescending, sorted({ column, descending: true })),
    entry(words.sortNone, sorted(null)),
    filter,
    entry(words.clearFilter, () => filtered('')),
  );
  place(menu, anchor);
  document.addEventListener('pointerdown', outside, true);
  filter.focus();
}

function entry(text: string, run: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  button.addEventListener('click', run);
  return button;
}

const MENU_PX = 220;

function place(menu: HTMLElement, anchor: HTMLElement): void {
  const box = anchor.getBoundingClientRect();
  menu.style.top = `${box.bottom + 4}px`;
  menu.style.left = `${Math.max(8, Math.min(box.left, window.innerWidth - MENU_PX - 8))}px`;
  document.body.append(menu);
}
