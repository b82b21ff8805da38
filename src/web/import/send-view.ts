import { IMPORT_PAGE } from '../../subjects/import/page-words';
import { el, fill } from '../dom';
import { failureText } from '../server';
import type { PlannedRow } from './plan';
import { reasonTable } from './preview-view';
import { reasonOf } from './row-words';
import type { ImportResult, Sending } from './send';
import { button, counts } from './tables';

/** Nothing is sent before the box is ticked and the button pressed. */
export function showStart(container: HTMLElement, ready: number, onStart: () => void): void {
  if (ready === 0) {
    fill(container, el('p', {}, IMPORT_PAGE.nothingReady));
    return;
  }
  const tick = el('input', { type: 'checkbox', id: 'consent' });
  const start = button(
    IMPORT_PAGE.start(ready),
    () => {
      start.disabled = true;
      onStart();
    },
    'main',
  );
  start.disabled = true;
  tick.addEventListener('change', () => {
    start.disabled = !tick.checked;
  });
  fill(container, el('label', { class: 'tick' }, tick, el('span', {}, IMPORT_PAGE.consent)), start);
}

/** Sends the rows with their progress in sight; a call that fails for good leaves a button to go on from there. */
export function send(
  container: HTMLElement,
  sending: Sending,
  total: number,
  onDone: (result: ImportResult) => void,
): void {
  const bar = el('progress', { max: String(total) });
  const text = el('p', { role: 'status' });
  const show = (done: number): void => {
    bar.value = done;
    text.textContent = IMPORT_PAGE.sending(done, total);
  };
  show(sending.done);
  fill(container, text, bar);
  sending.run(show).then(onDone, (error) => {
    const again = button(IMPORT_PAGE.again, () => send(container, sending, total, onDone), 'main');
    fill(container, el('p', { role: 'alert' }, failureText(error, IMPORT_PAGE.broken)), again);
  });
}

/** Every row of the file is in exactly one of the counts. */
export function showResult(
  container: HTMLElement,
  { added, known, waiting }: ImportResult,
  notSent: readonly PlannedRow[],
  onAnother: () => void,
  onClose: () => void,
): void {
  const held = waiting.map(({ row, problem }) => ({ row, reason: problem }));
  const kept = notSent.map((row) => ({ row, reason: reasonOf(row) }));
  fill(
    container,
    el('h2', {}, IMPORT_PAGE.finished),
    counts([
      [added.length, IMPORT_PAGE.added, 'good'],
      [known.length, IMPORT_PAGE.known, 'plain'],
      [waiting.length, IMPORT_PAGE.waiting, 'bad'],
      [notSent.length, IMPORT_PAGE.notSent, 'bad'],
    ]),
    ...reasonTable(IMPORT_PAGE.waitingRows, held),
    ...reasonTable(IMPORT_PAGE.problems, kept),
    el('p', {}),
    button(IMPORT_PAGE.close, onClose, 'main'),
    ' ',
    button(IMPORT_PAGE.another, onAnother),
  );
}
