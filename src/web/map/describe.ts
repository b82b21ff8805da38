import { neighbourhood } from '../../kernel/words';
import type { MapPagePoint } from '../../subjects/maps/map-page';
import { LAYER_TEXT, MAP_PAGE_TEXT } from '../../subjects/maps/words';

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');

export const whereOf = ({ rt, rw, posyandu }: MapPagePoint): string =>
  joined([neighbourhood(rt, rw), posyandu === '' ? '' : LAYER_TEXT.posyandu(posyandu)]);

/** The same for a narrow list. */
export const brieflyWhere = ({ rt, rw, posyandu }: MapPagePoint): string =>
  joined([neighbourhood(rt, rw), posyandu]);

export const whenOf = ({ ageBand, month, status }: MapPagePoint): string =>
  joined([
    ageBand === null ? '' : MAP_PAGE_TEXT.age(ageBand),
    status === 'unmeasured'
      ? MAP_PAGE_TEXT.neverMeasured
      : month === null
        ? MAP_PAGE_TEXT.measured
        : MAP_PAGE_TEXT.measuredIn(month),
  ]);
