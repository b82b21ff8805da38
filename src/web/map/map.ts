// The web map. It knows only what was written into the page.
import '../older-browsers';
import { afterMonths, type CalendarDate, dayOf, firstOfMonth } from '../../kernel/calendar';
import type { DrawnPage, MapPage } from '../../subjects/maps/map-page';
import { unpackMapPage } from '../../subjects/maps/map-page-packing';
import { WEB_MAP_TEXT } from '../../subjects/maps/web-map-words';
import { MAP_PAGE_TEXT } from '../../subjects/maps/words';
import { byId, el, fill } from '../dom';
import { actionsBar, type ViewActions } from './actions-bar';
import { showAreas } from './areas-view';
import { daysLeft, lastDayOf } from './expiry';
import { figuresView } from './figures-view';
import { type PageAddress, readAddress, writeFragment } from './fragment';
import { createMap } from './map-view';
import { showPoints } from './points-view';

function readPage(): MapPage | null {
  const written = byId('data').getAttribute('data-page') ?? '';
  if (written === '') return null;
  return unpackMapPage(JSON.parse(written));
}

function showMessage(title: string, hint: string): void {
  fill(byId('page'), el('div', { class: 'card', role: 'status' }, el('h2', {}, title), el('p', {}, hint)));
  byId('page').className = 'alone';
}

/** Of points and counts nothing is said where there are none to be. */
function showNotes(page: MapPage | null, until: CalendarDate | null): void {
  const note =
    page?.view === 'areas'
      ? MAP_PAGE_TEXT.areasNote
      : page?.view === 'points'
        ? MAP_PAGE_TEXT.pointsNote
        : null;
  fill(
    byId('notes'),
    ...(note === null ? [] : [el('p', {}, el('strong', {}, MAP_PAGE_TEXT.confirm), ` ${note}`)]),
    note === null ? null : el('p', {}, MAP_PAGE_TEXT.monthly),
    until === null ? null : el('p', {}, WEB_MAP_TEXT.validUntil(until)),
    el('p', { class: 'quiet' }, MAP_PAGE_TEXT.attribution),
  );
}

function showEnding(until: CalendarDate | null): void {
  const days = until && daysLeft(until, dayOf(Date.now(), 'WIB'));
  if (until === null || days === null) return;
  const ending = byId('ending');
  ending.textContent = WEB_MAP_TEXT.endsSoon(until, days);
  ending.hidden = false;
}

/** What is chosen and looked at, kept in the address, said on paper, and passed on. */
function actionsOf(page: DrawnPage, address: PageAddress): ViewActions {
  let { fragment } = address;
  let looked = '';
  const opened = fragment;
  let isFirst = true;
  return {
    fragment: () => fragment,
    changed(changed, text) {
      fragment = changed;
      looked = text;
      byId('looked-at').textContent = WEB_MAP_TEXT.printed(MAP_PAGE_TEXT.asOf(page.asOf), text);
      // Whoever has only opened the page has chosen nothing.
      if (!isFirst || opened !== '') writeFragment(changed);
      isFirst = false;
    },
    sharedText: () =>
      WEB_MAP_TEXT.sharedView(page.title, MAP_PAGE_TEXT.asOf(page.asOf).toLowerCase(), looked),
  };
}

/** `null` where the browser cannot draw one. */
function mapIn(container: HTMLElement, page: DrawnPage): ReturnType<typeof createMap> | null {
  if (document.createElement('canvas').getContext('2d')) return createMap(container, page);
  fill(container, el('p', { class: 'card' }, WEB_MAP_TEXT.noMap));
  return null;
}

function showMore(page: DrawnPage, actions: ViewActions): void {
  const more = byId('more');
  more.setAttribute('aria-label', WEB_MAP_TEXT.moreOfIt);
  const note = page.view === 'points' ? WEB_MAP_TEXT.severalNote : null;
  fill(
    more,
    figuresView(page, false),
    actionsBar(actions),
    note === null ? null : el('p', { class: 'quiet small' }, note),
  );
}

function showPage(page: DrawnPage, address: PageAddress): void {
  const container = byId('map');
  container.setAttribute('role', 'region');
  container.setAttribute('aria-label', MAP_PAGE_TEXT.map);
  const actions = actionsOf(page, address);
  // What else takes room is there before the map fits itself into the rest.
  showMore(page, actions);
  const map = mapIn(container, page);
  if (page.view === 'points') showPoints(map, page, actions);
  else showAreas(map, page, actions);
}

const isEmpty = (page: DrawnPage): boolean =>
  page.view === 'points'
    ? page.points.length === 0
    : [...page.counts, page.whole].every(({ children }) => children === null);

/** The next picture comes out on the first day of the month that this one, of the month before, is shown in. */
function emptyHint({ asOf, view }: DrawnPage): string {
  const hint = MAP_PAGE_TEXT.noPictureHint(afterMonths(firstOfMonth(asOf), 2));
  return view === 'points' ? hint : `${hint} ${MAP_PAGE_TEXT.noCountsHint}`;
}

function show(page: MapPage | null, address: PageAddress): void {
  const until = lastDayOf(address.key);
  byId('loading').remove();
  showNotes(page, until);
  showEnding(until);
  if (!page) {
    showMessage(MAP_PAGE_TEXT.unreadable, '');
    return;
  }
  byId('title').textContent = page.title;
  byId('as-of').textContent = MAP_PAGE_TEXT.asOf(page.asOf);
  if (page.view === 'unplaced') showMessage(MAP_PAGE_TEXT.noPicture, MAP_PAGE_TEXT.unplacedHint);
  else if (page.view === 'withheld') showMessage(MAP_PAGE_TEXT.withheldTitle, MAP_PAGE_TEXT.withheldHint);
  else if (isEmpty(page)) showMessage(MAP_PAGE_TEXT.noPicture, emptyHint(page));
  else showPage(page, address);
}

function start(): void {
  let page: MapPage | null = null;
  try {
    page = readPage();
  } catch {
    page = null;
  }
  readAddress((address) => show(page, address));
}

start();
