// What the codes of the list mean, asked column by column; and what contradicts itself by the answers so far.

import { RISKS_OF_FAMILY } from '../../subjects/aid/family';
import { RECAP as TEXTS } from '../../subjects/families/recap-words';
import { el } from '../dom';
import { choice } from './parts';
import {
  type Block,
  blockOf,
  type ColumnReading,
  codesIn,
  countsOf,
  identitiesOf,
  isOfFigures,
  isOpen,
  type Meaning,
  type Reading,
  saidBy,
} from './recap-codes';
import type { RecapTarget } from './recap-headings';
import type { RecapColumn, RecapList } from './recap-list';

export interface CodesEvents {
  mean(block: Block, code: string, meaning: Meaning | null): void;
  read(target: RecapTarget, reading: ColumnReading): void;
  confirm(): void;
}

const BLOCKS: readonly Block[] = ['targets', 'risks'];
const MEANINGS: readonly Meaning[] = ['yes', 'no', 'none'];

export function codesView(list: RecapList, reading: Reading, events: CodesEvents): HTMLElement {
  const columns = list.columns.filter(({ target }) => blockOf(target) !== null);
  const open = isOpen(list, reading);
  const confirm = el('button', { type: 'button', class: 'main' }, TEXTS.confirm);
  confirm.disabled = open;
  confirm.addEventListener('click', () => events.confirm());
  return el(
    'div',
    {},
    el('h3', {}, TEXTS.codes),
    el('p', {}, TEXTS.codesHelp),
    ...BLOCKS.flatMap((block) => blockView(block, list, reading, events)),
    ...columns.map((column) => columnView(column, list, reading, events)),
    ...identitiesView(list, reading),
    open ? el('p', { class: 'wrong' }, TEXTS.open) : null,
    confirm,
  );
}

function blockView(
  block: Block,
  list: RecapList,
  reading: Reading,
  events: CodesEvents,
): readonly HTMLElement[] {
  const codes = codesIn(list, block);
  if (codes.length === 0) return [];
  const words = block === 'risks' ? TEXTS.meaningOfRisk : TEXTS.meaning;
  const fields = codes.map((code) => {
    const options = MEANINGS.map((meaning) => [meaning, words[meaning]] as const);
    const select = choice([['', TEXTS.choose], ...options], reading.meanings[block].get(code) ?? '', {
      id: `code-${block}-${codes.indexOf(code)}`,
    });
    select.addEventListener('change', () =>
      events.mean(block, code, MEANINGS.find((meaning) => meaning === select.value) ?? null),
    );
    return el('label', {}, TEXTS.code(code), select);
  });
  return [
    el('fieldset', {}, el('legend', {}, TEXTS.block[block]), el('div', { class: 'fields' }, ...fields)),
  ];
}

const READINGS = ['as-block', 'turned', 'left-out'] as const;

function columnView(
  column: RecapColumn,
  list: RecapList,
  reading: Reading,
  events: CodesEvents,
): HTMLElement {
  const { target, title, isEitherWay } = column;
  const counts = countsOf(list, column);
  const parts = counts
    .slice(0, MOST_SHOWN)
    .map(([code, count]) => TEXTS.countOf(code, count))
    .join(', ');
  if (isOfFigures(list, column))
    return el('div', { class: 'item' }, el('strong', {}, title), el('p', { class: 'wrong' }, TEXTS.figures));
  const chosen = reading.columns.get(target) ?? 'left-out';
  const options = READINGS.map((one) => [one, TEXTS.column[one]] as const);
  const select = choice(chosen === 'ask' ? [['ask', TEXTS.column.ask], ...options] : options, chosen, {
    id: `column-${target}`,
    'aria-label': TEXTS.columnOf(title),
  });
  select.addEventListener('change', () =>
    events.read(target, READINGS.find((one) => one === select.value) ?? 'ask'),
  );
  const isRead = chosen === 'as-block' || chosen === 'turned';
  const yes = list.rows.filter((row) => saidBy(row, target, reading) === true).length;
  return el(
    'div',
    { class: 'item' },
    el('strong', {}, title),
    el(
      'p',
      {},
      isRead ? TEXTS.counts(parts, TEXTS.readYes[isRisk(target) ? 'risks' : 'targets'](yes)) : parts,
    ),
    isEitherWay ? el('p', { class: chosen === 'ask' ? 'wrong' : 'quiet' }, TEXTS.eitherWay) : null,
    select,
  );
}

/** Of others, such as "Tidak berisiko", yes is no risk. */
const isRisk = (target: RecapTarget): boolean => RISKS_OF_FAMILY.some((item) => item === target);

/** Codes of which the count is shown. */
const MOST_SHOWN = 8;
/** Rows that are named of each contradiction. */
const MOST_ROWS = 5;

function identitiesView(list: RecapList, reading: Reading): readonly HTMLElement[] {
  const found = identitiesOf(list, reading);
  const { households, targeted, atRisk, notAtRisk, ranked, contradicted, sums } = found;
  const wrong = [
    ...contradicted.map(({ kind, rows }) =>
      TEXTS.inRows(
        TEXTS.contradiction[kind],
        rows.length,
        `${rows.slice(0, MOST_ROWS).join(', ')}${rows.length > MOST_ROWS ? ', …' : ''}`,
      ),
    ),
    ...sums.map(({ title, listed, counted }) => TEXTS.sumDiffers(title, listed, counted)),
  ];
  const counts = [
    TEXTS.households(households),
    ...(targeted === null ? [] : [TEXTS.targeted(targeted)]),
    TEXTS.atRisk(atRisk),
    ...(notAtRisk === null ? [] : [TEXTS.notAtRisk(notAtRisk)]),
    ...(ranked === null ? [] : [TEXTS.ranked(ranked)]),
  ];
  return [
    el('h3', {}, TEXTS.identities),
    el('p', {}, counts.join(' · ')),
    wrong.length === 0
      ? el('p', {}, TEXTS.sound)
      : el('ul', { class: 'wrong' }, ...wrong.map((text) => el('li', {}, text))),
    ...(wrong.length === 0 ? [] : [el('p', {}, TEXTS.checkCodes)]),
  ];
}
