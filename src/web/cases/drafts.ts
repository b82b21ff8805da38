// What was typed on the page and is not recorded yet; nothing here is drawn.
import type { WorksheetRow } from '../../subjects/cases/cases-page';

/** Values by key `form/field`, of fields that differ from what is recorded. */
export type Drafts = ReadonlyMap<string, string>;

/** Forms of a page; those about something have its code behind a colon. */
export const FORMS = {
  worksheet: 'sheet',
  verdict: 'verdict',
  drop: 'drop',
  chooseOther: 'choose:',
  choose: (code: string): string => `choose:${code}`,
  newItem: 'plan:',
  plan: (item: string): string => `plan:${item}`,
  report: (item: string): string => `report:${item}`,
  end: (item: string): string => `end:${item}`,
} as const;

/** Who fills in the worksheet: typed once, for all cases. */
export const FILLED_BY = 'by/name';

export const keyOf = (form: string, field: string): string => `${form}/${field}`;

export const formOf = (key: string): string => key.slice(0, key.indexOf('/'));

/** Spaces and line ends that change nothing of what a line says are left out. */
export const lineOf = (value: string): string => value.replace(/\s+/g, ' ').trim();

/** @param saved what is recorded: a field that is typed back to it is no draft */
export function withTyped(drafts: Drafts, key: string, value: string, saved: string): Drafts {
  const next = new Map(drafts);
  if (value === saved) next.delete(key);
  else next.set(key, value);
  return next;
}

const without = (drafts: Drafts, isDone: (key: string, value: string) => boolean): Drafts =>
  new Map([...drafts].filter(([key, value]) => !isDone(key, value)));

export const withoutForm = (drafts: Drafts, form: string): Drafts =>
  without(drafts, (key) => formOf(key) === form);

/** Without what has been recorded by a form; what was typed into it since then stays. */
export const withoutSent = (drafts: Drafts, form: string, sent: Drafts): Drafts =>
  without(drafts, (key, value) => formOf(key) === form && sent.get(key) === value);

const isOfCase = (key: string): boolean => key !== FILLED_BY && !key.startsWith(FORMS.chooseOther);

/** Without what belongs to the case that is left. */
export const withoutCase = (drafts: Drafts): Drafts => without(drafts, isOfCase);

export const YES = 'ya';

export const valueKey = (row: WorksheetRow): string => keyOf(FORMS.worksheet, `${row.id}/value`);
export const laterKey = (row: WorksheetRow): string => keyOf(FORMS.worksheet, `${row.id}/later`);

/** An item of the worksheet as the page would record it. */
export interface Answer {
  readonly item: string;
  readonly value: string;
  readonly isLater: boolean;
}

/** Only what nobody knows yet follows later. */
export function answerOf(row: WorksheetRow, drafts: Drafts): Answer {
  const value = lineOf(drafts.get(valueKey(row)) ?? row.value);
  const later = drafts.get(laterKey(row));
  const isLater = later === undefined ? row.isLater : later === YES;
  return { item: row.id, value, isLater: isLater && value === '' };
}

/** Where the team leaves an item empty, what the register says holds. */
const isSame = (row: WorksheetRow, { value, isLater }: Answer): boolean =>
  (row.filledBy === 'register' && value === '' && !isLater) ||
  (value === lineOf(row.value) && isLater === (row.isLater && row.value === ''));

export const isChanged = (row: WorksheetRow, drafts: Drafts): boolean => !isSame(row, answerOf(row, drafts));

/** The items that were changed. */
export const changedAnswers = (rows: readonly WorksheetRow[], drafts: Drafts): readonly Answer[] =>
  rows.filter((row) => isChanged(row, drafts)).map((row) => answerOf(row, drafts));

/** Answers with what each is written over, as the page shows it. */
export const withSeen = (answers: readonly Answer[], rows: readonly WorksheetRow[]) =>
  answers.map((answer) => {
    const { value = '', isLater = false } = rows.find(({ id }) => id === answer.item) ?? {};
    return { ...answer, seen: { value, isLater } };
  });

/** Whether leaving the case would lose anything. */
export const isUnsaved = (rows: readonly WorksheetRow[], drafts: Drafts): boolean =>
  changedAnswers(rows, drafts).length > 0 ||
  [...drafts.keys()].some((key) => isOfCase(key) && formOf(key) !== FORMS.worksheet);
