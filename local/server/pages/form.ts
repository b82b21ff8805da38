import type { ChoiceView, FormView, ItemView, PageView } from '../../google/views';
import { type Html, html, type Value } from '../html';
import type { OpenedForm } from '../laptop';
import { MESSAGES } from '../messages';
import { layout } from './layout';

const TEXTS = MESSAGES.form;

export interface FormPage {
  readonly form: FormView;
  /** Id in the address of this page. */
  readonly address: string;
  readonly opened: OpenedForm;
}

/**
 * The whole form is in the page, one `section` a page of the form; `web/form.ts` shows them one by one. Answers stay in
 * their fields when the kader goes back, without anything being kept elsewhere.
 */
export function formPage({ form, address, opened }: FormPage): Html {
  if (!form.published || !form.acceptingResponses) {
    return messagePage(form.title, html`<p>${TEXTS.closed}</p>`);
  }
  return layout({
    title: form.title,
    section: null,
    scripts: ['form'],
    body: html`<form class="sheet" id="formulir" novalidate data-address="${address}" data-response="${opened.responseId ?? ''}">
<div class="title-card"><h1>${form.title}</h1><p class="pre">${form.description}</p>
${opened.responseId === null ? null : html`<p class="notice">${TEXTS.editing}</p>`}
<p class="legend">${TEXTS.requiredLegend}</p></div>
<p class="alert" role="alert" id="galat" hidden></p>
${form.pages.map((page, index) => section(page, index, form, opened))}
<div class="steps"><button type="button" class="secondary" id="kembali">${TEXTS.back}</button>
<button type="submit" id="lanjut" data-next="${TEXTS.next}" data-submit="${TEXTS.submit}" data-sending="${TEXTS.sending}">${TEXTS.next}</button>
<button type="button" class="plain" id="kosongkan" data-question="${TEXTS.clearQuestion}">${TEXTS.clear}</button></div>
<p class="quiet small">${TEXTS.asGoogle}</p></form>
<template id="kata" data-missing="${TEXTS.missing}" data-invalid="${TEXTS.invalid}" data-email="${TEXTS.invalidEmail}" data-offline="${TEXTS.offline}"></template>
<section class="sheet" id="tercatat" tabindex="-1" hidden><div class="title-card"><h1>${form.title}</h1>
<p class="pre">${form.confirmationMessage === '' ? TEXTS.recorded : form.confirmationMessage}</p>
<p><a id="ubah"${form.allowsResponseEdits ? null : html` hidden`} href="#">${TEXTS.edit}</a></p><p><a href="/form/${address}">${TEXTS.another}</a></p></div></section>`,
  });
}

export const messagePage = (title: string, message: Value): Html =>
  layout({
    title,
    section: null,
    body: html`<div class="sheet"><div class="title-card"><h1>${title}</h1>${message}</div></div>`,
  });

function section(page: PageView, index: number, form: FormView, opened: OpenedForm): Html {
  return html`<section class="page" data-page="${page.id ?? 'first'}" data-next="${page.next}"${index === 0 ? null : html` hidden`}>
${page.title === '' ? null : html`<div class="page-title"><h2 tabindex="-1">${page.title}</h2><p class="pre">${page.helpText}</p></div>`}
${index === 0 && form.collectsEmail ? emailQuestion(opened.email) : null}
${page.items.map((item) => question(item, opened.answers[String(item.id)]))}</section>`;
}

function emailQuestion(email: string): Html {
  return html`<div class="question" data-required="ya" data-kind="email" data-item="email"><label class="ask" for="email">${TEXTS.emailLabel} ${star()}</label>
<p class="help" id="email-help">${TEXTS.emailHelp}</p>
<input id="email" name="email" type="email" autocomplete="email" inputmode="email" value="${email}" aria-describedby="email-help email-err" required>
<p class="err" id="email-err" role="alert" hidden></p></div>`;
}

const star = (): Html => html`<span class="star" title="${TEXTS.required}" aria-hidden="true">*</span>`;

type Answer = string | readonly string[] | undefined;

const chosen = (answer: Answer, value: string): boolean =>
  Array.isArray(answer) ? answer.includes(value) : answer === value;

const textOf = (answer: Answer): string => (typeof answer === 'string' ? answer : '');

/** How each type of item is answered; one that is not listed only shows its title and help. */
const FIELDS: Readonly<Record<string, (item: ItemView, answer: Answer) => Html>> = {
  TEXT: (item, answer) => input(item, 'text', textOf(answer)),
  PARAGRAPH_TEXT: (item, answer) => html`<textarea ${described(item)} rows="3">${textOf(answer)}</textarea>`,
  DATE: (item, answer) => input(item, 'date', textOf(answer)),
  TIME: (item, answer) => input(item, 'time', textOf(answer)),
  DATETIME: (item, answer) => input(item, 'datetime-local', textOf(answer)),
  LIST: (item, answer) =>
    html`<select ${described(item)}><option value="">${TEXTS.choose}</option>${item.choices.map(
      (choice) =>
        html`<option value="${choice.value}"${goTo(choice)}${chosen(answer, choice.value) ? html` selected` : null}>${choice.value}</option>`,
    )}</select>`,
  MULTIPLE_CHOICE: (item, answer) => boxes(item, 'radio', answer),
  CHECKBOX: (item, answer) => boxes(item, 'checkbox', answer),
  SCALE: (item, answer) => boxes(item, 'radio', answer),
};

const CHOICES = new Set(['MULTIPLE_CHOICE', 'CHECKBOX', 'SCALE']);

const goTo = (choice: ChoiceView): Html | null =>
  choice.goTo === null ? null : html` data-goto="${choice.goTo}"`;

const described = (item: ItemView): Html =>
  html`id="q${item.id}" name="${item.id}" aria-describedby="q${item.id}-help q${item.id}-err"${item.required ? html` required` : null}`;

function input(item: ItemView, type: string, value: string): Html {
  // Digits and decimals by the phone's number pad; the comma has to stay reachable, hence not type="number".
  const numeric = /\(kg\)|\(cm\)/.test(item.title) ? html` inputmode="decimal"` : null;
  return html`<input type="${type}" ${described(item)}${numeric} value="${value}" autocomplete="off">`;
}

function boxes(item: ItemView, type: 'radio' | 'checkbox', answer: Answer): Html {
  return html`<div class="boxes">${item.choices.map(
    (choice) =>
      html`<label class="box"><input type="${type}" name="${item.id}" value="${choice.value}"${goTo(choice)}${chosen(answer, choice.value) ? html` checked` : null}> <span>${choice.value}</span></label>`,
  )}</div>`;
}

function question(item: ItemView, answer: Answer): Html {
  const field = FIELDS[item.type];
  if (!field)
    return html`<div class="question"><p class="ask">${item.title}</p><p class="help pre">${item.helpText}</p></div>`;
  const rule = item.validation;
  const title = html`${item.title} ${item.required ? star() : null}`;
  const help = html`<p class="help pre" id="q${item.id}-help">${item.helpText}</p>`;
  const error = html`<p class="err" id="q${item.id}-err" role="alert" hidden></p>`;
  const data = html`class="question" data-item="${item.id}" data-kind="${item.type}"${item.required ? html` data-required="ya"` : null}${rule && html` data-rule="${rule.rule}" data-args="${JSON.stringify(rule.args)}" data-message="${rule.message}"`}`;
  return CHOICES.has(item.type)
    ? html`<fieldset ${data} aria-describedby="q${item.id}-help q${item.id}-err"><legend class="ask">${title}</legend>${help}${field(item, answer)}${error}</fieldset>`
    : html`<div ${data}><label class="ask" for="q${item.id}">${title}</label>${help}${field(item, answer)}${error}</div>`;
}
