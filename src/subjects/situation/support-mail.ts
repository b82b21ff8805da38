'beside the script';

// The mail to officers of what is not typed into Data Pendukung: names of indicators, and nothing of a person.
import type { JobContext } from '../../installation/job';
import { type CalendarDate, dayOf, firstOfMonth, type Instant, parseIsoDate } from '../../kernel/calendar';
import { fill } from '../../kernel/fill';
import { withoutNumbers } from '../../kernel/identity/masked';
import { isNonEmpty, type NonEmpty } from '../../kernel/result';
import { longDay } from '../../kernel/words';
import type { Addressee, Item, MailContext, QueuedOccasion, Section } from '../../post/mail-kind';
import { queueOnce } from '../../post/queue-once';
import { readSettings, type Settings } from '../../settings/settings';
import { staffTab } from '../../settings/tabs';
import { asText } from '../../settings/term';
import { type RowSelection, rawField, readRows, select } from '../../workbook/select';
import { indicatorsFrom } from './indicators';
import { SUPPORT_KIND } from './kind-names';
import {
  type IndicatorCells,
  indicatorSelection,
  type SupportCells,
  supportSelection,
} from './support-cells';
import { SUPPORT_MAIL } from './support-mail-words';
import { type Missing, missingSupport, supportRows } from './support-rows';

/** What is asked for on a day, as the two tabs stand; what was due before it stands in `Analisis Situasi` alone. */
function missingOn(
  support: readonly SupportCells[],
  typed: readonly IndicatorCells[],
  { staff }: Settings,
  today: CalendarDate,
): readonly Missing[] {
  const rules = { staff, indicators: indicatorsFrom(typed), today };
  return missingSupport(supportRows(support, rules), rules).filter(({ by }) => by >= today);
}

/**
 * Puts the mail of a month into the outbox, where anything is missing.
 *
 * @returns how many were queued
 */
export function queueSupportMail(
  context: Pick<JobContext, 'workbook' | 'lock' | 'now'>,
  planned: Instant,
): number {
  const { support, typed, staff } = readRows(context.workbook, {
    support: supportSelection(),
    typed: indicatorSelection(),
    staff: staffSelection(),
  });
  if (typed.length === 0 || !isInUse(support)) return 0;
  const settings = readSettings(context.workbook);
  const on = dayOf(planned, settings.register.zone);
  if (missingOn(support, typed, settings, on).length === 0) return 0;
  const key = `${SUPPORT_KIND} ${firstOfMonth(on)}`;
  return queueOnce(context, ({ officers }) =>
    answering(officers, staff, support).length === 0
      ? []
      : [{ kind: { kind: SUPPORT_KIND }, occasion: { about: '', key } }],
  );
}

/** @returns `null` where nothing is missing any more, and when the month is over that the mail was called for in */
export function missingNow(
  { key }: QueuedOccasion,
  { rowsOf, settings, today }: MailContext,
): NonEmpty<Missing> | null {
  const month = parseIsoDate(key.split(' ')[1] ?? '');
  if (month !== null && month !== firstOfMonth(today)) return null;
  const support = rowsOf(supportSelection());
  if (!isInUse(support)) return null;
  const missing = missingOn(support, rowsOf(indicatorSelection()), settings, today);
  return isNonEmpty(missing) ? missing : null;
}

/** Whoever answers for what is typed. */
export const supportReaders = (
  _: NonEmpty<Missing>,
  { officers, rowsOf }: MailContext,
): readonly Addressee[] =>
  answering(officers, rowsOf(staffSelection()), rowsOf(supportSelection())).map((email) => ({ email }));

const staffSelection = () =>
  select(staffTab, { name: rawField('Nama'), email: rawField('Email'), role: rawField('Peran') });

type StaffCells = ReturnType<typeof staffSelection> extends RowSelection<infer Row> ? Row : never;

/** A kelurahan that has typed nothing yet does not use the tab, and is not asked. */
const isInUse = (support: readonly SupportCells[]): boolean =>
  support.some((row) => Object.values(row).some((cell) => asText(cell) !== ''));

/** Operators, and officers who have typed a row themselves. */
function answering(
  officers: readonly string[],
  staff: readonly StaffCells[],
  support: readonly SupportCells[],
): readonly string[] {
  const typists = new Set(support.map(({ by }) => asText(by).toLowerCase()).filter((by) => by !== ''));
  const answers = staff.filter(
    ({ name, email, role }) =>
      /operator|admin/i.test(asText(role)) ||
      [name, email].some((cell) => typists.has(asText(cell).toLowerCase())),
  );
  const addresses = new Set(answers.map(({ email }) => asText(email).toLowerCase()));
  return officers.filter((email) => addresses.has(email));
}

/** Indicators that are named in one mail. */
const MOST_NAMED = 20;

export function supportSection(
  [{ data }]: NonEmpty<Item<NonEmpty<Missing>, Addressee>>,
  { settings: { kelurahan }, sheetUrl }: MailContext,
): Section {
  const left = data.length - MOST_NAMED;
  return {
    subject: fill(SUPPORT_MAIL.subject, { kelurahan }),
    title: SUPPORT_MAIL.title,
    blocks: [
      { kind: 'paragraph', text: fill(SUPPORT_MAIL.about, { count: data.length }) },
      {
        kind: 'list',
        items: data.slice(0, MOST_NAMED).map(({ indicator, period, by }) => ({
          text: withoutNumbers(indicator.name),
          detail: fill(SUPPORT_MAIL.detail, { period, day: longDay(by) }),
        })),
      },
      ...(left > 0 ? [{ kind: 'small', text: fill(SUPPORT_MAIL.more, { count: left }) } as const] : []),
      { kind: 'button', label: SUPPORT_MAIL.sheet, url: sheetUrl },
      { kind: 'small', text: SUPPORT_MAIL.small },
    ],
  };
}
