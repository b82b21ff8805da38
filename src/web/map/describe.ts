import { neighbourhood } from '../../kernel/words';
import type { MapPagePoint } from '../../subjects/maps/map-page';
import { LAYER_TEXT, MAP_PAGE_TEXT } from '../../subjects/maps/words';
import { el } from '../dom';

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');

export const whereOf = ({ rt, rw, posyandu }: MapPagePoint): string =>
  joined([neighbourhood(rt, rw), posyandu === '' ? '' : LAYER_TEXT.posyandu(posyandu)]);

/** The same for a narrow list. */
export const brieflyWhere = ({ rt, rw, posyandu }: MapPagePoint): string =>
  joined([neighbourhood(rt, rw), posyandu]);

export function whenOf({ ageMonths, measuredOn }: MapPagePoint): string {
  const measured = measuredOn === null ? MAP_PAGE_TEXT.neverMeasured : MAP_PAGE_TEXT.measured(measuredOn);
  return ageMonths === null ? measured : `${MAP_PAGE_TEXT.age(ageMonths)} · ${measured}`;
}

/** A link out of the page, or nothing: only web addresses may be followed. */
export function rowLink(point: MapPagePoint, text: string = MAP_PAGE_TEXT.openRow): HTMLAnchorElement | null {
  if (point.rowUrl === null || !/^https?:\/\//i.test(point.rowUrl)) return null;
  const attributes = { href: point.rowUrl, target: '_blank', rel: 'noopener', class: 'row-link' };
  return el('a', { ...attributes, 'aria-label': `${MAP_PAGE_TEXT.openRow}, ${whereOf(point)}` }, text);
}
