import type { CaseSheet, WorksheetRow } from '../../subjects/cases/cases-page';
import { WORKSHEET as TEXTS } from '../../subjects/cases/cases-page-words';
import { el, fill } from '../dom';
import {
  answerOf,
  changedAnswers,
  FILLED_BY,
  FORMS,
  isChanged,
  keyOf,
  laterKey,
  lineOf,
  valueKey,
  withSeen,
  YES,
} from './drafts';
import { type Forms, kept, labelled, own, problemOf, submit } from './forms';

/** Rows under the headings of the worksheet, in its order. */
export function byPart(
  rows: readonly WorksheetRow[],
): readonly (readonly [part: string, rows: readonly WorksheetRow[]])[] {
  const parts = new Map<string, readonly WorksheetRow[]>();
  for (const row of rows) parts.set(row.part, [...(parts.get(row.part) ?? []), row]);
  return [...parts];
}

/** The worksheet as it is filled in. Only what was changed is recorded. */
export function worksheetView({ rows, line, semester }: CaseSheet, forms: Forms): HTMLElement {
  if (rows.length === 0) return el('p', {}, TEXTS.empty);
  const by = kept(el('input', { maxlength: '100', autocomplete: 'off', required: '' }), FILLED_BY, '', forms);
  const save = submit(TEXTS.save(0), keyOf(FORMS.worksheet, 'submit'), forms);
  const count = el('span', { class: 'count' });
  forms.follow(() => {
    const changed = changedAnswers(rows, forms.drafts).length;
    fill(save, TEXTS.save(changed));
    fill(count, TEXTS.changed(changed));
    save.setAttribute('aria-disabled', String(forms.isBusy || changed === 0));
  });
  const form = el(
    'form',
    { class: 'worksheet', novalidate: '' },
    el('p', { class: 'quiet' }, TEXTS.hint),
    labelled(TEXTS.by, by),
    ...byPart(rows).flatMap(([part, ofPart]) => [
      el('h3', {}, part),
      ...ofPart.map((row) => rowView(row, forms)),
    ]),
    el('div', { class: 'bar' }, problemOf(FORMS.worksheet, forms), count, save),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const answers = changedAnswers(rows, forms.drafts);
    if (answers.length === 0) return;
    const name = lineOf(by.value);
    if (name === '') forms.lacks(FORMS.worksheet, TEXTS.byMissing, FILLED_BY);
    else
      forms.send(FORMS.worksheet, {
        step: 'fill',
        code: line.code,
        semester,
        by: name,
        answers: withSeen(answers, rows),
      });
  });
  return form;
}

/** Letters that fit in a line of a field. */
const LINE_LETTERS = 40;
const MOST_LINES = 8;

function rowView(row: WorksheetRow, forms: Forms): HTMLElement {
  const { label, definition, source } = row;
  const value = kept(el('textarea', { maxlength: '500' }), valueKey(row), row.value, forms);
  const later = el('input', {
    type: 'checkbox',
    'data-key': laterKey(row),
    'aria-label': TEXTS.laterOf(label),
  });
  later.addEventListener('change', () =>
    forms.type(laterKey(row), later.checked ? YES : '', row.isLater ? YES : ''),
  );
  const note = el('div', { class: 'note' });
  const made = el(
    'div',
    { class: 'row' },
    labelled(label, value),
    note,
    el('label', { class: 'later' }, later, TEXTS.later),
    el(
      'div',
      { class: 'quiet' },
      definition === '' ? null : el('p', {}, TEXTS.definition, definition),
      source === '' ? null : el('p', {}, TEXTS.source, source),
    ),
  );
  forms.follow(() => {
    const answer = answerOf(row, forms.drafts);
    later.checked = answer.isLater;
    later.disabled = answer.value !== '';
    value.rows = Math.min(MOST_LINES, Math.ceil((value.value.length + 1) / LINE_LETTERS));
    made.classList.toggle('changed', isChanged(row, forms.drafts));
    fill(note, noteOf(row, answer.value));
  });
  return made;
}

/** Whence the value is; what is recorded, and what the register says, stays in sight where somebody writes something else. */
function noteOf({ filledBy, value, registered }: WorksheetRow, typed: string): HTMLElement | null {
  if (filledBy === 'register' && typed === value) return el('span', { class: 'from-data' }, TEXTS.fromData);
  const known = filledBy === 'register' ? value : registered;
  const isOther = filledBy === 'team' && typed !== lineOf(value);
  if (known === '' && !isOther) return null;
  return el(
    'span',
    {},
    ...(isOther ? [TEXTS.recorded, own(value), known === '' ? '' : '. '] : []),
    ...(known === '' ? [] : [typed === '' ? TEXTS.again : TEXTS.registered, own(known)]),
  );
}
