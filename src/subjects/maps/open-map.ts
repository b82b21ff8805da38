'beside the script';

import { samePosyandu } from '../../kernel/answers/read-posyandu';
import { dayOf } from '../../kernel/calendar';
import { groundsOf } from '../../kernel/place/grounds';
import { areFiguresWithheld } from '../../overview/withheld';
import { publicPosyandu, RECIPIENTS, recipientsFrom, SETTINGS, settingsFrom } from '../../settings/settings';
import type { Ports } from '../../workbook/ports';
import { readRows } from '../../workbook/select';
import type { PicturedChild } from '../children/tabs/earlier-cell';
import { lastClosedMonth } from './closed-month';
import { mapTitle } from './file-words';
import { monthAsTold, monthsBefore } from './kept-months';
import { isRevoked, type MapRight, rightOf } from './links';
import { readMapKey } from './map-link';
import { areasPage, type MapPage, pointsPage } from './map-page';
import { OUTLINES, outlinesFrom } from './outlines';
import { WEB_CHILDREN, webChildren } from './web-children';

/**
 * The web map's data, as much of them as whom the link is made out to may see: the register as it was when the last month ended. Whoever
 * looks twice within a month sees the same: of points, less the children that must not be shown any more; of counts, nothing else, since the
 * difference would be what such a child had.
 *
 * @returns `null` when the link does not open the map (any more)
 */
export function openMap(
  { workbook, memory, sign, now }: Pick<Ports, 'workbook' | 'memory' | 'sign' | 'now'>,
  typedKey: string,
): MapPage | null {
  // Before anything is read, so that guessing links costs next to nothing; WIB ends the day for every zone.
  const key = readMapKey(typedKey, dayOf(now(), 'WIB'), sign);
  if (!key || isRevoked(key, memory)) return null;
  const { children, recipients, outlines, ...rows } = readRows(workbook, {
    children: WEB_CHILDREN,
    recipients: RECIPIENTS,
    outlines: OUTLINES,
    ...SETTINGS,
  });
  const right = rightOf(key, recipientsFrom(recipients), sign);
  if (!right) return null;
  const settings = settingsFrom(rows);
  const { register, kelurahan } = settings;
  const month = lastClosedMonth(dayOf(now(), register.zone));
  const title = mapTitle(kelurahan);
  const asOf = month.lastDay;
  if (areFiguresWithheld(memory)) return { view: 'withheld', title, asOf };
  const shown = webChildren(children, month).filter((child) => isShown(child, right));
  const centre = register.gazetteer.kelurahan;
  if (centre === null) return { view: 'unplaced', title, asOf };
  const input = {
    title,
    asOf,
    children: shown.map((child) => ({ ...child, posyandu: publicPosyandu(child.posyandu, settings) })),
    gazetteer: { ...register.gazetteer, kelurahan: centre },
    grounds: groundsOf(register.gazetteer, outlinesFrom(outlines, centre)),
    sign,
    past: monthsBefore(asOf, memory),
    told: right.view === 'areas' ? monthAsTold(asOf, memory) : null,
    isWhole: right.view === 'areas' || right.posyandu === null,
  };
  return right.view === 'points' ? pointsPage(input) : areasPage(input);
}

/** Whoever may see names in one posyandu sees its points and no others. */
const isShown = ({ posyandu }: PicturedChild, right: MapRight): boolean =>
  right.view === 'areas' ||
  right.posyandu === null ||
  right.posyandu.some((allowed) => samePosyandu(allowed, posyandu));
