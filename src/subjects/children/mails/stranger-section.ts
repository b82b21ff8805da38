'beside the script';

import type { TimeZone } from '../../../kernel/calendar';
import { fill } from '../../../kernel/fill';
import type { NonEmpty } from '../../../kernel/result';
import { momentText } from '../../../kernel/words';
import type { Block, Fact } from '../../../post/mail';
import type { MailContext, Section } from '../../../post/mail-kind';
import { UNLISTED_POSYANDU } from '../../../settings/words';
import { WORKLIST_CHOICE } from '../tabs/worklist-words';
import type { MailStationery, MailTexts } from './stationery';
import { isDangerous, type Waiting } from './strangers';

export function strangerSection(
  waiting: NonEmpty<Waiting>,
  { settings: { kelurahan, register } }: Pick<MailContext, 'settings'>,
  { texts: { stranger: texts } }: MailStationery,
): Section {
  const count = waiting.length;
  const [oldest] = waiting;
  const moment = momentText(oldest.since, register.zone);
  const dangerous = waiting.filter(isDangerous).length;
  return {
    subject: fill(texts.subject, { count, kelurahan }),
    title: texts.title,
    blocks: [
      { kind: 'paragraph', text: fill(texts.waits, { count, moment }) },
      ...(dangerous === 0
        ? []
        : [{ kind: 'notice', tone: 'urgent', text: fill(texts.danger, { count: dangerous }) } as const]),
      { kind: 'heading', text: texts.byPosyandu },
      { kind: 'facts', rows: byPosyandu(waiting, texts.atPosyandu, register.zone) },
      ...whatToDo(oldest.url, texts),
    ],
  };
}

/** How many wait at each posyandu, and since when; what is of none of the settings comes last. */
function byPosyandu(waiting: NonEmpty<Waiting>, text: string, zone: TimeZone): readonly Fact[] {
  const names = [...new Set(waiting.map(({ posyandu }) => posyandu))];
  const isUnlisted = (name: string): boolean => name === UNLISTED_POSYANDU;
  return names
    .sort((a, b) => Number(isUnlisted(a)) - Number(isUnlisted(b)) || (a < b ? -1 : 1))
    .map((name) => {
      const own = waiting.filter(({ posyandu }) => posyandu === name).map(({ since }) => since);
      const moment = momentText(Math.min(...own), zone);
      return { label: name, value: fill(text, { count: own.length, moment }) };
    });
}

/** What an officer does about them, and where. */
export const whatToDo = (url: string, texts: MailTexts['stranger']): readonly Block[] => [
  { kind: 'heading', text: texts.todo },
  {
    kind: 'list',
    items: [texts.look, fill(texts.take, WORKLIST_CHOICE), fill(texts.refuse, WORKLIST_CHOICE)].map(
      (text) => ({ text }),
    ),
  },
  { kind: 'button', label: texts.open, url },
];
