// Many dangers that one sender has sent in, in one mail to each reader.
import { fill } from '../../../kernel/fill';
import type { NonEmpty } from '../../../kernel/result';
import { composeMail } from '../../../post/compose-mail';
import type { Block, ListItem, Mail } from '../../../post/mail';
import type { MailStationery } from './stationery';
import { facts, link, placeText, type UrgentMailData } from './urgent-parts';

/** What such a mail says that depends on what it is about. */
interface TogetherTexts<D extends UrgentMailData> {
  readonly subject: string;
  readonly title: string;
  /** What comes before the children. */
  readonly lead: readonly Block[];
  /** What is said of one child, besides who and where it is. */
  readonly about: (data: D) => readonly ListItem[];
  readonly todo: readonly Block[];
}

/** @param cases all that one reader may know, the oldest first */
export function togetherMail<D extends UrgentMailData>(
  cases: NonEmpty<D>,
  stationery: MailStationery,
  { subject, title, lead, about, todo }: TogetherTexts<D>,
): Mail {
  const { sender, urgent: texts } = stationery.texts;
  const [first] = cases;
  const isNamed = cases.some(({ right }) => right === 'named');
  return composeMail(
    {
      subject,
      sender: fill(sender, { kelurahan: first.kelurahan }),
      title,
      blocks: [
        ...lead,
        { kind: 'paragraph', text: texts.together.why },
        ...cases.flatMap((one, i): readonly Block[] => [
          { kind: 'heading', text: fill(texts.together.one, { number: i + 1, child: nameOf(one) }) },
          { kind: 'list', items: about(one) },
          { kind: 'facts', rows: facts(one, texts) },
        ]),
        ...todo,
        ...link(first, texts),
        { kind: 'small', text: isNamed ? texts.confidential : texts.unnamed },
      ],
    },
    stationery,
  );
}

const nameOf = (one: UrgentMailData): string =>
  (one.right === 'named' ? one.child.name : null) ?? placeText(one);
