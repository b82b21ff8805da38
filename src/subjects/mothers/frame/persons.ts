'beside the script';
import type { ResponseCode } from '../../../kernel/code';
import type { Persons, Waiting } from '../../../ledger/decisions/kind';
import { latestRevision } from '../../../ledger/responses/response';
import type { PersonReading, PersonRepair, PersonSaid, WithheldPerson } from './person';

/** What a room about grown-ups comes to, as decisions need to know it. */
export interface Deciding<S extends PersonSaid, I> {
  /** Those who are shown, each by the codes of her responses. */
  readonly shown: readonly { readonly code: ResponseCode; readonly codes: readonly ResponseCode[] }[];
  readonly withheld: readonly WithheldPerson<S, I>[];
  readonly repairs: readonly PersonRepair<S, I>[];
  readonly refusals: readonly PersonReading<S, I>[];
  readonly held: ReadonlyMap<ResponseCode, readonly PersonReading<S, I>[]>;
  /** What is decided where an officer answers what is asked about a response with yes or with no. */
  readonly questions?: ReadonlyMap<ResponseCode, NonNullable<Waiting['question']>>;
  /** Codes of responses about which something is asked that an officer can say is right. */
  readonly asked: ReadonlySet<ResponseCode>;
}

/** Persons and waiting responses, as decisions about responses know them. */
export function personsFor<S extends PersonSaid, I>({
  shown,
  withheld,
  repairs,
  refusals,
  held,
  asked,
  questions,
}: Deciding<S, I>): Persons {
  const erasable = new Map([...held].map(([key, readings]) => [key, readings.map(({ code }) => code)]));
  // What may be of her alone goes with her: once she is gone nobody would be asked about it.
  for (const { reading, candidates } of repairs) {
    if (questions?.has(reading.code)) continue;
    const [only, ...others] = candidates;
    const own = only && [...erasable.values()].find((codes) => codes.some((code) => only.includes(code)));
    if (own && others.length === 0 && !own.includes(reading.code)) own.push(reading.code);
  }
  const candidatesOf = new Map(
    repairs.map(({ reading, candidates }) => [reading, questions?.has(reading.code) ? [] : candidates]),
  );
  const hidden = withheld.filter(({ reason }) => reason !== 'late');
  const waiting = (reading: PersonReading<S, I>) => ({
    code: reading.code,
    record: reading.record,
    digest: latestRevision(reading.record).digest,
    isDoubted: reading.isDoubted,
    isToBeTaken: reading.waits,
    candidates: candidatesOf.get(reading) ?? [],
  });
  return {
    persons: [
      ...shown.map(({ code, codes }) => ({ responses: codes, erasable: () => erasable.get(code) ?? codes })),
      ...hidden.map(({ code, readings }) => ({
        responses: readings.filter(({ said }) => said !== null).map((one) => one.code),
        erasable: () => erasable.get(code) ?? readings.map((one) => one.code),
      })),
    ],
    waiting: [
      ...repairs.map(({ reading, waits }) => {
        const question = questions?.get(reading.code);
        const one = { ...waiting(reading), isToBeTaken: waits, ...(question && { question }) };
        return asked.has(reading.code) ? { ...one, isDoubted: true } : one;
      }),
      ...withheld.flatMap(({ readings, reason, code }) => {
        const all = erasable.get(code);
        return readings.map((reading) => ({
          ...waiting(reading),
          ...(reason === 'refused' && reading.saysNo && all && { erasable: all }),
        }));
      }),
      ...refusals.map(waiting),
      // Also those that count: each can be withdrawn.
      ...[...held.values()]
        .flat()
        .filter((reading) => !candidatesOf.has(reading))
        .map(waiting),
    ],
  };
}
