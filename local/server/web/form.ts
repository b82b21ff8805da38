import type { SubmitWire } from '../wire';
import { problemOf } from './form-check';
import { element, tell } from './wire-client';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const form = element('formulir', HTMLFormElement);
const words = element('kata', HTMLTemplateElement).dataset;
const back = element('kembali', HTMLButtonElement);
const onward = element('lanjut', HTMLButtonElement);
const alertBox = element('galat', HTMLElement);
const pages = [...form.querySelectorAll<HTMLElement>('.page')];

/** Pages that were walked through, the shown one last: only these are sent, and Back goes along them. */
let path: HTMLElement[] = pages.slice(0, 1);

const current = (): HTMLElement | undefined => path.at(-1);
const fieldsOf = (part: ParentNode): Field[] => [...part.querySelectorAll<Field>('input, textarea, select')];
const questionsOf = (page: HTMLElement): HTMLElement[] => [
  ...page.querySelectorAll<HTMLElement>('[data-item]'),
];

function answerOf(question: HTMLElement): string[] {
  return fieldsOf(question)
    .filter(
      (field) => !(field instanceof HTMLInputElement && /radio|checkbox/.test(field.type)) || field.checked,
    )
    .map((field) => field.value)
    .filter((value) => value !== '');
}

/** Where the page leads: by the answer that says so, otherwise as the page itself says. */
function destination(page: HTMLElement): string {
  for (const option of page.querySelectorAll<HTMLOptionElement | HTMLInputElement>('[data-goto]')) {
    const picked = option instanceof HTMLOptionElement ? option.selected : option.checked;
    if (picked && option.dataset.goto !== 'continue') return option.dataset.goto ?? 'continue';
  }
  return page.dataset.next ?? 'continue';
}

function pageAfter(page: HTMLElement): HTMLElement | null {
  const to = destination(page);
  if (to === 'submit') return null;
  if (to === 'restart') return pages[0] ?? null;
  if (to === 'continue') return pages[pages.indexOf(page) + 1] ?? null;
  return pages.find((one) => one.dataset.page === to) ?? null;
}

function show(focus: boolean): void {
  const page = current();
  if (!page) return;
  for (const one of pages) one.hidden = one !== page;
  back.hidden = path.length < 2;
  onward.textContent = (pageAfter(page) === null ? onward.dataset.submit : onward.dataset.next) ?? '';
  alertBox.hidden = true;
  if (!focus) return;
  window.scrollTo(0, 0);
  page.querySelector<HTMLElement>('h2, input, select, textarea')?.focus();
}

function mark(question: HTMLElement, message: string | null): void {
  question.classList.toggle('wrong', message !== null);
  const place = question.querySelector<HTMLElement>('.err');
  if (place) {
    place.textContent = message ?? '';
    place.hidden = message === null;
  }
  for (const field of fieldsOf(question)) field.setAttribute('aria-invalid', String(message !== null));
}

function check(question: HTMLElement): string | null {
  const [kind, rule] = [question.dataset.kind ?? '', question.dataset.rule ?? null];
  const args: unknown = JSON.parse(question.dataset.args ?? '[]');
  return problemOf(
    answerOf(question),
    { kind, required: question.dataset.required !== undefined, rule, args: Array.isArray(args) ? args : [] },
    {
      missing: words.missing ?? '',
      invalid: question.dataset.message || (words.invalid ?? ''),
      email: words.email ?? '',
    },
  );
}

/** Marks every question of the page; @returns whether it may be left. */
function checked(page: HTMLElement): boolean {
  const wrong = questionsOf(page).filter((question) => {
    const message = check(question);
    mark(question, message);
    return message !== null;
  });
  if (wrong[0]) fieldsOf(wrong[0])[0]?.focus();
  return wrong.length === 0;
}

function collect(): { answers: Record<string, string | string[]>; email: string } {
  const answers: Record<string, string | string[]> = {};
  let email = '';
  for (const question of path.flatMap(questionsOf)) {
    const [first, ...more] = answerOf(question);
    if (first === undefined) continue;
    if (question.dataset.kind === 'email') email = first;
    else
      answers[question.dataset.item ?? ''] = question.dataset.kind === 'CHECKBOX' ? [first, ...more] : first;
  }
  return { answers, email };
}

function refused(problems: Extract<SubmitWire, { ok: false }>['problems']): void {
  let shown = false;
  for (const { itemId, message } of problems) {
    const question = itemId === null ? null : form.querySelector<HTMLElement>(`[data-item="${itemId}"]`);
    const step = question ? path.findIndex((page) => page.contains(question)) : -1;
    if (!question || step < 0) {
      alertBox.textContent = message;
      alertBox.hidden = false;
      continue;
    }
    mark(question, message);
    if (shown) continue;
    path = path.slice(0, step + 1);
    show(false);
    fieldsOf(question)[0]?.focus();
    shown = true;
  }
}

async function send(): Promise<void> {
  onward.disabled = true;
  onward.textContent = onward.dataset.sending ?? '';
  try {
    const responseId = form.dataset.response || null;
    const outcome = await tell<SubmitWire>(`/api/kirim/${form.dataset.address}`, {
      ...collect(),
      responseId,
    });
    if (outcome.ok) recorded(outcome.editPath);
    else {
      show(false);
      refused(outcome.problems);
    }
  } catch {
    show(false);
    alertBox.textContent = words.offline ?? '';
    alertBox.hidden = false;
  }
  onward.disabled = false;
}

function recorded(editPath: string): void {
  const done = element('tercatat', HTMLElement);
  element('ubah', HTMLAnchorElement).href = editPath;
  form.hidden = true;
  done.hidden = false;
  window.scrollTo(0, 0);
  done.focus();
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const page = current();
  if (!page || onward.disabled || !checked(page)) return;
  const next = pageAfter(page);
  if (next === null) {
    void send();
    return;
  }
  path = path.includes(next) ? path.slice(0, path.indexOf(next) + 1) : [...path, next];
  show(true);
});

back.addEventListener('click', () => {
  path = path.slice(0, -1);
  show(true);
});

element('kosongkan', HTMLButtonElement).addEventListener('click', (event) => {
  if (!(event.target instanceof HTMLElement) || !window.confirm(event.target.dataset.question)) return;
  form.reset();
  path = pages.slice(0, 1);
  show(true);
});

const questionOf = (event: Event): HTMLElement | null =>
  event.target instanceof Element ? event.target.closest<HTMLElement>('[data-item]') : null;

/** Longer than a tap: text that comes or goes while the finger is down would move the button away from under it. */
const AFTER_TAP_MS = 300;

form.addEventListener('input', (event) => {
  const question = questionOf(event);
  if (question && check(question) === null) mark(question, null);
  const page = current();
  if (page)
    onward.textContent = (pageAfter(page) === null ? onward.dataset.submit : onward.dataset.next) ?? '';
});

form.addEventListener('change', (event) => {
  const question = questionOf(event);
  if (question) setTimeout(() => mark(question, check(question)), AFTER_TAP_MS);
});

show(false);
