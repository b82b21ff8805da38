import { parseIsoDate } from '../../kernel/calendar';
import { longDay } from '../../kernel/words';
import type { CaseSheet, Holder, ItemState, ShownItem, ShownReport } from '../../subjects/cases/cases-page';
import { ITEMS as TEXTS } from '../../subjects/cases/cases-page-words';
import { CLOSING_LABEL, ITEM_STATE_LABEL } from '../../subjects/cases/words';
import { el } from '../dom';
import { FORMS } from './drafts';
import { type Forms, formView, opener, own, unfolding } from './forms';
import { MONEY, planForm } from './plan-form';
import { told } from './verdict-view';

/** The items of RTL, each with what was reported and what can be done with it. */
export const itemsView = (sheet: CaseSheet, forms: Forms): HTMLElement =>
  el(
    'div',
    {},
    el('datalist', { id: MONEY }, ...sheet.moneySources.map((value) => el('option', { value }))),
    el('p', { class: 'quiet' }, TEXTS.hint),
    sheet.items.length === 0 ? el('p', {}, TEXTS.none) : null,
    el('div', { class: 'items' }, ...sheet.items.map((item) => itemCard(item, sheet, forms))),
    unfolding(TEXTS.add, TEXTS.add, FORMS.newItem, forms, () => planForm(null, sheet, forms)),
  );

/** Beside colour and word, for whoever sees no colours or prints in black. */
const SHAPES: Readonly<Record<ItemState, string>> = {
  running: '●',
  soon: '◆',
  late: '▲',
  done: '✔',
  cancelled: '✕',
};

const stateOf = ({ state, lateDays }: ShownItem): HTMLElement =>
  el(
    'span',
    { class: `state ${state}` },
    el('span', { 'aria-hidden': 'true' }, SHAPES[state]),
    ` ${ITEM_STATE_LABEL[state]}`,
    lateDays > 0 ? ` ${TEXTS.lateDays(lateDays)}` : '',
  );

/** Name, office and address, each as a text of its own. */
export const holderTexts = ({ name, office, email }: Holder): readonly (Node | string)[] => [
  own(name),
  ...(office === '' ? [] : [', ', own(office)]),
  ...(email === '' ? [] : [', ', own(email)]),
];

function itemCard(item: ShownItem, sheet: CaseSheet, forms: Forms): HTMLElement {
  const { number, problem, activity, holder, money, due, closing, stateText, reports, effect } = item;
  return el(
    'article',
    { class: `card item ${item.state}` },
    el('h3', {}, TEXTS.number(number), ' ', stateOf(item)),
    stateText === '' ? null : el('p', {}, stateText),
    el(
      'dl',
      {},
      ...told(TEXTS.problem, problem),
      ...told(TEXTS.activity, activity),
      ...told(TEXTS.holder, ...holderTexts(holder), item.isReached ? '' : unreached(holder)),
      ...told(TEXTS.money, money),
      ...told(TEXTS.due, longDay(due)),
      ...told(TEXTS.closing, CLOSING_LABEL[closing]),
      ...(reports.length === 0 ? [] : told(TEXTS.reports, el('ul', {}, ...reports.map(reportView)))),
      ...(effect.length === 0
        ? []
        : told(TEXTS.effect, el('ul', {}, ...effect.map((text) => el('li', {}, text))))),
    ),
    actsOf(item, sheet, forms),
  );
}

const unreached = ({ email }: Holder): HTMLElement =>
  el('p', { class: 'warning' }, `${email === '' ? TEXTS.noEmail : TEXTS.unreached}.`);

const reportView = ({ on, by, text, evidence }: ShownReport): HTMLElement =>
  el(
    'li',
    {},
    longDay(on),
    by === '' ? '' : ', ',
    own(by),
    ': ',
    own(text),
    evidence === '' ? null : el('small', {}, `${TEXTS.evidence}: `, own(evidence)),
  );

/** What can be done with an item. A form that is open stays so where the item has been closed meanwhile: somebody may be typing. */
function actsOf(item: ShownItem, sheet: CaseSheet, forms: Forms): HTMLElement {
  const { code, number, state } = item;
  const isOpen = state !== 'done' && state !== 'cancelled';
  const acts = [
    {
      ...{ form: FORMS.report(code), text: TEXTS.report, label: TEXTS.reportOf(number), view: reportForm },
      isOffered: state !== 'cancelled',
    },
    {
      ...{ form: FORMS.plan(code), text: TEXTS.change, label: TEXTS.changeOf(number), view: planForm },
      isOffered: isOpen,
    },
    {
      ...{ form: FORMS.end(code), text: TEXTS.end, label: TEXTS.endOf(number), view: endForm },
      isOffered: isOpen,
    },
  ];
  return el(
    'div',
    {},
    el(
      'div',
      { class: 'buttons' },
      ...acts.map(({ form, text, label, isOffered }) =>
        isOffered && !forms.isOpen(form) ? opener(text, label, form, forms) : null,
      ),
    ),
    ...acts.map(({ form, view }) => (forms.isOpen(form) ? view(item, sheet, forms) : null)),
  );
}

function reportForm(
  { code: item, number }: ShownItem,
  { today, line, semester }: CaseSheet,
  forms: Forms,
): HTMLElement {
  return formView(
    {
      form: FORMS.report(item),
      fields: [
        { name: 'on', label: TEXTS.reportOn, kind: 'date', saved: today, latest: today },
        { name: 'text', label: TEXTS.reportText, kind: 'area', saved: '' },
        { name: 'evidence', label: TEXTS.reportEvidence, kind: 'line', saved: '', isOptional: true },
      ],
      above: [el('h4', {}, TEXTS.reportOf(number))],
      submit: TEXTS.sendReport,
      step: (read) => {
        const on = parseIsoDate(read('on'));
        return (
          on && {
            step: 'report',
            code: line.code,
            semester,
            item,
            on,
            text: read('text'),
            evidence: read('evidence'),
            isCancelled: false,
            isNamelessSaid: false,
          }
        );
      },
    },
    forms,
  );
}

/** What ends an item asks first, and wants a reason. */
function endForm(
  { code: item, number }: ShownItem,
  { today, line, semester }: CaseSheet,
  forms: Forms,
): HTMLElement {
  return formView(
    {
      form: FORMS.end(item),
      fields: [{ name: 'text', label: TEXTS.endWhy, kind: 'area', saved: '' }],
      above: [el('h4', {}, TEXTS.endOf(number)), el('p', { class: 'warning' }, TEXTS.endAsked(number))],
      submit: TEXTS.endSend,
      cancel: TEXTS.endNot,
      step: (read) => ({
        step: 'report',
        code: line.code,
        semester,
        item,
        on: today,
        text: read('text'),
        evidence: '',
        isCancelled: true,
        isNamelessSaid: false,
      }),
    },
    forms,
  );
}
