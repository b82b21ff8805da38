import { houseOf } from '../../../../src/installation/house';
import { type ResponseCode, responseCodeOf } from '../../../../src/kernel/code';
import type { States } from '../../../../src/kernel/states';
import { NO_DECISIONS } from '../../../../src/ledger/decisions/resolve';
import { foldAll } from '../../../../src/ledger/fold-all';
import { holdersExcept } from '../../../../src/ledger/ledger-index';
import type { Change } from '../../../../src/ledger/subject';
import type { MailContext } from '../../../../src/post/mail-kind';
import type { Kader } from '../../../../src/settings/kader';
import type { ChildDecision } from '../../../../src/subjects/children/decisions/content';
import { STATIONERY } from '../../../../src/subjects/children/mails/stationery';
import type { Answers } from '../../../../src/subjects/children/submission/answers';
import { ROOMS } from '../../../../src/subjects/rooms';
import { resolved } from '../../../support/decided';
import { REGISTER_SETTINGS } from '../../../support/one-response';
import { recordsOf, type Sent } from '../../../support/responses';
import { sign } from '../../../support/sign';
import { day } from './mail-samples';

const { subjects, mailKinds } = houseOf(ROOMS);

/** The register after these responses and decisions. */
export const statesAfter = (events: readonly Sent[], ...decisions: readonly ChildDecision[]): States =>
  foldAll(subjects, recordsOf(events), REGISTER_SETTINGS, resolved(...decisions)).states;

/** @param incoming `null` where nobody is at hand to correct what was sent */
export const changeBetween = (
  before: States,
  after: States,
  incoming: readonly ResponseCode[] | null,
  asOf = '2026-06-12',
): Change => ({
  holders: new Set(),
  before,
  after,
  settings: REGISTER_SETTINGS,
  incoming,
  asOf: day(asOf),
  at: 0,
  erased: [],
});

/** Kind of each mail that a change is an occasion for, and the response that it is about. */
export const occasionsOf = (change: Change): readonly (readonly [string, string])[] =>
  mailKinds.flatMap(({ kind, occasions }) =>
    (occasions?.(change) ?? []).map(({ about }) => [kind, about] as const),
  );

/** What the last of the events is an occasion for. */
export function brought(...events: readonly Sent[]): readonly (readonly [string, string])[] {
  const incoming = events[events.length - 1];
  if (!incoming) throw new Error('nothing came in');
  const [before, after] = [statesAfter(events.slice(0, -1)), statesAfter(events)];
  return occasionsOf(changeBetween(before, after, [responseCodeOf(incoming.id)]));
}

/** A visit under a child's code on 12 June 2026. */
export const visitOf = (code: string, answers: Answers = {}): Answers => ({
  posyandu: 'Mawar',
  anak: code,
  tanggal_ukur: '2026-06-12',
  berat: '7',
  ...answers,
});

/** Who has sent the responses of these tests: a kader of all posyandu. */
export const KADER: Kader = {
  name: 'Ibu Wati',
  email: 'kader@krandegan.example',
  posyandu: 'all',
  from: null,
  until: null,
  series: 1,
};

/** The same, where that kader is known. */
export const contextWithKader = (states: States, kader: Kader = KADER): MailContext => {
  const context = mailContextOf(states);
  return { ...context, settings: { ...context.settings, kader: [kader] } };
};

/** What mails about this register are written from; nobody is to get them. */
export const mailContextOf = (states: States, more: Partial<MailContext> = {}): MailContext => ({
  stationery: STATIONERY,
  owner: null,
  areFiguresWithheld: false,
  settings: {
    register: REGISTER_SETTINGS,
    coordinates: { centre: 'read', mendedAreas: [], unknownAreas: [] },
    unreadableLimits: [],
    unreadableOpenDays: [],
    kelurahan: 'Krandegan',
    area: 'Kelurahan Krandegan',
    mapLinkDays: 30,
    mapAddress: null,
    summaryHour: 6,
    retentionMonths: null,
    refusedDays: null,
    senderMode: 'code',
    showsFirstNames: false,
    kader: [],
    survey: { stunting: null, source: '' },
    staff: [],
    readers: [],
    listed: [],
  },
  recipients: [],
  officers: [],
  today: day('2026-06-12'),
  outbox: [],
  states,
  decisions: NO_DECISIONS,
  holders: holdersExcept([], new Set()),
  asOf: null,
  queuedMails: 0,
  queuedAddresses: 0,
  sheetUrl: 'https://docs.google.com/spreadsheets/d/1x/edit',
  links: {},
  sign,
  rowsOf: () => [],
  taskKey: () => null,
  copyUrl: () => null,
  mapUrl: () => null,
  rowUrl: (tab, row) => `https://docs.google.com/spreadsheets/d/1x/edit#${tab}:${row}`,
  ...more,
});
