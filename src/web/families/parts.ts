// Small parts of the page.
import { el } from '../dom';

export function button(
  text: string,
  act: () => void,
  attributes: Readonly<Record<string, string>> = {},
): HTMLElement {
  const made = el('button', { type: 'button', ...attributes }, text);
  made.addEventListener('click', act);
  return made;
}

/** A choice among texts by their values. */
export function choice(
  options: readonly (readonly [value: string, text: string])[],
  chosen: string,
  attributes: Readonly<Record<string, string>> = {},
): HTMLSelectElement {
  const made = el('select', attributes, ...options.map(([value, text]) => el('option', { value }, text)));
  made.value = chosen;
  return made;
}

/** A form whose sending is left to the page. */
export function formOf(
  attributes: Readonly<Record<string, string>>,
  send: () => void,
  ...children: readonly (Node | string | null)[]
): HTMLFormElement {
  const made = el('form', attributes, ...children);
  made.addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
  return made;
}
