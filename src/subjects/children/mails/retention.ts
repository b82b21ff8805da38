import { type CalendarDate, parseIsoDate } from '../../../kernel/calendar';
import { fill } from '../../../kernel/fill';
import { dayText } from '../../../kernel/words';
import type { Block } from '../../../post/mail';
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

/** What officers are told before a rule erases what was refused. */
type RefusedAnnounced = Pick<Announced, 'count' | 'from'> & { readonly bornUntil: null };

/** Children, and refused responses, that a rule will erase. */
export const retentionKind: SectionKind<Announced | RefusedAnnounced, Addressee> = {
  kind: 'masa-simpan',
  pace: 'daily',
  urgency: 4,
  nobody: REMARK.nobody,
  data: ({ key }) => announcedIn(key),
  recipients: (_, { officers, recipients }) =>
    officers.length > 0
      ? officers.map((email) => ({ email }))
      : recipients.filter(({ named, weekly }) => named && weekly),
  section(rows, { stationery, settings, sheetUrl }) {
    const { retention: texts } = ownStationery(stationery).texts;
    const told = ({ count, from, bornUntil }: Announced | RefusedAnnounced): readonly Block[] => {
      const facts = { count, from: dayText(from), born: bornUntil === null ? '' : dayText(bornUntil) };
      const said = bornUntil === null ? REFUSED_TEXTS : CHILDREN_TEXTS;
      return [
        { kind: 'notice', tone: 'caution', text: fill(texts[said.text], facts) },
        { kind: 'paragraph', text: fill(texts[said.where], facts) },
        { kind: 'paragraph', text: texts[said.stop] },
      ];
    };
    return {
      subject: fill(texts.subject, { kelurahan: settings.kelurahan }),
      title: texts.title,
      blocks: [
        ...rows.flatMap(({ data }) => told(data)),
        { kind: 'button', label: texts.sheet, url: sheetUrl },
      ],
    };
  },
};

const CHILDREN_TEXTS = { text: 'text', where: 'where', stop: 'stop' } as const;
const REFUSED_TEXTS = { text: 'refused', where: 'whereRefused', stop: 'stopRefused' } as const;

/** Stands in the key where a day of birth does of children. */
const REFUSED = 'ditolak';

/** @param on the day on which it is announced */
export const announcingRefused = (
  on: CalendarDate,
  { count, from }: Pick<Announced, 'count' | 'from'>,
): Occasion => ({ about: '', key: [retentionKind.kind, on, count, from, REFUSED].join(' ') });

/** @param on the day on which it is announced */
export const announcing = (on: CalendarDate, { count, from, bornUntil }: Announced): Occasion => ({
  about: '',
  key: [retentionKind.kind, on, count, from, bornUntil].join(' '),
});

function announcedIn(key: string): Announced | RefusedAnnounced | null {
  const [, , count = '', first = '', born = ''] = key.split(' ');
  const [from, bornUntil] = [first, born].map(parseIsoDate);
  if (from && born === REFUSED) return { count: Number(count), from, bornUntil: null };
  return from && bornUntil ? { count: Number(count), from, bornUntil } : null;
}
