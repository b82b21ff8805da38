// Fields as large as a thumb, each with its name, a hint, and what is wrong with it.
import { el } from '../dom';

let made = 0;
/** An id that no other element has. */
const nextId = (): string => {
  made += 1;
  return `f${made}`;
};

export interface Field {
  readonly element: HTMLElement;
  /** Says what is wrong, or nothing any more. */
  problem(text: string | null): void;
  focus(): void;
}

interface Texts {
  readonly label: string;
  readonly hint?: string;
}

/** One line of text, a number or a day. */
export function lineField(
  { label, hint }: Texts,
  attributes: Readonly<Record<string, string>>,
  value: string,
  onInput: (value: string) => void,
): Field & { readonly input: HTMLInputElement } {
  const id = nextId();
  const input = el('input', { id, autocomplete: 'off', ...attributes });
  input.value = value;
  input.addEventListener('input', () => onInput(input.value));
  const { hintElement, error, describe } = around(id, hint);
  describe(input);
  const element = el('div', { class: 'field' }, el('label', { for: id }, label), hintElement, input, error);
  return { element, input, problem: showsOn(error, input, element), focus: () => input.focus() };
}

/** Letters that two choices beside one another have room for at 360 px. */
const LONGEST_BESIDE_ANOTHER = 14;

/** One of several. */
export function choiceField<T extends string>(
  { label, hint }: Texts,
  choices: readonly (readonly [T, string])[],
  value: T | null,
  onChange: (value: T) => void,
): Field {
  const id = nextId();
  const isLong = choices.some(([, text]) => text.length > LONGEST_BESIDE_ANOTHER);
  const inputs = choices.map(([choice, text], i) => {
    const input = el('input', { type: 'radio', name: id, id: `${id}-${i}`, value: choice });
    input.checked = choice === value;
    input.addEventListener('change', () => onChange(choice));
    return {
      input,
      element: el('label', { class: 'choice', for: `${id}-${i}` }, input, el('span', {}, text)),
    };
  });
  const { hintElement, error, describe } = around(id, hint);
  const element = el(
    'fieldset',
    { class: 'field' },
    el('legend', {}, label),
    hintElement,
    el('div', { class: isLong ? 'choices stacked' : 'choices' }, ...inputs.map((one) => one.element)),
    error,
  );
  describe(element);
  const [first] = inputs;
  return {
    element,
    problem: showsOn(error, null, element),
    focus: () => (inputs.find(({ input }) => input.checked) ?? first)?.input.focus(),
  };
}

/** A drop-down list. */
export function listField(
  { label }: Texts,
  choices: readonly (readonly [string, string])[],
  value: string,
  onChange: (value: string) => void,
): Field {
  const id = nextId();
  const select = el(
    'select',
    { id },
    ...choices.map(([choice, text]) => el('option', { value: choice }, text)),
  );
  select.value = value;
  select.addEventListener('change', () => onChange(select.value));
  const { error, describe } = around(id, undefined);
  describe(select);
  const element = el('div', { class: 'field' }, el('label', { for: id }, label), select, error);
  return { element, problem: showsOn(error, select, element), focus: () => select.focus() };
}

function around(id: string, hint: string | undefined) {
  const hintElement = hint === undefined ? null : el('p', { class: 'hint', id: `${id}-hint` }, hint);
  const error = el('p', { class: 'problem', id: `${id}-problem` });
  const described = [...(hint === undefined ? [] : [`${id}-hint`]), `${id}-problem`].join(' ');
  return {
    hintElement,
    error,
    describe: (control: HTMLElement) => control.setAttribute('aria-describedby', described),
  };
}

const showsOn =
  (error: HTMLElement, control: HTMLElement | null, whole: HTMLElement) =>
  (text: string | null): void => {
    error.textContent = text ?? '';
    whole.className = text === null ? 'field' : 'field wrong';
    if (text === null) control?.removeAttribute('aria-invalid');
    else control?.setAttribute('aria-invalid', 'true');
  };

export function button(
  text: string,
  kind: 'main' | 'plain' | 'grave',
  onClick: () => void,
): HTMLButtonElement {
  const pressed = el('button', { type: 'button', class: kind }, text);
  pressed.addEventListener('click', onClick);
  return pressed;
}

/** A heading that is read out when the screen is shown. */
export const screenHeading = (text: string): HTMLHeadingElement => el('h1', { tabindex: '-1' }, text);

/** Asks before something is lost. */
export function asking(
  place: HTMLElement,
  question: string,
  { yes, no }: { readonly yes: string; readonly no: string },
  then: () => void,
): void {
  const box = el('div', { class: 'ask', role: 'group', 'aria-label': question }, el('p', {}, question));
  const stay = button(no, 'plain', () => box.remove());
  box.append(button(yes, 'grave', then), stay);
  for (const other of [...place.querySelectorAll('.ask')]) other.remove();
  place.append(box);
  stay.focus();
}
