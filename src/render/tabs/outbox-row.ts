import type { Instant, TimeZone } from '../../domain/calendar';
import { instant, number, type Raw, text } from '../cells';
import { KEY_HEADER, type Tab } from './tab';

export type MailKind = 'mendesak' | 'perbaikan' | 'mingguan';
export type MailStatus = 'Antre' | 'Mengirim' | 'Terkirim' | 'Batal';

/** A mail to be sent, or sent: who it is about, not what it says; that is read from the register when it leaves. */
export interface OutboxRow {
  /** The same for the same occasion, so that nothing is told twice. */
  readonly key: string;
  readonly kind: MailKind;
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
  readonly remark: string | null;
}

/** A row with the zone its times are shown in. */
export type ShownOutboxRow = OutboxRow & { readonly zone: TimeZone };

const INSTANTS = 'Waktu';
const REACHED = 'Sampai';

/** The outbox `Surat`. */
export const outboxTab: Tab<ShownOutboxRow> = {
  title: 'Surat',
  kind: 'log',
  hidden: true,
  frozenColumns: 0,
  order: 'oldest-first',
  key: ({ key }) => key,
  columns: [
    { header: KEY_HEADER, width: 240, format: 'text', cell: ({ key }) => text(key) },
    { header: 'Jenis', width: 100, format: 'text', cell: ({ kind }) => text(kind) },
    { header: 'Kiriman', width: 110, format: 'text', cell: ({ about }) => text(about) },
    {
      header: 'Dibuat',
      width: 140,
      format: 'instant',
      cell: ({ createdAt, zone }) => instant(createdAt, zone),
    },
    { header: 'Status', width: 90, format: 'text', cell: ({ status }) => text(status) },
    { header: 'Percobaan', width: 115, format: 'integer', cell: ({ attempts }) => number(attempts) },
    { header: 'Dicoba', width: 140, format: 'instant', cell: ({ triedAt, zone }) => instant(triedAt, zone) },
    { header: 'Coba Lagi', width: 140, format: 'instant', cell: ({ dueAt, zone }) => instant(dueAt, zone) },
    { header: 'Keterangan', width: 320, format: 'text', cell: ({ remark }) => text(remark) },
    {
      header: REACHED,
      width: 60,
      format: 'text',
      hidden: true,
      cell: ({ reached }) => text(reached.join(' ')),
    },
    {
      header: INSTANTS,
      width: 60,
      format: 'text',
      hidden: true,
      cell: ({ createdAt, triedAt, dueAt }) => text([createdAt, triedAt ?? '', dueAt ?? ''].join(' ')),
    },
  ],
};

export const OUTBOX_HEADERS: readonly string[] = [
  KEY_HEADER,
  'Jenis',
  'Kiriman',
  'Status',
  'Percobaan',
  'Keterangan',
  INSTANTS,
  REACHED,
];

/** Reads a row of {@link OUTBOX_HEADERS}, or `null` where there is none. */
export function outboxRowFrom([
  key,
  kind,
  about,
  status,
  attempts,
  remark,
  instants,
  reached,
]: readonly Raw[]): OutboxRow | null {
  if (!key || !kind) return null;
  const [createdAt, triedAt, dueAt] = String(instants ?? '')
    .split(' ')
    .map((part) => (part === '' ? null : Number(part)));
  return {
    key: String(key),
    kind: kind as MailKind,
    about: String(about ?? ''),
    createdAt: createdAt ?? 0,
    status: status as MailStatus,
    attempts: Number(attempts ?? 0),
    triedAt: triedAt ?? null,
    dueAt: dueAt ?? null,
    reached: reached ? String(reached).split(' ') : [],
    remark: remark === null || remark === undefined ? null : String(remark),
  };
}
