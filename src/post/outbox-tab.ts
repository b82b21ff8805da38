import type { Instant, TimeZone } from '../kernel/calendar';
import { instant, number, text } from '../workbook/cells';
import { type RowSelection, select, textField } from '../workbook/select';
import { column, KEY_HEADER, type Tab } from '../workbook/tab';

export type MailStatus = 'Antre' | 'Mengirim' | 'Terkirim' | 'Batal';

/** A mail to be sent, or sent: who it is about, not what it says; that is read from the register when it leaves. */
export interface OutboxRow {
  /** The same for the same occasion, so that nothing is reported twice. */
  readonly key: string;
  /** Name of its kind. */
  readonly kind: string;
  /** Code of the response it is about, '' for a summary. */
  readonly about: string;
  readonly createdAt: Instant;
  readonly status: MailStatus;
  readonly attempts: number;
  /** Last attempt. */
  readonly triedAt: Instant | null;
  /** Not before. */
  readonly dueAt: Instant | null;
  /** Addresses that have it already, where others are still to be tried again. */
  readonly reached: readonly string[];
  /** When each of {@link reached} was written to. */
  readonly reachedAt: readonly Instant[];
  readonly remark: string | null;
  /** Keys that the same cause was queued by before: where one of those has been sent, this is not. */
  readonly continues: readonly string[];
  /** Keyed fingerprint of who caused it, where that matters; '' where not, and before it was first looked at. */
  readonly by: string;
}

/** A row with the zone its times are shown in. */
export type ShownOutboxRow = OutboxRow & { readonly zone: TimeZone };

const INSTANTS = 'Waktu';
const REACHED = 'Sampai';
const CONTINUES = 'Lanjutan';
const BY = 'Oleh';
/** Keys have spaces in them. */
const BETWEEN_KEYS = '|';

/** The outbox `Surat`. */
export const outboxTab: Tab<ShownOutboxRow> = {
  title: 'Surat',
  sheetId: 141,
  kind: 'log',
  hidden: true,
  frozenColumns: 0,
  order: 'oldest-first',
  key: ({ key }) => key,
  columns: [
    column(KEY_HEADER, 240, 'text', ({ key }) => text(key)),
    column('Jenis', 100, 'text', ({ kind }) => text(kind)),
    column('Kiriman', 110, 'text', ({ about }) => text(about)),
    column('Dibuat', 140, 'instant', ({ createdAt, zone }) => instant(createdAt, zone)),
    column('Status', 90, 'text', ({ status }) => text(status)),
    column('Percobaan', 115, 'integer', ({ attempts }) => number(attempts)),
    column('Dicoba', 140, 'instant', ({ triedAt, zone }) => instant(triedAt, zone)),
    column('Coba Lagi', 140, 'instant', ({ dueAt, zone }) => instant(dueAt, zone)),
    column('Keterangan', 320, 'text', ({ remark }) => text(remark)),
    column(REACHED, 60, 'text', ({ reached }) => text(reached.join(' ')), { hidden: true }),
    column(
      INSTANTS,
      60,
      'text',
      ({ createdAt, triedAt, dueAt, reachedAt }) =>
        text([createdAt, triedAt ?? '', dueAt ?? '', ...reachedAt].join(' ')),
      { hidden: true },
    ),
    column(CONTINUES, 60, 'text', ({ continues }) => text(continues.join(BETWEEN_KEYS)), {
      hidden: true,
      added: true,
    }),
    column(BY, 60, 'text', ({ by }) => text(by), { hidden: true, added: true }),
  ],
};

/** What is read of the outbox. */
export const OUTBOX = select(outboxTab, {
  key: textField(KEY_HEADER),
  kind: textField('Jenis'),
  about: textField('Kiriman'),
  status: textField('Status'),
  attempts: textField('Percobaan'),
  remark: textField('Keterangan'),
  instants: textField(INSTANTS),
  reached: textField(REACHED),
  continues: textField(CONTINUES),
  by: textField(BY),
});

type ReadRow = typeof OUTBOX extends RowSelection<infer Row> ? Row : never;

/** Keys of all mails. */
export const OUTBOX_KEYS = select(outboxTab, { key: textField(KEY_HEADER) });

/** Reads a row, or `null` where there is none. */
export function outboxRowFrom({
  key,
  kind,
  about,
  status,
  attempts,
  remark,
  instants,
  reached,
  continues,
  by,
}: ReadRow): OutboxRow | null {
  if (key === '' || kind === '') return null;
  const [createdAt, triedAt, dueAt, ...writtenAt] = instants
    .split(' ')
    .map((part) => (part === '' ? null : Number(part)));
  const addresses = reached === '' ? [] : reached.split(' ');
  return {
    key,
    kind,
    about,
    createdAt: createdAt ?? 0,
    status: status as MailStatus,
    attempts: Number(attempts || 0),
    triedAt: triedAt ?? null,
    dueAt: dueAt ?? null,
    reached: addresses,
    // The first releases kept one moment for all.
    reachedAt: addresses.map((_, i) => writtenAt[i] ?? triedAt ?? createdAt ?? 0),
    remark: remark || null,
    continues: continues === '' ? [] : continues.split(BETWEEN_KEYS),
    by,
  };
}
