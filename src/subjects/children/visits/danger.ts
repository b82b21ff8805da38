// A sign of danger that was reported once is not taken back in silence: not by a later answer about the same day, an edit of the
// response, a visit moved to another day or another child, nor a birth date corrected by a kader. What counts as measured follows
// the answers; the alarm stands until an officer or a later visit closes it.
import type { CalendarDate, Instant } from '../../../kernel/calendar';
import { type ResponseCode, responseCodeOf } from '../../../kernel/code';
import { SEVERE_SIGNS, type SevereSign } from '../../../kernel/growth/classify';
import { isNonEmpty, type NonEmpty } from '../../../kernel/result';
import { compareText, type Revision } from '../../../ledger/responses/response';
import { senderLabel } from '../../../ledger/responses/sender';
import type { Member, Reading } from '../reading/reading';
import type { Reported } from '../reading/reported';
import type { Identity } from '../submission/submission';
import type { DangerCheck } from './danger-check';
import { assessVisit, type ScoredVisit } from './visit';

/** A revision that does not count, and the response that it is of. */
export interface Report {
  readonly reading: Reading;
  readonly reported: Reported;
}

/** What ended an alarm. */
export type AlarmEnd = 'officer' | 'later-visit';

/** A sign as it was reported. */
export interface ReportedSign {
  readonly sign: SevereSign;
  /** Of the response. */
  readonly code: ResponseCode;
  readonly revision: Revision;
  /** What was reported, assessed. */
  readonly visit: ScoredVisit;
}

/** Signs of danger that were reported for a day, and that what counts now does not show. */
export interface Alarm {
  readonly on: CalendarDate;
  readonly signs: NonEmpty<SevereSign>;
  /** The last report of each sign. */
  readonly reports: readonly ReportedSign[];
  /** The visit of that day as it counts now; `null` where none is left. */
  readonly visit: ScoredVisit | null;
  /** The response that spoke last about that day. */
  readonly answeredBy: ResponseCode;
  /** `null` while somebody has still to look. */
  readonly end: AlarmEnd | null;
}

/** Who a child was known to be from an instant on, as far as signs of danger depend on it. */
export interface KnownAs extends Pick<Identity, 'birthDate' | 'sex'> {
  readonly since: Instant;
}

/** All that alarms of a child follow from. */
export interface AlarmSources {
  /** Reports that do not count, about this child. */
  readonly reports: readonly Report[];
  /** Responses that count. */
  readonly members: readonly Member[];
  /** As they count, one a day. */
  readonly visits: readonly ScoredVisit[];
  /** Oldest first; the last is how the child is known now. */
  readonly knownAs: NonEmpty<KnownAs>;
  /** Made by officers about this child. */
  readonly checks: readonly DangerCheck[];
}

/** A report of one sign, and what has ended its alarm. */
interface Sighting extends ReportedSign {
  readonly end: AlarmEnd | null;
}

/** @returns an alarm for each day with signs that were reported and do not show now, oldest first */
export function alarmsOf(sources: AlarmSources): readonly Alarm[] {
  const { reports, members, visits, knownAs } = sources;
  const isOrdinary =
    reports.length === 0 && knownAs.length === 1 && visits.every(({ responses }) => responses.length === 1);
  if (isOrdinary) return [];
  const hidden = [...reports, ...members.map(countedReport)]
    .flatMap((report) => sightings(report, sources))
    .filter((sighting) => !isShown(sighting, sources));
  const days = [...new Set(hidden.map(({ visit }) => visit.measurement.measuredOn))].sort(compareText);
  return days.flatMap((day) => {
    const ofDay = hidden.filter(({ visit }) => visit.measurement.measuredOn === day);
    const open = ofDay.filter(({ end }) => end === null);
    return alarmOf(day, open.length > 0 ? open : ofDay, sources);
  });
}

function alarmOf(
  on: CalendarDate,
  sightings: readonly Sighting[],
  { visits, members }: AlarmSources,
): readonly Alarm[] {
  const signs = SEVERE_SIGNS.filter((sign) => sightings.some((one) => one.sign === sign));
  const newestFirst = [...sightings].sort(
    (a, b) => b.revision.submittedAt - a.revision.submittedAt || compareText(b.code, a.code),
  );
  const last = signs.flatMap((sign) => newestFirst.find((one) => one.sign === sign) ?? []);
  const [newest] = newestFirst;
  if (!newest || !isNonEmpty(signs)) return [];
  return [
    {
      on,
      signs,
      reports: last.map(({ sign, code, visit, revision }) => ({ sign, code, visit, revision })),
      visit: visits.find(({ measurement }) => measurement.measuredOn === on) ?? null,
      answeredBy: lastAnswering(on, members) ?? newest.code,
      end: newest.end,
    },
  ];
}

/** Of the responses about a day the one whose answers are the newest. */
function lastAnswering(on: CalendarDate, members: readonly Member[]): ResponseCode | null {
  const ofDay = members.filter(({ inForce }) => inForce.submission.measurement.measuredOn === on);
  const [last] = [...ofDay].sort(
    (a, b) =>
      b.inForce.revision.submittedAt - a.inForce.revision.submittedAt ||
      compareText(b.reading.order, a.reading.order),
  );
  return last?.reading.code ?? null;
}

interface CountedOrNot {
  readonly reading: Reading;
  readonly reported: Pick<Reported, 'revision' | 'measurement'>;
}

/** A response that counts reports too: another response of the day may have the last word. */
const countedReport = ({ reading, inForce }: Member): CountedOrNot => {
  const { revision, submission } = inForce;
  return { reading, reported: { revision, measurement: submission.measurement } };
};

/** The signs of a report, by who the child was known to be when it came and at any time since. */
function sightings({ reading, reported }: CountedOrNot, sources: AlarmSources): readonly Sighting[] {
  const { revision, measurement } = reported;
  const { submittedAt } = revision;
  const submitted = {
    responseId: reading.record.id,
    responses: [reading.record.id],
    order: reading.order,
    submittedAt,
    byCard: revision.sender?.kind === 'card',
    email: senderLabel(revision),
    measurement,
  };
  const seen = new Map<SevereSign, ScoredVisit>();
  for (const { sex, birthDate } of knownSince(submittedAt, sources.knownAs)) {
    const born = birthDate !== null && birthDate <= measurement.measuredOn ? birthDate : null;
    const visit = assessVisit(submitted, { sex, birthDate: born });
    for (const sign of visit.status.severeSigns) if (!seen.has(sign)) seen.set(sign, visit);
  }
  return [...seen].map(([sign, visit]) => {
    const sighting = { sign, code: reading.code, visit, revision };
    return { ...sighting, end: endOf(sighting, sources) };
  });
}

/** Who the child is known to be now, then who it was known to be before, as far back as to an instant. */
const knownSince = (instant: Instant, knownAs: NonEmpty<KnownAs>): readonly KnownAs[] =>
  [...knownAs].reverse().filter((_, i, all) => {
    const next = all[i - 1];
    return next === undefined || next.since > instant;
  });

/**
 * Whether what counts now shows the sign: for that day, or for the day to which the same response was moved, since a date
 * put right takes nothing back.
 */
const isShown = ({ sign, visit: { measurement, responseId } }: Sighting, { visits }: AlarmSources): boolean =>
  visits.some(
    ({ measurement: { measuredOn }, responses, status }) =>
      (measuredOn === measurement.measuredOn || responses.includes(responseId)) &&
      status.severeSigns.includes(sign),
  );

/** A visit by the child's card ends nothing: whoever holds the card would take a danger back without having been seen. */
function endOf(sighting: Omit<Sighting, 'end'>, { checks, visits }: AlarmSources): AlarmEnd | null {
  const { measurement, responseId } = sighting.visit;
  const checked = checks.some(
    ({ on, at }) => on === measurement.measuredOn && at >= sighting.revision.submittedAt,
  );
  if (checked) return 'officer';
  const later = visits.some(
    (visit) =>
      visit.measurement.measuredOn > measurement.measuredOn &&
      visit.submittedAt >= sighting.revision.submittedAt &&
      !visit.responses.includes(responseId) &&
      !visit.byCard &&
      looksFor(sighting.sign, visit) &&
      visit.status.severeSigns.length === 0,
  );
  return later ? 'later-visit' : null;
}

/**
 * Whether a visit could have shown that sign at all: a child that was only weighed may be swollen, and its arm thin; and a weight of 80 kg
 * for 8,0 shows nothing.
 */
export function looksFor(sign: SevereSign, { status, scores, measurement }: ScoredVisit): boolean {
  if (sign === 'arm') return status.arm !== null && !scores.armCircumferenceForAge?.flagged;
  return sign === 'oedema'
    ? measurement.oedema !== null
    : scores.weightForLengthHeight !== null && !scores.weightForLengthHeight.flagged;
}

/** A day of a child on which somebody has to go and look: by what counts, or by what was reported and answered otherwise. */
export interface DangerDay {
  readonly on: CalendarDate;
  readonly visit: ScoredVisit | null;
  /** One that has not ended. */
  readonly alarm: Alarm | null;
  readonly signs: NonEmpty<SevereSign>;
  /** Of the responses about that day, the one that the day goes by first. */
  readonly responses: NonEmpty<ResponseCode>;
}

/** Oldest first. */
export function dangerDays({
  visits,
  alarms,
}: Pick<AlarmSources, 'visits'> & { readonly alarms: readonly Alarm[] }): readonly DangerDay[] {
  const open = alarms.filter(({ end }) => end === null);
  const days = new Set([
    ...visits
      .filter(({ status }) => status.severeSigns.length > 0)
      .map(({ measurement }) => measurement.measuredOn),
    ...open.map(({ on }) => on),
  ]);
  return [...days].sort(compareText).flatMap((on): readonly DangerDay[] => {
    const visit = visits.find(({ measurement }) => measurement.measuredOn === on) ?? null;
    const alarm = open.find((one) => one.on === on) ?? null;
    const signs = SEVERE_SIGNS.filter(
      (sign) => visit?.status.severeSigns.includes(sign) || alarm?.signs.includes(sign),
    );
    const responses = [
      ...(visit ? [visit.responseId, ...visit.responses].map(responseCodeOf) : []),
      ...(alarm?.reports ?? []).map(({ code }) => code),
    ].filter((code, i, all) => all.indexOf(code) === i);
    return isNonEmpty(signs) && isNonEmpty(responses) ? [{ on, visit, alarm, signs, responses }] : [];
  });
}
