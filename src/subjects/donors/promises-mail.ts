'beside the script';

// What officers are told of promises every month: agreements that end, promises that were not kept, and what of `Donatur` cannot be followed.
import { fill } from '../../kernel/fill';
import { withoutNumbers } from '../../kernel/identity/masked';
import type { NonEmpty } from '../../kernel/result';
import { longDay } from '../../kernel/words';
import type { Block, ListItem } from '../../post/mail';
import type { Addressee, Item, MailContext, QueuedOccasion, Section } from '../../post/mail-kind';
import { amountText, isOver, rupiahText } from './donor-mail';
import type { DonorBooks, Kept } from './kept';
import { DONOR_MAILS } from './mail-words';
import { mouOn, mouText } from './pledges';
import { DONOR_REMARK } from './remark-words';
import { readBooks } from './reports';
import { isBroken, isEnding } from './update-donors';

const { officers: TEXTS } = DONOR_MAILS;

/** @returns `null` where there is nothing to be done, and when the month is over */
export function promisesOf({ key }: QueuedOccasion, context: MailContext): DonorBooks | null {
  const { today } = context;
  if (isOver(key, context)) return null;
  const books = readBooks(context);
  return isWorthTelling(books, today) ? books : null;
}

export const isWorthTelling = ({ kept, unlisted }: DonorBooks, today: MailContext['today']): boolean =>
  kept.some((one) => isEnding(one, today) || isBroken(one, today) || one.pledge.troubles.length > 0) ||
  // Of a kelurahan without donors nobody asks who gave.
  (kept.length > 0 && unlisted.some(({ acts }) => acts > 0));

export function promisesSection(
  [{ data }]: NonEmpty<Item<DonorBooks, Addressee>>,
  { settings: { kelurahan }, today, sheetUrl }: MailContext,
): Section {
  const { kept, unlisted } = data;
  const pledgeItem = (one: Kept): ListItem => {
    const { pledge } = one;
    const left = leftText(one);
    return {
      text: fill(DONOR_MAILS.promise, {
        donor: withoutNumbers(pledge.donor),
        program: withoutNumbers(pledge.programName),
      }),
      detail: [
        pledge.to === null
          ? mouText(mouOn(pledge, today))
          : fill(TEXTS.leftOf, { state: mouText(mouOn(pledge, today)), day: longDay(pledge.to) }),
        left === '' ? TEXTS.kept : fill(TEXTS.left, { left }),
      ].join('. '),
    };
  };
  const broken = kept.filter((one) => isBroken(one, today));
  const troubled = kept.filter(({ pledge }) => pledge.troubles.length > 0);
  return {
    subject: fill(TEXTS.subject, { kelurahan, day: longDay(today) }),
    title: TEXTS.title,
    blocks: [
      ...listBlocks(TEXTS.ending, kept.filter((one) => isEnding(one, today)).map(pledgeItem)),
      ...listBlocks(TEXTS.broken, broken.map(pledgeItem), TEXTS.done),
      ...listBlocks(
        TEXTS.unlisted,
        unlisted
          .filter(({ acts }) => acts > 0)
          .map(({ program, given, providers }) => ({
            text: fill(TEXTS.unlistedOf, {
              program: program.name,
              given: amountText(given, program.measure),
              providers,
            }),
          })),
        TEXTS.unlistedAbout,
      ),
      ...listBlocks(
        TEXTS.troubles,
        troubled.map(({ pledge }) => ({
          text: fill(TEXTS.row, { row: pledge.row }),
          detail: withoutNumbers(pledge.troubles.join(' ')),
        })),
      ),
      { kind: 'button', label: TEXTS.sheet, url: sheetUrl },
    ],
  };
}

/** What of a promise is still to come, '' where it is kept or nobody has said how much. */
const leftText = ({ pledge, left, moneyLeft, moneyGiven }: Kept): string =>
  [
    ...(left !== null && left > 0 ? [amountText(left, pledge.program?.measure ?? '')] : []),
    ...(moneyLeft !== null && moneyLeft > 0 ? [rupiahText(moneyLeft)] : []),
    ...(pledge.money !== null && moneyGiven === null ? [DONOR_REMARK.money] : []),
  ].join('; ');

const listBlocks = (heading: string, items: readonly ListItem[], about?: string): readonly Block[] =>
  items.length === 0
    ? []
    : [
        { kind: 'heading', text: heading },
        { kind: 'list', items },
        ...(about === undefined ? [] : [{ kind: 'small', text: about } as const]),
      ];
