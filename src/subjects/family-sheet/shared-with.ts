import { samePosyandu } from '../../kernel/answers/read-posyandu';
import type { CalendarDate, Instant } from '../../kernel/calendar';
import type { ResponseCode } from '../../kernel/code';
import { namesCode, queueFrom } from '../../post/outbox';
import { OUTBOX } from '../../post/outbox-tab';
import { RECIPIENTS, recipientsFrom, type Settings } from '../../settings/settings';
import { staffTab } from '../../settings/tabs';
import { historyTab } from '../../workbook/history-tab';
import type { WorkbookPort } from '../../workbook/ports';
import { rawField, readRows, select, textField } from '../../workbook/select';
import { wantedCopies } from '../copies/wanted-copies';

const STAFF = select(staffTab, {
  name: textField('Nama'),
  email: textField('Email'),
  role: textField('Peran'),
});
const LINES = select(historyTab, {
  at: rawField('Waktu'),
  who: textField('Siapa'),
  what: textField('Apa'),
});

/** Something that somebody did with a child's data. */
interface HistoryLine {
  /** As Google Sheets counts days, on the clock of the kelurahan. */
  readonly at: number;
  /** Name of an officer; `null` for anybody else, such as the owner. */
  readonly who: string | null;
  readonly what: string;
}

/** Who may look at a child's data, and who has. Names, never an address. */
export interface SharedWith {
  /** Name and office of those in `Petugas`. */
  readonly officers: readonly string[];
  /** Names of who reads a copy that the child is in; one without a name is counted. */
  readonly readers: readonly string[];
  readonly nameless: number;
  /** Mails about the child that have left. */
  readonly mails: number;
  /** When the last of these left; `null` for none. */
  readonly lastMail: Instant | null;
  /** Lines of `Riwayat` about the child, oldest first. */
  readonly history: readonly HistoryLine[];
}

/** @param codes of all responses about the child */
export function sharedWith(
  workbook: WorkbookPort,
  settings: Settings,
  {
    posyandu,
    codes,
    today,
  }: {
    readonly posyandu: string;
    readonly codes: readonly ResponseCode[];
    readonly today: CalendarDate;
  },
): SharedWith {
  const rows = readRows(workbook, { staff: STAFF, recipients: RECIPIENTS, outbox: OUTBOX, lines: LINES });
  const recipients = recipientsFrom(rows.recipients);
  const addresses = wantedCopies({ settings, recipients, today })
    .filter((copy) => copy.posyandu === null || samePosyandu(copy.posyandu, posyandu))
    .flatMap(({ readers }) => readers);
  const names = new Map<string, string>();
  for (const { email, name } of [...settings.kader, ...recipients, ...rows.staff])
    if (email !== null && name !== '') names.set(email.toLowerCase(), name);
  const readers = [...new Set(addresses)];
  const own = new Set<string>(codes);
  const left = queueFrom(rows.outbox).filter((mail) => mail.reached.length > 0 && namesCode(mail, own));
  return {
    officers: rows.staff.flatMap(({ name, role }) => {
      const parts = [name, role].map((part) => part.trim()).filter((part) => part !== '');
      return parts.length > 0 ? [parts.join(', ')] : [];
    }),
    readers: readers.flatMap((email) => names.get(email) ?? []),
    nameless: readers.filter((email) => !names.has(email)).length,
    mails: left.length,
    lastMail: left.reduce<Instant | null>((last, { reachedAt }) => Math.max(last ?? 0, ...reachedAt), null),
    history: rows.lines.flatMap(({ at, who, what }) =>
      typeof at === 'number' && codes.some((code) => what.includes(code))
        ? [{ at, who: names.get(who.toLowerCase()) ?? null, what }]
        : [],
    ),
  };
}
