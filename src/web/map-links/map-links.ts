// The page with the links of the map: a person each, made, copied and revoked one by one.
import { LINK_PAGE } from '../../subjects/maps/link-page-words';
import {
  type LinkedPeople,
  type LinkedPerson,
  type MadeLink,
  OLD_LINKS,
} from '../../subjects/maps/linked-people';
import { byId, el, fill } from '../dom';
import { askServer, failureText } from '../server';

const say = (text: string): void => fill(byId('message'), text);
const failed = (error: unknown): void => say(failureText(error, LINK_PAGE.failed));

function button(text: string, kind: string, onClick: () => void): HTMLButtonElement {
  const made = el('button', { type: 'button', class: kind }, text);
  made.addEventListener('click', onClick);
  return made;
}

/** Does what a button asks, and keeps it from being asked twice meanwhile. */
function once<T>(pressed: HTMLButtonElement, asked: Promise<T>, then: (answer: T) => void): void {
  pressed.disabled = true;
  say(LINK_PAGE.loading);
  asked.then(then, failed).then(() => {
    pressed.disabled = false;
  });
}

/** The link in a field of its own; copied by a button where the browser allows it, by hand where not. */
function linkField({ url, until }: MadeLink, name: string): HTMLElement {
  const field = el('input', { type: 'text', readonly: '', value: url, 'aria-label': LINK_PAGE.link(name) });
  field.addEventListener('focus', () => field.select());
  const copy = button(LINK_PAGE.copy, 'plain', () => {
    field.focus();
    field.select();
    say(document.execCommand('copy') ? LINK_PAGE.copied : LINK_PAGE.copyByHand);
  });
  return el('div', { class: 'link' }, field, copy, el('p', { class: 'quiet' }, LINK_PAGE.until(until)));
}

/** Asks in the place of the button, and revokes only then. */
function askRevoke(place: HTMLElement, id: string, name: string): void {
  const yes = button(LINK_PAGE.yes, 'grave', () =>
    once(yes, askServer<LinkedPeople>('cabutTautanPeta', id), (left) => {
      show(left);
      say(LINK_PAGE.done(name));
    }),
  );
  const no = button(LINK_PAGE.no, 'plain', () => fill(place));
  fill(place, el('p', { class: 'ask' }, LINK_PAGE.askRevoke(name)), el('div', { class: 'buttons' }, yes, no));
  no.focus();
}

const viewOf = ({ view, posyandu }: LinkedPerson): string => {
  if (view === 'areas') return LINK_PAGE.areas;
  return posyandu === null ? LINK_PAGE.points : LINK_PAGE.pointsOf(posyandu);
};

function personCard(person: LinkedPerson, link: MadeLink | null = null): HTMLElement {
  const { id, email, open } = person;
  const name = person.name || email;
  const place = el('div', { class: 'place' }, link && linkField(link, name));
  const make = button(open ? LINK_PAGE.make : LINK_PAGE.makeAgain, 'main', () =>
    once(make, askServer<MadeLink | null>('buatTautanPeta', id), (made) => {
      say(made ? '' : LINK_PAGE.notPublished);
      if (made) card.replaceWith(personCard({ ...person, open: true }, made));
    }),
  );
  const revoke = button(LINK_PAGE.revoke, 'plain', () => askRevoke(place, id, name));
  revoke.setAttribute('aria-label', LINK_PAGE.revokeOf(name));
  const card = el(
    'section',
    { class: 'person' },
    el('h2', {}, name),
    el('p', { class: 'quiet' }, email === name ? viewOf(person) : `${email} · ${viewOf(person)}`),
    open ? null : el('p', { class: 'revoked' }, LINK_PAGE.revoked),
    el('div', { class: 'buttons' }, make, open ? revoke : null),
    place,
  );
  return card;
}

function oldLinksCard(): HTMLElement {
  const place = el('div', { class: 'place' });
  const revoke = button(LINK_PAGE.revoke, 'plain', () => askRevoke(place, OLD_LINKS, LINK_PAGE.old));
  revoke.setAttribute('aria-label', LINK_PAGE.revokeOf(LINK_PAGE.old));
  return el(
    'section',
    { class: 'person' },
    el('h2', {}, LINK_PAGE.old),
    el('p', { class: 'quiet' }, LINK_PAGE.oldText),
    el('div', { class: 'buttons' }, revoke),
    place,
  );
}

function show({ people, oldLinks, published }: LinkedPeople): void {
  fill(
    byId('people'),
    el('p', { class: 'intro' }, LINK_PAGE.intro),
    published ? null : el('p', { class: 'revoked' }, LINK_PAGE.notPublished),
    people.length === 0 ? el('p', {}, LINK_PAGE.nobody) : null,
    ...people.map((person) => personCard(person)),
    oldLinks ? oldLinksCard() : null,
  );
}

say(LINK_PAGE.loading);
askServer<LinkedPeople>('daftarTautanPeta').then((people) => {
  say('');
  show(people);
}, failed);
