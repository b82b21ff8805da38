// The card of a child on A5: for the officer's folder or the family's book. No NIK, no parent, no phone, no address.
import { completedMonths } from '../../kernel/calendar';
import { isPremature } from '../../kernel/growth/corrected-age';
import { ageText, areaText, longDay, posyanduText, shortDay } from '../../kernel/words';
import type { ChildPage, VisitRow } from '../../subjects/child-page/child-page';
import { CARD_TEXT, CHILD_TEXT as TEXTS } from '../../subjects/child-page/page-words';
import { STATUSES_WITHHELD } from '../../subjects/children/summary/figure-words';
import { NEED_LABEL } from '../../subjects/needs/open/words';
import { el } from '../dom';
import type { PlannedChart } from './charts';
import type { Drawable } from './child-view';
import { gainLines, type Index, statusOf } from './words-of-visit';

/** As many as there is room for. */
const MOST = { visits: 4, needs: 4 } as const;

export function cardOf(child: ChildPage, charts: readonly PlannedChart[]): Drawable {
  const { name, kelurahan, today, visits } = child;
  const places = charts.map((chart) => [el('div', { class: 'chart' }), chart] as const);
  return {
    charts: places,
    element: el(
      'article',
      { class: 'a5' },
      el(
        'div',
        { class: 'head' },
        el('strong', { class: 'name' }, name ?? TEXTS.unknownName),
        el('span', {}, CARD_TEXT.from(kelurahan, longDay(today))),
      ),
      el('p', {}, whoItIs(child).join(' · ')),
      el(
        'div',
        { class: 'charts' },
        ...places.map(([place, { title }]) => el('figure', {}, el('figcaption', {}, title), place)),
      ),
      el(
        'p',
        { class: 'small' },
        child.areStatusesWithheld ? STATUSES_WITHHELD.why : `${CARD_TEXT.legend}. ${TEXTS.indication}`,
      ),
      el(
        'div',
        { class: 'foot' },
        el('div', {}, el('strong', {}, CARD_TEXT.visits), visitTable(visits.slice(-MOST.visits), child)),
        el('div', {}, el('strong', {}, CARD_TEXT.todo), todo(child)),
      ),
    ),
  };
}

function whoItIs({
  sex,
  birthDate,
  today,
  posyandu,
  rt,
  rw,
  code,
  gestationWeeks,
}: ChildPage): readonly string[] {
  return [
    sex ? TEXTS.sex[sex] : null,
    birthDate && TEXTS.bornOn(longDay(birthDate)),
    birthDate && ageText(Math.max(0, completedMonths(birthDate, today))),
    posyanduText(posyandu),
    areaText(rt, rw),
    CARD_TEXT.code(code),
    isPremature(gestationWeeks) ? CARD_TEXT.bornAt(gestationWeeks) : null,
  ].filter((part) => part !== null);
}

function visitTable(visits: readonly VisitRow[], { sex, areStatusesWithheld }: ChildPage): HTMLElement {
  if (visits.length === 0) return el('p', {}, TEXTS.noVisits);
  const { columns } = TEXTS;
  const heads = [
    columns.on,
    columns.weight,
    columns.length,
    columns.weightForAge,
    columns.lengthForAge,
    columns.gain,
  ];
  const rows = [...visits].reverse().map((visit) => {
    const status = (index: Index): string =>
      areStatusesWithheld ? STATUSES_WITHHELD.value : (statusOf(index, visit, sex)?.text ?? '–');
    const cells = [
      shortDay(visit.on),
      visit.weightKg === null ? '–' : TEXTS.kg(visit.weightKg),
      visit.lengthHeightCm === null ? '–' : TEXTS.cm(visit.lengthHeightCm),
      status('weightForAge'),
      status('lengthHeightForAge'),
      gainLines(visit)[0] ?? '–',
    ];
    return el('tr', {}, ...cells.map((text) => el('td', {}, text)));
  });
  return el(
    'table',
    {},
    el('thead', {}, el('tr', {}, ...heads.map((text) => el('th', { scope: 'col' }, text)))),
    el('tbody', {}, ...rows),
  );
}

function todo({ needs }: ChildPage): HTMLElement {
  const open = needs.filter(({ postponedUntil }) => postponedUntil === null).slice(0, MOST.needs);
  if (open.length === 0) return el('p', {}, CARD_TEXT.nothing);
  return el(
    'ul',
    {},
    ...open.map(({ kind, due }) => el('li', {}, `${NEED_LABEL[kind]}, ${TEXTS.due(longDay(due))}`)),
    el('li', {}, CARD_TEXT.again),
  );
}
