// The page on which officers audit cases: whom they choose, the worksheet, what experts say, and the plan with its reports.
import type {
  CaseName,
  CaseSheet,
  CasesPage,
  Dissemination,
  StepOutcome,
} from '../../subjects/cases/cases-page';
import {
  CASE_LIST,
  CASE_PAGE,
  semesterText,
  CASES_PAGE as TEXTS,
} from '../../subjects/cases/cases-page-words';
import { byId, el, fill } from '../dom';
import { askServer, failureText } from '../server';
import { BACK, caseView, type Part, partKey, STAY, TITLE } from './case-view';
import { FORMS, formOf, keyOf, withTyped } from './drafts';
import { focusAgain, focusOn, placeOfFocus } from './focus';
import { button, type Forms, openerKey, own } from './forms';
import { caseKey, listView } from './list-view';
import {
  AT_FIRST,
  answered,
  closed,
  dropped,
  left,
  opened,
  type Sent,
  type State,
  withSheetInList,
  wouldLose,
} from './page-state';
import { paperOf } from './paper';
import { REPORT_TITLE, reportView } from './report-view';

let state: State = AT_FIRST;

/** Rises with every question, so that a late answer to an earlier one is not shown. */
let question = 0;

/** What is looked at again whenever something is typed. */
let followers: readonly (() => void)[] = [];

const say = (...said: readonly (Node | string)[]): void => fill(byId('message'), ...said);

const REPORT = 'list/report';

const forms: Forms = {
  get isBusy() {
    return state.isBusy;
  },
  get problem() {
    return state.problem;
  },
  get drafts() {
    return state.drafts;
  },
  valueOf: (key, saved) => state.drafts.get(key) ?? saved,
  type(key, value, saved) {
    const problem = state.problem?.form === formOf(key) ? null : state.problem;
    state = { ...state, problem, drafts: withTyped(state.drafts, key, value, saved) };
    if (!state.isBusy) say('');
    for (const update of followers) update();
  },
  fillIn(values) {
    for (const [key, value, saved] of values) forms.type(key, value, saved);
    draw();
  },
  isOpen: (form) => state.opened.has(form),
  open(form) {
    say('');
    state = opened(state, form);
    draw(firstFieldOf(form));
  },
  close(form) {
    state = closed(state, form);
    draw([openerKey(form)]);
  },
  send: (form, step) => void send({ form, step, drafts: state.drafts }),
  lacks(form, text, key) {
    change({ problem: { form, text, nameless: null } });
    focusOn([key]);
  },
  follow(update) {
    followers = [...followers, update];
    update();
  },
};

const FIRST_FIELDS = ['code', 'why', 'on', 'problem', 'text'] as const;

const firstFieldOf = (form: string): readonly string[] => FIRST_FIELDS.map((name) => keyOf(form, name));

function change(part: Partial<State>): void {
  state = { ...state, ...part };
  draw();
}

/** @param keys where the keyboard goes; where it was, if there are none */
function draw(keys: readonly string[] = []): void {
  const place = placeOfFocus();
  followers = [];
  const { page, sheet, part, report, isLeaving } = state;
  const isList = sheet === null && report === null;
  fill(byId('choose'), isList ? (page ? chooser(page) : reloadList()) : null);
  fill(byId('paper'), sheet && paperOf(sheet));
  fill(byId('screen'), sheet ? caseView(sheet, part, isLeaving, forms, events) : otherView(state));
  if (keys.length > 0) focusOn(keys);
  else if (place) focusAgain(place);
}

function otherView({ page, report }: State): HTMLElement | null {
  if (report) return reportView(report, closeReport);
  return page && listView(page, forms, (code) => void openCase({ code, semester: page.semester }));
}

const reloadList = (semester?: string): HTMLElement =>
  button(TEXTS.reload, 'list/reload', () => void showList(semester));

function chooser({ semester, semesters }: CasesPage): HTMLElement {
  const choice = el(
    'select',
    { 'data-key': 'list/semester' },
    ...semesters.map((value) => el('option', { value }, semesterText(value))),
  );
  choice.value = semester;
  choice.addEventListener('change', () => {
    fill(byId('screen'));
    void showList(choice.value);
  });
  return el(
    'div',
    { class: 'bar' },
    el('label', {}, CASE_LIST.semester, choice),
    reloadList(semester),
    button(CASE_LIST.report, REPORT, () => void showReport(semester)),
  );
}

/** Asks the script; what it answers to an earlier question than the last is not shown. */
async function ask<Answer>(name: string, asked: unknown, show: (answer: Answer) => void): Promise<void> {
  const mine = ++question;
  say(TEXTS.loading);
  try {
    const answer = await askServer<Answer>(name, asked);
    if (mine !== question) return;
    say('');
    show(answer);
  } catch (error) {
    if (mine !== question) return;
    draw();
    say(failureText(error, TEXTS.failed));
  }
}

const showList = (semester?: string): Promise<void> =>
  ask<CasesPage>('lihatDaftarKasus', semester === undefined ? {} : { semester }, (page) => change({ page }));

const openCase = (name: CaseName): Promise<void> =>
  ask<CaseSheet>('bukaKasus', name, (sheet) => {
    state = { ...state, sheet, page: withSheetInList(state.page, sheet) };
    window.scrollTo(0, 0);
    draw([TITLE]);
  });

const showReport = (semester: string): Promise<void> =>
  ask<Dissemination>('laporanKasus', { semester }, (report) => {
    state = { ...state, report };
    window.scrollTo(0, 0);
    draw([REPORT_TITLE]);
  });

function closeReport(): void {
  state = { ...state, report: null };
  draw([REPORT]);
}

const events = {
  back(): void {
    if (wouldLose(state)) {
      state = { ...state, isLeaving: true };
      draw([STAY]);
    } else events.leave();
  },
  leave(): void {
    const code = state.sheet?.line.code ?? '';
    question++;
    state = left(state);
    say('');
    draw([caseKey(code)]);
  },
  stay(): void {
    state = { ...state, isLeaving: false };
    draw([BACK]);
  },
  reload(): void {
    const { sheet, isBusy } = state;
    if (!sheet || isBusy) return;
    const { line, semester } = sheet;
    void ask<CaseSheet>('bukaKasus', { code: line.code, semester }, (now) =>
      change({ sheet: now, page: withSheetInList(state.page, now) }),
    );
  },
  print: (): void => window.print(),
  show(part: Part): void {
    state = { ...state, part };
    draw([partKey(part)]);
  },
};

/** One step at a time, however often its button is pressed. */
async function send(sent: Sent): Promise<void> {
  if (state.isBusy) {
    say(TEXTS.saving);
    return;
  }
  const mine = question;
  change({ isBusy: true, problem: null });
  say(TEXTS.saving);
  try {
    const outcome = await askServer<StepOutcome>('catatKasus', sent.step);
    state = { ...state, isBusy: false };
    if (mine === question) show(sent, outcome);
    else showLate(outcome);
  } catch (error) {
    const text = failureText(error, TEXTS.unsure);
    const isShown = mine === question;
    say(isShown ? '' : `${TEXTS.elsewhere}${text}`);
    change({ isBusy: false, ...(isShown && { problem: { form: sent.form, text, nameless: null } }) });
  }
}

function show(sent: Sent, outcome: StepOutcome): void {
  const { form, step } = sent;
  const { refusal, sheet } = outcome;
  const place = placeOfFocus();
  state = answered(state, sent, outcome);
  if (refusal !== '') {
    draw();
    // The form of a candidate is gone where somebody else has chosen the child meanwhile.
    say(step.step === 'choose' && sheet ? refusal : '');
    return;
  }
  if (step.step === 'drop') {
    state = dropped(state, step.code);
    draw();
    void showList(step.semester);
    return;
  }
  // Whoever has gone on to another field meanwhile stays there.
  const hasMoved = place !== null && formOf(place.key) !== form;
  draw(hasMoved ? [] : afterwards(sent, sheet));
  if (step.step !== 'choose') say(sheet ? CASE_PAGE.saved : CASE_PAGE.gone);
  else if (sheet) say(CASE_LIST.wasChosen, own(sheet.line.name));
}

/** Where the keyboard goes after a step: to what has opened its form, or stands in its place. */
const afterwards = ({ form, step }: Sent, sheet: CaseSheet | null): readonly string[] =>
  step.step === 'choose'
    ? [caseKey(sheet?.line.code ?? step.code)]
    : [keyOf(form, 'submit'), openerKey(form), partKey(state.part)];

/** Of a case that is no longer shown: nothing is drawn of it, but nobody should think that it was recorded. */
function showLate({ refusal, sheet }: StepOutcome): void {
  change({ page: withSheetInList(state.page, sheet) });
  if (refusal !== '') say(`${TEXTS.elsewhere}${refusal}`);
}

window.addEventListener('beforeunload', (event) => {
  const isChoosing = [...state.drafts.keys()].some((key) => key.startsWith(FORMS.chooseOther));
  if (isChoosing || wouldLose(state)) event.preventDefault();
});

void showList();
