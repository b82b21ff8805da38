import type { MapPagePoint } from '../../domain/place/map-page';
import { LAYER_TEXT, MAP_PAGE_TEXT, neighbourhood } from '../../messages/map';
import { el } from './dom';

export const whereOf = ({ rt, rw, posyandu }: MapPagePoint): string =>
  [neighbourhood(rt, rw), posyandu === '' ? '' : LAYER_TEXT.posyandu(posyandu)]
    .filter((part) => part !== '')
    .join(' · ');

export function whenOf({ ageMonths, measuredOn }: MapPagePoint): string {
  const measured = measuredOn === null ? MAP_PAGE_TEXT.neverMeasured : MAP_PAGE_TEXT.measured(measuredOn);
  return ageMonths === null ? measured : `${MAP_PAGE_TEXT.age(ageMonths)} · ${measured}`;
}

/** A link out of the page, or nothing: only web addresses may be followed. */
export function rowLink(point: MapPagePoint): HTMLAnchorElement | null {
  if (point.rowUrl === null || !/^https?:\/\//i.test(point.rowUrl)) return null;
  return el(
    'a',
    { href: point.rowUrl, target: '_blank', rel: 'noopener', class: 'row-link' },
    MAP_PAGE_TEXT.openRow,
  );
}
