import type { CalendarDate } from '../../kernel/calendar';
import type { ResponseCode } from '../../kernel/code';
import type { Sign } from '../../kernel/hmac';
import { type Ground, middleOf } from '../../kernel/place/ground';
import { type AreaName, areaNamed, type Grounds } from '../../kernel/place/grounds';
import type { Gazetteer, Point } from '../../kernel/place/place';
import { PRECISION_METRES } from '../../kernel/place/precision';
import { isWatched } from '../children/summary/child-status';
import type { PicturedChild } from '../children/tabs/earlier-cell';
import { ageBandOf } from './age-band';
import { type AreaTold, exactFigures, type ToldFigures, withheldFigures } from './area-counts';
import { coarsened, type Told } from './coarsen';
import { type AreaCounts, areaCounts, areVisitsKnown, figuresOf } from './count-areas';
import type { PastMonth, ToldMonth } from './kept-months';
import { mapFindings } from './map-findings';
import { publicPoint, rounded } from './public-point';

/**
 * A child as it is shown to those who may see names: what it was found to have, and otherwise nothing that distinguishes it from two
 * others of its area. Nothing here depends on where its home is.
 */
export interface MapPagePoint extends Told {
  /** In the RT or RW, another one each month; 5 decimals. */
  readonly lat: number;
  readonly lng: number;
}

export interface MapPageArea extends AreaName {
  readonly ground: Ground;
}

/** What both views have. */
interface PageFrame {
  readonly title: string;
  /** Last day of the month by whose end the picture is drawn. */
  readonly asOf: CalendarDate;
  readonly centre: Point;
  readonly areas: readonly MapPageArea[];
  /** The lines of `Beranda`, of the month by whose end the picture is drawn. */
  readonly figures: ToldFigures;
  /** Months that it can be compared with, as everybody was told of them, the newest first. */
  readonly past: readonly PastMonth[];
}

/** Stands in place of a picture where nobody has said where the kelurahan lies. */
export interface UnplacedPage extends Pick<PageFrame, 'title' | 'asOf'> {
  readonly view: 'unplaced';
}

/** Stands in place of a picture while z-scores are found to differ from those of WHO. */
export interface WithheldPage extends Pick<PageFrame, 'title' | 'asOf'> {
  readonly view: 'withheld';
}

export interface PointsPage extends PageFrame {
  readonly view: 'points';
  /** Whether they are of the whole kelurahan, and not of some posyandu alone. */
  readonly isWhole: boolean;
  readonly points: readonly MapPagePoint[];
}

export interface AreasPage extends PageFrame {
  readonly view: 'areas';
  readonly counts: readonly AreaCounts[];
  readonly whole: AreaTold;
}

/** Everything that the web map is given. */
export type MapPage = DrawnPage | UnplacedPage | WithheldPage;

/** A page with a picture on it. */
export type DrawnPage = PointsPage | AreasPage;

/** Points of a kelurahan of which it is known where it lies. */
export type PlacedGazetteer = Gazetteer & { readonly kelurahan: Point };

export interface MapPageInput {
  readonly title: string;
  /** Last day of a month. */
  readonly asOf: CalendarDate;
  /** All that the month counts; points are of those that are under five on the day. */
  readonly children: readonly PicturedChild[];
  readonly gazetteer: PlacedGazetteer;
  readonly grounds: Grounds;
  readonly sign: Sign;
  readonly past?: readonly PastMonth[];
  /** The month as the view of areas has told it; `null` where it is counted now. */
  readonly told?: ToldMonth | null;
  /** Whether the children are of the whole kelurahan. */
  readonly isWhole?: boolean;
}

const frame = ({
  title,
  asOf,
  gazetteer,
  past = [],
}: MapPageInput): Pick<PageFrame, 'title' | 'asOf' | 'centre' | 'past'> => ({
  title,
  asOf,
  centre: roundedPoint(gazetteer.kelurahan),
  past,
});

const roundedPoint = ({ lat, lng }: Point): Point => ({ lat: rounded(lat), lng: rounded(lng) });

const shownGround = (ground: Ground): Ground =>
  ground.kind === 'circle'
    ? { ...ground, centre: roundedPoint(ground.centre) }
    : { ...ground, rings: ground.rings.map((ring) => ring.map(roundedPoint)) };

const shownArea = ({ rw, rt, ground }: MapPageArea): MapPageArea => ({ rw, rt, ground: shownGround(ground) });

/** `YYYY-MM`. */
const monthOf = (date: CalendarDate): string => date.slice(0, 7);

interface ToldChild extends Told {
  readonly code: ResponseCode;
}

function toldOf(child: PicturedChild, gazetteer: Gazetteer): ToldChild {
  const area = areaNamed(child, gazetteer);
  const [status = child.status, ...others] = mapFindings(child);
  return {
    status,
    others,
    posyandu: child.posyandu,
    rw: area?.rw ?? null,
    rt: area?.rt ?? null,
    ageBand: ageBandOf(child.months),
    month: child.measuredOn && monthOf(child.measuredOn),
    code: child.code,
  };
}

/** The smallest area that is told of a child and whose ground is known. */
function groundFor(
  { rw, rt }: Pick<Told, 'rw' | 'rt'>,
  { grounds, gazetteer }: Pick<MapPageInput, 'grounds' | 'gazetteer'>,
): readonly [name: string, Ground] {
  const names: readonly AreaName[] =
    rw === null ? [] : [...(rt === null ? [] : [{ rw, rt }]), { rw, rt: null }];
  for (const area of names) {
    const ground = grounds.of(area);
    if (ground) return [`${area.rw} ${area.rt ?? ''}`, ground];
  }
  const around: Ground = {
    kind: 'circle',
    centre: gazetteer.kelurahan,
    radiusMetres: PRECISION_METRES.kelurahan,
  };
  return ['', grounds.kelurahan ?? around];
}

function pagePoint(told: ToldChild, input: MapPageInput): MapPagePoint {
  const { asOf, sign } = input;
  const [name, ground] = groundFor(told, input);
  const { status, others, posyandu, rw, rt, ageBand, month, code } = told;
  const { lat, lng } = publicPoint(ground, `${name}\n${code}\n${monthOf(asOf)}`, sign);
  return { status, others, posyandu, rw, rt, ageBand, month, lat, lng };
}

/** By what is shown, so that the order tells nothing more. */
function byContent(points: readonly MapPagePoint[]): readonly MapPagePoint[] {
  const texts = new Map(points.map((point) => [point, JSON.stringify(point)]));
  return [...points].sort((a, b) => ((texts.get(a) ?? '') < (texts.get(b) ?? '') ? -1 : 1));
}

/** For whoever may see names; where it is not known of everybody what was found in the month, the number of children alone. */
function figuresOfPoints(children: readonly PicturedChild[], asOf: CalendarDate): ToldFigures {
  const figures = figuresOf(children, asOf);
  return areVisitsKnown(children, asOf)
    ? exactFigures(figures)
    : withheldFigures(figures, { children: figures.registered, measured: null, found: [] });
}

/** The view of points, built by naming its fields. */
export function pointsPage(input: MapPageInput): PointsPage {
  const drawn = input.children.filter(({ birthDate }) =>
    isWatched({ birthDate, residence: null }, input.asOf),
  );
  const told = coarsened(drawn.map((child) => toldOf(child, input.gazetteer)));
  return {
    view: 'points',
    ...frame(input),
    isWhole: input.isWhole ?? true,
    figures: figuresOfPoints(input.children, input.asOf),
    areas: input.grounds.known.map(shownArea),
    points: byContent(told.map((child) => pagePoint(child, input))),
  };
}

function countsNow({
  children,
  asOf,
  gazetteer,
}: MapPageInput): Pick<AreasPage, 'counts' | 'whole' | 'figures'> {
  const { counts, whole } = areaCounts(children, asOf, gazetteer);
  return { counts, whole, figures: withheldFigures(figuresOf(children, asOf), whole) };
}

const countsOf = ({ areas, whole, figures }: ToldMonth): Pick<AreasPage, 'counts' | 'whole' | 'figures'> => ({
  counts: areas,
  whole,
  figures,
});

/** The view of areas: counts by RW, none of few, and nothing of a single child. */
export function areasPage(input: MapPageInput): AreasPage {
  const { grounds, told = null } = input;
  return {
    view: 'areas',
    ...frame(input),
    areas: grounds.known.filter(({ rt }) => rt === null).map(shownArea),
    ...(told ? countsOf(told) : countsNow(input)),
  };
}

/** Where an area's name is written. */
export const labelPoint = ({ ground }: MapPageArea): Point => middleOf(ground);
