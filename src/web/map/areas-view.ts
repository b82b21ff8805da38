// The view of areas: what is counted in each RW, and of no child anything.
import { type Map as LeafletMap, popup } from 'leaflet';
import { MAP_STATUSES } from '../../subjects/children/summary/map-status';
import { type AreaCounts, type AreasPage, labelPoint, type MapPageArea } from '../../subjects/maps/map-page';
import type { Count } from '../../subjects/maps/withhold';
import { MAP_PAGE_TEXT, MAP_STATUS_LABEL } from '../../subjects/maps/words';
import { byId, el, fill } from '../dom';
import { groundShape, tintOf } from './backdrop';
import { shapeIcon } from './shapes';

const countCell = (count: Count): HTMLElement =>
  count === null
    ? el('span', { class: 'count withheld' }, MAP_PAGE_TEXT.withheld)
    : el('span', { class: 'count' }, String(count));

const nameOf = ({ rw }: AreaCounts): string =>
  rw === null ? MAP_PAGE_TEXT.unknownRw : MAP_PAGE_TEXT.rwLabel(rw);

const statusRows = (counts: AreaCounts): HTMLElement =>
  el(
    'ul',
    { class: 'area-counts' },
    ...MAP_STATUSES.map((status, i) =>
      el(
        'li',
        {},
        shapeIcon(status),
        el('span', { class: 'status-name' }, MAP_STATUS_LABEL[status]),
        countCell(counts.byStatus[i] ?? null),
      ),
    ),
  );

const heading = (name: string, counts: AreaCounts): HTMLElement =>
  el(
    'h2',
    { class: 'area-name' },
    el('span', {}, name),
    el(
      'span',
      {},
      counts.children === null ? MAP_PAGE_TEXT.withheld : MAP_PAGE_TEXT.children(counts.children),
    ),
  );

function openArea(map: LeafletMap, area: MapPageArea, counts: AreaCounts): void {
  const { lat, lng } = labelPoint(area);
  popup({ maxWidth: 300, autoPanPadding: [12, 12] })
    .setLatLng([lat, lng])
    .setContent(el('div', { class: 'popup' }, heading(nameOf(counts), counts), statusRows(counts)))
    .openOn(map);
}

/** One RW of the list; its name leads to its place on the map, where that is known. */
function card(counts: AreaCounts, show: (() => void) | null): HTMLElement {
  const made = el('section', { class: 'area' }, heading(nameOf(counts), counts), statusRows(counts));
  if (show) {
    const button = el('button', { type: 'button', class: 'plain' }, MAP_PAGE_TEXT.showOnMap);
    button.setAttribute('aria-label', `${MAP_PAGE_TEXT.showOnMap}: ${nameOf(counts)}`);
    button.addEventListener('click', show);
    made.append(button);
  }
  return made;
}

export function showAreas(map: LeafletMap, page: AreasPage): void {
  const cards = page.counts.map((counts) => {
    const area = page.areas.find(({ rw }) => rw === counts.rw);
    if (!area) return card(counts, null);
    const shape = groundShape(area, {
      weight: 1.5,
      color: '#3b5560',
      fillColor: tintOf(area),
      fillOpacity: 0.4,
    });
    shape.on('click', () => openArea(map, area, counts)).addTo(map);
    return card(counts, () => {
      openArea(map, area, counts);
      map.getContainer().scrollIntoView({ block: 'nearest' });
    });
  });
  const filters = byId('filters');
  filters.setAttribute('aria-label', MAP_PAGE_TEXT.whole);
  fill(
    filters,
    heading(MAP_PAGE_TEXT.whole, page.whole),
    statusRows(page.whole),
    el('p', { class: 'quiet small' }, MAP_PAGE_TEXT.withheldNote),
  );
  const list = byId('list');
  list.setAttribute('aria-label', MAP_PAGE_TEXT.byRw);
  fill(list, ...cards);
}
