// Where the keyboard is on a page that is drawn anew: fields and buttons are known by `data-key`.

/** A field or button, and what is selected of its text. */
export interface Place {
  readonly key: string;
  /** `null` where nothing can be selected. */
  readonly selection: readonly [from: number, to: number] | null;
}

const keyed = (key: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);

/** @returns `null` where no field or button has the keyboard */
export function placeOfFocus(): Place | null {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || active.dataset.key === undefined) return null;
  const { key } = active.dataset;
  if (!(active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement))
    return { key, selection: null };
  const { selectionStart, selectionEnd } = active;
  const isSelectable = selectionStart !== null && selectionEnd !== null;
  return { key, selection: isSelectable ? [selectionStart, selectionEnd] : null };
}

/** Puts the keyboard back; the page does not move. */
export function focusAgain({ key, selection }: Place): void {
  const found = keyed(key);
  found?.focus({ preventScroll: true });
  if (selection && (found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement))
    found.setSelectionRange(...selection);
}

/** Puts the keyboard to the first of these that the page has, and into sight. */
export function focusOn(keys: readonly string[]): void {
  const [first] = keys.map(keyed).filter((found) => found !== null);
  first?.focus();
}
