/** Types into a cell: Enter or leaving keeps, Escape drops. */
export function editCell(place: HTMLTableCellElement, keep: (text: string) => void): void {
  const before = place.textContent ?? '';
  const input = document.createElement('input');
  input.className = 'cell-editor';
  input.value = before;
  let settled = false;
  const settle = (text: string): void => {
    if (settled) return;
    settled = true;
    place.textContent = text;
    if (text !== before) keep(text);
  };
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') settle(input.value);
    if (event.key === 'Escape') settle(before);
  });
  input.addEventListener('blur', () => settle(input.value));
  place.replaceChildren(input);
  input.select();
}
