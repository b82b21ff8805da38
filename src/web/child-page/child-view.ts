import { completedMonths } from '../../kernel/calendar';
import { isPremature } from '../../kernel/growth/corrected-age';
import { ageText, areaText, longDay } from '../../kernel/words';
import type { ChildPage, FoundChild, LinkedNeed, VisitRow } from '../../subjects/child-page/child-page';
import { CHILD_TEXT as TEXTS } from '../../subjects/child-page/page-words';
import { STATUSES_WITHHELD } from '../../subjects/children/summary/figure-words';
import { STATUS_LABEL } from '../../subjects/children/tabs/words';
import { ACT_LABEL } from '../../subjects/needs/acts/act-words';
import { LEVEL_LABEL, NEED_LABEL, URGENCY_LABEL } from '../../subjects/needs/open/words';
import type { ActView } from '../../subjects/needs/sidebar/needs-view';
import { el, fill } from '../dom';
import { failureText } from '../server';
import type { MarkKind, PlannedChart } from './charts';
import { ageLines, gainLines, type Index, lengthLines, noteLines, statusOf } from './words-of-visit';

export interface ChildEvents {
  onPrint(): void;
  onDecide(): Promise<unknown>;
}

/** An element, and the places in it where charts are to be drawn. */
export interface Drawable {
  readonly element: HTMLElement;
  readonly charts: readonly (readonly [place: HTMLElement, chart: PlannedChart])[];
}

/** Those that fit a name, to choose from. */
export const foundList = (children: readonly FoundChild[], choose: (code: string) => void): HTMLElement =>
  el(
    'ul',
    { class: 'found' },
    ...children.map(({ code, name, birthDate, posyandu, rt, rw, status }) => {
      const more = [
        birthDate && TEXTS.bornOn(longDay(birthDate)),
        posyandu,
        areaText(rt, rw),
        code,
        status === 'active' ? null : STATUS_LABEL[status],
      ].filter(Boolean);
      const button = el(
        'button',
        { type: 'button' },
        el('strong', {}, name),
        el('small', {}, more.join(' · ')),
      );
      button.addEventListener('click', () => choose(code));
      return el('li', {}, button);
    }),
  );

/** Who, how it grows, what was measured, what is to be done, and what was done. */
export function childView(child: ChildPage, charts: readonly PlannedChart[], events: ChildEvents): Drawable {
  const places = charts.map((chart) => [el('div', { class: 'chart' }), chart] as const);
  return {
    charts: places,
    element: el(
      'article',
      {},
      el('h2', {}, child.name ?? TEXTS.unknownName),
      child.areStatusesWithheld ? el('p', { class: 'withheld' }, STATUSES_WITHHELD.why) : null,
      facts(factsOf(child)),
      actions(child, events),
      section(TEXTS.charts, ...chartsSection(child, places)),
      section(TEXTS.visits, ...visitsSection(child)),
      section(TEXTS.needs, ...needsSection(child)),
      ...(child.acts.length > 0
        ? [section(TEXTS.acts, el('ul', { class: 'acts' }, ...child.acts.map(actItem)))]
        : []),
    ),
  };
}

const section = (title: string, ...content: readonly (Node | null)[]): HTMLElement =>
  el('section', {}, el('h3', {}, title), ...content);

type Fact = readonly [label: string, value: string];

const facts = (rows: readonly Fact[]): HTMLElement =>
  el('dl', {}, ...rows.map(([label, value]) => el('div', {}, el('dt', {}, label), el('dd', {}, value))));

/** What is known of the child: no number of NIK or KK, no parent, no phone, no address. */
function factsOf(child: ChildPage): readonly Fact[] {
  const { sex, birthDate, today, posyandu, rt, rw, code, status, since, gestationWeeks } = child;
  const { labels } = TEXTS;
  const months = birthDate && completedMonths(birthDate, today);
  return [
    [labels.sex, sex ? TEXTS.sex[sex] : TEXTS.unknown],
    [labels.birthDate, birthDate ? longDay(birthDate) : TEXTS.unknown],
    ...(months === null || months < 0 ? [] : [[labels.age, ageText(months)] as const]),
    [labels.posyandu, posyandu],
    [labels.area, areaText(rt, rw) ?? TEXTS.unknown],
    [labels.code, code],
    ...(isPremature(gestationWeeks) ? [[labels.gestation, TEXTS.weeks(gestationWeeks)] as const] : []),
    ...(status === 'active'
      ? []
      : [
          [
            labels.status,
            since ? TEXTS.statusSince(STATUS_LABEL[status], longDay(since)) : STATUS_LABEL[status],
          ] as const,
        ]),
  ];
}

function actions({ measureUrl }: ChildPage, { onPrint, onDecide }: ChildEvents): HTMLElement {
  const print = el('button', { type: 'button' }, TEXTS.print);
  print.addEventListener('click', onPrint);
  const decide = el('button', { type: 'button' }, TEXTS.decide);
  const problem = el('span', { class: 'problem', role: 'status' });
  decide.addEventListener('click', () => {
    fill(problem);
    onDecide().catch((error) => fill(problem, failureText(error, TEXTS.failed)));
  });
  return el(
    'p',
    { class: 'actions' },
    measureUrl === null ? null : el('a', { class: 'button chief', href: measureUrl }, TEXTS.measure),
    decide,
    print,
    problem,
  );
}

function chartsSection(child: ChildPage, places: Drawable['charts']): readonly HTMLElement[] {
  const none = child.areStatusesWithheld ? TEXTS.chartsWithheld : TEXTS.noCharts;
  if (places.length === 0) return [el('p', { class: 'quiet' }, none)];
  const kinds = new Set(places.flatMap(([, { marks }]) => marks.map(({ kind }) => kind)));
  return [
    ...(child.status === 'graduated' ? [el('p', { class: 'quiet' }, TEXTS.tooOld)] : []),
    el(
      'div',
      { class: 'charts' },
      ...places.map(([place, { title, marks }]) =>
        el(
          'figure',
          {},
          el('figcaption', {}, title),
          place,
          marks.length > 0 ? null : el('p', { class: 'quiet' }, TEXTS.noMarks),
        ),
      ),
    ),
    legend(kinds),
    el('p', { class: 'quiet' }, TEXTS.indication),
  ];
}

const SIGNS: Readonly<Record<MarkKind, string>> = { sure: '●', doubtful: '○', oedema: '◎', corrected: '◇' };

/** Of the marks that there are. */
const legend = (kinds: ReadonlySet<MarkKind>): HTMLElement =>
  el(
    'ul',
    { class: 'legend' },
    ...(Object.keys(SIGNS) as MarkKind[])
      .filter((kind) => kinds.has(kind))
      .map((kind) =>
        el('li', {}, el('span', { 'aria-hidden': 'true' }, `${SIGNS[kind]} `), TEXTS.legend[kind]),
      ),
  );

function visitsSection(child: ChildPage): readonly HTMLElement[] {
  const { visits } = child;
  if (visits.length === 0) return [el('p', { class: 'quiet' }, TEXTS.noVisits)];
  const heads = Object.values(TEXTS.columns);
  const rows = [...visits].reverse().map((visit) =>
    el(
      'tr',
      {},
      ...cellsOf(visit, child).map((lines, i) =>
        el(
          'td',
          { 'data-head': heads[i] ?? '', class: lines.length === 0 ? 'empty' : '' },
          // One box, since on a phone the heading stands beside it.
          el('div', {}, ...lines.map((line, at) => (at === 0 ? el('div', {}, line) : el('small', {}, line)))),
        ),
      ),
    ),
  );
  return [
    el(
      'table',
      {},
      el('thead', {}, el('tr', {}, ...heads.map((text) => el('th', { scope: 'col' }, text)))),
      el('tbody', {}, ...rows),
    ),
    el('p', { class: 'quiet' }, TEXTS.byDays),
  ];
}

/** One cell for each of `TEXTS.columns`, line by line. */
function cellsOf(visit: VisitRow, { sex, areStatusesWithheld }: ChildPage): readonly (readonly string[])[] {
  const { on, weightKg, headCm, armCm } = visit;
  const index = (name: Index): readonly string[] => {
    if (areStatusesWithheld) return [STATUSES_WITHHELD.value];
    const status = statusOf(name, visit, sex);
    return status ? [status.text, ...(status.byMonths ? [status.byMonths] : [])] : [];
  };
  return [
    [longDay(on)],
    ageLines(visit),
    weightKg === null ? [] : [TEXTS.kg(weightKg)],
    lengthLines(visit),
    [...(headCm === null ? [] : [TEXTS.head(headCm)]), ...(armCm === null ? [] : [TEXTS.arm(armCm)])],
    index('weightForAge'),
    index('lengthHeightForAge'),
    index('weightForLengthHeight'),
    gainLines(visit),
    noteLines(visit),
  ];
}

function needsSection({ needs, day }: ChildPage): readonly HTMLElement[] {
  if (day === null) return [el('p', { class: 'quiet' }, TEXTS.notYet)];
  return [
    el('p', { class: 'quiet' }, TEXTS.asOf(longDay(day))),
    needs.length === 0 ? el('p', {}, TEXTS.noNeeds) : el('ul', { class: 'needs' }, ...needs.map(needItem)),
  ];
}

function needItem(need: LinkedNeed): HTMLElement {
  const { kind, urgency, why, due, overdueDays, level, assigned, postponedUntil, url } = need;
  const more = [
    TEXTS.due(longDay(due)),
    ...(overdueDays > 0 ? [TEXTS.overdue(overdueDays)] : []),
    TEXTS.task(LEVEL_LABEL[level].toLowerCase()),
    ...(assigned ? [TEXTS.assigned(assigned)] : []),
    ...(postponedUntil ? [TEXTS.postponed(longDay(postponedUntil))] : []),
  ];
  return el(
    'li',
    { class: `urgency-${urgency}` },
    el('strong', {}, `${URGENCY_LABEL[urgency]}: ${NEED_LABEL[kind]}`),
    el('small', {}, more.join(' · ')),
    ...why.map((reason) => el('small', {}, reason)),
    url === null ? null : el('a', { href: url }, TEXTS.record),
  );
}

function actItem({ kind, on, until, result, actor }: ActView): HTMLElement {
  const more = [actor && TEXTS.by(actor), until && TEXTS.until(longDay(until)), result].filter(Boolean);
  return el(
    'li',
    {},
    el('strong', {}, `${ACT_LABEL[kind]}, ${longDay(on)}`),
    more.length > 0 ? el('small', {}, more.join(' · ')) : null,
  );
}
