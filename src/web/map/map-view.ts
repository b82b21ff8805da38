import {
  Canvas,
  Circle,
  control,
  type LatLngBounds,
  LayerGroup,
  Map as LeafletMap,
  latLngBounds,
  popup,
} from 'leaflet';
import type { MapPage, MapPagePoint } from '../../subjects/maps/map-page';
import { MAP_PAGE_TEXT, MAP_STATUS_LABEL } from '../../subjects/maps/words';
import { el } from '../dom';
import { addBackdrop } from './backdrop';
import { rowLink, whenOf, whereOf } from './describe';
import { StatusMarker } from './status-marker';
import { addStreets } from './streets';

const MAX_ZOOM = 19;
/** Close enough to tell neighbours apart. */
const CHILD_ZOOM = 17;
/** A fingertip is not a mouse. */
const TOUCH_TOLERANCE_PIXELS = 6;

export interface MapView {
  /** Draws these points and no others. */
  show(points: readonly MapPagePoint[]): void;
  /** Moves to a point and opens what is known of it. */
  select(point: MapPagePoint): void;
}

function popupContent(point: MapPagePoint): HTMLElement {
  return el(
    'div',
    { class: 'popup' },
    el('strong', {}, MAP_STATUS_LABEL[point.status]),
    el('p', {}, whereOf(point)),
    el('p', {}, whenOf(point)),
    el('p', { class: 'quiet' }, MAP_PAGE_TEXT.within(point.precisionMetres)),
    rowLink(point),
  );
}

function newMap(container: HTMLElement): LeafletMap {
  const map = new LeafletMap(container, {
    renderer: new Canvas({ tolerance: TOUCH_TOLERANCE_PIXELS, padding: 0.3 }),
    maxZoom: MAX_ZOOM,
    minZoom: 5,
    zoomSnap: 0.25,
    zoomControl: false,
    attributionControl: false,
  });
  control.zoom({ zoomInTitle: MAP_PAGE_TEXT.zoomIn, zoomOutTitle: MAP_PAGE_TEXT.zoomOut }).addTo(map);
  control.scale({ imperial: false }).addTo(map);
  control.attribution({ prefix: 'Leaflet' }).addTo(map);
  map.on('popupopen', (event) => {
    const close = event.popup.getElement()?.querySelector('.leaflet-popup-close-button');
    close?.setAttribute('aria-label', MAP_PAGE_TEXT.close);
  });
  return map;
}

function boundsOf({ centre, areas, points }: MapPage): LatLngBounds {
  const bounds = latLngBounds([[centre.lat, centre.lng]]);
  for (const { lat, lng } of [...areas, ...points]) bounds.extend([lat, lng]);
  return bounds.pad(0.08);
}

/** How far around its point the home may lie. */
const precisionCircle = ({ lat, lng, precisionMetres }: MapPagePoint): Circle =>
  new Circle([lat, lng], {
    radius: precisionMetres,
    weight: 1.5,
    color: '#1b3a4b',
    fillOpacity: 0.06,
    interactive: false,
  });

/** The map itself, in a container that has its size already. */
export function createMapView(container: HTMLElement, page: MapPage): MapView {
  const map = newMap(container).fitBounds(boundsOf(page), { maxZoom: CHILD_ZOOM });
  addBackdrop(map, page.areas);
  addStreets(map);

  const drawn = new LayerGroup().addTo(map);
  const selection = new LayerGroup().addTo(map);
  map.on('popupclose', () => selection.clearLayers());
  const open = (point: MapPagePoint): void => {
    map.closePopup();
    selection.addLayer(precisionCircle(point));
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
