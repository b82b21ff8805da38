// What lies under the markers without any network: RT and RW where they are, and a grid of degrees.
import {
  circle,
  divIcon,
  type LatLngExpression,
  LayerGroup,
  type Map as LeafletMap,
  marker,
  polyline,
} from 'leaflet';
import { meanPoint } from '../../kernel/place/geodesy';
import { PRECISION_METRES } from '../../kernel/place/precision';
import { neighbourhood } from '../../kernel/words';
import type { MapPageArea } from '../../subjects/maps/map-page';
import { MAP_PAGE_TEXT } from '../../subjects/maps/words';
import { el } from '../dom';

/** From here on there is room for the names of the RT, and no need of those of the RW. */
const RT_LABEL_ZOOM = 17;
const LEAST_GRID_PIXELS = 110;
const GRID_STEPS_DEGREES = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 5];

/** Pale tints in turn, so that neighbouring RW differ a little. */
const TINTS = ['#8fb8c9', '#c9b98f', '#a6c99a', '#c7a3c0', '#c9a48f', '#9fa8cf'];

const label = (at: LatLngExpression, text: string, className: string) =>
  marker(at, {
    icon: divIcon({ html: el('span', {}, text), className, iconSize: [0, 0] }),
    interactive: false,
    keyboard: false,
    pane: 'labels',
  });

function rwLabels(areas: readonly MapPageArea[]): LayerGroup {
  const group = new LayerGroup();
  for (const rw of new Set(areas.map((area) => area.rw))) {
    const within = areas.filter((area) => area.rw === rw);
    const middle = within.find(({ rt }) => rt === null) ?? meanPoint(within);
    if (middle) group.addLayer(label(middle, MAP_PAGE_TEXT.rwLabel(rw), 'rw-label'));
  }
  return group;
}

function rtDiscs(areas: readonly MapPageArea[]): LayerGroup {
  const group = new LayerGroup();
  for (const { rw, rt, lat, lng } of areas) {
    if (rt === null) continue;
    const tint = TINTS[rw % TINTS.length] ?? '#cccccc';
    const options = { radius: PRECISION_METRES.rt, stroke: false, fillColor: tint, fillOpacity: 0.28 };
    group.addLayer(circle([lat, lng], { ...options, interactive: false, pane: 'areas' }));
  }
  return group;
}

function rtLabels(areas: readonly MapPageArea[]): LayerGroup {
  const group = new LayerGroup();
  for (const { rw, rt, lat, lng } of areas) {
    if (rt !== null) group.addLayer(label([lat, lng], neighbourhood(rt, rw), 'rt-label'));
  }
  return group;
}

const multiples = (from: number, to: number, step: number): number[] => {
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.max(0, Math.floor(to / step) - first + 1) }, (_, i) => (first + i) * step);
};

function drawGrid(map: LeafletMap, grid: LayerGroup): void {
  grid.clearLayers();
  const bounds = map.getBounds();
  const degreesPerPixel = (bounds.getEast() - bounds.getWest()) / Math.max(1, map.getSize().x);
  const step = GRID_STEPS_DEGREES.find((degrees) => degrees / degreesPerPixel >= LEAST_GRID_PIXELS);
  if (step === undefined) return;
  const [south, north, west, east] = [
    bounds.getSouth(),
    bounds.getNorth(),
    bounds.getWest(),
    bounds.getEast(),
  ];
  const line = { color: '#7d8f96', weight: 0.6, opacity: 0.45, interactive: false, pane: 'areas' };
  for (const lat of multiples(south, north, step)) {
    grid.addLayer(
      polyline(
        [
          [lat, west],
          [lat, east],
        ],
        line,
      ),
    );
    grid.addLayer(label([lat, west], MAP_PAGE_TEXT.latitude(lat), 'grid-label'));
  }
  for (const lng of multiples(west, east, step)) {
    grid.addLayer(
      polyline(
        [
          [south, lng],
          [north, lng],
        ],
        line,
      ),
    );
    grid.addLayer(label([north, lng], MAP_PAGE_TEXT.longitude(lng), 'grid-label'));
  }
}

/** Puts the backdrop on a map and keeps it fitting while the map is moved. */
export function addBackdrop(map: LeafletMap, areas: readonly MapPageArea[]): void {
  map.createPane('areas').style.zIndex = '350';
  // Over the markers, which would hide them, yet out of the way of a click.
  const labels = map.createPane('labels');
  labels.style.zIndex = '450';
  labels.style.pointerEvents = 'none';
  const grid = new LayerGroup().addTo(map);
  const near = rtLabels(areas);
  const far = rwLabels(areas);
  rtDiscs(areas).addTo(map);
  const refresh = (): void => {
    drawGrid(map, grid);
    const [shown, hidden] = map.getZoom() >= RT_LABEL_ZOOM ? [near, far] : [far, near];
    shown.addTo(map);
    hidden.remove();
  };
  map.on('moveend', refresh);
  refresh();
}
