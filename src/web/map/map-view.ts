import { Canvas, control, type LatLngBounds, Map as LeafletMap, latLngBounds } from 'leaflet';
import { boxOf } from '../../kernel/place/ground';
import type { DrawnPage } from '../../subjects/maps/map-page';
import { MAP_PAGE_TEXT } from '../../subjects/maps/words';
import { addBackdrop } from './backdrop';
import { addStreets } from './streets';

const MAX_ZOOM = 19;
/** Close enough to tell neighbours apart. */
export const CHILD_ZOOM = 17;
/** A fingertip is not a mouse. */
const TOUCH_TOLERANCE_PIXELS = 6;

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

/** All there is on the page. */
export function homeOf(page: DrawnPage): LatLngBounds {
  const bounds = latLngBounds([[page.centre.lat, page.centre.lng]]);
  for (const { ground } of page.areas) {
    const { south, north, west, east } = boxOf(ground);
    bounds.extend([south, west]).extend([north, east]);
  }
  if (page.view === 'points') for (const { lat, lng } of page.points) bounds.extend([lat, lng]);
  return bounds.pad(0.08);
}

/** The map with its areas, in a container that has its size already. */
export function createMap(container: HTMLElement, page: DrawnPage): LeafletMap {
  const map = newMap(container).fitBounds(homeOf(page), { maxZoom: CHILD_ZOOM });
  addBackdrop(map, page.areas);
  addStreets(map);
  // On paper the container has another size than on the screen.
  window.addEventListener('beforeprint', () => map.invalidateSize({ animate: false }));
  return map;
}
