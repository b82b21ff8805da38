// What was found while the child is still there: in words, a mark of its own shape, and what to do now.
import { parseCode } from '../../kernel/code';
import { dayText } from '../../kernel/words';
import { doubtText } from '../../subjects/measuring-table/doubt-text';
import { filledFormUrl, fillsMeasures } from '../../subjects/measuring-table/filled-form';
import { measureText, TABLE_PAGE } from '../../subjects/measuring-table/page-words';
import { type ShownIndex, shownResult } from '../../subjects/measuring-table/shown';
import { el, fill } from '../dom';
import { shapeIcon } from '../map/shapes';
import { asking, button, screenHeading } from './fields';
import { childOf } from './measures-screen';
import type { NewVisit } from './queue';
import type { Found, Table } from './table-state';

const TEXTS = TABLE_PAGE.result;

/** Asks about doubtful values again, before anybody hears a result that hangs on them. */
export function doubtsScreen(table: Table, found: Found): readonly HTMLElement[] {
  const { doubts, visit } = found.result;
  const isGrave = visit.status.severeSigns.length > 0;
  return [
    screenHeading(TABLE_PAGE.doubts.heading),
    isGrave ? el('p', { class: 'grave' }, TABLE_PAGE.doubts.danger) : null,
    el('p', {}, TABLE_PAGE.doubts.intro),
    el(
      'ul',
      { class: 'doubts' },
      ...doubts.map((issue) => {
        const { problem, remedy } = doubtText(issue);
        return el('li', {}, el('strong', {}, problem), ' ', remedy);
      }),
    ),
    button(TABLE_PAGE.doubts.change, 'main', () => table.go({ name: 'measures' })),
    button(TABLE_PAGE.doubts.keep, 'plain', () => table.go({ name: 'result', found })),
  ].flatMap((one) => (one === null ? [] : [one]));
}

function visitOf({ draft }: Table, { read }: Found): NewVisit {
  const { measuredOn, weightKg, lengthHeightCm, position, armCm, oedema } = read.measurement;
  const child = childOf(draft);
  return {
    posyandu: draft.posyandu === '' ? null : draft.posyandu,
    code: draft.kind === 'card' ? parseCode(draft.code) : null,
    newChild: draft.kind === 'new' ? child : null,
    ...child,
    measuredOn,
    weightKg,
    lengthHeightCm,
    position,
    armCm,
    oedema,
  };
}

export function resultScreen(table: Table, found: Found): readonly HTMLElement[] {
  const { data, draft, queue } = table;
  const shown = shownResult(found.result, table.isWithheld());
  const visit = visitOf(table, found);
  // The key of a card goes with that card's own code alone, and nowhere but into this link.
  const key = visit.code !== null && draft.key?.of === visit.code ? draft.key.key : null;
  const leaving = el('div', {});
  const said = el('p', { class: 'said', role: 'status' });
  const isOffline = navigator.onLine === false;
  const open = el(
    'a',
    {
      class: isOffline ? 'button' : 'button main',
      href: filledFormUrl(data.form, visit, key),
      target: '_blank',
      rel: 'noopener noreferrer',
    },
    TEXTS.open,
  );
  open.addEventListener('click', () => {
    draft.kept = draft.kept ?? { visit, id: null };
  });
  const sayWaiting = (): void => {
    keep.disabled = true;
    fill(said, queue.lasts ? TABLE_PAGE.queue.saved : TABLE_PAGE.queue.doesNotLast);
  };
  const keep = button(TEXTS.keep, isOffline ? 'main' : 'plain', () => {
    draft.kept = { visit, id: queue.add(visit).id };
    sayWaiting();
  });
  // What was put right meanwhile takes the place of what waits.
  const followed = queue.follow(draft.kept, visit);
  draft.kept = followed === 'other-child' ? null : followed;
  if (followed === 'other-child') fill(said, TABLE_PAGE.queue.otherChild);
  else if (followed !== null && followed.id !== null) sayWaiting();
  const leave = (): void => {
    const begin = (): void => table.begin();
    // That the form was opened does not say that it was sent, or that there was a connection.
    if (draft.kept === null) asking(leaving, TEXTS.notSent, { yes: TEXTS.leave, no: TEXTS.stay }, begin);
    else if (draft.kept.id === null)
      asking(leaving, TEXTS.askSent, { yes: TEXTS.sent, no: TEXTS.notYet }, begin);
    else begin();
  };
  return [
    screenHeading(TEXTS.heading),
    el(
      'div',
      { class: `band ${shown.mark}` },
      shapeIcon(shown.mark),
      el('div', {}, el('p', { class: 'headline' }, shown.headline), el('p', {}, TEXTS.indication)),
    ),
    el('h2', {}, TEXTS.todo),
    el(
      'ol',
      { class: shown.isUrgent ? 'todo urgent' : 'todo' },
      ...shown.todo.map((one) => el('li', {}, one)),
    ),
    el('h2', {}, TEXTS.indices),
    el('ul', { class: 'indices' }, ...shown.indices.map(indexLine)),
    ...shown.remarks.map((remark) => el('p', { class: 'hint' }, remark)),
    el(
      'div',
      { class: 'index' },
      shapeIcon(shown.gain.mark),
      el(
        'div',
        {},
        el('p', { class: 'name' }, TEXTS.gain),
        el('p', { class: 'category' }, shown.gain.said),
        shown.gain.grams === null ? null : el('p', { class: 'value' }, shown.gain.grams),
      ),
    ),
    el('p', { class: 'measured' }, measuredText(found)),
    ...(isOffline ? [el('p', { class: 'offline' }, TEXTS.offline), keep, said] : []),
    open,
    el('p', { class: 'hint' }, fillsMeasures(data.form) ? TEXTS.openHint.filled : TEXTS.openHint.unfilled),
    ...(key === null ? [el('p', { class: 'hint' }, TEXTS.kader)] : []),
    ...(isOffline ? [] : [keep, said]),
    button(TEXTS.nextChild, 'plain', leave),
    leaving,
    button(TEXTS.change, 'plain', () => table.go({ name: 'measures' })),
  ];
}

const indexLine = ({ short, name, said, value, mark }: ShownIndex): HTMLElement =>
  el(
    'li',
    { class: 'index' },
    shapeIcon(mark),
    el(
      'div',
      {},
      el('p', { class: 'name' }, short === null ? name : `${short} · ${name}`),
      el('p', { class: 'category' }, said),
      value === null ? null : el('p', { class: 'value' }, value),
    ),
  );

/** What was typed, to be compared with the notes before anything is sent. */
function measuredText({ read: { measurement } }: Found): string {
  const { measuredOn, weightKg, lengthHeightCm, position, armCm } = measurement;
  return TEXTS.measured(
    [
      TABLE_PAGE.queue.measuredOn(dayText(measuredOn)),
      weightKg === null ? null : measureText(weightKg, 'kg'),
      lengthHeightCm === null
        ? null
        : `${measureText(lengthHeightCm, 'cm')}${position === null ? '' : ` (${TABLE_PAGE.measures.positions[position].toLowerCase()})`}`,
      armCm === null ? null : `LiLA ${measureText(armCm, 'cm')}`,
    ].flatMap((one) => (one === null ? [] : [one])),
  );
}
