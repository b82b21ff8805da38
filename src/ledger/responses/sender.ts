import { parseCode, type ResponseCode } from '../../kernel/code';

/** Who sent a revision, as far as it was known when it came in. Kept with it: a kader who leaves keeps what she sent. */
export type Sender =
  | {
      readonly kind: 'kader';
      readonly name: string;
      /** In small letters; `null` where none is known. */
      readonly email: string | null;
      /** Whose children she might describe then. */
      readonly posyandu: readonly string[] | 'all';
    }
  /** By her personal code, or without a name as a list that an officer has brought in. */
  | {
      readonly kind: 'officer';
      readonly name?: string;
      readonly email?: string;
      /** By a link of a mail to her, which somebody else may have: what is for officers alone to decide is not decided by it. */
      readonly byMail?: true;
    }
  /** Somebody in `Penerima` with the right to names, by a link of a mail to them. */
  | { readonly kind: 'reader'; readonly name: string; readonly email: string }
  /** The holder of the card of one child, and of no other. */
  | { readonly kind: 'card'; readonly child: ResponseCode }
  /** Somebody who was not known: nothing of it counts until an officer takes it. */
  | { readonly kind: 'unknown' };

type Packed =
  | readonly ['kader', name: string, email: string | null, posyandu: readonly string[] | 'all']
  | readonly ['card', child: string]
  | readonly ['reader', name: string, email: string]
  | readonly ['officer', name: string, email: string]
  | readonly ['officer', name: string, email: string, by: typeof BY_MAIL]
  | readonly ['officer' | 'unknown'];

/** Stored with a sender; never changed. */
const BY_MAIL = 'surat';

/** As the journal and the archives keep it; '' where there is none. */
export function senderText(sender: Sender | undefined): string {
  if (!sender) return '';
  return JSON.stringify(packed(sender));
}

function packed(sender: Sender): Packed {
  switch (sender.kind) {
    case 'kader':
      return ['kader', sender.name, sender.email, sender.posyandu];
    case 'card':
      return ['card', String(sender.child)];
    case 'reader':
      return ['reader', sender.name, sender.email];
    case 'officer':
      if (sender.name === undefined) return ['officer'];
      return sender.byMail
        ? ['officer', sender.name, sender.email ?? '', BY_MAIL]
        : ['officer', sender.name, sender.email ?? ''];
    default:
      return [sender.kind];
  }
}

/** @returns the sender; `null` for a text that somebody typed: such a sender is not known */
export function senderFrom(text: string): Sender | null {
  try {
    return unpacked(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function unpacked(read: unknown): Sender | null {
  if (!Array.isArray(read)) return null;
  const [kind, first, email, posyandu] = read as readonly unknown[];
  if (kind === 'officer' && isText(first) && isText(email))
    return { kind, name: first, email, ...(posyandu === BY_MAIL && { byMail: true as const }) };
  if (kind === 'officer' || kind === 'unknown') return { kind };
  if (kind === 'reader') return isText(first) && isText(email) ? { kind, name: first, email } : null;
  if (kind === 'card') {
    const child = parseCode(String(first));
    return child && { kind, child };
  }
  const covers = posyandu === 'all' || (Array.isArray(posyandu) && posyandu.every(isText));
  if (kind !== 'kader' || !isText(first) || !covers || !(email === null || isText(email))) return null;
  return { kind, name: first, email, posyandu: posyandu as readonly string[] | 'all' };
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** The part of a revision that says who sent it: nothing for an empty text, which is from before senders were known. */
export const sentBy = (text: string): { readonly sender?: Sender } =>
  text === '' ? {} : { sender: senderFrom(text) ?? { kind: 'unknown' } };

/** Where somebody can be written to who sent a revision; '' where no address is known, or the sender is not. */
export function addressOf({ email, sender }: { readonly email: string; readonly sender?: Sender }): string {
  if (!sender) return email;
  return sender.kind === 'card' || sender.kind === 'unknown' ? '' : (sender.email ?? '');
}

/** Stand in place of a kader's address. */
const SENDER_LABEL = { card: 'lewat kartu', unknown: '(pengirim belum dikenal)' } as const;

/** Whether a label of {@link senderLabel} says that the child's card alone was shown. */
export const isCardLabel = (label: string): boolean => label === SENDER_LABEL.card;

/** Whether nothing tells the sender of a revision from others who are not known. */
export const isNameless = ({
  email,
  sender,
}: {
  readonly email: string;
  readonly sender?: Sender;
}): boolean => sender?.kind === 'unknown' && email === '';

/** Who sent a revision, for officers: the kader's address or name, or how else it came. */
export function senderLabel({ email, sender }: { readonly email: string; readonly sender?: Sender }): string {
  switch (sender?.kind) {
    case 'kader':
      return sender.email ?? sender.name;
    case 'officer':
    case 'reader':
      return sender.email || email;
    case 'card':
      return SENDER_LABEL.card;
    case 'unknown':
      return email || SENDER_LABEL.unknown;
    default:
      return email;
  }
}
