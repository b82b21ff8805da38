// The view of areas: what is counted in each RW, and of no child anything.
import {
  divIcon,
  LayerGroup,
  type Map as LeafletMap,
  marker,
  type Path,
  popup,
  type SVG as SvgRenderer,
  svg,
} from 'leaflet';
import { parseIsoDate } from '../../kernel/calendar';
import { monthText } from '../../kernel/words';
import type { AreaTold } from '../../subjects/maps/area-counts';
import type { AreaCounts } from '../../subjects/maps/count-areas';
import type { PastMonth } from '../../subjects/maps/kept-months';
import { type AreasPage, labelPoint, type MapPageArea } from '../../subjects/maps/map-page';
import { AREA_COUNT_TEXT, AREA_FINDING_TEXT, WEB_MAP_TEXT } from '../../subjects/maps/web-map-words';
import type { Count } from '../../subjects/maps/withhold';
import { MAP_PAGE_TEXT } from '../../subjects/maps/words';
import { byId, el, fill } from '../dom';
import type { ViewActions } from './actions-bar';
import {
  type AreasChoice,
  classAt,
  classesOf,
  countOf,
  firstMeasure,
  type Manner,
  MEASURE_STATUS,
  MEASURES,
  type Measure,
  numberOf,
  perHundred,
  readChoice,
  writeChoice,
} from './area-measures';
import { groundShape } from './backdrop';
import { rwText } from './describe';
import { shapeIcon } from './shapes';

/** One hue from pale to dark, told apart without any colour too (ColorBrewer, Oranges). */
const COLOURS = ['#fee6ce', '#fdae6b', '#e6550d', '#8c2d04'];
const HATCHED = 'ditahan';

const nameOf = (measure: Measure): string =>
  measure === 'unmeasured' || measure === 'children'
    ? AREA_COUNT_TEXT[measure].name
    : AREA_FINDING_TEXT[measure].name;

const nextOf = (measure: Measure): string =>
  measure === 'unmeasured' || measure === 'children'
    ? AREA_COUNT_TEXT[measure].next
    : AREA_FINDING_TEXT[measure].next;

const numberText = (manner: Manner, value: number): string =>
  manner === 'share' ? WEB_MAP_TEXT.perHundred(value) : String(value);

const countCell = (count: Count): HTMLElement =>
  count === null
    ? el('span', { class: 'count withheld' }, WEB_MAP_TEXT.withheld)
    : el('span', { class: 'count' }, String(count));

/** `8 dari 46 balita, 17,4 per 100` */
function valueText(measure: Measure, told: AreaTold): string {
  const count = countOf(measure, told);
  if (count === null) return WEB_MAP_TEXT.withheld;
  const share = perHundred(measure, told);
  if (measure === 'children' || share === null || told.children === null)
    return MAP_PAGE_TEXT.children(count);
  return `${WEB_MAP_TEXT.of(count, told.children)}, ${WEB_MAP_TEXT.perHundred(share)}`;
}

const rows = (told: AreaTold): HTMLElement =>
  el(
    'ul',
    { class: 'area-counts' },
    ...MEASURES.map((measure) => {
      const status = MEASURE_STATUS[measure];
      return el(
        'li',
        {},
        status === null ? el('span', { class: 'icon' }) : shapeIcon(status),
        el('span', { class: 'status-name' }, nameOf(measure)),
        countCell(countOf(measure, told)),
      );
    }),
  );

/** @returns `null` where there is nothing to compare */
function changeText(
  measure: Measure,
  now: AreaTold,
  then: AreaTold | undefined,
  month: string | null,
): string | null {
  const count = countOf(measure, now);
  if (month === null || count === null) return null;
  const before = then ? countOf(measure, then) : null;
  return before === null ? WEB_MAP_TEXT.noChange(month) : WEB_MAP_TEXT.change(count - before, before, month);
}

/** The pattern of what is withheld, where the renderer draws. */
function addHatching(renderer: SvgRenderer): void {
  const NS = 'http://www.w3.org/2000/svg';
  const root = (renderer as unknown as { readonly _container: SVGSVGElement })._container;
  const made = (name: string, attributes: Readonly<Record<string, string>>): Element => {
    const element = document.createElementNS(NS, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const pattern = made('pattern', {
    id: HATCHED,
    width: '8',
    height: '8',
    patternUnits: 'userSpaceOnUse',
    patternTransform: 'rotate(45)',
  });
  pattern.append(
    made('rect', { width: '8', height: '8', fill: '#ffffff' }),
    made('rect', { width: '3', height: '8', fill: '#8b989e' }),
  );
  const defs = made('defs', {});
  defs.append(pattern);
  root.insertBefore(defs, root.firstChild);
}

interface AreasOnMap {
  colour(choice: AreasChoice): void;
  open(counts: AreaCounts): void;
}

function areasOn(map: LeafletMap, page: AreasPage, choiceNow: () => AreasChoice): AreasOnMap {
  const renderer = svg({ padding: 0.5 });
  const areaOf = (counts: AreaCounts): MapPageArea | undefined =>
    counts.rw === null ? undefined : page.areas.find(({ rw }) => rw === counts.rw);
  const open = (counts: AreaCounts): void => {
    const area = areaOf(counts);
    if (!area) return;
    const { lat, lng } = labelPoint(area);
    popup({ maxWidth: 300, autoPanPadding: [12, 12] })
      .setLatLng([lat, lng])
      .setContent(areaContent(counts, choiceNow(), page.past, true))
      .openOn(map);
  };
  const shapes = new Map<AreaCounts, Path>();
  for (const counts of page.counts) {
    const area = areaOf(counts);
    if (!area) continue;
    const shape = groundShape(area, { renderer, weight: 1.5, color: '#3b5560', fillOpacity: 0.75 });
    shapes.set(counts, shape.on('click', () => open(counts)).addTo(map));
  }
  map.getContainer().classList.add('counted');
  if (shapes.size > 0) addHatching(renderer);
  const numbers = new LayerGroup().addTo(map);
  return {
    open,
    colour({ measure, manner }) {
      map.closePopup();
      numbers.clearLayers();
      const values = page.counts.flatMap((counts) => numberOf(measure, manner, counts) ?? []);
      const classes = classesOf(values);
      for (const [counts, shape] of shapes) {
        const value = numberOf(measure, manner, counts);
        const fillColor =
          value === null ? `url(#${HATCHED})` : (COLOURS[classAt(classes, value)] ?? COLOURS[0] ?? '#ffffff');
        shape.setStyle({ fillColor });
        const area = areaOf(counts);
        if (!area) continue;
        const { lat, lng } = labelPoint(area);
        const name = rwText(counts.rw);
        const html = el(
          'span',
          {},
          value === null ? name : WEB_MAP_TEXT.areaNumber(name, numberText(manner, value)),
        );
        numbers.addLayer(
          marker([lat, lng], {
            icon: divIcon({ html, className: 'rw-number', iconSize: [0, 0] }),
            interactive: false,
            keyboard: false,
            pane: 'labels',
          }),
        );
      }
    },
  };
}

/** @param isAlone whether nothing around it says what is counted, and what follows */
function areaContent(
  counts: AreaCounts,
  { measure, since }: AreasChoice,
  past: readonly PastMonth[],
  isAlone: boolean,
): HTMLElement {
  const then = past.find(({ month }) => month === since);
  const before = then?.areas.find(({ rw }) => rw === counts.rw);
  const change = changeText(measure, counts, before, since);
  return el(
    'div',
    { class: 'popup' },
    el('strong', {}, rwText(counts.rw)),
    el('p', {}, isAlone ? `${nameOf(measure)}: ${valueText(measure, counts)}` : valueText(measure, counts)),
    change === null ? null : el('p', {}, change),
    isAlone ? nextStep(measure) : null,
  );
}

function nextStep(measure: Measure): HTMLElement | null {
  const next = nextOf(measure);
  return next === '' ? null : el('p', {}, el('strong', {}, `${WEB_MAP_TEXT.next}: `), next);
}

/** One RW of the list; its name leads to its place on the map, where that is known. */
function card(
  counts: AreaCounts,
  choice: AreasChoice,
  past: readonly PastMonth[],
  show: (() => void) | null,
): HTMLElement {
  const made = el(
    'section',
    { class: 'area', 'aria-label': rwText(counts.rw) },
    areaContent(counts, choice, past, false),
    el('details', {}, el('summary', {}, WEB_MAP_TEXT.allOfArea(rwText(counts.rw))), rows(counts)),
  );
  if (!show) made.append(el('p', { class: 'quiet small' }, WEB_MAP_TEXT.noArea));
  else {
    const button = el('button', { type: 'button', class: 'plain' }, MAP_PAGE_TEXT.showOnMap);
    button.setAttribute('aria-label', `${MAP_PAGE_TEXT.showOnMap}: ${rwText(counts.rw)}`);
    button.addEventListener('click', show);
    made.append(button);
  }
  return made;
}

function legend(page: AreasPage, { measure, manner }: AreasChoice): HTMLElement {
  const values = page.counts.flatMap((counts) => numberOf(measure, manner, counts) ?? []);
  const hatched = page.counts.length - values.length;
  const entry = (colour: string, text: string, count: number, className = 'swatch'): HTMLElement => {
    const swatch = el('span', { class: className, 'aria-hidden': 'true' });
    swatch.style.backgroundColor = colour;
    return el('li', {}, swatch, el('span', { class: 'status-name' }, text), WEB_MAP_TEXT.legendAreas(count));
  };
  const range = (from: number, to: number): string =>
    from === to || numberText(manner, from) === numberText(manner, to)
      ? numberText(manner, from)
      : `${numberText(manner, from)} – ${numberText(manner, to)}`;
  return el(
    'ul',
    { class: 'area-counts legend', 'aria-label': WEB_MAP_TEXT.legend },
    ...classesOf(values)
      .map(({ from, to, count }, i) => entry(COLOURS[i] ?? '#ffffff', range(from, to), count))
      .reverse(),
    hatched > 0 ? entry('#ffffff', WEB_MAP_TEXT.legendWithheld, hatched, 'swatch hatched') : null,
  );
}

/** A choice of which one is always taken. */
function choice(
  title: string,
  options: readonly (readonly [value: string, text: string])[],
  chosen: string,
  onChange: (value: string) => void,
): HTMLElement {
  const select = el('select', { 'aria-label': title });
  for (const [value, text] of options) select.append(el('option', { value }, text));
  select.value = chosen;
  select.addEventListener('change', () => onChange(select.value));
  return el('label', { class: 'choice' }, `${title} `, select);
}

function measureButton(
  measure: Measure,
  whole: AreaTold,
  pressed: boolean,
  onClick: () => void,
): HTMLElement {
  const status = MEASURE_STATUS[measure];
  const made = el(
    'button',
    { type: 'button', class: 'status', 'aria-pressed': String(pressed), 'data-name': measure },
    status === null ? el('span', { class: 'icon' }) : shapeIcon(status),
    el('span', { class: 'status-name' }, nameOf(measure)),
    countCell(countOf(measure, whole)),
  );
  made.addEventListener('click', onClick);
  return made;
}

/** The areas with most of it first, those that are withheld last. */
const inOrder = (counts: readonly AreaCounts[], { measure, manner }: AreasChoice): readonly AreaCounts[] =>
  [...counts].sort((a, b) => (numberOf(measure, manner, b) ?? -1) - (numberOf(measure, manner, a) ?? -1));

const monthOf = ({ asOf }: AreasPage): string => {
  const day = parseIsoDate(asOf);
  return day ? monthText(day) : asOf;
};

/** @param map `null` where it cannot be drawn: the list says the same */
export function showAreas(map: LeafletMap | null, page: AreasPage, actions: ViewActions): void {
  const months = page.past.map(({ month }) => month);
  let chosen = readChoice(actions.fragment(), firstMeasure(page.counts, page.whole), months);
  const onMap = map && areasOn(map, page, () => chosen);
  const measures = el('div', { class: 'statuses', role: 'group', 'aria-label': WEB_MAP_TEXT.counted });
  const controls = el('div', {});
  const about = el('div', { class: 'about' });
  const filters = byId('filters');
  filters.setAttribute('aria-label', MAP_PAGE_TEXT.whole);
  const list = byId('list');
  list.setAttribute('aria-label', MAP_PAGE_TEXT.byRw);

  const set = (part: Partial<AreasChoice>): void => {
    chosen = { ...chosen, ...part };
    draw();
  };
  const drawList = (): void =>
    fill(
      list,
      el('h2', { class: 'shown' }, `${MAP_PAGE_TEXT.byRw}: ${nameOf(chosen.measure)}`),
      ...inOrder(page.counts, chosen).map((counts) => {
        const isPlaced = page.areas.some(({ rw }) => rw === counts.rw);
        const show = (): void => {
          onMap?.open(counts);
          map?.getContainer().scrollIntoView({ block: 'nearest' });
        };
        return card(counts, chosen, page.past, isPlaced && onMap ? show : null);
      }),
      el('p', { class: 'quiet small' }, WEB_MAP_TEXT.askOfficer),
    );
  const drawControls = (): void => {
    const manner = choice(
      WEB_MAP_TEXT.colourBy,
      [
        ['count', WEB_MAP_TEXT.byCount],
        ['share', WEB_MAP_TEXT.byShare],
      ],
      chosen.manner,
      (value) => set({ manner: value === 'share' ? 'share' : 'count' }),
    );
    const since =
      months.length === 0
        ? null
        : choice(
            WEB_MAP_TEXT.since,
            [
              ['', WEB_MAP_TEXT.sinceNone],
              ...months.map((month) => [month, WEB_MAP_TEXT.month(month)] as const),
            ],
            chosen.since ?? '',
            (value) => set({ since: value === '' ? null : value }),
          );
    fill(controls, manner, since);
  };
  const drawAbout = (): void => {
    const { measure, since } = chosen;
    const then = page.past.find(({ month }) => month === since);
    const change = changeText(measure, page.whole, then?.whole, since);
    const isSilent = page.counts.every((counts) => countOf(measure, counts) === null);
    fill(
      about,
      el(
        'p',
        { role: 'status' },
        `${MAP_PAGE_TEXT.whole}, ${nameOf(measure)}: ${valueText(measure, page.whole)}`,
        change === null ? null : `; ${change}`,
      ),
      isSilent ? el('p', {}, WEB_MAP_TEXT.everythingWithheld) : null,
      nextStep(measure),
      legend(page, chosen),
      el('p', { class: 'quiet small' }, MAP_PAGE_TEXT.withheldNote),
    );
  };
  const draw = (): void => {
    const focused = document.activeElement?.getAttribute('data-name');
    fill(
      measures,
      ...MEASURES.map((measure) =>
        measureButton(measure, page.whole, chosen.measure === measure, () => set({ measure })),
      ),
    );
    drawControls();
    drawAbout();
    drawList();
    if (focused) document.querySelector<HTMLElement>(`[data-name="${focused}"]`)?.focus();
    onMap?.colour(chosen);
    actions.changed(writeChoice(chosen), `${nameOf(chosen.measure)}, ${monthOf(page)}`);
  };
  fill(filters, measures, controls, about);
  draw();
}
