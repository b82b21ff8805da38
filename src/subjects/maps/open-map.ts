import { samePosyandu } from '../../kernel/answers/read-posyandu';
import { dayOf, wallClock } from '../../kernel/calendar';
import { groundsOf } from '../../kernel/place/grounds';
import { NEWEST_ENTRY } from '../../ledger/journal-tab';
import { submittedAtOf } from '../../ledger/responses/response';
import { publicPosyandu, RECIPIENTS, recipientsFrom, SETTINGS, settingsFrom } from '../../settings/settings';
import type { Ports } from '../../workbook/ports';
import { readRows } from '../../workbook/select';
import { mapTitle } from './file-words';
import { isRevoked, type MapRight, rightOf } from './links';
import { readMapKey } from './map-link';
import { areasPage, type MapPage, type MappedHousehold, pointsPage } from './map-page';
import { OUTLINES, outlinesFrom } from './outlines';
import { WEB_CHILDREN, webChildren } from './web-children';

/**
 * The web map's data, as much of them as whom the link is made out to may see.
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
  const { children, journal, recipients, outlines, ...rows } = readRows(workbook, {
    children: WEB_CHILDREN,
    journal: NEWEST_ENTRY,
    recipients: RECIPIENTS,
    outlines: OUTLINES,
    ...SETTINGS,
  });
  const right = rightOf(key, recipientsFrom(recipients), sign);
  if (!right) return null;
  const settings = settingsFrom(rows);
  const { register, kelurahan } = settings;
  const asOf = dayOf(submittedAtOf(journal[0]?.key ?? '') ?? now(), register.zone);
  const shown = webChildren(children, asOf).filter((child) => isShown(child, right));
  const input = {
    title: mapTitle(kelurahan),
    asOf,
    generatedAt: wallClock(now(), register.zone),
    children: shown.map((child) => ({ ...child, posyandu: publicPosyandu(child.posyandu, settings) })),
    gazetteer: register.gazetteer,
    grounds: groundsOf(register.gazetteer, outlinesFrom(outlines, register.gazetteer.kelurahan)),
    sign,
  };
  return right.view === 'points' ? pointsPage(input) : areasPage(input);
}

/** Whoever may see names in one posyandu sees its points and no others. */
const isShown = ({ posyandu }: MappedHousehold, right: MapRight): boolean =>
  right.view === 'areas' ||
  right.posyandu === null ||
  right.posyandu.some((allowed) => samePosyandu(allowed, posyandu));
