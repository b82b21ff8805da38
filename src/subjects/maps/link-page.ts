// What the page with the map's links asks of the script.
'beside the script';

import type { WindowContext } from '../../installation/window';
import { RECIPIENTS, type Recipient, recipientsFrom, SETTINGS, settingsFrom } from '../../settings/settings';
import { noteHistory } from '../../workbook/history';
import { readRows } from '../../workbook/select';
import { MAP_LINKS } from './file-words';
import { type LinkedPeople, type MadeLink, OLD_LINKS } from './linked-people';
import {
  allowPerson,
  hasOldLinks,
  linksOf,
  mapAddressOf,
  personLink,
  revokeOld,
  revokePerson,
  rightByRows,
} from './links';
import { personId } from './map-link';

type LinkPageContext = Pick<WindowContext, 'workbook' | 'memory' | 'sign' | 'now' | 'lock' | 'who'>;

/** By person, in the order of the tab: one who stands there several times is one person. */
function byPerson(recipients: readonly Recipient[], { sign }: LinkPageContext) {
  const people = new Map<string, Recipient[]>();
  for (const recipient of recipients) {
    const id = personId(recipient.email, sign);
    people.set(id, [...(people.get(id) ?? []), recipient]);
  }
  return people;
}

function read(context: LinkPageContext) {
  const { recipients, ...rows } = readRows(context.workbook, { recipients: RECIPIENTS, ...SETTINGS });
  return { people: byPerson(recipientsFrom(recipients), context), settings: settingsFrom(rows) };
}

/** Everybody to whom a link can be made out, and what it shows. */
export function linkedPeople(context: LinkPageContext): LinkedPeople {
  const { memory } = context;
  const { people, settings } = read(context);
  return {
    people: [...people].map(([id, rows]) => {
      const right = rightByRows(rows);
      return {
        id,
        name: rows[0]?.name ?? '',
        email: rows[0]?.email ?? '',
        view: right.view,
        posyandu: right.view === 'points' ? right.posyandu : null,
        open: linksOf(memory, id).open,
      };
    }),
    oldLinks: hasOldLinks(memory),
    published: mapAddressOf(settings, memory) !== null,
  };
}

/**
 * Makes out a link to a person; `Riwayat` notes it.
 *
 * @param id as the page sent it
 * @returns `null` before the map has an address
 */
export function makeLink(context: LinkPageContext, id: unknown): MadeLink | null {
  const { memory, lock } = context;
  const { people, settings } = read(context);
  const [person] = people.get(String(id)) ?? [];
  if (!person) throw new Error(MAP_LINKS.noSuchPerson);
  if (mapAddressOf(settings, memory) === null) return null;
  lock.during(() => allowPerson(memory, personId(person.email, context.sign)));
  noteHistory(context, settings.register.zone, context.who, MAP_LINKS.made(person.name || person.email));
  return personLink(context, settings, person.email);
}

/**
 * Revokes the links of one person, or those that are made out to nobody; `Riwayat` notes it.
 *
 * @param id as the page sent it
 * @returns how things stand then
 */
export function revokeLink(context: LinkPageContext, id: unknown): LinkedPeople {
  const { memory, lock } = context;
  const { people, settings } = read(context);
  const [person] = people.get(String(id)) ?? [];
  if (id !== OLD_LINKS && !person) throw new Error(MAP_LINKS.noSuchPerson);
  lock.during(() => (person ? revokePerson(memory, String(id)) : revokeOld(memory)));
  const what = person ? MAP_LINKS.revoked(person.name || person.email) : MAP_LINKS.oldRevoked;
  noteHistory(context, settings.register.zone, context.who, what);
  return linkedPeople(context);
}
