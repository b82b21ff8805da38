// The markers' outlines, for the map's canvas and for the legend alike.
import { MARKERS, type MapStatus, type MarkerShape } from '../../subjects/children/summary/map-status';

type Vertex = readonly [number, number];

/** Vertices on the unit circle, the first on top; a radius for each corner in turn makes a star. */
function polygon(corners: number, radii: readonly number[], turned = 0): readonly Vertex[] {
  return Array.from({ length: corners }, (_, i): Vertex => {
    const radius = radii[i % radii.length] ?? 1;
    const angle = (2 * Math.PI * i) / corners - Math.PI / 2 + turned;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
}

/** An upright cross, one third thick. */
const CROSS: readonly Vertex[] = [
  [-0.45, -1.3],
  [0.45, -1.3],
  [0.45, -0.45],
  [1.3, -0.45],
  [1.3, 0.45],
  [0.45, 0.45],
  [0.45, 1.3],
  [-0.45, 1.3],
  [-0.45, 0.45],
  [-1.3, 0.45],
  [-1.3, -0.45],
  [-0.45, -0.45],
];

/** Sized so that all cover about the same area; `null` for the round ones. */
const OUTLINES: Readonly<Record<MarkerShape, readonly Vertex[] | null>> = {
  star: polygon(10, [1.45, 0.62]),
  triangle: polygon(3, [1.3]),
  square: polygon(4, [1.2], Math.PI / 4),
  diamond: polygon(4, [1.25]),
  pentagon: polygon(5, [1.12]),
  circle: null,
  cross: CROSS,
  ring: null,
};

export interface MarkerStyle {
  readonly fill: string;
  readonly stroke: string;
  readonly width: number;
}

export function markerStyle(status: MapStatus): MarkerStyle {
  const { color, shape } = MARKERS[status];
  return shape === 'ring'
    ? { fill: '#ffffff', stroke: color, width: 2.5 }
    : { fill: color, stroke: '#ffffff', width: 1.25 };
}

export function traceShape(
  context: CanvasRenderingContext2D,
  status: MapStatus,
  x: number,
  y: number,
  radius: number,
) {
  const outline = OUTLINES[MARKERS[status].shape];
  context.beginPath();
  if (outline) for (const [dx, dy] of outline) context.lineTo(x + dx * radius, y + dy * radius);
  else context.arc(x, y, radius * 0.95, 0, 2 * Math.PI);
  context.closePath();
}

const SVG = 'http://www.w3.org/2000/svg';

/** The marker as a small picture beside its name; said by the text, so hidden from a screen reader. */
export function shapeIcon(status: MapStatus): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '-1.7 -1.7 3.4 3.4');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const outline = OUTLINES[MARKERS[status].shape];
  const shape = document.createElementNS(SVG, outline ? 'polygon' : 'circle');
  if (outline) shape.setAttribute('points', outline.map((vertex) => vertex.join(',')).join(' '));
  else shape.setAttribute('r', '1');
  const { fill, stroke, width } = markerStyle(status);
  shape.setAttribute('fill', fill);
  shape.setAttribute('stroke', stroke);
  shape.setAttribute('stroke-width', String(width / 6));
  svg.append(shape);
  return svg;
}
