import type { CalendarDate } from '../../kernel/calendar';
import type { ResponseCode } from '../../kernel/code';
import type { Place } from '../../kernel/place/place';
import { STATUSES_WITHHELD } from '../children/summary/figure-words';
import type { MapStatus } from '../children/summary/map-status';

/** What a layer calls a child; statuses are withheld while z-scores are found to differ from those of WHO. */
export type LayerStatus = MapStatus | 'withheld';

/**
 * A child on the *named* map copy, for kader and bidan. What is not listed here (NIK, family card, parents, phone,
 * address) cannot get onto a map.
 */
export interface LayerChild {
  readonly code: ResponseCode;
  readonly name: string;
  readonly posyandu: string;
  readonly rt: number | null;
  readonly rw: number | null;
  readonly place: Place;
  /** Day of the latest visit with a measurement; `null` when never measured. */
  readonly measuredOn: CalendarDate | null;
  /** Age at that visit, else on the day of the layer; `null` without a birth date. */
  readonly completedMonths: number | null;
  readonly status: LayerStatus;
  /** Category and z-score as shown in the Sheet, for instance `Pendek (−2,41)`; `null` where there is none. */
  readonly labels: { readonly bbu: string | null; readonly tbu: string | null; readonly bbtb: string | null };
  /** The child's row in the Sheet, which Google opens only to those it is shared with. */
  readonly rowUrl: string | null;
}

export interface NamedLayer {
  readonly title: string;
  readonly asOf: CalendarDate;
  readonly children: readonly LayerChild[];
}

/** A child whose status and categories are withheld. Who was never measured has none. */
export const layerChildWithheld = (child: LayerChild): LayerChild => ({
  ...child,
  status: child.measuredOn === null ? child.status : 'withheld',
  labels: {
    bbu: withheld(child.labels.bbu),
    tbu: withheld(child.labels.tbu),
    bbtb: withheld(child.labels.bbtb),
  },
});

const withheld = (label: string | null): string | null => label && STATUSES_WITHHELD.value;

/** My Maps takes no more features than this in one layer (support.google.com/mymaps/answer/3370982). */
const MAX_LAYER_FEATURES = 2_000;

/** A layer cut into as many as My Maps needs; one that fits is left as it is. */
export function splitLayers(layer: NamedLayer, most = MAX_LAYER_FEATURES): readonly NamedLayer[] {
  const count = Math.ceil(layer.children.length / most);
  if (count <= 1) return [layer];
  return Array.from({ length: count }, (_, i) => ({
    ...layer,
    title: `${layer.title} (${i + 1}/${count})`,
    children: layer.children.slice(i * most, (i + 1) * most),
  }));
}
