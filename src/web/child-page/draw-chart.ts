// Draws a chart with Chartist, as an SVG that scales with its place and prints sharp. Chartist makes the axes and WHO's lines; of the grid
// only what bears a number, since each line of it costs a slow phone time.
import { type AxesDrawEvent, FixedScaleAxis, LineChart, type LineDrawEvent, type Svg } from 'chartist';
import type { Chart, Line, Mark, MarkKind, Scale } from './charts';

/** Units of the drawing: letters are 12 of them high. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Room for numbers at the left and below, and for the labels of lines at the right. */
const PADDING = { top: 20, right: 78, bottom: 34, left: 36 } as const;
const TICK_GAP = 5;

const ticksOf = ({ from, to }: Scale, step: number): number[] => {
  const ticks: number[] = [];
  for (let tick = Math.ceil(from / step) * step; tick <= to; tick += step) ticks.push(tick);
  return ticks;
};

/** The later are drawn over the earlier. */
const ORDER: readonly MarkKind[] = ['corrected', 'sure', 'oedema', 'doubtful'];

const lineName = ({ z }: Line): string => `z${z < 0 ? 'm' : 'p'}${Math.abs(z)}`;

type Axis = InstanceType<typeof FixedScaleAxis>;
type Point = Line['points'][number];
/** Where a point of the chart stands in the drawing. */
type Place = (point: Point) => readonly [x: number, y: number];

/** @returns the drawing, once it stands in its place; to be detached when it is taken away */
export function drawChart(place: HTMLElement, chart: Chart, size: Size): Promise<LineChart> {
  const { x, y, lines, marks } = chart;
  const axis = (scale: Scale) => ({
    type: FixedScaleAxis,
    low: scale.from,
    high: scale.to,
    ticks: ticksOf(scale, scale.numbered),
    showLabel: false,
    offset: 0,
  });
  const drawing = new LineChart(
    place,
    {
      series: lines.map((line) => ({
        className: `who ${lineName(line)}`,
        data: [...line.points],
      })),
    },
    {
      width: '100%',
      height: 'auto',
      viewBox: { width: size.width, height: size.height },
      chartPadding: { ...PADDING },
      lineSmooth: false,
      showPoint: false,
      axisX: axis(x),
      axisY: axis(y),
    },
  );
  drawing.on('draw', (event: AxesDrawEvent | LineDrawEvent | { readonly type: 'point' | 'area' }) => {
    if (event.type === 'grid') numberAt(event, event.axis.units.pos === 'x' ? x : y);
    if (event.type === 'line') labelAtEnd(event, lines[event.seriesIndex]);
  });
  return new Promise((done) => {
    drawing.on('created', ({ svg, chartRect, axisX, axisY }) => {
      svg.attr({ role: 'img', 'aria-label': chart.said });
      const at: Place = (point) => [
        chartRect.x1 + (axisX as Axis).projectValue(point),
        chartRect.y1 - (axisY as Axis).projectValue(point),
      ];
      drawGrid(svg, chart, at);
      if (chart.hasBands) drawBands(svg, lines, at);
      for (const kind of ORDER)
        drawMarks(
          svg,
          kind,
          marks.filter((mark) => mark.kind === kind),
          at,
        );
      svg.elem('text', { x: chartRect.x2, y: size.height - 3, 'text-anchor': 'end' }, 'axis').text(x.name);
      svg.elem('text', { x: 2, y: 12 }, 'axis').text(y.name);
      done(drawing);
    });
  });
}

/** At its line of the grid stands a number. */
function numberAt({ group, axis, index, x1, y2 }: AxesDrawEvent & { type: 'grid' }, scale: Scale): void {
  const tick = ticksOf(scale, scale.numbered)[index];
  const place =
    axis.units.pos === 'x'
      ? { x: x1, y: y2 + TICK_GAP + 11, 'text-anchor': 'middle' }
      : { x: x1 - TICK_GAP, y: y2 + 4, 'text-anchor': 'end' };
  group.elem('text', place, 'number').text(String(tick));
}

function labelAtEnd({ path, group }: LineDrawEvent, line: Line | undefined): void {
  const last = path.pathElements[path.pathElements.length - 1];
  if (!line || !last) return;
  group.elem('text', { x: last.x + 4, y: last.y + 4 }, 'label').text(line.label);
}

/** The lines of the grid without a number, in one. */
function drawGrid(svg: Svg, { x, y }: Chart, at: Place): void {
  const line = (from: Point, to: Point): string => `M${at(from).join(' ')}L${at(to).join(' ')}`;
  const d = [
    ...ticksOf(x, x.grid).map((tick) => line({ x: tick, y: y.from }, { x: tick, y: y.to })),
    ...ticksOf(y, y.grid).map((tick) => line({ x: x.from, y: tick }, { x: x.to, y: tick })),
  ].join('');
  svg.elem('path', { d }, 'fine', true);
}

/** Colours between the lines, under everything else; in black and white they are paper. */
function drawBands(svg: Svg, lines: readonly Line[], at: Place): void {
  const band = (from: number, to: number, name: string): void => {
    const [low = [], high = []] = [from, to].map((z) => lines.find((line) => line.z === z)?.points);
    const outline = [...low, ...[...high].reverse()].map((point) => at(point).join(' '));
    svg.elem('path', { d: `M${outline.join('L')}Z` }, `band ${name}`, true);
  };
  band(-3, -2, 'beside');
  band(-2, 1, 'between');
  band(1, 3, 'beside');
}

const RADIUS = 4;

/**
 * Marks of one kind: filled and joined where they count, hollow where they do not, diamonds for the corrected age. What a mark says can be
 * pointed at.
 */
function drawMarks(svg: Svg, kind: MarkKind, marks: readonly Mark[], at: Place): void {
  if (marks.length === 0) return;
  const group = svg.elem('g', {}, `marks ${kind}`);
  const joined = marks.map((mark) => at(mark).join(' ')).join('L');
  if (kind === 'sure') group.elem('path', { d: `M${joined}` }, 'joined');
  const isAgain = kind === 'corrected';
  if (isAgain) group.elem('path', { d: marks.map((mark) => diamond(at(mark))).join('') }, 'mark');
  for (const mark of marks) {
    const [cx, cy] = at(mark);
    if (!isAgain) group.elem('circle', { cx, cy, r: RADIUS }, 'mark').elem('title').text(mark.text);
    const place = labelPlace(mark, cx, cy);
    if (mark.label !== null) group.elem('text', place, 'note').text(mark.label);
  }
}

const diamond = ([x, y]: readonly [number, number]): string =>
  `M${x} ${y - RADIUS}l${RADIUS} ${RADIUS}l${-RADIUS} ${RADIUS}l${-RADIUS} ${-RADIUS}Z`;

/**
 * At the upper edge a label stands below, since above it would lie outside. That of the corrected age stands above and before its mark: of a
 * child who grows nothing else is there, and behind it are the labels of lines.
 */
const labelPlace = ({ beyond, kind }: Mark, x: number, y: number) =>
  kind === 'corrected'
    ? { x: x - RADIUS, y: y - RADIUS - 4, 'text-anchor': 'end' }
    : { x: x + RADIUS + 3, y: y + (beyond === 'above' ? 12 : -3) };
