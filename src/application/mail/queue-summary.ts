import { dayOf, mondayOf } from '../../domain/calendar';
import { outboxTab } from '../../render/tabs/outbox-row';
import { KEY_HEADER } from '../../render/tabs/tab';
import type { Ports } from '../ports';
import { RECIPIENT_SELECTION, recipientsFrom, SETTINGS_SELECTIONS, settingsFrom } from '../settings';
import { queued } from './occasions';
import { outboxChange } from './outbox';

/**
 * Puts the weekly summary into the outbox, once from Monday to Sunday however often it is called for, and only where somebody
 * wants it.
 */
export const queueSummary =
  ({ workbook, lock, now }: Pick<Ports, 'workbook' | 'lock' | 'now'>) =>
  (): boolean =>
    lock.during(() => {
      const [keys = [], recipients = [], ...settingTables] = workbook.read([
        { tab: outboxTab, columns: [KEY_HEADER] },
        RECIPIENT_SELECTION,
        ...SETTINGS_SELECTIONS,
      ]);
      if (!recipientsFrom(recipients).some(({ weekly }) => weekly)) return false;
      const { zone } = settingsFrom(settingTables).register;
      const key = `mingguan ${mondayOf(dayOf(now(), zone))}`;
      if (keys.some(([known]) => known === key)) return false;
      const mail = queued({ key, kind: 'mingguan', about: '' }, now());
      workbook.write([outboxChange([mail], zone)]);
      return true;
    });
