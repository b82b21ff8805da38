import { dayOf } from '../../domain/calendar';
import { outboxTab } from '../../render/tabs/outbox-row';
import { KEY_HEADER, renderRow } from '../../render/tabs/tab';
import type { Ports } from '../ports';
import { RECIPIENT_SELECTION, recipientsFrom, SETTINGS_SELECTIONS, settingsFrom } from '../settings';

/** Puts the weekly summary into the outbox, once a day at most, and only where somebody wants it. */
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
      const key = `mingguan ${dayOf(now(), zone)}`;
      if (keys.some(([known]) => known === key)) return false;
      const mail = {
        key,
        kind: 'mingguan',
        about: '',
        createdAt: now(),
        status: 'Antre',
        attempts: 0,
        triedAt: null,
        dueAt: null,
        reached: [],
        remark: null,
        zone,
      } as const;
      workbook.write([{ tab: outboxTab, rows: [], appended: [renderRow(outboxTab, mail)] }]);
      return true;
    });
