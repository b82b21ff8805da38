'beside the script';

// A mail as it would leave today, for whoever wants to see it before it does. Nothing is sent or queued here.
import { knownPlan } from '../../../installation/job-plan';
import { defaultOf } from '../../../installation/planned-jobs';
import { addDays, dayOf, startOfHour } from '../../../kernel/calendar';
import { posyanduText } from '../../../kernel/words';
import { mailFor, readersOf, sameAddress } from '../../../post/letters';
import type { AnyMailKind, MailContext, QueuedOccasion } from '../../../post/mail-kind';
import type { Queued } from '../../../post/outbox';
import { mailContextNow, type PostContext } from '../../../post/send-mail';
import { lastPlanned } from '../../../settings/recurrence';
import { STAFF } from '../../../settings/staff';
import { mailJobs } from './jobs';
import { KINDS } from './kind-names';
import { type Calling, callingOn } from './wanted';
import { MAIL_LABEL } from './words';

/** A kind of mail that can be looked at. */
export interface ShownKind {
  readonly kind: string;
  readonly label: string;
}

/** Somebody who would get it. */
export interface ShownReader {
  readonly email: string;
  readonly label: string;
}

export interface ShownMail {
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** Whether it leaves today; `null` for a kind that leaves whenever something happens. */
  readonly isDue: boolean | null;
}

/** The readers of a kind of mail, and the mail of one of them; none where there is nothing to say. */
export interface Preview {
  readonly readers: readonly ShownReader[];
  readonly mail: ShownMail | null;
}

export const shownKinds = ({ mailKinds }: Pick<PostContext, 'mailKinds'>): readonly ShownKind[] => {
  const order = Object.keys(MAIL_LABEL);
  return [...mailKinds]
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
    .map(({ kind }) => ({ kind, label: MAIL_LABEL[kind] ?? kind }));
};

/** @param asked as the page sent it: a kind, and the address of a reader; the first one where it names none */
export function previewOf(context: PostContext, asked: unknown): Preview {
  const { kind: name, email } = (asked ?? {}) as Readonly<Record<string, unknown>>;
  const kind = context.mailKinds.find((one) => one.kind === name);
  if (!kind) return NOTHING;
  const ofKind = (queue: readonly Queued[]): readonly Queued[] =>
    kind.sample ? [] : queue.filter((row) => row.kind === kind.kind).slice(-1);
  // Whoever looks is not whom it is for: no link that records in another's name.
  const mailContext: MailContext = { ...mailContextNow(context, ofKind), taskKey: () => null };
  const occasion = kind.sample?.(mailContext) ?? ofKind(mailContext.outbox as readonly Queued[])[0];
  const data = occasion ? kind.data(occasion, mailContext) : null;
  if (data === null) return NOTHING;
  const readers = readersOf(kind, data, mailContext);
  const reader = readers.find((one) => sameAddress(one.email, String(email))) ?? readers[0];
  if (!reader) return NOTHING;
  const { subject, html, text } = mailFor(kind, { data, reader }, mailContext);
  return {
    readers: readers.map(({ email: address }) => ({ email: address, label: labelOf(address, mailContext) })),
    mail: {
      to: reader.email,
      subject,
      html,
      text,
      isDue: kind.sample ? isDue(context, kind, reader.email, mailContext) : null,
    },
  };
}

const NOTHING: Preview = { readers: [], mail: null };

/** Whether the mail of a day has something for an address. */
function isDue(
  { memory }: Pick<PostContext, 'memory'>,
  kind: AnyMailKind,
  email: string,
  context: MailContext,
): boolean {
  const isFor = (occasion: QueuedOccasion): boolean => {
    const data = kind.data(occasion, context);
    return data !== null && readersOf(kind, data, context).some((one) => sameAddress(one.email, email));
  };
  const called = calledToday(memory, kind, context);
  const isOpen = ({ status }: { readonly status: string }): boolean => status === 'Antre';
  return [
    ...called.map(({ occasion }) => occasion),
    ...context.outbox.filter((row) => row.kind === kind.kind && isOpen(row)),
  ].some(isFor);
}

/** What the timetable calls for in the whole of a day. */
function calledToday(
  memory: PostContext['memory'],
  { kind }: AnyMailKind,
  context: MailContext,
): readonly Calling[] {
  const name = Object.values(KINDS).find((one) => one === kind);
  const job = mailJobs.find((one) => one.name === kind);
  if (name === undefined || !job) return [];
  const { today, settings } = context;
  const { zone } = settings.register;
  const { when = defaultOf(job, settings), off } = knownPlan(memory, [job])?.jobs[kind] ?? {};
  const planned = lastPlanned(when, startOfHour(addDays(today, 1), 0, zone) - 1, zone);
  return !off && dayOf(planned, zone) === today ? callingOn(name, today, context) : [];
}

/** Who it is, by name and role, as far as the settings say. */
function labelOf(email: string, { settings, recipients, rowsOf }: MailContext): string {
  const is = (one: { readonly email: string | null }): boolean =>
    one.email !== null && sameAddress(one.email, email);
  const recipient = recipients.find(is);
  const kader = settings.kader.find(is);
  const officer = rowsOf(STAFF).find((one) => sameAddress(String(one.email ?? '').trim(), email));
  const names = [
    ...(kader
      ? [
          `${kader.name}, kader ${kader.posyandu === 'all' ? '' : kader.posyandu.map(posyanduText).join(', ')}`,
        ]
      : []),
    ...(officer ? [`${String(officer.name ?? '')}, petugas`] : []),
    ...(recipient ? [[recipient.name, recipient.role].filter(Boolean).join(', ')] : []),
  ].map((one) => one.trim());
  return [names[0], email].filter(Boolean).join(' · ');
}
