import { Control, DomEvent, type Map as LeafletMap, tileLayer } from 'leaflet';
import { MAP_PAGE_TEXT } from '../../subjects/maps/words';
import { el } from '../dom';

/** The tile server's terms: attribution, no bulk loading (operations.osmfoundation.org/policies/tiles). */
const TILES = 'https://tile.openstreetmap.org/{z}/{x}/{y}.png';
const CREDIT =
  '&copy; <a href="https://www.openstreetmap.org/copyright" target="_blank" rel="noopener">OpenStreetMap</a>';

/**
 * A box to tick for a street map. Off at first: the page then asks nothing of anybody, and costs a phone no data.
 */
export function addStreets(map: LeafletMap): void {
  const tiles = tileLayer(TILES, { maxZoom: 19, attribution: CREDIT });
  const box = el('input', { type: 'checkbox' });
  const note = el('span', { class: 'streets-note', role: 'status' });
  box.addEventListener('change', () => {
    note.textContent = '';
    if (box.checked) tiles.addTo(map);
    else tiles.remove();
    map.getContainer().classList.toggle('with-streets', box.checked);
  });
  tiles.on('tileerror', () => {
    note.textContent = MAP_PAGE_TEXT.streetsFailed;
  });
  const panel = el('div', { class: 'streets' }, el('label', {}, box, ` ${MAP_PAGE_TEXT.streets}`), note);
  DomEvent.disableClickPropagation(panel);
  const control = new Control({ position: 'topright' });
  control.onAdd = () => panel;
  control.addTo(map);
}
