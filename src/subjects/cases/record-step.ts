'beside the script';

// What officers do about cases, recorded as decisions.
import { type CalendarDate, parseIsoDate } from '../../kernel/calendar';
import {
  COUPLE,
  parseAnyCode,
  parsePersonCode,
  type ResponseCode,
  responseCodeOf,
  WOMAN,
} from '../../kernel/code';
import { withoutNumbers } from '../../kernel/identity/masked';
import { Refused } from '../../kernel/page-words';
import { longDay } from '../../kernel/words';
import type { Context } from '../../ledger/context';
import { type DecideOutcome, decide } from '../../ledger/decide';
import type { Content } from '../../ledger/decisions/decision';
import type { Entry } from '../../ledger/decisions/resolve';
import { areFiguresWithheld } from '../../overview/withheld';
import { isMailAddress } from '../../settings/mail-address';
import { PLAN_ITEM } from '../needs/acts/plan-item';
import { ADULT_CLOSING } from './adult-words';
import type { CaseChild } from './case-child';
import { CASES_REFUSED, NOW_RECORDED, STEP_FIELD } from './case-words';
import type { PlanItem } from './cases';
import type { Holder, SeenItem, SeenRow, StepOutcome, WorksheetRow } from './cases-page';
import type { AnswersContent, CaseContent, PlanContent, ReportContent, VerdictContent } from './contents';
import { CLOSINGS } from './decision-kinds';
import { sheetOf } from './look-at-cases';
import { type CasesNow, readCases, readDecided, type StandingCase } from './read-cases';
import { daysOfSemester } from './semesters';
import { type UpdateContext, updateCases } from './update-cases';
import { CLOSING_LABEL } from './words';
import { worksheetOf } from './worksheet';

type StepContext = UpdateContext & Context;

const MOST_TEXT = 1_000;
const MOST_ANSWERS = 100;

type Fields = Readonly<Record<string, unknown>>;

/** What a step comes to: a decision, or why it is none. */
type Read =
  | { readonly content: Content; readonly why: string; readonly texts: readonly string[] }
  | { readonly refusal: string };

/**
 * Records one step of the work on a case. The same step sent twice is recorded once.
 *
 * @param asked as the page sent it: whoever is at a window can send anything
 * @throws Refused for what cannot be read
 */
export function recordStep(context: StepContext, asked: unknown, who: string): StepOutcome {
  const fields: Fields = Object(asked);
  const now = readCases(context);
  const child = typeof fields.code === 'string' ? parseAnyCode(fields.code) : null;
  const { semester } = fields;
  const days = typeof semester === 'string' ? daysOfSemester(semester) : null;
  if (child === null || typeof semester !== 'string' || days === null)
    throw new Refused(CASES_REFUSED.unreadable);
  const outcome = (refusal: string, isAboutName = false, standing = now): StepOutcome => ({
    refusal,
    isAboutName,
    sheet: sheetOf(context, standing, child, semester),
  });
  if (days.from > now.today) return outcome(CASES_REFUSED.semester);
  const registered = now.leadsTo(child);
  const known = now.children.find(({ code }) => code === registered);
  if (!known) return outcome(CASES_REFUSED.unknown);
  const own = now.cases.find((one) => one.child === registered && one.semester === semester);
  if (!own && fields.step !== 'choose') return outcome(CASES_REFUSED.notChosen);
  const of = { child: (parseAnyCode(known.code) ?? child) as ResponseCode, semester };
  const unique = `${who} ${context.now()}`;
  const read = readStep(fields, of, own, now, {
    sign: context.sign,
    unique,
    areFiguresWithheld: areFiguresWithheld(context.memory),
  });
  if ('refusal' in read) return outcome(read.refusal);
  const word = fields.isNamelessSaid === true ? null : nameIn(read.texts, known);
  if (word !== null) return outcome(CASES_REFUSED.name(word), true);
  const decided = decideOnce(context, read, who, now);
  if (typeof decided !== 'string') return outcome(objectionText(decided));
  const after = readDecided(context, now);
  updateCases(context, false, after);
  return outcome('', false, after);
}

/** What was said last of the same kind about the case is not said again; once something else was said, or it was taken back, it can be. */
function decideOnce(
  context: StepContext,
  { content, why }: Exclude<Read, { readonly refusal: string }>,
  who: string,
  { decisions }: CasesNow,
): DecideOutcome {
  const name = nameOf(content);
  const own = decisions.entries.filter(({ decision }) => nameOf(decision.content) === name);
  const last = own.filter(({ undone }) => !undone).pop();
  const isSame = (one: Entry): boolean =>
    !one.undone && one.decision.why === why && saidOf(one.decision.content) === saidOf(content);
  // An officer whose answer was lost presses again, though somebody else may have said something since.
  const isRepeated = ({ decision }: Entry): boolean =>
    decision.who === who && context.now() - decision.at < SAID_AGAIN_MS;
  if (last && isSame(last)) return 'known';
  if (REPEATED.includes(content.kind) && own.some((one) => isSame(one) && isRepeated(one))) return 'known';
  const id = context.sign(JSON.stringify(['kasus', content, why, own.length])).slice(0, ID_LENGTH);
  return decide(context, { id: `kasus ${id}`, who, why, content }, context.now());
}

const SAID_AGAIN_MS = 10 * 60_000;

/** What is not meant twice within minutes: of the others the last counts. */
const REPEATED: readonly string[] = ['rtl', 'laporan-rtl', 'telaah'];

/** Kind and case of a decision; of a report also its item. */
const nameOf = (content: Content): string => {
  const { kind, child, semester, item }: Fields = Object(content);
  return JSON.stringify([kind, child, semester, kind === 'rtl' ? null : item]);
};

/** What a decision says: an item that is sent twice has another code each time. */
const saidOf = (content: Content): string => {
  const { item, kind, ...said }: Fields = Object(content);
  return JSON.stringify([said, kind === 'rtl' ? null : item]);
};

/** Of the 43 characters of a signature; 128 bits. */
const ID_LENGTH = 22;

function objectionText(objections: readonly string[]): string {
  const [first = ''] = objections;
  const texts: Readonly<Record<string, string>> = {
    'unknown-child': CASES_REFUSED.unknown,
    'not-yet': CASES_REFUSED.notYet,
    'no-reason': CASES_REFUSED.reason,
    'too-far': CASES_REFUSED.tooFar,
  };
  return texts[first] ?? CASES_REFUSED.unreadable;
}

interface Making {
  /** What the code of a new item is made with. */
  readonly sign: (text: string) => string;
  /** The officer and the moment. */
  readonly unique: string;
  /** Whether worksheets show no z-scores. */
  readonly areFiguresWithheld: boolean;
}

type OfCase = Pick<CaseContent, 'child' | 'semester'>;

function readStep(
  fields: Fields,
  of: OfCase,
  own: StandingCase | undefined,
  now: CasesNow,
  making: Making,
): Read {
  const why = textIn(fields, 'why');
  switch (fields.step) {
    case 'choose':
    case 'drop': {
      if (why === '') return { refusal: CASES_REFUSED.reason };
      const content: CaseContent = { kind: 'kasus', ...of, isChosen: fields.step === 'choose' };
      return { content, why, texts: [] };
    }
    case 'fill':
      return readAnswers(fields, of, own, now, making);
    case 'judge':
      return readVerdict(fields, of);
    case 'plan':
      return readPlan(fields, of, own, making);
    case 'report':
      return readReport(fields, of, own, now);
    default:
      throw new Refused(CASES_REFUSED.unreadable);
  }
}

function readAnswers(
  fields: Fields,
  of: OfCase,
  own: StandingCase | undefined,
  { today }: CasesNow,
  { areFiguresWithheld }: Making,
): Read {
  const by = textIn(fields, 'by');
  if (by === '') return { refusal: CASES_REFUSED.empty(STEP_FIELD.by) };
  const given: readonly unknown[] = Array.isArray(fields.answers) ? fields.answers : [];
  if (!own || given.length === 0 || given.length > MOST_ANSWERS) throw new Refused(CASES_REFUSED.unreadable);
  const rows = worksheetOf(own, { child: own.known, day: today, areFiguresWithheld });
  const read = given.map((one) => {
    const answer: Fields = Object(one);
    const { item, isLater } = answer;
    const row = rows.find(({ id }) => id === item);
    if (typeof item !== 'string' || !row || typeof isLater !== 'boolean')
      throw new Refused(CASES_REFUSED.unreadable);
    const said: SeenRow = { value: textIn(answer, 'value'), isLater };
    return { item, ...said, isStale: isStale(row, said, seenRow(answer)), row };
  });
  const stale = read.filter((one) => one.isStale).map(({ row }) => rowText(row));
  if (stale.length > 0) return { refusal: CASES_REFUSED.again(few(stale)) };
  const answers = read.map(({ item, value, isLater }) => ({ item, value, isLater }));
  const content: AnswersContent = { kind: 'kertas-kerja', ...of, by, answers };
  return { content, why: by, texts: [] };
}

function seenRow(answer: Fields): SeenRow {
  const { value, isLater }: Fields = Object(answer.seen);
  if (typeof value !== 'string' || typeof isLater !== 'boolean') throw new Refused(CASES_REFUSED.unreadable);
  return { value, isLater };
}

/** Whether something else stands there than what was seen; not where that is what is said: whoever lost the answer presses again. */
function isStale(now: SeenRow, said: SeenRow, seen: SeenRow): boolean {
  const isNow = ({ value, isLater }: SeenRow): boolean => value === now.value && isLater === now.isLater;
  return !isNow(seen) && !isNow(said);
}

const LONGEST_SHOWN = 80;
const MOST_SHOWN = 3;

const nowText = (field: string, value: string): string =>
  NOW_RECORDED.value(
    field,
    value.length > LONGEST_SHOWN ? `${value.slice(0, LONGEST_SHOWN)}…` : value || NOW_RECORDED.empty,
  );

const rowText = ({ label, value, isLater }: WorksheetRow): string =>
  nowText(label, isLater ? NOW_RECORDED.later : value);

const few = (texts: readonly string[]): string =>
  [
    ...texts.slice(0, MOST_SHOWN),
    ...(texts.length > MOST_SHOWN ? [NOW_RECORDED.more(texts.length - MOST_SHOWN)] : []),
  ].join('; ');

function readVerdict(fields: Fields, of: OfCase): Read {
  const [by, profession, cause, conclusion] = [
    textIn(fields, 'by'),
    textIn(fields, 'profession'),
    textIn(fields, 'cause'),
    textIn(fields, 'conclusion'),
  ];
  if (by === '') return { refusal: CASES_REFUSED.empty(STEP_FIELD.expert) };
  if (conclusion === '') return { refusal: CASES_REFUSED.empty(STEP_FIELD.conclusion) };
  const content: VerdictContent = {
    kind: 'telaah',
    ...of,
    on: dayIn(fields, 'on'),
    by,
    profession,
    cause,
    conclusion,
  };
  return { content, why: by, texts: [cause, conclusion] };
}

function readPlan(fields: Fields, of: OfCase, own: StandingCase | undefined, { sign, unique }: Making): Read {
  const [problem, activity, money] = [
    textIn(fields, 'problem'),
    textIn(fields, 'activity'),
    textIn(fields, 'money'),
  ];
  const holder = holderIn(fields.holder);
  const closing = CLOSINGS.find((one) => one === fields.closing);
  if (!closing) throw new Refused(CASES_REFUSED.unreadable);
  if (problem === '') return { refusal: CASES_REFUSED.empty(STEP_FIELD.problem) };
  if (activity === '') return { refusal: CASES_REFUSED.empty(STEP_FIELD.activity) };
  if (holder.name === '') return { refusal: CASES_REFUSED.empty(STEP_FIELD.holder) };
  if (holder.email !== '' && !isMailAddress(holder.email)) return { refusal: CASES_REFUSED.email };
  const items = own?.standings ?? [];
  const known = itemIn(fields, items);
  if (fields.item !== null && !known) throw new Refused(CASES_REFUSED.unreadable);
  if (known?.standing.closed) return { refusal: CASES_REFUSED.closed };
  const due = dayIn(fields, 'due');
  if (own?.known.adult && closing !== 'evidence' && closing !== 'reply') return { refusal: ADULT_CLOSING };
  const stale = known
    ? staleFields(known.item, { problem, activity, holder, money, due, closing }, fields)
    : [];
  if (stale.length > 0) return { refusal: CASES_REFUSED.again(few(stale)) };
  // Keyed, and of this moment and officer: no other item ever has it, and nobody works it out from a child's code, nor the other way.
  const item = known?.item.item ?? responseCodeOf(sign(JSON.stringify(['rtl', of.child, unique])));
  const content: PlanContent = {
    kind: 'rtl',
    ...of,
    item,
    problem,
    activity,
    holder,
    money,
    due,
    closing,
    ...(own?.known.adult && { group: own.known.code.startsWith(COUPLE) ? COUPLE : WOMAN }),
  };
  return { content, why: activity, texts: [problem, activity, money, holder.name, holder.office] };
}

/** Fields of an item with what stands in them now, where that is neither what was seen nor what is said. */
function staleFields(now: PlanItem, said: SeenItem, { seen: given }: Fields): readonly string[] {
  const seen: Fields = Object(given);
  const seenHolder: Fields = Object(seen.holder);
  const text = (value: unknown): string => {
    if (typeof value !== 'string') throw new Refused(CASES_REFUSED.unreadable);
    return value;
  };
  const holderText = ({ name, office, email }: Fields): string =>
    [name, office, email].map(text).filter(Boolean).join(', ');
  const { problem, activity, holder, money, due, closing } = now;
  return [
    ...stale(STEP_FIELD.problem, withoutNumbers(problem), said.problem, text(seen.problem)),
    ...stale(STEP_FIELD.activity, withoutNumbers(activity), said.activity, text(seen.activity)),
    ...stale(
      STEP_FIELD.holder,
      holderText({ ...holder }),
      holderText({ ...said.holder }),
      holderText(seenHolder),
    ),
    ...stale(STEP_FIELD.money, money, said.money, text(seen.money)),
    ...stale(STEP_FIELD.due, due, said.due, text(seen.due), longDay(due)),
    ...stale(STEP_FIELD.closing, closing, said.closing, text(seen.closing), CLOSING_LABEL[closing]),
  ];
}

const stale = (field: string, now: string, said: string, seen: string, shown = now): readonly string[] =>
  now === seen || now === said ? [] : [nowText(field, shown)];

function readReport(fields: Fields, of: OfCase, own: StandingCase | undefined, now: CasesNow): Read {
  const known = itemIn(fields, own?.standings ?? []);
  if (!known || typeof fields.isCancelled !== 'boolean') throw new Refused(CASES_REFUSED.unreadable);
  const text = textIn(fields, 'text');
  if (text === '') return { refusal: CASES_REFUSED.empty(STEP_FIELD.text) };
  const on = dayIn(fields, 'on');
  if (on > now.today) return { refusal: CASES_REFUSED.notYet };
  if (on < known.item.plannedOn) return { refusal: CASES_REFUSED.before };
  if (fields.isCancelled && known.standing.closed) return { refusal: CASES_REFUSED.closed };
  const evidence = textIn(fields, 'evidence');
  const content: ReportContent = {
    kind: 'laporan-rtl',
    ...of,
    item: known.item.item,
    on,
    text,
    evidence: isNone(evidence) ? '' : evidence,
    isCancelled: fields.isCancelled,
  };
  return { content, why: text, texts: [text] };
}

const itemIn = (
  { item }: Fields,
  items: StandingCase['standings'],
): StandingCase['standings'][number] | undefined => {
  const code = typeof item === 'string' ? parsePersonCode(PLAN_ITEM, item) : null;
  return items.find((one) => one.item.item === code);
};

function holderIn(given: unknown): Holder {
  const fields: Fields = Object(given);
  return {
    name: textIn(fields, 'name'),
    office: textIn(fields, 'office'),
    email: textIn(fields, 'email').toLowerCase(),
  };
}

/** A text as it is kept: without a NIK or KK, and no longer than somebody reads. */
function textIn(fields: Fields, name: string): string {
  const value = fields[name] ?? '';
  if (typeof value !== 'string' || value.length > MOST_TEXT) throw new Refused(CASES_REFUSED.unreadable);
  return withoutNumbers(value.trim());
}

function dayIn(fields: Fields, name: string): CalendarDate {
  const value = fields[name];
  const day = typeof value === 'string' ? parseIsoDate(value) : null;
  if (day === null) throw new Refused(CASES_REFUSED.unreadable);
  return day;
}

/** Strokes, and what people write for nothing, prove nothing. */
const isNone = (text: string): boolean =>
  !/[\p{L}\p{N}]/u.test(text) || /^(tidak|belum|tdk|blm)( ada)?\.?$|^(kosong|nihil)\.?$/i.test(text);

const SHORTEST_NAME = 3;
/** What is written before names, and in every text. */
const NO_NAMES: readonly string[] = ['ibu', 'bapak', 'anak', 'bayi', 'bin', 'binti', 'nyonya'];

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];

/** A word of the texts that also is a name of the child or its mother; `null` for none. */
function nameIn(texts: readonly string[], { name, motherName }: CaseChild): string | null {
  const names = new Set(
    wordsOf(`${name} ${motherName ?? ''}`).filter(
      (word) => word.length >= SHORTEST_NAME && !NO_NAMES.includes(word),
    ),
  );
  return texts.flatMap(wordsOf).find((word) => names.has(word)) ?? null;
}
