// Outlines of RT and RW as they stand in the column `Batas`: `-7.39900 109.69700, -7.39950 109.69700, ...; ...`.
import { distanceMetres } from '../../kernel/place/geodesy';
import { type Ring, ringArea } from '../../kernel/place/ground';
import type { AreaOutline } from '../../kernel/place/grounds';
import { inIndonesia } from '../../kernel/place/indonesia';
import type { Point } from '../../kernel/place/place';
import { areaNumber } from '../../settings/settings';
import { areaTab } from '../../settings/tabs';
import { type RowSelection, rawField, select } from '../../workbook/select';
import type { OutlineIssue } from './saved-outlines';

export const OUTLINES = select(areaTab, {
  rw: rawField('RW'),
  rt: rawField('RT'),
  outline: rawField('Batas'),
});

type OutlineRow = typeof OUTLINES extends RowSelection<infer Row> ? Row : never;

/** Far more than the kelurahan measures; an outline of elsewhere is a slip. */
const MOST_METRES_AWAY = 30_000;
/** A cell of the Sheet holds 50,000 characters (Google Sheets limits). */
const MOST_CHARACTERS = 45_000;
/** About 150 m² near the equator: less ground holds no RT. */
const LEAST_AREA_SQUARE_DEGREES = 1.2e-8;

/** @returns the first thing that keeps outlines from being one of an area; `null` for none */
export function outlineIssue(rings: readonly Ring[], kelurahan: Point | null): OutlineIssue | null {
  if (rings.length === 0 || rings.some((ring) => ring.length < 3)) return 'too-few-corners';
  const isNear = (corner: Point): boolean =>
    kelurahan === null ? inIndonesia(corner) : distanceMetres(corner, kelurahan) <= MOST_METRES_AWAY;
  if (!rings.every((ring) => ring.every(isNear))) return 'too-far';
  if (rings.some((ring) => ringArea(ring) < LEAST_AREA_SQUARE_DEGREES)) return 'no-area';
  return writeRings(rings).length > MOST_CHARACTERS ? 'too-long' : null;
}

/** 5 decimals, about 1 m. */
export const writeRings = (rings: readonly Ring[]): string =>
  rings
    .map((ring) => ring.map(({ lat, lng }) => `${lat.toFixed(5)} ${lng.toFixed(5)}`).join(', '))
    .join('; ');

const CORNER = /^\s*(-?\d{1,2}(?:\.\d+)?) (-?\d{1,3}(?:\.\d+)?)\s*$/;

/** @returns `null` for a text that is not written so */
export function readRings(text: string): readonly Ring[] | null {
  const rings = text.split(';').map((ring) =>
    ring.split(',').map((corner): Point | null => {
      const [, lat, lng] = CORNER.exec(corner) ?? [];
      return lat === undefined || lng === undefined ? null : { lat: Number(lat), lng: Number(lng) };
    }),
  );
  const isPoint = (point: Point | null): point is Point => point !== null;
  return rings.every((ring): ring is Point[] => ring.every(isPoint)) ? rings : null;
}

/** The outlines of the tab; a cell that somebody spoilt counts as empty, and the area's circle is used. */
export function outlinesFrom(rows: readonly OutlineRow[], kelurahan: Point | null): readonly AreaOutline[] {
  return rows.flatMap(({ rw, rt, outline }) => {
    const number = areaNumber(rw);
    const rings = readRings(String(outline ?? ''));
    if (number === null || !rings || outlineIssue(rings, kelurahan) !== null) return [];
    return [{ rw: number, rt: areaNumber(rt), rings }];
  });
}
