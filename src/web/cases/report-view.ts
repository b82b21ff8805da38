import { longDay } from '../../kernel/words';
import type { Dissemination, ReportPart } from '../../subjects/cases/cases-page';
import { semesterText, REPORT_OF_CASES as TEXTS } from '../../subjects/cases/cases-page-words';
import { el } from '../dom';
import { button } from './forms';

export const REPORT_TITLE = 'report/title';

/** The report of a semester, on the page as on paper. */
export const reportView = (
  { kelurahan, semester, today, title, parts, layout }: Dissemination,
  back: () => void,
): HTMLElement =>
  el(
    'div',
    {},
    el(
      'p',
      { class: 'buttons' },
      button(`← ${TEXTS.back}`, 'report/back', back, TEXTS.backTo),
      button(TEXTS.print, 'report/print', () => window.print()),
    ),
    el(
      'article',
      { class: 'sheet report' },
      el('h2', { tabindex: '-1', 'data-key': REPORT_TITLE }, title),
      el('p', {}, TEXTS.about(kelurahan, semesterText(semester))),
      ...parts.flatMap(partView),
      el('p', { class: 'layout' }, `${TEXTS.made(longDay(today))} ${layout}`),
    ),
  );

const partView = ({ title, paragraphs, tables }: ReportPart): readonly HTMLElement[] => [
  el('h3', {}, title),
  ...paragraphs.map((text) => el('p', {}, text)),
  ...tables.map((one) =>
    el(
      'table',
      {},
      one.title === '' ? null : el('caption', {}, one.title),
      el('thead', {}, el('tr', {}, ...one.head.map((text) => el('th', { scope: 'col' }, text)))),
      el(
        'tbody',
        {},
        ...one.rows.map((row) =>
          el('tr', {}, ...row.map((text, i) => el('td', { 'data-head': one.head[i] ?? '' }, text))),
        ),
      ),
    ),
  ),
];
