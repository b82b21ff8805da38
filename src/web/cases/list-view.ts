import { ageText, neighbourhood, posyanduText } from '../../kernel/words';
import type { CaseLine, CasesPage, ShownCandidate } from '../../subjects/cases/cases-page';
import { itemsText, CASE_LIST as TEXTS } from '../../subjects/cases/cases-page-words';
import { STAGE_LABEL } from '../../subjects/cases/words';
import { el } from '../dom';
import { FORMS } from './drafts';
import { button, type Forms, formView, opener, own, reasonForm, unfolding } from './forms';

export const caseKey = (code: string): string => `case/${code}`;

/** Cases of a semester, and from whom they are chosen. */
export function listView(page: CasesPage, forms: Forms, open: (code: string) => void): HTMLElement {
  const { cases, candidates } = page;
  return el(
    'div',
    { class: 'list' },
    el('p', { class: 'quiet' }, TEXTS.names),
    el(
      'section',
      {},
      el('h2', {}, TEXTS.chosen(cases.length)),
      cases.length === 0
        ? el('p', {}, TEXTS.noneChosen)
        : el('ul', { class: 'cards' }, ...cases.map((line) => caseCard(line, open))),
    ),
    el(
      'section',
      {},
      el('h2', {}, TEXTS.candidates(candidates.length)),
      candidatesHint(page),
      candidates.length === 0
        ? null
        : el('ul', { class: 'cards' }, ...candidates.map((one) => candidateCard(one, page.semester, forms))),
    ),
    chooseOther(page, forms),
  );
}

function candidatesHint({ areFiguresWithheld, candidates }: CasesPage): HTMLElement {
  if (areFiguresWithheld) return el('p', { class: 'notice' }, TEXTS.withheld);
  return candidates.length === 0
    ? el('p', {}, TEXTS.noCandidates)
    : el('p', { class: 'quiet' }, TEXTS.candidatesHint);
}

const whoItIs = (child: Omit<ShownCandidate, 'reasons'>): HTMLElement =>
  el(
    'div',
    { class: 'who' },
    el('h3', {}, own(child.name)),
    el('small', {}, child.code, ' · ', ...factsOf(child)),
  );

/** Where a child is, and how old. */
export function factsOf({
  group = '',
  posyandu,
  rt,
  rw,
  months,
}: Pick<ShownCandidate, 'group' | 'posyandu' | 'rt' | 'rw' | 'months'>): readonly (Node | string)[] {
  const age = months === null ? [] : [' · ', ageText(months)];
  return [
    ...(group === '' ? [] : [group, ' · ']),
    ...(posyandu === '' ? [] : [own(posyanduText(posyandu)), ' · ']),
    neighbourhood(rt, rw),
    ...age,
  ];
}

const caseCard = (line: CaseLine, open: (code: string) => void): HTMLElement =>
  el(
    'li',
    { class: 'card' },
    whoItIs(line),
    el('p', {}, TEXTS.chosenWhy, own(line.why)),
    el('p', { class: 'stage' }, el('strong', {}, STAGE_LABEL[line.stage])),
    el('p', { class: line.late > 0 ? 'late' : '' }, itemsText(line.items, line.open, line.late)),
    el(
      'p',
      { class: 'buttons' },
      button(TEXTS.open, caseKey(line.code), () => open(line.code), TEXTS.openWho(line.name)),
    ),
  );

function candidateCard(child: ShownCandidate, semester: string, forms: Forms): HTMLElement {
  const { code, name, reasons } = child;
  const form = FORMS.choose(code);
  const label = TEXTS.chooseWho(name);
  return el(
    'li',
    { class: 'card' },
    whoItIs(child),
    el('ul', {}, ...reasons.map((reason) => el('li', {}, reason))),
    unfolding(TEXTS.choose, label, form, forms, () =>
      reasonForm(form, { submit: TEXTS.choose, label, why: TEXTS.why }, forms, (why) => ({
        step: 'choose',
        code,
        semester,
        why,
      })),
    ),
  );
}

/** For a child that no rule proposes. */
function chooseOther({ semester }: CasesPage, forms: Forms): HTMLElement {
  const form = FORMS.chooseOther;
  return el(
    'section',
    { class: 'other' },
    el('h2', {}, TEXTS.other),
    el('p', { class: 'quiet' }, TEXTS.otherHint),
    forms.isOpen(form)
      ? formView(
          {
            form,
            fields: [
              { name: 'code', label: TEXTS.code, kind: 'code', saved: '' },
              { name: 'why', label: TEXTS.why, kind: 'line', saved: '' },
            ],
            submit: TEXTS.choose,
            submitLabel: TEXTS.chooseOther,
            step: (read) => ({ step: 'choose', code: read('code'), semester, why: read('why') }),
          },
          forms,
        )
      : opener(TEXTS.otherOpen, TEXTS.otherOpen, form, forms),
  );
}
