import { neighbourhood } from '../../kernel/words';
import type { MapPagePoint } from '../../subjects/maps/map-page';
import { findingsText, stepText, WEB_MAP_TEXT } from '../../subjects/maps/web-map-words';
import { LAYER_TEXT, MAP_PAGE_TEXT } from '../../subjects/maps/words';
import type { Filter, Shown } from './filter';

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

/** All that is to be done; none where nothing was found that anything follows from. */
export function nextOf({ steps, asksMidwife: asks, findings }: Shown): readonly string[] {
  const told = steps.map(stepText);
  if (asks) return [...told, WEB_MAP_TEXT.askMidwife];
  const isTooHeavy = told.length === 0 && findings.includes('overweight');
  return isTooHeavy ? [WEB_MAP_TEXT.askMidwifeOnWeight] : told;
}

export const whatOf = ({ findings }: Shown): string => findingsText(findings);

export const rwText = (rw: number | 'unknown' | null): string =>
  rw === null || rw === 'unknown' ? WEB_MAP_TEXT.unknownRw : WEB_MAP_TEXT.rw(rw);

/** What is looked at, without a count: `Rujuk ke puskesmas (hari ini), RW 002` */
export function viewText({ view, step, status, posyandu, rw, age }: Filter): string {
  const what =
    view === 'steps'
      ? step === null
        ? WEB_MAP_TEXT.needingAction
        : stepText(step)
      : status === null
        ? WEB_MAP_TEXT.allChildren
        : findingsText([status]);
  const parts = [
    what,
    ...(rw === null ? [] : [rwText(rw)]),
    ...(posyandu === null ? [] : [LAYER_TEXT.posyandu(posyandu)]),
    ...(age === null
      ? []
      : [
          age === 'unknown'
            ? WEB_MAP_TEXT.unknownBand
            : `${WEB_MAP_TEXT.age.toLowerCase()} ${WEB_MAP_TEXT.band(age)}`,
        ]),
  ];
  return parts.join(', ');
}
