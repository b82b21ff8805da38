import { createHmac } from 'node:crypto';
import { addDays, type CalendarDate, fromDayNumber } from '../../src/kernel/calendar';
import { responseCodeOf } from '../../src/kernel/code';
import type { Sign } from '../../src/kernel/hmac';
import { groundsOf } from '../../src/kernel/place/grounds';
import type { VisitSummary } from '../../src/subjects/children/summary/child-summary';
import { MAP_STATUSES, type MapStatus } from '../../src/subjects/children/summary/map-status';
import type { PicturedChild } from '../../src/subjects/children/tabs/earlier-cell';
import type { LayerChild } from '../../src/subjects/maps/layer';
import type { MapPageInput, PlacedGazetteer } from '../../src/subjects/maps/map-page';

/** An invented kelurahan: 5 RW of 6 RT around a point. */
export const gazetteer: PlacedGazetteer = {
  kelurahan: { lat: -7.399, lng: 109.697 },
  areas: [1, 2, 3, 4, 5].flatMap((rw) =>
    [1, 2, 3, 4, 5, 6].map((rt) => ({
      rw,
      rt,
      point: {
        lat: -7.3958 - 0.0016 * rw + 0.0002 * (rt % 3),
        lng: 109.694 + 0.0012 * rt + 0.0002 * (rw % 2),
      },
    })),
  ),
};

const POSYANDU = ['Melati', 'Mawar', 'Anggrek', 'Kenanga', 'Dahlia'];
/** Of every twenty children. */
const STATUSES: readonly MapStatus[] = [
  ...MAP_STATUSES,
  'stunted',
  'underweight',
  ...Array.from({ length: 11 }, (): MapStatus => 'normal'),
];

const statusOf = (i: number): MapStatus => STATUSES[i % STATUSES.length] ?? 'normal';

/** An invented child with a place in its RT; what a test is about is overridden. */
export function layerChild(i: number, overrides: Partial<LayerChild> = {}): LayerChild {
  const area = gazetteer.areas[(i * 7) % gazetteer.areas.length];
  if (!area) throw new Error('the gazetteer has areas');
  const status = statusOf(i);
  return {
    code: responseCodeOf(`invented-${i}`),
    name: `Anak Contoh ${i}`,
    posyandu: POSYANDU[area.rw - 1] ?? '',
    rt: area.rt,
    rw: area.rw,
    place: { point: area.point, source: 'rt', precisionMetres: 80 },
    measuredOn: status === 'unmeasured' ? null : addDays(fromDayNumber(20_200), i % 28),
    completedMonths: (i * 5) % 60,
    status,
    labels: { bbu: 'Berat badan normal (−0,52)', tbu: 'Normal (−1,10)', bbtb: 'Gizi baik (0,21)' },
    rowUrl: `https://docs.google.com/spreadsheets/d/1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789abcdefg/edit#gid=482913&range=A${i + 2}`,
    ...overrides,
  };
}

export const layerChildren = (count: number): readonly LayerChild[] =>
  Array.from({ length: count }, (_, i) => layerChild(i));

/** Signs as an installation with that secret does. */
export const signWith =
  (secret: string): Sign =>
  (text) =>
    createHmac('sha256', secret).update(text).digest('base64url');

/** A visit by which a child has that status and nothing else. */
export function visitOf(
  status: MapStatus,
  measuredOn: CalendarDate | null,
  overrides: Partial<VisitSummary> = {},
): VisitSummary | null {
  if (measuredOn === null || status === 'unmeasured') return null;
  const z = (found: MapStatus, score: number): number | null =>
    status === 'doubtful' ? null : status === found ? score : 0;
  return {
    measuredOn,
    weighed: true,
    lengthMeasured: true,
    weightForAge: z('underweight', -2.5),
    lengthHeightForAge: z('stunted', -2.5),
    weightForLengthHeight: status === 'severe' ? -3.4 : status === 'wasted' ? -2.5 : z('overweight', 2.5),
    oedema: false,
    severeSigns: status === 'severe' ? ['weight-for-length-height'] : [],
    ...overrides,
  };
}

/** A child as the web map is made from it. */
export const pictured = (i: number, overrides: Partial<PicturedChild> = {}): PicturedChild => {
  const { code, posyandu, rt, rw, completedMonths: months, measuredOn } = layerChild(i);
  const child = {
    code,
    status: statusOf(i),
    posyandu,
    rt,
    rw,
    birthDate: null,
    months,
    measuredOn,
    ...overrides,
  };
  return { last: visitOf(child.status, child.measuredOn), ...child };
};

export const picturedChildren = (count: number): readonly PicturedChild[] =>
  Array.from({ length: count }, (_, i) => pictured(i));

/** What a page of the web map is made from; what a test is about is overridden. */
export const mapInput = (
  children: readonly PicturedChild[],
  overrides: Partial<MapPageInput> = {},
): MapPageInput => ({
  title: 'Peta Gizi Kelurahan Krandegan',
  asOf: '2025-05-31' as CalendarDate,
  children,
  gazetteer,
  grounds: groundsOf(overrides.gazetteer ?? gazetteer),
  sign: signWith('secret of the test'),
  ...overrides,
});
