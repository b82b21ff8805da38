import type { CalendarDate } from '../../kernel/calendar';
import { shortDay } from '../../kernel/words';
import { IMPORT_PAGE, QUESTION_TEXT } from '../../subjects/import/page-words';
import { el, fill } from '../dom';
import { discreet } from './column-view';
import { columnLetter } from './columns';
import type { Question } from './question';
import { table } from './tables';

/** @param field the name of the choice on the page */
type Answered = (question: Question, answer: string, field: string) => void;

/** Questions that wait stand open; what was inferred is folded up, and can be changed. */
export function showQuestions(
  container: HTMLElement,
  questions: readonly Question[],
  onAnswer: Answered,
): void {
  if (questions.length === 0) {
    fill(container);
    return;
  }
  const waiting = questions.filter(({ chosen }) => chosen === null);
  fill(
    container,
    el('h2', {}, IMPORT_PAGE.questions),
    el('p', { class: waiting.length > 0 ? 'waits' : 'quiet' }, IMPORT_PAGE.questionsHint(waiting.length)),
    ...questions.map((question, i) => questionView(question, `tanya-${i}`, onAnswer)),
  );
}

function questionView(question: Question, name: string, onAnswer: Answered): HTMLElement {
  const { options, chosen, byHand, samples, rows } = question;
  const choices = options.map((option) => {
    const input = el('input', { type: 'radio', name, value: option });
    input.checked = option === chosen;
    input.addEventListener('change', () => onAnswer(question, option, name));
    return el('label', { class: 'tick' }, input, el('span', {}, optionText(question, option)));
  });
  const isOfRows = Object.keys(samples[0]?.readings ?? {}).length === 0;
  const named = isOfRows || question.kind === 'columns';
  const shown = table(
    [
      { title: `${IMPORT_PAGE.line}: ${named ? IMPORT_PAGE.name : IMPORT_PAGE.written}` },
      ...(isOfRows ? [] : options.map((option) => ({ title: optionTitle(question, option) }))),
    ],
    samples.map(({ line, written, readings }) => [
      `${line}: ${discreet(written)}`,
      ...(isOfRows ? [] : options.map((option) => readingText(question, readings[option] ?? ''))),
    ]),
  );
  const asked = el('fieldset', {}, el('legend', {}, questionText(question)), shown, ...choices);
  if (chosen === null) return el('div', { class: 'question open' }, asked);
  const summary = el(
    'summary',
    {},
    QUESTION_TEXT.settled(subjectOf(question), optionText(question, chosen), rows),
  );
  return el('details', { class: 'question', ...(byHand ? { open: '' } : {}) }, summary, asked);
}

/** The column as the list calls it, and where it stands; the sheet for a question about rows. */
function subjectOf({ list, columns, kind }: Question): string {
  const [first] = columns;
  if (first === undefined || kind === 'hidden-rows' || kind === 'hidden-sheet') return list.sheet.name;
  return `${list.headers[first] ?? ''} (${columns.map(columnLetter).join(', ')})`;
}

const questionText = (question: Question): string =>
  QUESTION_TEXT[question.kind](subjectOf(question), question.rows);

function optionText(question: Question, option: string): string {
  if (question.kind === 'columns') return QUESTION_TEXT.column(columnLetter(Number(option)));
  if (question.kind === 'scale') return QUESTION_TEXT.scales[option] ?? option;
  return QUESTION_TEXT.options[option] ?? option;
}

/** Short, above a column of readings. */
const optionTitle = (question: Question, option: string): string =>
  question.kind === 'columns'
    ? columnLetter(Number(option))
    : (QUESTION_TEXT.titles[option] ?? optionText(question, option));

function readingText({ kind }: Question, reading: string): string {
  if (reading === '') return '–';
  return kind === 'order' || kind === 'swap' ? shortDay(reading as CalendarDate) : discreet(reading);
}
