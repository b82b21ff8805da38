import type { World } from '../google/core/world';
import { viewTab } from '../google/spreadsheet';

/** The function that the timer of the outbox runs. */
const MAIL_CLOCK = 'kirimSurat';

/**
 * When a clock that had nothing to do has something to do by itself: where mail waits for its hour, the outbox says for which.
 *
 * @param handler the function that the clock runs
 * @returns the earliest instant after now; `null` for none
 */
export const wakesOf =
  (world: World) =>
  (handler: string): number | null =>
    handler === MAIL_CLOCK ? nextMailDue(world) : null;

function nextMailDue(world: World): number | null {
  const workbookId = world.section('script', () => ({ containerId: '' })).containerId;
  if (workbookId === '') return null;
  const [headers = [], ...rows] = viewTab(world, workbookId, 'Surat')?.rows ?? [];
  const at = (header: string): number => headers.findIndex(({ value }) => value === header);
  const [status, instants] = [at('Status'), at('Waktu')];
  const due = rows
    .filter((row) => row[status]?.value === 'Antre')
    .map((row) => Number(String(row[instants]?.value ?? '').split(' ')[2] ?? 0))
    .filter((instant) => instant > world.clock.now());
  return due.length === 0 ? null : Math.min(...due);
}
