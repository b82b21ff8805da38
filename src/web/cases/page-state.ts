// What the page shows, and how an answer of the script changes it; nothing here is drawn.
import type {
  CaseLine,
  CaseSheet,
  CaseStep,
  CasesPage,
  Dissemination,
  StepOutcome,
} from '../../subjects/cases/cases-page';
import type { Part } from './case-view';
import { type Drafts, FORMS, formOf, isUnsaved, withoutCase, withoutForm, withoutSent } from './drafts';
import type { Problem } from './forms';

export interface State {
  /** `null` until it has been asked for. */
  readonly page: CasesPage | null;
  /** The case that is open; `null` where the list or the report is. */
  readonly sheet: CaseSheet | null;
  readonly part: Part;
  readonly report: Dissemination | null;
  readonly drafts: Drafts;
  /** Forms that are unfolded. */
  readonly opened: ReadonlySet<string>;
  readonly problem: Problem | null;
  readonly isBusy: boolean;
  /** Whether it is asked if what is not saved may be lost. */
  readonly isLeaving: boolean;
}

export const AT_FIRST: State = {
  page: null,
  sheet: null,
  part: 'worksheet',
  report: null,
  drafts: new Map(),
  opened: new Set(),
  problem: null,
  isBusy: false,
  isLeaving: false,
};

export const opened = (state: State, form: string): State => ({
  ...state,
  opened: new Set([...state.opened, form]),
});

/** What was typed into it is gone. */
export const closed = (state: State, form: string): State => ({
  ...state,
  opened: new Set([...state.opened].filter((one) => one !== form)),
  drafts: withoutForm(state.drafts, form),
  problem: state.problem?.form === form ? null : state.problem,
});

/** Without the case that is open and what was typed about it. */
export const left = (state: State): State => ({
  ...state,
  sheet: null,
  part: 'worksheet',
  drafts: withoutCase(state.drafts),
  opened: new Set([...state.opened].filter((form) => form.startsWith(FORMS.chooseOther))),
  problem: null,
  isLeaving: false,
});

/** Without the case that was taken off the list of its semester. */
export const dropped = (state: State, code: string): State => ({
  ...left(state),
  page: state.page && { ...state.page, cases: state.page.cases.filter((line) => line.code !== code) },
});

export const wouldLose = ({ sheet, drafts }: State): boolean =>
  sheet !== null && isUnsaved(sheet.rows, drafts);

/** The list with a case as it stands now; a candidate that was chosen is none any more. */
function withLine(page: CasesPage, line: CaseLine): CasesPage {
  const isKnown = page.cases.some(({ code }) => code === line.code);
  return {
    ...page,
    cases: isKnown ? page.cases.map((one) => (one.code === line.code ? line : one)) : [...page.cases, line],
    candidates: page.candidates.filter(({ code }) => code !== line.code),
  };
}

export const withSheetInList = (page: CasesPage | null, sheet: CaseSheet | null): CasesPage | null =>
  page && sheet && page.semester === sheet.semester ? withLine(page, sheet.line) : page;

/** Sent by a form, with what was typed when it was sent. */
export interface Sent {
  readonly form: string;
  readonly step: CaseStep;
  readonly drafts: Drafts;
}

/** The page once the script has said what has become of a step. */
export function answered(state: State, sent: Sent, { refusal, isAboutName, sheet }: StepOutcome): State {
  const { form, step } = sent;
  const now: State = {
    ...state,
    page: withSheetInList(state.page, sheet),
    sheet: state.sheet && sheet?.line.code === state.sheet.line.code ? sheet : state.sheet,
  };
  if (refusal !== '') {
    return { ...now, problem: { form, text: refusal, nameless: isAboutName ? step : null } };
  }
  const drafts = withoutSent(now.drafts, form, sent.drafts);
  const isStillTyped = [...drafts.keys()].some((key) => formOf(key) === form);
  return isStillTyped ? { ...now, drafts } : closed({ ...now, drafts }, form);
}
