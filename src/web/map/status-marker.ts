import { CircleMarker, type Point } from 'leaflet';
import type { MapStatus } from '../../subjects/children/summary/map-status';
import type { Shown } from './filter';
import { markerStyle, traceShape } from './shapes';

/** The insides of Leaflet 1.9 that a shape of one's own needs: its canvas renderer and a marker's projected point. */
interface CanvasInsides {
  readonly _ctx: CanvasRenderingContext2D;
  readonly _drawing: boolean;
}

const RADIUS_PIXELS = 6.5;
/** Round the marker of a child with several findings. */
const SEVERAL_RADIUS_PIXELS = 10.5;
const SEVERAL_COLOUR = '#17262e';

/** A circle marker for the canvas, drawn in the shape of a status. Leaflet finds it as it finds a circle. */
export class StatusMarker extends CircleMarker {
  declare protected readonly _renderer: CanvasInsides;
  declare protected readonly _point: Point;
  declare protected readonly _empty: () => boolean;

  /** @param status that it is looked at under */
  constructor(
    readonly shown: Shown,
    private readonly status: MapStatus,
  ) {
    super([shown.point.lat, shown.point.lng], { radius: RADIUS_PIXELS, weight: 2 });
  }

  /** Called by Leaflet whenever the marker is to be drawn. */
  protected _updatePath(): void {
    if (!this._renderer._drawing || this._empty()) return;
    const context = this._renderer._ctx;
    const { x, y } = this._point;
    if (this.shown.findings.length > 1) {
      context.beginPath();
      context.arc(x, y, SEVERAL_RADIUS_PIXELS, 0, 2 * Math.PI);
      context.fillStyle = 'rgba(255, 255, 255, 0.75)';
      context.strokeStyle = SEVERAL_COLOUR;
      context.lineWidth = 1.5;
      context.fill();
      context.stroke();
    }
    const { fill, stroke, width } = markerStyle(this.status);
    traceShape(context, this.status, x, y, RADIUS_PIXELS);
    context.fillStyle = fill;
    context.strokeStyle = stroke;
    context.lineWidth = width;
    context.fill();
    context.stroke();
  }
}
