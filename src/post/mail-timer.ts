// What the timer of the outbox knows without opening the workbook.
import type { Instant } from '../kernel/calendar';
import type { Ports, WorkbookPort } from '../workbook/ports';
import { outboxTab } from './outbox-tab';

type Remembering = Pick<Ports, 'memory' | 'now'>;

/** Name in the script's memory: no mail is due before this instant. */
const NOTHING_BEFORE = 'surat:nanti';

/** Whether no mail is due now, as far as is known without opening the workbook. */
export const isAtRest = ({ memory, now }: Remembering): boolean =>
  now() < Number(memory.get(NOTHING_BEFORE) ?? 0);

/** Notes that no mail is due before an instant. To be called while nobody else can queue one. */
export const restUntil = ({ memory }: Pick<Ports, 'memory'>, until: Instant): void =>
  memory.set(NOTHING_BEFORE, String(until));

/**
 * A workbook that wakes the timer of the outbox before a mail is put there: should the execution end in between, the timer looks in
 * vain, but no mail is left lying. Queueing mails and putting the timer to rest happen under the same lock, one after the other.
 */
export const wakingTimer = (workbook: WorkbookPort, ports: Remembering): WorkbookPort => ({
  read: (selections) => workbook.read(selections),
  write(changes) {
    const queues = changes.some(({ tab, appended = [] }) => tab === outboxTab && appended.length > 0);
    // In any case, whatever this execution has read before: another may have put the timer to rest since.
    if (queues) restUntil(ports, ports.now());
    workbook.write(changes);
  },
});
