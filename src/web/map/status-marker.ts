import { CircleMarker, type Point } from 'leaflet';
import type { MapPagePoint } from '../../subjects/maps/map-page';
import { markerStyle, traceShape } from './shapes';

/** The insides of Leaflet 1.9 that a shape of one's own needs: its canvas renderer and a marker's projected point. */
interface CanvasInsides {
  readonly _ctx: CanvasRenderingContext2D;
  readonly _drawing: boolean;
}

const RADIUS_PIXELS = 6.5;

/** A circle marker for the canvas, drawn in the shape of its status. Leaflet finds it as it finds a circle. */
export class StatusMarker extends CircleMarker {
  declare protected readonly _renderer: CanvasInsides;
  declare protected readonly _point: Point;
  declare protected readonly _empty: () => boolean;

  constructor(readonly point: MapPagePoint) {
    super([point.lat, point.lng], { radius: RADIUS_PIXELS, weight: 2 });
  }

  /** Called by Leaflet whenever the marker is to be drawn. */
  protected _updatePath(): void {
    if (!this._renderer._drawing || this._empty()) return;
    const context = this._renderer._ctx;
    const { fill, stroke, width } = markerStyle(this.point.status);
    traceShape(context, this.point.status, this._point.x, this._point.y, RADIUS_PIXELS);
    context.fillStyle = fill;
    context.strokeStyle = stroke;
    context.lineWidth = width;
    context.fill();
    context.stroke();
  }
}
