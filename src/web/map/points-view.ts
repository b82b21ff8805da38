// The view of points: a marker for each child, what is to be done for it, where, and a list.
import { divIcon, LayerGroup, type Map as LeafletMap, latLngBounds, marker, popup } from 'leaflet';
import type { MapStatus } from '../../subjects/children/summary/map-status';
import {
  labelPoint,
  type MapPageArea,
  type MapPagePoint,
  type PointsPage,
} from '../../subjects/maps/map-page';
import { STEP_STATUS } from '../../subjects/maps/map-steps';
import { WEB_MAP_TEXT } from '../../subjects/maps/web-map-words';
import { MAP_PAGE_TEXT } from '../../subjects/maps/words';
import { byId, el } from '../dom';
import type { ViewActions } from './actions-bar';
import { groundShape, RT_LABEL_ZOOM } from './backdrop';
import { nextSteps, showList } from './child-list';
import { viewText, whatOf, whenOf, whereOf } from './describe';
import { destinations, type Filter, type Shown, shownFrom, visible } from './filter';
import { FilterPanel } from './filter-panel';
import { readFilter, writeFilter } from './filter-text';
import { CHILD_ZOOM, homeOf } from './map-view';
import { StatusMarker } from './status-marker';

const popupContent = (one: Shown): HTMLElement =>
  el(
    'div',
    { class: 'popup' },
    el('strong', {}, whatOf(one)),
    el('p', {}, whereOf(one.point)),
    el('p', {}, whenOf(one.point)),
    nextSteps(one) ?? el('p', {}, WEB_MAP_TEXT.noStep),
    el('p', { class: 'quiet' }, MAP_PAGE_TEXT.somewhereIn(one.point.rt !== null, one.point.rw !== null)),
  );

/** The area that a point stands for, where its ground is known. */
const areaOf = ({ areas }: PointsPage, { rw, rt }: MapPagePoint): MapPageArea | undefined =>
  areas.find((area) => area.rw === rw && area.rt === rt) ?? rwOf(areas, rw);

const rwOf = (areas: readonly MapPageArea[], rw: number | null): MapPageArea | undefined =>
  areas.find((area) => area.rw === rw && area.rt === null);

/** What a child is drawn as: what is looked for, else the most pressing. */
function drawnAs({ view, step, status }: Filter, { steps: [first], asksMidwife, point }: Shown): MapStatus {
  if (view === 'everybody') return status ?? point.status;
  const shown = step ?? (asksMidwife ? null : first);
  return shown ? STEP_STATUS[shown] : point.status;
}

interface Markers {
  /** Draws these and no others. */
  show(shown: readonly Shown[], filter: Filter): void;
  /** Moves to a child and opens what is known of it. */
  select(one: Shown): void;
}

function markersOn(map: LeafletMap, page: PointsPage): Markers {
  const drawn = new LayerGroup().addTo(map);
  const selection = new LayerGroup().addTo(map);
  map.on('popupclose', () => selection.clearLayers());
  const open = (one: Shown): void => {
    map.closePopup();
    const area = areaOf(page, one.point);
    const outline = { weight: 1.5, color: '#1b3a4b', fillOpacity: 0.06, interactive: false };
    if (area) selection.addLayer(groundShape(area, outline));
    popup({ maxWidth: 270, autoPanPadding: [12, 12] })
      .setLatLng([one.point.lat, one.point.lng])
      .setContent(popupContent(one))
      .openOn(map);
  };
  return {
    show(shown, filter) {
      map.closePopup();
      drawn.clearLayers();
      // The most pressing last, that is on top.
      for (const one of [...shown].reverse()) {
        drawn.addLayer(new StatusMarker(one, drawnAs(filter, one)).on('click', () => open(one)));
      }
    },
    select(one) {
      const { lat, lng } = one.point;
      map.setView([lat, lng], Math.max(map.getZoom(), CHILD_ZOOM), { animate: false });
      open(one);
    },
  };
}

/** How many of those shown each RW has, on its place on the map: a way into it for whoever points; the buttons above are one for everybody. */
function badgesOn(map: LeafletMap, page: PointsPage, choose: (rw: number) => void) {
  const group = new LayerGroup();
  const refresh = (): void => {
    if (map.getZoom() < RT_LABEL_ZOOM) group.addTo(map);
    else group.remove();
  };
  map.on('zoomend', refresh);
  return (counts: readonly { readonly rw: number | null; readonly count: number }[]): void => {
    group.clearLayers();
    for (const { rw, count } of counts) {
      const area = rwOf(page.areas, rw);
      if (!area || rw === null) continue;
      const { lat, lng } = labelPoint(area);
      const icon = divIcon({
        html: el('span', {}, String(count)),
        className: 'rw-badge',
        iconSize: [0, 0],
      });
      group.addLayer(
        marker([lat, lng], { icon, keyboard: false, pane: 'labels' }).on('click', () => choose(rw)),
      );
    }
    refresh();
  };
}

/** Where the reader is taken once an RW was chosen, and back: to all that is shown of it. */
function goTo(map: LeafletMap, page: PointsPage, { rw }: Filter, shown: readonly Shown[]): void {
  const points = shown.map(({ point: { lat, lng } }): [number, number] => [lat, lng]);
  const bounds = rw === null || points.length === 0 ? homeOf(page) : latLngBounds(points).pad(0.15);
  map.fitBounds(bounds, { maxZoom: CHILD_ZOOM, animate: false, padding: [24, 24] });
}

/** @param map `null` where it cannot be drawn: the list says the same */
export function showPoints(map: LeafletMap | null, page: PointsPage, actions: ViewActions): void {
  const all = shownFrom(page);
  const markers = map && markersOn(map, page);
  const select = (one: Shown): void => {
    markers?.select(one);
    map?.getContainer().scrollIntoView({ block: 'nearest' });
  };
  let before: Filter['rw'] = null;
  let isFirst = true;
  let drawAll = (): void => {};
  const onChange = (filter: Filter): void => {
    const shown = visible(all, filter);
    const inView = visible(all, { ...filter, step: null, status: null, posyandu: null, rw: null, age: null });
    markers?.show(shown, filter);
    setBadges?.(destinations(all, filter).filter(({ rw }) => filter.rw === null || rw === filter.rw));
    if (map && filter.rw !== before) {
      goTo(map, page, filter, shown);
      // On a phone the map is below what was pressed.
      if (!isFirst) map.getContainer().scrollIntoView({ block: 'nearest' });
    }
    isFirst = false;
    before = filter.rw;
    drawAll = showList(
      byId('list'),
      { shown, all: inView.length, filter },
      { onSelect: select, onClear: panel.clear },
    );
    actions.changed(writeFilter(filter), viewText(filter));
  };
  const panel = new FilterPanel(byId('filters'), page, all, onChange);
  const setBadges =
    map && badgesOn(map, page, (rw) => panel.set({ ...readFilter(actions.fragment(), page.points), rw }));
  window.addEventListener('beforeprint', () => drawAll());
  panel.set(readFilter(actions.fragment(), page.points));
}
