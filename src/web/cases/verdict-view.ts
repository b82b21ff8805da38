import { parseIsoDate } from '../../kernel/calendar';
import { longDay } from '../../kernel/words';
import type { CaseSheet, ShownVerdict } from '../../subjects/cases/cases-page';
import { VERDICTS as TEXTS } from '../../subjects/cases/cases-page-words';
import { el } from '../dom';
import { FORMS } from './drafts';
import { type Forms, formView, own, unfolding } from './forms';

const PROFESSIONS = 'professions';

export const verdictsView = (sheet: CaseSheet, forms: Forms): HTMLElement =>
  el(
    'div',
    {},
    sheet.verdicts.length === 0
      ? el('p', {}, TEXTS.none)
      : el('ul', { class: 'cards' }, ...sheet.verdicts.map(verdictCard)),
    unfolding(TEXTS.add, TEXTS.add, FORMS.verdict, forms, () => verdictForm(sheet, forms)),
  );

const verdictCard = ({ on, by, profession, cause, conclusion }: ShownVerdict): HTMLElement =>
  el(
    'li',
    { class: 'card' },
    el('h3', {}, longDay(on)),
    el('p', {}, own(by), ', ', own(profession)),
    el('dl', {}, ...told(TEXTS.cause, cause), ...told(TEXTS.conclusion, conclusion)),
  );

/** What is said of something; nothing where nothing is. */
export const told = (term: string, ...said: readonly (Node | string)[]): readonly HTMLElement[] =>
  said.length === 0 || said[0] === '' ? [] : [el('dt', {}, term), el('dd', {}, ...said)];

function verdictForm({ today, line, semester }: CaseSheet, forms: Forms): HTMLElement {
  const professions = el(
    'datalist',
    { id: PROFESSIONS },
    ...TEXTS.professions.map((value) => el('option', { value })),
  );
  return formView(
    {
      form: FORMS.verdict,
      fields: [
        { name: 'on', label: TEXTS.on, kind: 'date', saved: today, latest: today },
        { name: 'by', label: TEXTS.by, kind: 'line', saved: '' },
        { name: 'profession', label: TEXTS.profession, kind: 'line', saved: '', list: PROFESSIONS },
        { name: 'cause', label: TEXTS.cause, kind: 'area', saved: '', isOptional: true },
        { name: 'conclusion', label: TEXTS.conclusion, kind: 'area', saved: '' },
      ],
      above: [professions],
      submit: TEXTS.save,
      step: (read) => {
        const on = parseIsoDate(read('on'));
        return (
          on && {
            step: 'judge',
            isNamelessSaid: false,
            code: line.code,
            semester,
            on,
            by: read('by'),
            profession: read('profession'),
            cause: read('cause'),
            conclusion: read('conclusion'),
          }
        );
      },
    },
    forms,
  );
}
