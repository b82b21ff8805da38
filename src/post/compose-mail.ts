import { type Block, headerLine, type Mail } from './mail';
import { mailHtml } from './mail-html';
import { mailText } from './mail-text';
import type { Stationery } from './stationery';

interface MailContent {
  readonly subject: string;
  /** Who writes, as the first line. */
  readonly sender: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** Both renderings from one content, so that the text alternative says what the HTML says. */
export function composeMail(content: MailContent, { styles }: Stationery): Mail {
  const subject = headerLine(content.subject);
  return { subject, text: mailText(content), html: mailHtml({ ...content, subject }, styles) };
}
