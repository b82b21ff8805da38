// What lies under the markers without any network: RT and RW where they are, and a grid of degrees.
import {
  Circle,
  divIcon,
  type LatLngExpression,
  LayerGroup,
  type Map as LeafletMap,
  marker,
  type PathOptions,
  Polygon,
  polyline,
} from 'leaflet';
import { neighbourhood } from '../../kernel/words';
import { labelPoint, type MapPageArea } from '../../subjects/maps/map-page';
import { MAP_PAGE_TEXT } from '../../subjects/maps/words';
import { el } from '../dom';

/** From here on there is room for the names of the RT, and no need of those of the RW. */
export const RT_LABEL_ZOOM = 17;
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

function areaLabels(areas: readonly MapPageArea[]): LayerGroup {
  const group = new LayerGroup();
  for (const area of areas) {
    const { lat, lng } = labelPoint(area);
    const isRw = area.rt === null;
    const text = isRw ? MAP_PAGE_TEXT.rwLabel(area.rw) : neighbourhood(area.rt, area.rw);
    group.addLayer(label([lat, lng], text, isRw ? 'rw-label' : 'rt-label'));
  }
  return group;
}

/** The tint of an RW and its RT. */
export const tintOf = ({ rw }: MapPageArea): string => TINTS[rw % TINTS.length] ?? '#cccccc';

/** The ground of an area as Leaflet draws it. */
export function groundShape({ ground }: MapPageArea, options: PathOptions): Circle | Polygon {
  if (ground.kind === 'outline') {
    return new Polygon(
      ground.rings.map((ring) => [ring.map(({ lat, lng }): [number, number] => [lat, lng])]),
      options,
    );
  }
  const { centre, radiusMetres } = ground;
  return new Circle([centre.lat, centre.lng], { ...options, radius: radiusMetres });
}

function rtGrounds(areas: readonly MapPageArea[]): LayerGroup {
  const group = new LayerGroup();
  for (const area of areas) {
    if (area.rt === null) continue;
    const options = { stroke: false, fillColor: tintOf(area), fillOpacity: 0.28 };
    group.addLayer(groundShape(area, { ...options, interactive: false, pane: 'areas' }));
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
  const far = areaLabels(areas.filter(({ rt }) => rt === null));
  const rts = areas.filter(({ rt }) => rt !== null);
  const near = rts.length > 0 ? areaLabels(rts) : far;
  rtGrounds(areas).addTo(map);
  const refresh = (): void => {
    drawGrid(map, grid);
    const [shown, hidden] = map.getZoom() >= RT_LABEL_ZOOM ? [near, far] : [far, near];
    hidden.remove();
    shown.addTo(map);
  };
  map.on('moveend', refresh);
  refresh();
}
