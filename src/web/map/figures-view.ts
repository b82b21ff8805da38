// The lines of Beranda of the month, each with what it was made of.
import { parseIsoDate } from '../../kernel/calendar';
import { monthText } from '../../kernel/words';
import type { ToldFigures, ToldShare } from '../../subjects/maps/area-counts';
import { AREA_FINDINGS, type AreaFinding } from '../../subjects/maps/area-findings';
import type { DrawnPage } from '../../subjects/maps/map-page';
import { AREA_FINDING_TEXT, WEB_MAP_TEXT } from '../../subjects/maps/web-map-words';
import type { Count } from '../../subjects/maps/withhold';
import { el, fill } from '../dom';

const countText = (count: Count): string => (count === null ? WEB_MAP_TEXT.withheld : String(count));

function shareText({ numerator, denominator }: ToldShare): string {
  if (numerator === null) return WEB_MAP_TEXT.withheld;
  return denominator === null
    ? WEB_MAP_TEXT.only(numerator)
    : WEB_MAP_TEXT.proportion({ numerator, denominator });
}

const linesOf = (figures: ToldFigures): readonly (readonly [string, string])[] => [
  [WEB_MAP_TEXT.registered, countText(figures.registered)],
  [WEB_MAP_TEXT.measured, shareText(figures.measured)],
  [AREA_FINDING_TEXT.severe.name, countText(figures.severe)],
  [AREA_FINDING_TEXT.stunted.name, shareText(figures.stunting)],
  [AREA_FINDING_TEXT.wasted.name, shareText(figures.wasting)],
  [AREA_FINDING_TEXT.underweight.name, shareText(figures.underweight)],
];

/** How the counts have changed since a month that the reader chooses. */
function changesView({ figures, past }: DrawnPage): HTMLElement {
  const now: Readonly<Record<AreaFinding, Count>> = {
    severe: figures.severe,
    wasted: figures.wasting.numerator,
    stunted: figures.stunting.numerator,
    underweight: figures.underweight.numerator,
  };
  const said = el('ul', { class: 'changes', role: 'status' });
  const select = el('select', { 'aria-label': WEB_MAP_TEXT.since });
  select.append(el('option', { value: '' }, WEB_MAP_TEXT.sinceNone));
  for (const { month } of past) select.append(el('option', { value: month }, WEB_MAP_TEXT.month(month)));
  select.addEventListener('change', () => {
    const then = past.find(({ month }) => month === select.value);
    fill(
      said,
      ...(then ? AREA_FINDINGS : []).map((finding, i) => {
        const [count, before] = [now[finding], then?.whole.found[i] ?? null];
        const change =
          count === null || before === null
            ? WEB_MAP_TEXT.noChange(select.value)
            : WEB_MAP_TEXT.change(count - before, before, select.value);
        return el('li', {}, `${AREA_FINDING_TEXT[finding].name}: ${change}`);
      }),
    );
  });
  return el('div', {}, el('label', { class: 'choice' }, `${WEB_MAP_TEXT.since} `, select), said);
}

/** @param isOpen whether they are in sight when the page opens */
export function figuresView(page: DrawnPage, isOpen: boolean): HTMLElement {
  const { figures, asOf, past } = page;
  const day = parseIsoDate(asOf);
  const month = day ? monthText(day) : asOf;
  const isOfSome = page.view === 'points' && !page.isWhole;
  const made = el(
    'details',
    { class: 'figures' },
    el('summary', {}, isOfSome ? WEB_MAP_TEXT.figuresOfPosyandu(month) : WEB_MAP_TEXT.figures(month)),
    el(
      'dl',
      {},
      ...linesOf(figures).map(([name, text]) => el('div', {}, el('dt', {}, name), el('dd', {}, text))),
    ),
    // The areas have their own choice, and what was kept is of the whole kelurahan.
    page.view === 'points' && page.isWhole && past.length > 0 ? changesView(page) : null,
    el('p', { class: 'quiet small' }, WEB_MAP_TEXT.figuresNote),
  );
  made.open = isOpen;
  return made;
}
