import type { Mail } from './mail';
import type { Stationery } from './stationery';

export interface MailPort {
  /** Fetched when there is something to write. */
  stationery(): Stationery;
  /** Recipients that may still be written to today. */
  remainingToday(): number;
  /** Throws when the mail could not be handed over. */
  send(mail: Mail, to: string, senderName: string): void;
}
