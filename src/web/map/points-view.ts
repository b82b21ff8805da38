// The view of points: a marker for each child, a filter, and a list.
import { LayerGroup, type Map as LeafletMap, popup } from 'leaflet';
import type { MapPageArea, MapPagePoint, PointsPage } from '../../subjects/maps/map-page';
import { MAP_PAGE_TEXT, MAP_STATUS_LABEL } from '../../subjects/maps/words';
import { byId, el } from '../dom';
import { groundShape } from './backdrop';
import { showList } from './child-list';
import { whenOf, whereOf } from './describe';
import { visiblePoints } from './filter';
import { FilterPanel } from './filter-panel';
import { CHILD_ZOOM } from './map-view';
import { StatusMarker } from './status-marker';

const popupContent = (point: MapPagePoint): HTMLElement =>
  el(
    'div',
    { class: 'popup' },
    el('strong', {}, MAP_STATUS_LABEL[point.status]),
    el('p', {}, whereOf(point)),
    el('p', {}, whenOf(point)),
    el('p', { class: 'quiet' }, MAP_PAGE_TEXT.somewhereIn(point.rt !== null, point.rw !== null)),
  );

/** The area that a point stands for, where its ground is known. */
const areaOf = ({ areas }: PointsPage, { rw, rt }: MapPagePoint): MapPageArea | undefined =>
  areas.find((area) => area.rw === rw && area.rt === rt) ??
  areas.find((area) => area.rw === rw && area.rt === null);

interface Markers {
  /** Draws these points and no others. */
  show(points: readonly MapPagePoint[]): void;
  /** Moves to a point and opens what is known of it. */
  select(point: MapPagePoint): void;
}

function markersOn(map: LeafletMap, page: PointsPage): Markers {
  const drawn = new LayerGroup().addTo(map);
  const selection = new LayerGroup().addTo(map);
  map.on('popupclose', () => selection.clearLayers());
  const open = (point: MapPagePoint): void => {
    map.closePopup();
    const area = areaOf(page, point);
    const outline = { weight: 1.5, color: '#1b3a4b', fillOpacity: 0.06, interactive: false };
    if (area) selection.addLayer(groundShape(area, outline));
    popup({ maxWidth: 260, autoPanPadding: [12, 12] })
      .setLatLng([point.lat, point.lng])
      .setContent(popupContent(point))
      .openOn(map);
  };
  return {
    show(points) {
      map.closePopup();
      drawn.clearLayers();
      // The worst last, that is on top.
      for (const point of [...points].reverse()) {
        drawn.addLayer(new StatusMarker(point).on('click', () => open(point)));
      }
    },
    select(point) {
      map.setView([point.lat, point.lng], Math.max(map.getZoom(), CHILD_ZOOM), { animate: false });
      open(point);
    },
  };
}

export function showPoints(map: LeafletMap, page: PointsPage): void {
  const markers = markersOn(map, page);
  const select = (point: MapPagePoint): void => {
    markers.select(point);
    map.getContainer().scrollIntoView({ block: 'nearest' });
  };
  const panel = new FilterPanel(byId('filters'), page, (filter) => {
    const points = visiblePoints(page.points, filter);
    markers.show(points);
    showList(byId('list'), points, page.points.length, { onSelect: select, onClear: panel.clear });
  });
  panel.clear();
}
