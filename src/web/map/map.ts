// The web map. It knows only what was written into the page; the rows behind the markers open in the Sheet.

import type { MapPage } from '../../subjects/maps/map-page';
import { unpackMapPage } from '../../subjects/maps/map-page-packing';
import { MAP_PAGE_TEXT } from '../../subjects/maps/words';
import { byId, el, fill } from '../dom';
import { showList } from './child-list';
import { visiblePoints } from './filter';
import { FilterPanel } from './filter-panel';
import { createMapView } from './map-view';

function readPage(): MapPage | null {
  const written = byId('data').getAttribute('data-page') ?? '';
  if (written === '') return null;
  return unpackMapPage(JSON.parse(written));
}

function showMessage(title: string, hint: string): void {
  fill(byId('page'), el('div', { class: 'card', role: 'status' }, el('h2', {}, title), el('p', {}, hint)));
  byId('page').className = 'alone';
}

function showNotes(): void {
  fill(
    byId('notes'),
    el('p', {}, el('strong', {}, MAP_PAGE_TEXT.confirm), ` ${MAP_PAGE_TEXT.precision}`),
    el('p', { class: 'quiet' }, MAP_PAGE_TEXT.attribution),
  );
}

function showPage(page: MapPage): void {
  const container = byId('map');
  container.setAttribute('role', 'region');
  container.setAttribute('aria-label', MAP_PAGE_TEXT.map);
  const view = createMapView(container, page);
  const select = (point: MapPage['points'][number]): void => {
    view.select(point);
    container.scrollIntoView({ block: 'nearest' });
  };
  const panel = new FilterPanel(byId('filters'), page, (filter) => {
    const points = visiblePoints(page.points, filter);
    view.show(points);
    showList(byId('list'), points, page.points.length, { onSelect: select, onClear: panel.clear });
  });
  panel.clear();
}

function start(): void {
  let page: MapPage | null = null;
  try {
    page = readPage();
  } catch {
    showMessage(MAP_PAGE_TEXT.unreadable, '');
    return;
  }
  showNotes();
  if (page) {
    byId('title').textContent = page.title;
    fill(
      byId('as-of'),
      el('strong', {}, MAP_PAGE_TEXT.asOf(page.asOf)),
      ` · ${MAP_PAGE_TEXT.generatedAt(page.generatedAt)}`,
    );
  }
  if (!page || page.points.length === 0) showMessage(MAP_PAGE_TEXT.noData, MAP_PAGE_TEXT.noDataHint);
  else showPage(page);
}

start();
