import { addDays, type CalendarDate, dayOf, parseIsoDate } from '../../kernel/calendar';
import {
  type DecisionKind,
  isCode,
  isText,
  personOf,
  present,
  type Unchecked,
} from '../../ledger/decisions/kind';
import { childOf } from '../children/register/fold';
import { CHILDREN } from '../children/register/state';
import type { Closing } from './cases-page';
import type { AnswersContent, CaseContent, PlanContent, ReportContent, VerdictContent } from './contents';

export const CLOSINGS: readonly Closing[] = ['evidence', 'reply', 'measured', 'gained', 'wfa', 'lhfa', 'wfl'];

/** So far ahead a day for an item may be. */
const LONGEST_PLAN_DAYS = 731;

const isDay = (value: unknown): boolean => parseIsoDate(String(value)) === value;
const areTexts = (...values: readonly unknown[]): boolean => values.every(isText);
const isCase = ({ child, semester }: Unchecked): boolean =>
  isCode(child) && /^\d{4}-[12]$/.test(String(semester));

type Context = Parameters<DecisionKind['objections']>[1];
type AboutChild = { readonly child: CaseContent['child'] };

const named = ({ child }: AboutChild) => [child];
/** A child, or a woman or couple of a later room. */
const objectionsTo = ({ child }: AboutChild, context: Context): readonly string[] =>
  childOf(child, context.states.of(CHILDREN)) || personOf(child, context) ? [] : ['unknown-child'];
const isAhead = (day: CalendarDate, { settings, at }: Context): boolean => day > dayOf(at, settings.zone);

const caseKind: DecisionKind<CaseContent> = {
  kind: 'kasus',
  label: 'Kasus audit dipilih',
  title: ({ isChosen }) => (isChosen ? 'Kasus audit dipilih' : 'Kasus audit dilepas'),
  fits: (content) => isCase(content) && typeof content.isChosen === 'boolean',
  names: named,
  objections: objectionsTo,
};

const answersKind: DecisionKind<AnswersContent> = {
  kind: 'kertas-kerja',
  label: 'Kertas kerja diisi',
  fits: (content) =>
    isCase(content) &&
    isText(content.by) &&
    Array.isArray(content.answers) &&
    content.answers.every((answer: unknown) => {
      const { item, value, isLater }: Unchecked = Object(answer);
      return areTexts(item, value) && typeof isLater === 'boolean';
    }),
  names: named,
  objections: objectionsTo,
  emptied: (content) => ({ ...content, answers: [] }),
};

const verdictKind: DecisionKind<VerdictContent> = {
  kind: 'telaah',
  label: 'Telaah pakar dicatat',
  fits: (content) =>
    isCase(content) &&
    isDay(content.on) &&
    areTexts(content.by, content.profession, content.cause, content.conclusion),
  names: named,
  objections: (content, context) => [
    ...objectionsTo(content, context),
    ...present({ 'not-yet': isAhead(content.on, context) }),
  ],
  emptied: (content) => ({ ...content, cause: '', conclusion: '' }),
};

const planKind: DecisionKind<PlanContent> = {
  kind: 'rtl',
  label: 'Butir RTL dicatat',
  fits: (content) => {
    const { name, office, email }: Unchecked = Object(content.holder);
    return (
      isCase(content) &&
      isCode(content.item) &&
      isDay(content.due) &&
      CLOSINGS.some((closing) => closing === content.closing) &&
      areTexts(content.problem, content.activity, content.money, name, office, email)
    );
  },
  names: ({ child, item }) => [child, item],
  objections: (content, context) => [
    ...objectionsTo(content, context),
    ...present({
      'too-far': content.due > addDays(dayOf(context.at, context.settings.zone), LONGEST_PLAN_DAYS),
    }),
  ],
  emptied: (content) => ({ ...content, problem: '', activity: '' }),
};

const reportKind: DecisionKind<ReportContent> = {
  kind: 'laporan-rtl',
  label: 'Laporan RTL dicatat',
  title: ({ isCancelled }) => (isCancelled ? 'Butir RTL dibatalkan' : 'Laporan RTL dicatat'),
  fits: (content) =>
    isCase(content) &&
    isCode(content.item) &&
    isDay(content.on) &&
    areTexts(content.text, content.evidence) &&
    typeof content.isCancelled === 'boolean',
  names: ({ child, item }) => [child, item],
  objections: (content, context) => [
    ...objectionsTo(content, context),
    ...present({
      'not-yet': isAhead(content.on, context),
      'no-reason': content.isCancelled && content.text.trim() === '',
    }),
  ],
  emptied: (content) => ({ ...content, text: '', evidence: '' }),
};

export const CASE_KINDS: readonly DecisionKind[] = [
  caseKind,
  answersKind,
  verdictKind,
  planKind,
  reportKind,
].map((kind) => kind as DecisionKind<never> as DecisionKind);
