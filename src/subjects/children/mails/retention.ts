import { type CalendarDate, parseIsoDate } from '../../../kernel/calendar';
import { fill } from '../../../kernel/fill';
import { dayText } from '../../../kernel/words';
import type { Addressee, Occasion, SectionKind } from '../../../post/mail-kind';
import { REMARK } from '../../../post/words';
import { ownStationery } from './own-stationery';

/** What officers are told before a rule erases children: how many, and how to find them; no name. */
interface Announced {
  readonly count: number;
  /** The first day on which one of them goes. */
  readonly from: CalendarDate;
  /** They are born on this day or earlier. */
  readonly bornUntil: CalendarDate;
}

/** Children that the retention rule will erase. */
export const retentionKind: SectionKind<Announced, Addressee> = {
  kind: 'masa-simpan',
  pace: 'daily',
  urgency: 4,
  nobody: REMARK.nobody,
  data: ({ key }) => announcedIn(key),
  recipients: (_, { officers, recipients }) =>
    officers.length > 0
      ? officers.map((email) => ({ email }))
      : recipients.filter(({ named, weekly }) => named && weekly),
  section([{ data }], { stationery, settings, sheetUrl }) {
    const { retention: texts } = ownStationery(stationery).texts;
    const facts = { count: data.count, from: dayText(data.from), born: dayText(data.bornUntil) };
    return {
      subject: fill(texts.subject, { kelurahan: settings.kelurahan }),
      title: texts.title,
      blocks: [
        { kind: 'notice', tone: 'caution', text: fill(texts.text, facts) },
        { kind: 'paragraph', text: fill(texts.where, facts) },
        { kind: 'paragraph', text: texts.stop },
        { kind: 'button', label: texts.sheet, url: sheetUrl },
      ],
    };
  },
};

/** @param on the day on which it is announced */
export const announcing = (on: CalendarDate, { count, from, bornUntil }: Announced): Occasion => ({
  about: '',
  key: [retentionKind.kind, on, count, from, bornUntil].join(' '),
});

function announcedIn(key: string): Announced | null {
  const [, , count = '', first = '', born = ''] = key.split(' ');
  const [from, bornUntil] = [first, born].map(parseIsoDate);
  return from && bornUntil ? { count: Number(count), from, bornUntil } : null;
}
