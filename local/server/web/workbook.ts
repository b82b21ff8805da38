import type { DeedWire, DialogWire, SheetWire, TabsWire, TabWire } from '../wire';
import { closePage, showDialogs } from './dialogs';
import { editCell } from './grid/cell-editor';
import { openColumnMenu } from './grid/column-menu';
import { Grid } from './grid/grid';
import { AS_IT_IS, type Reading } from './grid/shown-rows';
import { ask, element, tell } from './wire-client';

const POLL_MS = 2500;

/** Who is at this window of the workbook, as its address says; nothing for the owner. */
const person = new URLSearchParams(window.location.search).get('sebagai');
const asPerson = person === null ? '' : `?${new URLSearchParams({ sebagai: person })}`;

const words = JSON.parse(element('buku', HTMLElement).dataset.kata ?? '{}') as Record<
  | 'sortAscending'
  | 'sortDescending'
  | 'sortNone'
  | 'contains'
  | 'clearFilter'
  | 'rows'
  | 'of'
  | 'empty'
  | 'close'
  | 'failed'
  | 'running'
  | 'protectedTab'
  | 'settingsTab',
  string
>;
const tabList = element('tab', HTMLElement);
const count = element('hitungan', HTMLElement);
const find = element('cari', HTMLInputElement);
const hiddenToo = element('tersembunyi', HTMLInputElement);

let tabs: readonly TabWire[] = [];
let sheet: SheetWire | null = null;
const readings = new Map<number, Reading>();

const grid = new Grid(element('bingkai', HTMLElement), {
  onColumn: (column, button) => {
    openColumnMenu(column, button, reading(), words, (changed) => read(changed));
  },
  onEdit: (row, column, place, typed) => {
    if (!sheet) return;
    const title = sheet.title;
    editCell(place, typed, sheet.open[column] ?? [], (text) => {
      void change(title, row, column, text);
    });
  },
  onSelect: (row, column) => select(row, column),
});

/** The script finds what the person has before them. */
function select(row: number, column: number): void {
  if (sheet) void tell(`/api/pilih${asPerson}`, { sheet: sheet.title, row, column });
}

const reading = (): Reading => (sheet && readings.get(sheet.gid)) ?? AS_IT_IS;

function read(changed: Reading): void {
  if (!sheet) return;
  readings.set(sheet.gid, changed);
  draw();
}

function draw(): void {
  if (!sheet) return;
  const shown = grid.show(sheet, reading());
  const all = Math.max(0, sheet.rows.length - sheet.frozenRows);
  count.textContent =
    all === 0 ? words.empty : `${shown === all ? all : `${shown} ${words.of} ${all}`} ${words.rows}`;
  count.title = sheet.protected ? words.protectedTab : words.settingsTab;
}

function drawTabs(): void {
  const visible = tabs.filter((tab) => hiddenToo.checked || !tab.hidden || tab.gid === sheet?.gid);
  tabList.replaceChildren(
    ...visible.map((tab) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.setAttribute('role', 'tab');
      button.setAttribute('aria-selected', String(tab.gid === sheet?.gid));
      button.textContent = tab.title;
      button.classList.toggle('dim', tab.hidden);
      if (tab.color !== null) button.style.borderTopColor = tab.color;
      button.addEventListener('click', () => {
        location.hash = `gid=${tab.gid}`;
      });
      return button;
    }),
  );
}

/** `#gid=<tab>&range=A<row>`, as Google's links to a row are. */
function wanted(): { readonly gid: number | null; readonly row: number | null } {
  const parameters = new URLSearchParams(location.hash.slice(1));
  const gid = parameters.get('gid');
  const row = /^[A-Z]+(\d+)/.exec(parameters.get('range') ?? '')?.[1];
  return { gid: gid === null ? null : Number(gid), row: row === undefined ? null : Number(row) - 1 };
}

async function open(): Promise<void> {
  const { gid, row } = wanted();
  const tab = tabs.find((one) => one.gid === gid) ?? tabs.find((one) => !one.hidden);
  if (!tab) return;
  sheet = await ask<SheetWire>(`/api/lembar/${tab.gid}`);
  find.value = reading().find;
  drawTabs();
  draw();
  if (row !== null) grid.goTo(row);
  select(row ?? 0, 0);
  tabList.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** A reader who is typing, or has a column menu open, is not disturbed. */
const isBusy = (): boolean =>
  document.querySelector('.column-menu, .cell-editor') !== null || document.hidden;

async function refresh(): Promise<void> {
  const latest = await ask<TabsWire>('/api/lembar');
  const changed = latest.version !== sheet?.version;
  tabs = latest.tabs;
  if (sheet === null) return open();
  if (!changed) return;
  const fresh = await ask<SheetWire>(`/api/lembar/${sheet.gid}`);
  if (isBusy()) return; // typing has begun meanwhile; the next time will do
  sheet = fresh;
  drawTabs();
  draw();
}

async function poll(): Promise<void> {
  try {
    if (!isBusy()) await refresh();
  } catch {
    // The server has been stopped; what was read stays on the screen until it is back.
  }
  setTimeout(poll, POLL_MS);
}

async function change(title: string, row: number, column: number, text: string): Promise<void> {
  const deed = await tell<DeedWire>(`/api/sel${asPerson}`, { sheet: title, row, column, text });
  if (!deed.ok)
    showDialogs([{ kind: 'alert', title: words.failed, text: deed.message, page: null }], words.close);
  await refresh();
}

async function clickMenu(button: HTMLButtonElement): Promise<void> {
  button.closest('details')?.removeAttribute('open');
  showDialogs(
    [{ kind: 'toast', title: button.textContent ?? '', text: words.running, page: null }],
    words.close,
  );
  const deed = await tell<DeedWire<{ dialogs: readonly DialogWire[] }>>(`/api/menu${asPerson}`, {
    handler: button.dataset.handler,
  });
  showDialogs(
    deed.ok ? deed.dialogs : [{ kind: 'alert', title: words.failed, text: deed.message, page: null }],
    words.close,
  );
  await refresh();
}

/** What a page of the script in a frame says: that it closes, or what it has opened beside or over the workbook. */
interface SaidByPage {
  readonly shown?: unknown;
  readonly closes?: unknown;
}

window.addEventListener('message', ({ origin, data, source }: MessageEvent<SaidByPage>) => {
  if (origin !== window.location.origin) return;
  if (Array.isArray(data?.shown)) showDialogs(data.shown as readonly DialogWire[], words.close);
  if (data?.closes === true) closePage(source);
});
find.addEventListener('input', () => read({ ...reading(), find: find.value }));
hiddenToo.addEventListener('change', drawTabs);
window.addEventListener('hashchange', () => void open());
document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : null;
  const entry = target?.closest<HTMLButtonElement>('button[data-handler]');
  if (entry) void clickMenu(entry);
  for (const menu of document.querySelectorAll('details.menu[open]')) {
    if (!target || !menu.contains(target)) menu.removeAttribute('open');
  }
});

void poll();
