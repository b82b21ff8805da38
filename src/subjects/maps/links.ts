// Whose links open the web map. Only what was revoked is kept, in the script's memory; a link itself follows from the secret.
import { MEMORY } from '../../installation/memory-names';
import { addDays, type CalendarDate, dayOf } from '../../kernel/calendar';
import type { Sign } from '../../kernel/hmac';
import type { Recipient, Settings } from '../../settings/settings';
import type { MemoryPort, Ports } from '../../workbook/ports';
import { type OpenedKey, personId, writeMapKey } from './map-link';

/** What the map shows to somebody. */
export type MapRight =
  /** @property posyandu whose children are shown; `null` for all */
  { readonly view: 'points'; readonly posyandu: readonly string[] | null } | { readonly view: 'areas' };

/** Where the links of one person stand. */
interface PersonLinks {
  readonly series: number;
  /** After the links of a person were revoked, none opens until an officer makes a new one. */
  readonly open: boolean;
}

const UNTOUCHED: PersonLinks = { series: 1, open: true };

type Kept = Readonly<Record<string, PersonLinks>>;

const keptLinks = (memory: MemoryPort): Kept => JSON.parse(memory.get(MEMORY.mapPeople) ?? '{}') as Kept;

export const linksOf = (memory: MemoryPort, person: string): PersonLinks =>
  keptLinks(memory)[person] ?? UNTOUCHED;

function keep(memory: MemoryPort, person: string, links: PersonLinks): void {
  memory.set(MEMORY.mapPeople, JSON.stringify({ ...keptLinks(memory), [person]: links }));
}

/** Whether links that were given out before they were made out to persons may still be about. */
export const hasOldLinks = (memory: MemoryPort): boolean => memory.get(MEMORY.oldMapLinks) === null;

/** No link of the person opens the map any more. */
export function revokePerson(memory: MemoryPort, person: string): void {
  keep(memory, person, { series: linksOf(memory, person).series + 1, open: false });
}

/** A link made for the person from now on opens the map. */
export function allowPerson(memory: MemoryPort, person: string): void {
  const { series, open } = linksOf(memory, person);
  if (!open) keep(memory, person, { series, open: true });
}

/** No link opens the map that was made before links were made out to persons. */
export function revokeOld(memory: MemoryPort): void {
  memory.set(MEMORY.mapSeries, String(oldSeries(memory) + 1));
  memory.set(MEMORY.oldMapLinks, NONE_LEFT);
}

/** Marks a new installation: it has given out no link of the old kind. */
export const NONE_LEFT = 'tidak ada';

const oldSeries = (memory: MemoryPort): number => Number(memory.get(MEMORY.mapSeries) ?? 1);

/** Whether a link that was once good has been revoked. */
export function isRevoked(key: OpenedKey, memory: MemoryPort): boolean {
  if (key.kind === 'old') return key.series !== oldSeries(memory);
  const { series, open } = linksOf(memory, key.person);
  return !open || key.series !== series;
}

/**
 * What whoever holds the link may see, by what stands in `Penerima` now.
 *
 * @returns `null` where the person is no longer named there
 */
export function rightOf(key: OpenedKey, recipients: readonly Recipient[], sign: Sign): MapRight | null {
  // Nobody knows who holds such a link.
  if (key.kind === 'old') return { view: 'areas' };
  const rows = recipients.filter(({ email }) => personId(email, sign) === key.person);
  return rows.length === 0 ? null : rightByRows(rows);
}

/** @param rows of one person, who may be named for several posyandu */
export function rightByRows(rows: readonly Pick<Recipient, 'named' | 'posyandu'>[]): MapRight {
  const named = rows.filter((row) => row.named);
  if (named.length === 0) return { view: 'areas' };
  const posyandu = named.flatMap((row) => row.posyandu ?? []);
  return { view: 'points', posyandu: posyandu.length < named.length ? null : posyandu };
}

/** Address of the published map: what is typed in the settings, else what Google has told; `null` before there is one. */
export const mapAddressOf = (
  { mapAddress }: Pick<Settings, 'mapAddress'>,
  memory: Pick<MemoryPort, 'get'>,
): string | null => mapAddress ?? memory.get(MEMORY.webApp);

type LinkContext = Pick<Ports, 'memory' | 'sign' | 'now'>;

/**
 * The person's link, good from today on.
 *
 * @returns `null` before the web app is published, and where the person's links were revoked
 */
export function personLink(
  { memory, sign, now }: LinkContext,
  settings: Pick<Settings, 'mapLinkDays' | 'mapAddress' | 'register'>,
  email: string,
): { readonly url: string; readonly until: CalendarDate } | null {
  const webApp = mapAddressOf(settings, memory);
  const { mapLinkDays, register } = settings;
  const person = personId(email, sign);
  const { series, open } = linksOf(memory, person);
  if (!webApp || !open) return null;
  const until = addDays(dayOf(now(), register.zone), mapLinkDays);
  return { url: `${webApp}?k=${encodeURIComponent(writeMapKey({ until, person, series }, sign))}`, until };
}
