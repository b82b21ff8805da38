/**
 * Types into a cell: Enter or leaving keeps, Escape drops.
 *
 * @param typed the first letter, where typing has begun already; `null` to change what is there
 * @param choices offered for the cell, if any
 */
export function editCell(
  place: HTMLTableCellElement,
  typed: string | null,
  choices: readonly string[],
  keep: (text: string) => void,
): void {
  const before = place.textContent ?? '';
  const input = document.createElement('input');
  input.className = 'cell-editor';
  const list = choiceList(choices);
  if (list) input.setAttribute('list', list.id);
  input.value = typed ?? before;
  let settled = false;
  const settle = (text: string): void => {
    if (settled) return;
    settled = true;
    place.textContent = text;
    if (text !== before) keep(text);
  };
  input.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    settle(event.key === 'Enter' ? input.value : before);
    place.focus();
  });
  input.addEventListener('blur', () => settle(input.value));
  place.replaceChildren(input, ...(list ? [list] : []));
  if (typed === null) input.select();
  else input.focus();
}

function choiceList(choices: readonly string[]): HTMLDataListElement | null {
  if (choices.length === 0) return null;
  const list = document.createElement('datalist');
  list.id = 'pilihan';
  list.append(...choices.map((value) => Object.assign(document.createElement('option'), { value })));
  return list;
}
