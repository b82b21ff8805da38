import addressparser from 'nodemailer/lib/addressparser';
import { GoogleException } from '../core/exception';
import type { AccountOptions } from '../core/world';
import { bytesOf } from '../utilities/blob';
import type { MailView } from '../views';

type Parameters = GoogleAppsScript.Mail.MailAdvancedParameters;

const KB = 1024;

/** Quotas page, "Email" rows; the subject's limit is in the reference of `MailApp.sendEmail`. Sizes in bytes. */
export const MAIL_LIMITS = {
  recipientsPerMessage: 50,
  subjectLength: 250,
  bodySize: { consumer: 200 * KB, workspace: 400 * KB },
  attachments: 250,
  attachmentsSize: 25 * KB * KB,
} as const;

export interface Attachment {
  readonly name: string;
  readonly contentType: string;
  readonly base64: string;
  /** Key of an inline image, as `cid:` links name it; `null` for an attachment. */
  readonly cid: string | null;
}

/** A mail as the emulation keeps it. */
export interface StoredMail extends MailView {
  readonly attachments: readonly Attachment[];
}

/** What is known before the mail is sent. */
export type Message = Omit<StoredMail, 'id' | 'sentAt' | 'from'>;

/** Checks in the order of the service: addresses, then sizes. */
export function composeMessage(parameters: Parameters, account: AccountOptions): Message {
  const message: Message = {
    to: addresses(parameters.to),
    cc: addresses(parameters.cc),
    bcc: addresses(parameters.bcc),
    replyTo: parameters.replyTo ?? null,
    name: parameters.name ?? null,
    subject: parameters.subject ?? '',
    body: parameters.body ?? '',
    htmlBody: parameters.htmlBody ?? null,
    attachments: attachments(parameters),
  };
  addresses(parameters.replyTo);
  checkLimits(message, account);
  return message;
}

export function recipientCount({ to, cc, bcc }: Message): number {
  return to.length + cc.length + bcc.length;
}

/** Something before the at, a dot after it, and no space: the service itself looks no closer. */
const ADDRESS = /^[^\s@<>,;:"]+@[^\s@<>,;:".]+(?:\.[^\s@<>,;:".]+)+$/;

function addresses(list: string | undefined): string[] {
  if (!list) return [];
  return addressparser(list, { flatten: true }).map(({ address, name }) => {
    if (!ADDRESS.test(address)) throw new GoogleException(`Invalid email: ${address || name}`);
    return address;
  });
}

function attachments({ attachments: files = [], inlineImages = {} }: Parameters): Attachment[] {
  const attached = files.map((source, index) => attachment(source, `attachment-${index + 1}`, null));
  const inline = Object.entries(inlineImages).map(([cid, source]) => attachment(source, cid, cid));
  return [...attached, ...inline];
}

function attachment(
  source: GoogleAppsScript.Base.BlobSource,
  fallbackName: string,
  cid: string | null,
): Attachment {
  const blob = source.getBlob();
  return {
    name: blob.getName() ?? fallbackName,
    contentType: blob.getContentType() ?? 'application/octet-stream',
    base64: bytesOf(blob).toString('base64'),
    cid,
  };
}

function checkLimits(message: Message, account: AccountOptions): void {
  const recipients = recipientCount(message);
  if (recipients === 0) throw new GoogleException('Failed to send email: no recipient');
  if (recipients > MAIL_LIMITS.recipientsPerMessage) throw tooMuch('Email Recipients Per Message');
  if (message.subject.length > MAIL_LIMITS.subjectLength) {
    throw new GoogleException('Argument too large: subject');
  }
  const largestBody = MAIL_LIMITS.bodySize[account.kind];
  const bodies = [message.body, message.htmlBody ?? ''];
  if (bodies.some((body) => Buffer.byteLength(body) > largestBody)) throw tooMuch('Email Body Size');
  const sizes = message.attachments.map(({ base64 }) => Buffer.from(base64, 'base64').length);
  if (sizes.length > MAIL_LIMITS.attachments) throw tooMuch('Email Attachments Per Message');
  if (sizes.reduce((sum, size) => sum + size, 0) > MAIL_LIMITS.attachmentsSize) {
    throw tooMuch('Email Total Attachments Size');
  }
}

const tooMuch = (what: string) => new GoogleException(`Limit Exceeded: ${what}.`);
