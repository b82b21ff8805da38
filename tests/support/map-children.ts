import { addDays, fromDayNumber } from '../../src/kernel/calendar';
import { responseCodeOf } from '../../src/kernel/code';
import type { Gazetteer } from '../../src/kernel/place/place';
import { MAP_STATUSES, type MapStatus } from '../../src/subjects/children/summary/map-status';
import type { LayerChild } from '../../src/subjects/maps/layer';

/** An invented kelurahan: 5 RW of 6 RT around a point. */
export const gazetteer: Gazetteer = {
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

/** An invented child with a place in its RT; what a test is about is overridden. */
export function layerChild(i: number, overrides: Partial<LayerChild> = {}): LayerChild {
  const area = gazetteer.areas[(i * 7) % gazetteer.areas.length];
  if (!area) throw new Error('the gazetteer has areas');
  const status = STATUSES[i % STATUSES.length] ?? 'normal';
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
