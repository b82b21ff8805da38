// The file at the measuring table: it is opened from a phone's storage, asks nobody for anything, and sends nothing by itself.
import '../older-browsers';
import { dayOf, daysBetween } from '../../kernel/calendar';
import { TABLE_PAGE } from '../../subjects/measuring-table/page-words';
import type { TableData } from '../../subjects/measuring-table/table-data';
import { checkAgainstWho } from '../../subjects/who-check/compare';
import { byId, el, fill } from '../dom';
import { childScreen } from './child-screen';
import { button } from './fields';
import { measuresScreen } from './measures-screen';
import { Queue, storageOf } from './queue';
import { queueScreen } from './queue-screen';
import { doubtsScreen, resultScreen } from './result-screen';
import { emptyDraft, isLostByClosing, type Screen, type Table } from './table-state';

/** Days after which the form and the limits of a file may be others by now. */
const OLD_AFTER = 183;

/** @returns `null` where nobody has filled the file in */
function dataOf(text: string): TableData | null {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' ? (read as TableData) : null;
  } catch {
    return null;
  }
}

function elementsOf(table: Table, screen: Screen): readonly HTMLElement[] {
  switch (screen.name) {
    case 'child':
      return childScreen(table);
    case 'measures':
      return measuresScreen(table);
    case 'doubts':
      return doubtsScreen(table, screen.found);
    case 'result':
      return resultScreen(table, screen.found);
    case 'queue':
      return queueScreen(table);
  }
}

function start(data: TableData): void {
  const today = () => dayOf(Date.now(), data.zone);
  const queue = new Queue(storageOf(window), `petagizi-meja-ukur ${data.form.base}`);
  let isWithheld: boolean | null = null;
  const table: Table = {
    data,
    queue,
    draft: emptyDraft(''),
    today,
    isWithheld: () => {
      if (isWithheld === null) {
        performance.mark('contoh WHO');
        const { values, matched } = checkAgainstWho();
        performance.measure('contoh WHO', 'contoh WHO');
        isWithheld = matched < values;
      }
      return isWithheld;
    },
    leaving: [],
    go(screen) {
      for (const leave of table.leaving.splice(0)) leave();
      const waits =
        queue.waiting.length > 0 && screen.name === 'child'
          ? button(TABLE_PAGE.queue.waiting(queue.waiting.length), 'plain', () => table.go({ name: 'queue' }))
          : null;
      const elements = elementsOf(table, screen);
      const isBehind = screen.name === 'child' && today() < data.madeOn;
      const clock = isBehind ? el('p', { class: 'old' }, TABLE_PAGE.about.clockBehind) : null;
      fill(byId('screen'), clock, waits, ...elements);
      elements.find(({ tagName }) => tagName === 'H1')?.focus();
      window.scrollTo(0, 0);
    },
    begin() {
      table.draft = emptyDraft(table.draft.posyandu);
      table.go({ name: 'child' });
    },
  };
  fill(byId('kelurahan'), TABLE_PAGE.kelurahan(data.kelurahan));
  const isOld = daysBetween(data.madeOn, today()) > OLD_AFTER;
  fill(
    byId('about'),
    isOld ? el('p', { class: 'old' }, TABLE_PAGE.about.old) : null,
    el('p', {}, `${TABLE_PAGE.about.made(data.madeOn)} ${TABLE_PAGE.about.privacy}`),
  );
  table.go({ name: 'child' });
  window.addEventListener('beforeunload', (leaving) => {
    if (!isLostByClosing(table)) return;
    leaving.preventDefault();
    leaving.returnValue = '';
  });
  // While somebody types; the first result would wait for it.
  setTimeout(() => table.isWithheld(), 300);
}

const data = dataOf(byId('data').textContent ?? '');
if (data === null) fill(byId('screen'), el('p', {}, TABLE_PAGE.notReady));
else start(data);
