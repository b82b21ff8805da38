// A child is measured once a day: several responses about one day are one visit, and the later ones correct the earlier.
import type { CalendarDate, Instant } from '../../../kernel/calendar';
import { compareText, type Revision } from '../../../ledger/responses/response';
import type { Member } from '../reading/reading';
import type { AnswerKey } from '../submission/answers';
import type { Measurement } from '../submission/submission';
import { isMeasured } from './visit';

/** The visit of one day, from all responses about that day. */
export interface DayVisit {
  /** The response submitted last of those that measured: the visit goes by its name. */
  readonly holder: Member;
  /** All responses about that day, in order of submit. */
  readonly members: readonly Member[];
  readonly measurement: Measurement;
}

export interface SameDay {
  readonly visits: readonly DayVisit[];
  /** Answers of each response that those of another response about that day replace. */
  readonly superseded: ReadonlyMap<Member, ReadonlySet<AnswerKey>>;
}

/** Answers that only mean something together, and what they say; `null` where they were left open. */
interface Part {
  readonly answers: readonly AnswerKey[];
  readonly told: (measurement: Measurement) => Partial<Measurement> | null;
}

const part = (answer: AnswerKey, field: Exclude<keyof Measurement, 'measuredOn'>): Part => ({
  answers: [answer],
  told: (measurement) => (measurement[field] === null ? null : { [field]: measurement[field] }),
});

/** A line for each field: one without would be lost where a child is sent twice on one day. The position goes with the length. */
const PARTS: Readonly<Record<Exclude<keyof Measurement, 'measuredOn' | 'position'>, Part>> = {
  weightKg: part('berat', 'weightKg'),
  lengthHeightCm: {
    answers: ['tinggi', 'cara_ukur'],
    told: ({ lengthHeightCm, position }) => (lengthHeightCm === null ? null : { lengthHeightCm, position }),
  },
  armCm: part('lila', 'armCm'),
  headCm: part('lingkar_kepala', 'headCm'),
  oedema: part('oedema', 'oedema'),
  breastfed: part('asi', 'breastfed'),
  vitaminA: part('vitamin_a', 'vitaminA'),
  note: part('catatan', 'note'),
};

/** @param members of one child, those that count */
export function visitsByDay(members: readonly Member[]): SameDay {
  const days = new Map<CalendarDate, Member[]>();
  for (const member of [...members].sort(byOrder)) {
    const day = measurementOf(member).measuredOn;
    const others = days.get(day);
    if (others) others.push(member);
    else days.set(day, [member]);
  }
  const visits: DayVisit[] = [];
  const superseded = new Map<Member, ReadonlySet<AnswerKey>>();
  for (const ofDay of days.values()) {
    const holder = ofDay.filter((member) => isMeasured(measurementOf(member))).pop();
    if (!holder) continue;
    const alone = ofDay.length === 1;
    const measurement = alone ? measurementOf(holder) : merged(ofDay, holder, superseded);
    visits.push({ holder, members: ofDay, measurement });
  }
  return { visits, superseded };
}

const byOrder = (a: Member, b: Member): number => compareText(a.reading.order, b.reading.order);
const measurementOf = ({ inForce }: Member): Measurement => inForce.submission.measurement;

/** @param superseded filled with the answers of each response that another response of the day replaces */
function merged(
  ofDay: readonly Member[],
  holder: Member,
  superseded: Map<Member, ReadonlySet<AnswerKey>>,
): Measurement {
  let measurement = measurementOf(holder);
  const replaced = ofDay.map((member) => ({ member, answers: new Set<AnswerKey>() }));
  for (const { answers, told } of Object.values(PARTS)) {
    const answering = lastAnswering(ofDay, { answers, told });
    if (answering) measurement = { ...measurement, ...told(measurementOf(answering)) };
    for (const one of replaced) {
      if (one.member !== answering) for (const answer of answers) one.answers.add(answer);
    }
  }
  for (const one of replaced) superseded.set(one.member, one.answers);
  return measurement;
}

/** Of the responses that answer a part, the one that did so last: at its first submit, or at the edit that changed it. */
function lastAnswering(ofDay: readonly Member[], { answers, told }: Part): Member | undefined {
  let last: Member | undefined;
  let lastAt = Number.NEGATIVE_INFINITY;
  for (const member of ofDay) {
    if (told(measurementOf(member)) === null) continue;
    const at = saidAt(member, answers);
    if (at >= lastAt) [last, lastAt] = [member, at];
  }
  return last;
}

/**
 * Since when a response has said what it says of these answers. An edit repeats every answer: one that changed the phone number
 * does not bring a weight back that another response has corrected meanwhile.
 */
function saidAt({ reading, inForce }: Member, answers: readonly AnswerKey[]): Instant {
  const { revisions } = reading.record;
  let first: Revision = inForce.revision;
  for (let i = revisions.indexOf(first) - 1; i >= 0; i--) {
    const earlier = revisions[i] as Revision;
    if (!sameAnswers(earlier, inForce.revision, answers)) break;
    first = earlier;
  }
  return first.submittedAt;
}

/** What was said of another day, or of another child, was not said of this visit. */
const OF_THE_VISIT: readonly AnswerKey[] = ['tanggal_ukur', 'anak'];

const sameAnswers = (a: Revision, b: Revision, answers: readonly AnswerKey[]): boolean =>
  [...answers, ...OF_THE_VISIT].every((key) => a.answers[key] === b.answers[key]);
