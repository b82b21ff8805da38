import { ageText, longDay, neighbourhood, posyanduText } from '../../kernel/words';
import { SWEEP_PAGE } from '../../subjects/cards/page-words';
import type { MissedChild, SweepList } from '../../subjects/cards/sweep';
import { el } from '../dom';

/** The whole list; paper parts it between rows. */
export function sweepSheet({ kelurahan, today, children }: SweepList, posyandu: string): HTMLElement {
  const heads = SWEEP_PAGE.columns.map((text) => el('th', { scope: 'col' }, text));
  const areas = new Map<string, MissedChild[]>();
  for (const child of children) {
    const area = neighbourhood(child.rt, child.rw);
    areas.set(area, [...(areas.get(area) ?? []), child]);
  }
  return el(
    'section',
    { class: 'sheet' },
    el('h2', {}, SWEEP_PAGE.title(posyanduText(posyandu), kelurahan)),
    el('p', {}, SWEEP_PAGE.asOf(longDay(today))),
    el(
      'table',
      {},
      el('thead', {}, el('tr', {}, ...heads)),
      ...[...areas].map(([area, own]) => el('tbody', {}, areaRow(area, own.length), ...own.map(childRow))),
    ),
  );
}

const areaRow = (area: string, count: number): HTMLElement =>
  el(
    'tr',
    { class: 'area' },
    el('th', { scope: 'rowgroup', colspan: String(SWEEP_PAGE.columns.length) }, `${area} (${count} anak)`),
  );

function childRow({ name, motherName, months, measuredOn, missed, code }: MissedChild): HTMLElement {
  return el(
    'tr',
    { class: missed },
    el('td', { class: 'name' }, name),
    el('td', { class: 'mother' }, motherName),
    el('td', { class: 'age' }, months === null ? SWEEP_PAGE.unknownAge : ageText(months)),
    el(
      'td',
      { class: 'last' },
      measuredOn && longDay(measuredOn),
      el('small', {}, SWEEP_PAGE.missed[missed]),
    ),
    el('td', { class: 'code' }, code),
    el('td', { class: 'box' }),
  );
}
