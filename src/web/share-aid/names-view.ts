// The list of a donor or puskesmas on the page: what has been found of it, and what somebody has to say.
import { neighbourhood } from '../../kernel/words';
import type { Candidate } from '../../subjects/aid/share';
import { SHARE_NAMES as TEXTS } from '../../subjects/aid/share-page-words';
import { el } from '../dom';
import type { NamedSheet } from './match-names';
import { markable, type NameOutcome, type NameState } from './name-outcomes';

/** The sheets of a file that was read, and which of them is looked at. */
export interface FileSheets {
  readonly sheets: readonly NamedSheet[];
  /** Its place; `null` where nobody has said yet. */
  readonly chosen: number | null;
}

export interface NamesEvents {
  read(file: File): void;
  /** @param at place of a sheet */
  openSheet(at: number): void;
  rename(source: string): void;
  /** @param code '' for none of them, `null` for no answer */
  choose(row: number, code: string | null): void;
  mark(some: readonly Candidate[]): void;
}

const STATES: readonly NameState[] = [
  'on-list',
  'addable',
  'recorded',
  'look',
  'ask',
  'cannot',
  'no-match',
  'none-of-them',
  'twice',
];
/** Of these each row is shown; the others are on the list above. */
const SHOWN: readonly NameState[] = ['look', 'ask', 'cannot', 'no-match', 'none-of-them', 'twice'];

/** @param outcomes none before a file was read */
export function namesView(
  outcomes: readonly NameOutcome[],
  source: string,
  from: FileSheets,
  events: NamesEvents,
): readonly HTMLElement[] {
  const file = el('input', { type: 'file', accept: '.xls,.xlsx,.ods,.csv,.txt' });
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    if (chosen) events.read(chosen);
  });
  const name = el('input', { maxlength: '100', value: source, placeholder: TEXTS.sourceHint });
  name.addEventListener('input', () => events.rename(name.value));
  const some = markable(outcomes);
  const mark = el('button', { type: 'button' }, TEXTS.mark(some.length));
  mark.disabled = some.length === 0;
  mark.addEventListener('click', () => events.mark(some));
  const shown = outcomes.filter((one) => SHOWN.includes(one.state) || one.match.candidates.length > 0);
  return [
    el('p', {}, TEXTS.intro),
    el(
      'div',
      { class: 'bar' },
      el('label', {}, TEXTS.file, file),
      from.sheets.length > 1 ? sheetChoice(from, events) : null,
      el('label', {}, TEXTS.source, name),
    ),
    ...(outcomes.length === 0
      ? []
      : [
          el('ul', {}, ...STATES.flatMap((state) => countOf(state, outcomes))),
          mark,
          el('p', { class: 'quiet' }, TEXTS.markHint),
          ...shown.map((one) => row(one, events)),
        ]),
  ];
}

function sheetChoice({ sheets, chosen }: FileSheets, events: NamesEvents): HTMLElement {
  const choice = el(
    'select',
    { id: 'name-sheet', 'aria-label': TEXTS.sheet },
    el('option', { value: '' }, TEXTS.chooseSheet),
    ...sheets.map(({ name, rows }, at) =>
      el('option', { value: String(at) }, TEXTS.sheetOf(name, rows.length)),
    ),
  );
  choice.value = chosen === null ? '' : String(chosen);
  choice.addEventListener('change', () => {
    if (choice.value !== '') events.openSheet(Number(choice.value));
  });
  return el('label', {}, TEXTS.sheet, choice);
}

function countOf(state: NameState, outcomes: readonly NameOutcome[]): readonly HTMLElement[] {
  const count = outcomes.filter((one) => one.state === state).length;
  return count === 0 ? [] : [el('li', {}, TEXTS.count(count, TEXTS.state[state]))];
}

function row(outcome: NameOutcome, events: NamesEvents): HTMLElement {
  const { number, who, state, candidate, match } = outcome;
  const name = TEXTS.row(number, who);
  const why = candidate && (state === 'cannot' || state === 'look') ? candidate.reasons.join('. ') : '';
  const add = el('button', { type: 'button', 'aria-label': TEXTS.addWhom(name) }, TEXTS.add);
  add.addEventListener('click', () => {
    if (candidate) events.mark([candidate]);
  });
  return el(
    'div',
    { class: 'row' },
    el('p', {}, TEXTS.line(name, [TEXTS.state[state], ...(why === '' ? [] : [why])].join('. '))),
    match.candidates.length === 0 ? null : choiceOf(outcome, name, events),
    state === 'look' ? add : null,
  );
}

function choiceOf(
  { number, candidate, state, match }: NameOutcome,
  name: string,
  events: NamesEvents,
): HTMLElement {
  const options = match.candidates.map(({ code, name: called, children, rt, rw }) =>
    el(
      'option',
      { value: code },
      TEXTS.candidate(children === '' ? called : `${called}: ${children}`, neighbourhood(rt, rw), code),
    ),
  );
  const select = el(
    'select',
    { id: `name-${number}`, 'aria-label': TEXTS.whom(name) },
    el('option', { value: '?' }, TEXTS.choose),
    ...options,
    el('option', { value: '' }, TEXTS.noneOfThem),
  );
  select.value = candidate?.code ?? (state === 'none-of-them' ? '' : '?');
  select.addEventListener('change', () => events.choose(number, select.value === '?' ? null : select.value));
  return select;
}
