// Fields and forms of the page. What is typed is kept outside of them, so that a page that is drawn anew loses nothing.
import type { CaseStep } from '../../subjects/cases/cases-page';
import { CASES_PAGE as TEXTS } from '../../subjects/cases/cases-page-words';
import { el, fill } from '../dom';
import { type Drafts, keyOf } from './drafts';

/** Why a form was not recorded. */
export interface Problem {
  readonly form: string;
  readonly text: string;
  /** What is recorded once the officer says that it names nobody; `null` where that is not in question. */
  readonly nameless: CaseStep | null;
}

/** What is typed on the page, and what is done with it. */
export interface Forms {
  /** Whether a step is under way: none is sent meanwhile. */
  readonly isBusy: boolean;
  readonly problem: Problem | null;
  readonly drafts: Drafts;
  /** @param saved what is recorded, where nothing else was typed */
  valueOf(key: string, saved: string): string;
  type(key: string, value: string, saved: string): void;
  /** Types into several fields at once, and draws them anew. */
  fillIn(values: readonly (readonly [key: string, value: string, saved: string])[]): void;
  isOpen(form: string): boolean;
  open(form: string): void;
  /** Forgets what was typed into it. */
  close(form: string): void;
  send(form: string, step: CaseStep): void;
  /** @param key of the field that is to be filled in */
  lacks(form: string, text: string, key: string): void;
  /** Runs now, and again whenever something is typed, until the page is drawn anew. */
  follow(update: () => void): void;
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** A control whose value is kept under a key. */
export function kept<C extends Control>(control: C, key: string, saved: string, forms: Forms): C {
  control.dataset.key = key;
  control.value = forms.valueOf(key, saved);
  control.addEventListener('input', () => forms.type(key, control.value, saved));
  return control;
}

export function button(text: string, key: string, act: () => void, label = text): HTMLButtonElement {
  const attributes = label === text ? {} : { 'aria-label': label };
  const made = el('button', { type: 'button', 'data-key': key, ...attributes }, text);
  made.addEventListener('click', act);
  return made;
}

/** It stays where the keyboard is, so it is not disabled. */
export function submit(text: string, key: string, { isBusy }: Forms, label = text): HTMLButtonElement {
  const made = el('button', { type: 'submit', class: 'main', 'data-key': key }, text);
  if (label !== text) made.setAttribute('aria-label', label);
  if (isBusy) made.setAttribute('aria-disabled', 'true');
  return made;
}

/** A text of somebody, which turns round no other text that it stands beside. */
export const own = (text: string): HTMLElement => el('bdi', {}, text);

export const labelled = (text: string, control: HTMLElement, hint = ''): HTMLElement =>
  el('label', {}, text, hint === '' ? null : el('small', {}, ` (${hint})`), control);

/** Letters that a field takes: more than anybody writes, fewer than a cell or a key has room for. */
const LONGEST = { code: '20', line: '200', area: '1000' } as const;

type Kind = 'code' | 'line' | 'email' | 'area' | 'date' | 'select';

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly kind: Kind;
  /** What is recorded; '' for nothing. */
  readonly saved: string;
  readonly isOptional?: boolean;
  /** Of a select: values with their texts. */
  readonly options?: readonly (readonly [string, string])[];
  /** Of a line: id of the list that it proposes from. */
  readonly list?: string;
  /** Of a date: the last that can be. */
  readonly latest?: string;
}

function controlOf({ kind, isOptional, options = [], list, latest }: Field): Control {
  const required = isOptional ? {} : { required: '' };
  switch (kind) {
    case 'area':
      return el('textarea', { rows: '3', maxlength: LONGEST.area, ...required });
    case 'select':
      return el('select', {}, ...options.map(([value, text]) => el('option', { value }, text)));
    case 'date':
      return el('input', { type: 'date', ...required, ...(latest && { max: latest }) });
    case 'email':
      return el('input', { type: 'email', maxlength: LONGEST.line, autocomplete: 'off', ...required });
    default:
      return el('input', {
        maxlength: LONGEST[kind],
        autocomplete: 'off',
        ...required,
        ...(list && { list }),
      });
  }
}

/** Reads a field by its name, without spaces around it. */
export type Read = (name: string) => string;

interface FormPlan {
  readonly form: string;
  readonly fields: readonly Field[];
  readonly submit: string;
  /** For whoever hears the button without what stands round it. */
  readonly submitLabel?: string;
  readonly cancel?: string;
  /** What is drawn behind a field, such as a warning. */
  readonly behind?: Readonly<Record<string, HTMLElement>>;
  /** What stands above the fields. */
  readonly above?: readonly HTMLElement[];
  /** @returns `null` where a day cannot be read */
  readonly step: (read: Read) => CaseStep | null;
}

const NOTHING: Readonly<Record<string, HTMLElement>> = {};

export function formView(plan: FormPlan, forms: Forms): HTMLFormElement {
  const { form, fields, behind = NOTHING, above = [] } = plan;
  const read: Read = (name) => {
    const field = fields.find((one) => one.name === name);
    return forms.valueOf(keyOf(form, name), field?.saved ?? '').trim();
  };
  const made = el(
    'form',
    { class: 'form', novalidate: '' },
    ...above,
    ...fields.flatMap((field) => {
      const control = kept(controlOf(field), keyOf(form, field.name), field.saved, forms);
      const after = behind[field.name];
      return [
        labelled(field.label, control, field.isOptional ? TEXTS.optional : ''),
        ...(after ? [after] : []),
      ];
    }),
    problemOf(form, forms),
    el(
      'div',
      { class: 'buttons' },
      submit(plan.submit, keyOf(form, 'submit'), forms, plan.submitLabel),
      button(plan.cancel ?? TEXTS.cancel, keyOf(form, 'cancel'), () => forms.close(form)),
    ),
  );
  made.addEventListener('submit', (event) => {
    event.preventDefault();
    const missing = fields.filter(({ name, isOptional }) => !isOptional && read(name) === '');
    const [first] = missing;
    if (first) {
      forms.lacks(form, TEXTS.lacking(missing.map(({ label }) => label)), keyOf(form, first.name));
      return;
    }
    const step = plan.step(read);
    if (step) forms.send(form, step);
    else {
      const day = fields.find(({ kind }) => kind === 'date')?.name ?? '';
      forms.lacks(form, TEXTS.wrongDay, keyOf(form, day));
    }
  });
  return made;
}

/** Why the form was not recorded, until something else is typed into it. */
export function problemOf(form: string, forms: Forms): HTMLElement {
  const place = el('div', { role: 'alert', class: 'problem' });
  let shown: Problem | null = null;
  forms.follow(() => {
    const problem = forms.problem?.form === form ? forms.problem : null;
    if (problem === shown) return;
    shown = problem;
    fill(place, problem && el('p', {}, problem.text), problem && confirmation(problem, forms));
  });
  return place;
}

function confirmation({ form, nameless }: Problem, forms: Forms): HTMLElement | null {
  if (!nameless) return null;
  const said = { ...nameless, isNamelessSaid: true };
  const made = button(TEXTS.nameless, keyOf(form, 'nameless'), () => forms.send(form, said));
  if (forms.isBusy) made.setAttribute('aria-disabled', 'true');
  return made;
}

/** A button in whose place a form opens. */
export function unfolding(
  text: string,
  label: string,
  form: string,
  forms: Forms,
  view: () => HTMLElement,
): HTMLElement {
  return forms.isOpen(form) ? view() : opener(text, label, form, forms);
}

export const openerKey = (form: string): string => keyOf(form, 'open');

export const opener = (text: string, label: string, form: string, forms: Forms): HTMLButtonElement =>
  button(text, openerKey(form), () => forms.open(form), label);

interface ReasonTexts {
  readonly submit: string;
  /** For whoever hears the button without what stands round it. */
  readonly label: string;
  /** What the reason is called. */
  readonly why: string;
  readonly hint?: string;
}

/** A form that wants a reason alone. */
export const reasonForm = (
  form: string,
  { submit: text, label, why, hint }: ReasonTexts,
  forms: Forms,
  step: (why: string) => CaseStep,
): HTMLElement =>
  formView(
    {
      form,
      fields: [{ name: 'why', label: why, kind: 'line', saved: '' }],
      submit: text,
      submitLabel: label,
      above: hint === undefined ? [] : [el('p', {}, hint)],
      step: (read) => step(read('why')),
    },
    forms,
  );
