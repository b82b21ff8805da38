import type { CaseSheet } from '../../subjects/cases/cases-page';
import {
  CASES_PAGE,
  itemsText,
  semesterText,
  CASE_PAGE as TEXTS,
} from '../../subjects/cases/cases-page-words';
import { STAGE_LABEL } from '../../subjects/cases/words';
import { el, fill } from '../dom';
import { changedAnswers, FORMS, formOf, isUnsaved } from './drafts';
import { button, type Forms, own, reasonForm, unfolding } from './forms';
import { itemsView } from './item-view';
import { factsOf } from './list-view';
import { verdictsView } from './verdict-view';
import { worksheetView } from './worksheet-view';

export type Part = keyof typeof TEXTS.parts;

const PARTS: readonly Part[] = ['worksheet', 'verdicts', 'items'];

/** What can be done with a case as a whole. */
export interface CaseEvents {
  back(): void;
  /** After it was asked whether to. */
  leave(): void;
  stay(): void;
  reload(): void;
  print(): void;
  show(part: Part): void;
}

/** Keys of what the keyboard goes to. */
export const TITLE = 'case/title';
export const BACK = 'case/back';
export const STAY = 'case/stay';
export const partKey = (part: Part): string => `part/${part}`;

export function caseView(
  sheet: CaseSheet,
  shown: Part,
  isLeaving: boolean,
  forms: Forms,
  events: CaseEvents,
): HTMLElement {
  const { line, semester } = sheet;
  return el(
    'div',
    { class: 'case' },
    el(
      'p',
      { class: 'buttons' },
      button(`← ${TEXTS.back}`, BACK, events.back, TEXTS.backTo),
      button(CASES_PAGE.reload, 'case/reload', events.reload),
      button(TEXTS.print, 'case/print', events.print, TEXTS.printWhat),
    ),
    isLeaving ? leavingView(events) : null,
    el('h2', { tabindex: '-1', 'data-key': TITLE }, own(line.name)),
    el('p', { class: 'quiet' }, line.code, ' · ', ...factsOf(line), ' · ', semesterText(semester)),
    el('p', {}, TEXTS.why, own(line.why)),
    el('p', {}, `${STAGE_LABEL[line.stage]}. ${itemsText(line.items, line.open, line.late)}.`),
    unsavedHint(sheet, forms),
    tabs(sheet, shown, forms, events),
    ...PARTS.map((part) =>
      el(
        'section',
        {
          id: `panel-${part}`,
          class: 'panel',
          role: 'tabpanel',
          'aria-labelledby': `tab-${part}`,
          ...(part === shown ? {} : { hidden: '' }),
        },
        VIEWS[part](sheet, forms),
      ),
    ),
    dropView(sheet, forms),
  );
}

const VIEWS: Readonly<Record<Part, (sheet: CaseSheet, forms: Forms) => HTMLElement>> = {
  worksheet: worksheetView,
  verdicts: verdictsView,
  items: itemsView,
};

const leavingView = ({ stay, leave }: CaseEvents): HTMLElement =>
  el(
    'div',
    { class: 'notice', role: 'alert' },
    el('p', {}, TEXTS.leaving),
    el('p', { class: 'buttons' }, button(TEXTS.stay, STAY, stay), button(TEXTS.leave, 'case/leave', leave)),
  );

/** What is not saved is not printed. */
function unsavedHint({ rows }: CaseSheet, forms: Forms): HTMLElement {
  const hint = el('p', { class: 'quiet' });
  forms.follow(() => fill(hint, isUnsaved(rows, forms.drafts) ? TEXTS.printHint : ''));
  return hint;
}

/** What is seen of a part without opening it. */
function countOf(part: Part, { rows, verdicts, items }: CaseSheet): string {
  switch (part) {
    case 'worksheet': {
      const unknown = rows.filter(({ value, isLater }) => value === '' && !isLater).length;
      return unknown === 0 ? '' : TEXTS.unknown(unknown);
    }
    case 'verdicts':
      return verdicts.length === 0 ? '' : String(verdicts.length);
    case 'items': {
      const late = items.filter(({ state }) => state === 'late').length;
      if (items.length === 0) return '';
      return late === 0 ? String(items.length) : `${items.length}, ${TEXTS.late(late)}`;
    }
  }
}

/** Forms of each part: whatever is typed into them is told on its tab. */
function isPartUnsaved(part: Part, { rows }: CaseSheet, { drafts }: Forms): boolean {
  if (part === 'worksheet') return changedAnswers(rows, drafts).length > 0;
  const isOfPart = (form: string): boolean =>
    part === 'verdicts' ? form === FORMS.verdict : /^(?:plan|report|end):/.test(form);
  return [...drafts.keys()].some((key) => isOfPart(formOf(key)));
}

function tabs(sheet: CaseSheet, shown: Part, forms: Forms, events: CaseEvents): HTMLElement {
  const list = el('div', { class: 'tabs', role: 'tablist', 'aria-label': TEXTS.partsLabel });
  for (const part of PARTS) {
    const isShown = part === shown;
    const tab = button('', partKey(part), () => events.show(part));
    tab.id = `tab-${part}`;
    tab.setAttribute('role', 'tab');
    tab.setAttribute('aria-controls', `panel-${part}`);
    tab.setAttribute('aria-selected', String(isShown));
    tab.tabIndex = isShown ? 0 : -1;
    const count = countOf(part, sheet);
    forms.follow(() =>
      fill(
        tab,
        TEXTS.parts[part],
        count === '' ? null : el('small', {}, count),
        isPartUnsaved(part, sheet, forms) ? el('small', { class: 'unsaved' }, CASES_PAGE.notSaved) : null,
      ),
    );
    list.append(tab);
  }
  list.addEventListener('keydown', ({ key }) => {
    const by = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    const next = PARTS[(PARTS.indexOf(shown) + by + PARTS.length) % PARTS.length];
    if (by !== 0 && next) events.show(next);
  });
  return list;
}

/** Takes the case off the list of the semester. */
const dropView = ({ line: { code }, semester }: CaseSheet, forms: Forms): HTMLElement =>
  el(
    'section',
    { class: 'drop' },
    unfolding(TEXTS.drop, TEXTS.drop, FORMS.drop, forms, () =>
      reasonForm(
        FORMS.drop,
        { submit: TEXTS.dropSend, label: TEXTS.dropSend, why: CASES_PAGE.why, hint: TEXTS.dropHint },
        forms,
        (why) => ({ step: 'drop', code, semester, why }),
      ),
    ),
  );
