'beside the script';

// Tells whoever has recorded a second portion that it is one, by the name of the child only to those who may know it.
import { samePosyandu } from '../../kernel/answers/read-posyandu';
import { fill } from '../../kernel/fill';
import { withoutNumbers } from '../../kernel/identity/masked';
import type { NonEmpty } from '../../kernel/result';
import { momentText, padded, shortMomentText } from '../../kernel/words';
import { firstSubmittedAt, latestRevision } from '../../ledger/responses/response';
import { composeMail } from '../../post/compose-mail';
import type { Block, Mail } from '../../post/mail';
import type { Item, MailContext, QueuedOccasion } from '../../post/mail-kind';
import { numberField, type RowSelection, select, textField } from '../../workbook/select';
import { mending } from '../children/mails/correction-mail';
import { ownStationery } from '../children/mails/own-stationery';
import { type ChildReader, formerReader, senderReader } from '../children/mails/reader';
import type { ActReading } from '../needs/acts/read-act';
import { NEEDS } from '../needs/open/state';
import { aidTab } from './aid-tab';
import { DOUBLE_MAIL as TEXTS } from './double-words';
import { AID_HEADERS, AID_STATE_LABEL } from './words';

type Cells = ReturnType<typeof doubled> extends RowSelection<infer Row> ? Row : never;

/** What of `Bantuan` is read of portions that were given twice. */
function doubled() {
  return select(aidTab, {
    state: textField(AID_HEADERS.state),
    program: textField(AID_HEADERS.program),
    period: textField(AID_HEADERS.period),
    given: numberField(AID_HEADERS.given),
    planned: numberField(AID_HEADERS.planned),
    name: textField(AID_HEADERS.name),
    rw: numberField(AID_HEADERS.rw),
    posyandu: textField(AID_HEADERS.posyandu),
    seconds: textField(AID_HEADERS.seconds),
  });
}

/** A response about a portion that had been given already. */
export interface Double {
  readonly reading: ActReading;
  readonly row: Cells;
}

/** @returns `null` where `Bantuan` does not say it any more, or the response says something else by now */
export function doubleOf({ about }: QueuedOccasion, { states, rowsOf }: MailContext): Double | null {
  const row = rowsOf(doubled()).find(
    ({ state, seconds }) => state === AID_STATE_LABEL.twice && seconds.split(' ').includes(about),
  );
  const reading = [...states.of(NEEDS).held.values()].flat().find(({ code }) => code === about);
  return row && reading?.act ? { reading, row } : null;
}

/** Who has sent it, as long as they are known today. */
export function doubleReaders({ reading, row }: Double, context: MailContext): readonly ChildReader[] {
  const revision = latestRevision(reading.record);
  const known = senderReader(revision, row.posyandu, context);
  if (known) return [known];
  const { sender } = revision;
  if (sender?.kind !== 'reader') return [];
  // By the link of a mail they say what was done for children whose names they may know.
  const own = context.recipients.filter(({ email, named }) => named && email.toLowerCase() === sender.email);
  const isNamed = own.some(({ posyandu }) => posyandu === null || samePosyandu(posyandu, row.posyandu));
  return own.length === 0 ? [] : [{ ...formerReader(sender.email), named: isNamed }];
}

export function doubleMail(items: NonEmpty<Item<Double, ChildReader>>, context: MailContext): Mail {
  const { settings, stationery } = context;
  const own = ownStationery(stationery);
  const isOne = items.length === 1;
  const latest = Math.max(...items.map(({ data: { reading } }) => firstSubmittedAt(reading.record)));
  const moment = shortMomentText(latest, settings.register.zone);
  return composeMail(
    {
      subject: fill(TEXTS.subject, { count: items.length, moment }),
      sender: fill(own.texts.sender, { kelurahan: settings.kelurahan }),
      title: TEXTS.greeting,
      blocks: [
        { kind: 'paragraph', text: isOne ? TEXTS.one : fill(TEXTS.several, { count: items.length }) },
        ...items.flatMap((item, i) => itemOf(item, isOne ? null : i + 1, context)),
        { kind: 'paragraph', text: TEXTS.what },
        { kind: 'small', text: TEXTS.secret },
      ],
    },
    own,
  );
}

function itemOf(
  { data: { reading, row }, reader }: Item<Double, ChildReader>,
  number: number | null,
  { settings }: MailContext,
): readonly Block[] {
  const { record, target } = reading;
  const { program, period, given, planned, name, rw } = row;
  // Whoever may not know whose code it is has typed the code all the same.
  const who = reader.named
    ? fill(TEXTS.named, { name: withoutNumbers(name), rw: rw === null ? '-' : padded(rw) })
    : (target ?? '');
  const title = fill(TEXTS.title, { program: withoutNumbers(program), who });
  const isOver = planned !== null && given !== null && given > planned;
  return [
    { kind: 'section', text: number === null ? title : `${number}. ${title}` },
    {
      kind: 'facts',
      rows: [
        { label: TEXTS.sent, value: momentText(firstSubmittedAt(record), settings.register.zone) },
        { label: TEXTS.period, value: period },
        ...(isOver
          ? [
              {
                label: TEXTS.given,
                value: fill(TEXTS.outOf, { given: amountText(given), planned: amountText(planned) }),
              },
            ]
          : []),
      ],
    },
    ...(isOver ? [] : [{ kind: 'paragraph', text: TEXTS.elsewhere } as const]),
    ...mending(
      record.editUrl || null,
      number === null ? TEXTS.action : fill(TEXTS.actionOf, { number }),
      TEXTS,
    ),
  ];
}

const amountText = (amount: number): string => String(amount).replace('.', ',');
