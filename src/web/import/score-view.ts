import type { CalendarDate } from '../../kernel/calendar';
import { indicatorName } from '../../kernel/growth/words';
import { type Proportion, percent } from '../../kernel/proportion';
import { decimalText } from '../../kernel/words';
import { SCORE_TEXT } from '../../subjects/import/page-words';
import { el, fill } from '../dom';
import { comparedRates, comparedScores, DIFFERENCES } from './compare-scores';
import type { ReadRow } from './read-rows';
import { table } from './tables';

/** Rows shown of a long table. */
const ROWS_SHOWN = 200;

/** The z-scores of the lists beside ours; nothing where the lists have none. */
export function showScores(container: HTMLElement, rows: readonly ReadRow[], today: CalendarDate): void {
  const scores = comparedScores(rows, today);
  const rates = comparedRates(scores);
  if (rates.length === 0) {
    fill(container);
    return;
  }
  const apart = scores.flatMap(({ difference, ...score }) => (difference ? [{ ...score, difference }] : []));
  fill(
    container,
    el('h2', {}, SCORE_TEXT.title),
    el('p', { class: 'quiet' }, SCORE_TEXT.about),
    table(
      SCORE_TEXT.columns.map((title) => ({ title })),
      rates.map(({ index, compared, same, differences, theirs, ours }) => [
        indicatorName(index, 'standing'),
        String(compared),
        String(same),
        ...DIFFERENCES.map((difference) => String(differences[difference])),
        rateText(theirs),
        rateText(ours),
      ]),
    ),
    ...(apart.length === 0
      ? []
      : [
          el('h3', {}, SCORE_TEXT.apart(apart.length)),
          table(
            SCORE_TEXT.apartColumns.map((title, i, { length }) => ({ title, wide: i === length - 1 })),
            apart
              .slice(0, ROWS_SHOWN)
              .map(({ row, index, theirs, ours, difference }) => [
                String(row.line),
                row.answers.nama ?? '',
                indicatorName(index, 'standing'),
                zText(theirs),
                zText(ours?.z ?? null),
                SCORE_TEXT.reasons[difference],
              ]),
          ),
          apart.length > ROWS_SHOWN
            ? el('p', { class: 'quiet' }, SCORE_TEXT.more(apart.length - ROWS_SHOWN))
            : null,
        ]),
  );
}

const zText = (z: number | null): string => (z === null ? '–' : decimalText(z, 2));

function rateText(rate: Proportion): string {
  const share = percent(rate);
  const counted = SCORE_TEXT.outOf(rate.numerator, rate.denominator);
  return share === null ? counted : `${counted} = ${decimalText(share, 1)} %`;
}
