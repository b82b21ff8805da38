import { type CalendarDate, parseIsoDate } from '../../kernel/calendar';
import { ageText, decimalText, longDay, monthText, shortDay } from '../../kernel/words';
import type { BehindFigure, FigureChild, FigureVisit } from '../../subjects/recap/behind';
import { BEHIND_TEXT as TEXTS } from '../../subjects/recap/behind-page-words';
import { el } from '../dom';

/** `Oktober 2026` */
export function monthLabel(month: string): string {
  const first: CalendarDate | null = parseIsoDate(`${month}-01`);
  return first ? monthText(first) : month;
}

/** @param open shows the page of a child */
export function listView(found: BehindFigure, open: (code: string) => void): HTMLElement {
  const { figure, children, asOf } = found;
  return el(
    'section',
    {},
    el(
      'h2',
      {},
      `${figure.header}, ${figure.group}, ${monthLabel(figure.month)}: ${TEXTS.count(children.length)}`,
    ),
    ...differenceIn(found),
    el('p', { class: 'quiet' }, `${TEXTS.asOf(longDay(asOf))} ${TEXTS.names}`),
    children.length === 0 ? el('p', {}, TEXTS.none) : table(children, open),
    el('p', { class: 'quiet' }, TEXTS.hint),
  );
}

/** Where the list is not as long as the cell says. */
function differenceIn({ shown, sSource, children }: BehindFigure): readonly HTMLElement[] {
  const { length } = children;
  const isS = sSource !== null;
  return [
    ...(isS ? [el('p', {}, sSource)] : []),
    ...(shown === null || shown === length
      ? []
      : [el('p', { class: 'differs' }, (isS ? TEXTS.differsS : TEXTS.differs)(shown, length))]),
  ];
}

function table(children: readonly FigureChild[], open: (code: string) => void): HTMLElement {
  return el(
    'table',
    {},
    el('thead', {}, el('tr', {}, ...TEXTS.columns.map((text) => el('th', { scope: 'col' }, text)))),
    el('tbody', {}, ...children.map((child) => childRow(child, open))),
  );
}

type Score = FigureVisit['weightForAge'];

function childRow(child: FigureChild, open: (code: string) => void): HTMLElement {
  const { name, code, months, posyandu, rw, visits } = child;
  const button = el('button', { type: 'button', 'aria-label': TEXTS.open(name) }, name);
  button.addEventListener('click', () => open(code));
  const score = (of: (visit: FigureVisit) => Score) => visits.map((visit) => scoreText(of(visit)));
  const cells: readonly (readonly (Node | string)[])[] = [
    [button, el('small', {}, code)],
    [months === null ? '–' : ageText(months)],
    [[posyandu, ...(rw === null ? [] : [`RW ${rw}`])].join(', ')],
    lines(visits.length === 0 ? [TEXTS.notMeasured] : visits.map(measureText)),
    lines(score(({ lengthHeightForAge }) => lengthHeightForAge)),
    lines(score(({ weightForLengthHeight }) => weightForLengthHeight)),
    lines(score(({ weightForAge }) => weightForAge)),
    lines(visits.map(({ mark }) => mark ?? '–')),
  ];
  return el(
    'tr',
    {},
    ...cells.map((cell, i) =>
      el(
        'td',
        { 'data-head': TEXTS.columns[i] ?? '', class: cell.length === 0 ? 'empty' : '' },
        el('div', {}, ...cell),
      ),
    ),
  );
}

/** One line for each visit, so that those of a visit stand side by side. */
const lines = (texts: readonly string[]): readonly HTMLElement[] => texts.map((text) => el('div', {}, text));

function measureText({ on, weightKg, lengthHeightCm, oedema }: FigureVisit): string {
  const parts = [
    shortDay(on),
    ...(weightKg === null ? [] : [TEXTS.kg(String(weightKg).replace('.', ','))]),
    ...(lengthHeightCm === null ? [] : [TEXTS.cm(String(lengthHeightCm).replace('.', ','))]),
    ...(oedema ? [TEXTS.oedema] : []),
  ];
  return parts.join(' · ');
}

const scoreText = (score: Score): string =>
  score === null
    ? '–'
    : `${decimalText(score.z, 2).replace('-', '−')}${score.flagged ? ` ${TEXTS.doubtful}` : ''}`;
