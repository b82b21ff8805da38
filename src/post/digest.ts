import type { CalendarDate } from '../kernel/calendar';
import { fill } from '../kernel/fill';
import type { NonEmpty } from '../kernel/result';
import { dayText } from '../kernel/words';
import { composeMail } from './compose-mail';
import type { Mail } from './mail';
import type { Section } from './mail-kind';
import type { Stationery } from './stationery';

/** What a day's mail has round its sections. */
interface DigestFrame {
  readonly kelurahan: string;
  readonly today: CalendarDate;
  readonly stationery: Stationery;
}

/** The one mail of a day: what there is to say about one subject as a mail of its own, about several with a section for each. */
export function digestMail(sections: NonEmpty<Section>, { kelurahan, today, stationery }: DigestFrame): Mail {
  const { digest } = stationery;
  const sender = fill(digest.sender, { kelurahan });
  const [only, ...others] = sections;
  if (others.length === 0) return composeMail({ ...only, sender }, stationery);
  const day = dayText(today);
  return composeMail(
    {
      subject: fill(digest.subject, { first: only.subject, count: others.length }),
      sender,
      title: fill(digest.title, { day }),
      blocks: [
        {
          kind: 'paragraph',
          text: fill(digest.inside, { titles: sections.map(({ title }) => title).join('; ') }),
        },
        ...sections.flatMap(({ title, blocks }) => [{ kind: 'section', text: title } as const, ...blocks]),
      ],
    },
    stationery,
  );
}
