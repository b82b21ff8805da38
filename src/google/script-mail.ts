import type { MailPort } from '../post/port';
import { readBeside } from './beside';

/** Mail of the account that installed the triggers. */
export const scriptMail: MailPort = {
  stationery: () => readBeside('surat'),
  remainingToday: () => MailApp.getRemainingDailyQuota(),
  send: ({ subject, text, html }, to, name) => {
    MailApp.sendEmail({ to, subject, body: text, htmlBody: html, name });
  },
};
