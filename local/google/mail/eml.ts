import MailComposer from 'nodemailer/lib/mail-composer';
import type { MailView } from '../views';
import type { Attachment } from './message';

/**
 * A mail as a file that any mail program opens (RFC 5322, MIME), blind copies included, since it is the sender's own copy.
 * The same mail always gives the same file.
 */
export async function toEml(
  mail: MailView & { readonly attachments?: readonly Attachment[] },
): Promise<string> {
  const composer = new MailComposer({
    from: mail.name === null ? mail.from : { name: mail.name, address: mail.from },
    to: [...mail.to],
    cc: [...mail.cc],
    bcc: [...mail.bcc],
    ...(mail.replyTo === null ? {} : { replyTo: mail.replyTo }),
    subject: mail.subject,
    text: mail.body,
    ...(mail.htmlBody === null ? {} : { html: mail.htmlBody }),
    date: new Date(mail.sentAt),
    messageId: `<${mail.id}@mail.google.example>`,
    baseBoundary: mail.id,
    attachments: (mail.attachments ?? []).map(({ name, contentType, base64, cid }) => ({
      filename: name,
      contentType,
      content: Buffer.from(base64, 'base64'),
      ...(cid === null ? {} : { cid }),
    })),
  });
  const message = composer.compile();
  message.keepBcc = true;
  return (await message.build()).toString('utf8');
}
