import { record, requireSignature, text } from '../core/arguments';
import { emulate } from '../core/emulate';
import { remaining, spend } from '../core/quotas';
import type { World } from '../core/world';
import type { MailView } from '../views';
import { composeMessage, recipientCount, type StoredMail } from './message';

type Parameters = GoogleAppsScript.Mail.MailAdvancedParameters;

type SendArguments =
  | [message: Parameters]
  | [recipient: string, subject: string, body: string, options?: Parameters]
  | [to: string, replyTo: string, subject: string, body: string];

/** @returns all mail that was sent, oldest first */
export function mailbox(world: World): readonly MailView[] {
  return sent(world);
}

class MailApp implements GoogleAppsScript.Mail.MailApp {
  constructor(private readonly world: World) {}

  getRemainingDailyQuota(): number {
    return this.world.call('MailApp.getRemainingDailyQuota', () => remaining(this.world, 'email recipients'));
  }

  sendEmail(...args: SendArguments): void {
    requireSignature('MailApp.sendEmail', args, ...OVERLOADS);
    this.world.call('MailApp.sendEmail', () => this.send(messageOf(args)));
  }

  private send(parameters: Parameters): void {
    const message = composeMessage(parameters, this.world.account);
    const recipients = recipientCount(message);
    spend(this.world, 'email recipients', recipients);
    this.world.meter.used(this.world.clock.now(), { recipients });
    sent(this.world).push({
      ...message,
      id: this.world.newId('mail-', 21),
      sentAt: this.world.clock.now(),
      from: this.sender(parameters),
    });
  }

  /** Only Workspace accounts have an address that takes no answers. */
  private sender({ noReply }: Parameters): string {
    const user = this.world.execution?.effectiveUser ?? this.world.account.email;
    return noReply && this.world.account.kind === 'workspace' ? user.replace(/^[^@]*/, 'noreply') : user;
  }
}

const OVERLOADS = [
  [record],
  [text, text, text],
  [text, text, text, record],
  [text, text, text, text],
] as const;

function messageOf(args: SendArguments): Parameters {
  const [first, second, third, fourth] = args;
  if (typeof first === 'object') return first;
  if (typeof fourth === 'string') {
    return { to: first, replyTo: String(second), subject: String(third), body: fourth };
  }
  return { ...fourth, to: first, subject: String(second), body: String(third) };
}

function sent(world: World): StoredMail[] {
  return world.section('mail', (): StoredMail[] => []);
}

export function createMailApp(world: World): MailApp {
  return emulate('MailApp', new MailApp(world));
}
