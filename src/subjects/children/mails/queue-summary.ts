import { dayOf, mondayOf } from '../../../kernel/calendar';
import { outboxChange } from '../../../post/outbox';
import { outboxTab } from '../../../post/outbox-tab';
import {
  RECIPIENT_SELECTION,
  recipientsFrom,
  SETTINGS_SELECTIONS,
  settingsFrom,
} from '../../../settings/settings';
import type { Ports } from '../../../workbook/ports';
import { KEY_HEADER } from '../../../workbook/tab';
import { queued } from './occasions';

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
