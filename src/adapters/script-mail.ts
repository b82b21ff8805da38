import type { MailPort } from '../application/ports';

/** Mail of the account that installed the triggers. */
export const scriptMail: MailPort = {
  remainingToday: () => MailApp.getRemainingDailyQuota(),
  send: ({ subject, text, html }, to, name) => {
    MailApp.sendEmail({ to, subject, body: text, htmlBody: html, name });
  },
};
