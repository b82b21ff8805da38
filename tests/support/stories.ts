import fc from 'fast-check';
import type { CalendarDate } from '../../src/kernel/calendar';
import { type ResponseCode, responseCodeOf } from '../../src/kernel/code';
import { type Content, decisionKey } from '../../src/ledger/decisions/decision';
import { NO_DECISIONS } from '../../src/ledger/decisions/resolve';
import { fillingId, possibleCodes } from '../../src/ledger/responses/fillings';
import { revisionOf } from '../../src/ledger/responses/response';
import type {
  ChildDecision as Decision,
  DecisionContent,
} from '../../src/subjects/children/decisions/content';
import type { CorrectableField } from '../../src/subjects/children/reading/correction';
import { fillingsOf } from '../../src/subjects/children/register/fillings';
import { REGISTER_SETTINGS } from './one-response';
import type { RegisterInMemory } from './register-in-memory';
import {
  FIRST_MORNING,
  histories,
  RESPONSE_CODES,
  RESPONSE_IDS,
  recordsOf,
  type Sent,
  SHORT_LINK,
} from './responses';
import { sign } from './sign';

/** Something that reaches the register: a form response, or an officer's decision. */
export type Happening =
  | { readonly kind: 'sent'; readonly sent: Sent }
  | { readonly kind: 'decided'; readonly decision: Decision };

export function play(register: RegisterInMemory, story: readonly Happening[]): RegisterInMemory {
  for (const one of story) {
    if (one.kind === 'sent') register.send(one.sent);
    else register.take(one.decision);
    register.followLinks();
  }
  return register;
}

const MINUTE = 60_000;
const MOST_DECISIONS = 6;

type Codes = readonly [ResponseCode, ...ResponseCode[]];

/** Those of the responses, and of what their edits may have begun. */
const codesIn = (events: readonly Sent[]): Codes => [
  ...RESPONSE_CODES,
  ...new Set(events.map((event) => responseCodeOf(fillingId(event.id, revisionOf(event, sign))))),
];

/** Readable and unreadable, some as other children have them. */
const CORRECTED: Readonly<Partial<Record<CorrectableField, readonly string[]>>> = {
  nama: ['Ahmad Fauzan', 'Aisyah Putri', 'Nama Baru', ''],
  tanggal_lahir: ['2025-04-12', '2025-04-13', '2024-12-01', 'kapan-kapan'],
  jenis_kelamin: ['L', 'P'],
  nik: ['3304061204250001', '3304065204250002', '12', ''],
  nama_ibu: ['Siti Aminah', 'Dewi'],
  lokasi: ['-7.3991, 109.6973', SHORT_LINK],
  rw: ['2', '3', 'dua'],
};

const correction = (code: fc.Arbitrary<ResponseCode>): fc.Arbitrary<DecisionContent> =>
  fc.oneof(
    ...Object.entries(CORRECTED).map(([field, values]) =>
      fc.record({
        kind: fc.constant('correct' as const),
        child: code,
        field: fc.constant(field as CorrectableField),
        value: fc.constantFrom(...values),
      }),
    ),
  );

/** Of every kind but `undo`. */
function contents(digests: readonly string[], known: Codes): fc.Arbitrary<DecisionContent> {
  const code = fc.constantFrom(...known);
  const codes = (minLength: number, maxLength: number): fc.Arbitrary<readonly ResponseCode[]> =>
    fc.uniqueArray(code, { minLength, maxLength });
  return fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('same-child' as const), responses: codes(2, 4) }) },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('different-children' as const),
        groups: codes(2, 5).chain((all) =>
          fc.nat(all.length - 2).map((at) => [all.slice(0, at + 1), all.slice(at + 1)]),
        ),
      }),
    },
    { weight: 4, arbitrary: correction(code) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('residence' as const),
        child: code,
        status: fc.constantFrom('active' as const, 'moved-out' as const, 'died' as const),
        on: fc.constantFrom('2026-05-01' as CalendarDate, '2026-06-12' as CalendarDate),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('accept' as const),
        response: code,
        digest: fc.constantFrom(...digests),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('danger-checked' as const),
        child: code,
        on: fc.constantFrom('2026-06-01' as CalendarDate, '2026-06-12' as CalendarDate),
      }),
    },
    {
      weight: 3,
      arbitrary: codes(1, 3).map(([response = RESPONSE_CODES[0], ...others]) => ({
        kind: 'withdraw' as const,
        response,
        others,
      })),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('erase' as const),
        // A later filling is only erased once it is known.
        responses: fc.uniqueArray(fc.constantFrom(...RESPONSE_CODES), { minLength: 1, maxLength: 2 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('erase-later' as const), responses: codes(1, 2) }),
    },
    { weight: 3, arbitrary: ofOtherRooms(code, codes) as fc.Arbitrary<Content> as fc.Arbitrary<never> },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('consent-stands' as const),
        refusals: fc.array(fc.record({ response: code, digest: fc.constantFrom(...digests) }), {
          minLength: 1,
          maxLength: 3,
        }),
      }),
    },
  );
}

/** What officers say of households and of cases. What is written of a case bears the mark of the response that its code is of. */
function ofOtherRooms(
  code: fc.Arbitrary<ResponseCode>,
  codes: (minLength: number, maxLength: number) => fc.Arbitrary<readonly ResponseCode[]>,
): fc.Arbitrary<Content> {
  const item = fc.constantFrom(...['satu', 'dua'].map((name) => responseCodeOf(`butir ${name}`)));
  const ofCase = code.map((child) => ({
    child,
    semester: '2026-1',
    text: NOTES.get(child) ?? 'tanpa tanda',
  }));
  return fc.oneof(
    codes(2, 3).map((children) => ({ kind: 'satu-keluarga', children })),
    codes(2, 3).map(([first, ...staying]) => ({ kind: 'bukan-satu-keluarga', leaving: [first], staying })),
    fc.tuple(ofCase, fc.boolean()).map(([{ child, semester }, isChosen]) => ({
      ...{ kind: 'kasus', child, semester, isChosen },
    })),
    ofCase.map(({ child, semester, text }) => ({
      ...{ kind: 'kertas-kerja', child, semester, by: 'Bidan Ratna' },
      answers: [{ item: 'mp_asi', value: text, isLater: false }],
    })),
    ofCase.map(({ child, semester, text }) => ({
      ...{ kind: 'telaah', child, semester, on: '2026-06-12', by: 'dr. Sari', profession: 'Sp.A' },
      ...{ cause: text, conclusion: text },
    })),
    fc.tuple(ofCase, item).map(([{ child, semester, text }, one]) => ({
      ...{ kind: 'rtl', child, semester, item: one, problem: text, activity: text, money: '' },
      holder: { name: 'Pak Joko', office: 'Dinas PU', email: 'joko@pu.example' },
      ...{ due: '2026-07-01', closing: 'evidence' },
    })),
    fc.tuple(ofCase, item).map(([{ child, semester, text }, one]) => ({
      ...{ kind: 'laporan-rtl', child, semester, item: one, on: '2026-06-12' },
      ...{ text, evidence: text, isCancelled: false },
    })),
  );
}

const made = (id: string, minutes: number, content: DecisionContent): Decision => ({
  id,
  at: FIRST_MORNING + minutes * MINUTE,
  who: 'bidan@krandegan.example',
  why: 'sudah ditanyakan',
  content,
});

/** Some of them take back others, also each other. */
function decisionsAbout(events: readonly Sent[]): fc.Arbitrary<readonly Decision[]> {
  const digests = events.map((event) => revisionOf(event, sign).digest);
  const one = fc.tuple(fc.nat(30 * 60), contents(digests, codesIn(events)), fc.option(fc.nat(), { freq: 3 }));
  return fc.array(one, { maxLength: MOST_DECISIONS }).map((drawn) => {
    const decisions: Decision[] = [];
    drawn.forEach(([minutes, content, takesBack], i) => {
      const other = takesBack === null ? undefined : decisions[takesBack % Math.max(1, decisions.length)];
      const undo = other && ({ kind: 'undo', decision: decisionKey(other) } as const);
      decisions.push(made(`putusan-${i}`, minutes, undo ?? content));
    });
    return decisions;
  });
}

export interface Told {
  readonly events: readonly Sent[];
  readonly decisions: readonly Decision[];
}

/** What each response tells that no other does. */
export const marksOf = (id: string): readonly [email: string, note: string] => [
  `${id}@krandegan.example`,
  `catatan ${id}`,
];

/** What each response tells that no other does, by its code. */
const NOTES: ReadonlyMap<ResponseCode, string> = new Map(
  RESPONSE_IDS.map((id) => [responseCodeOf(id), marksOf(id)[1]]),
);

function marked(event: Sent): Sent {
  const [email, catatan] = marksOf(event.id);
  return { ...event, email, answers: { ...event.answers, catatan } };
}

export const told: fc.Arbitrary<Told> = histories
  .map((events) => events.map(marked))
  .chain((events) => decisionsAbout(events).map((decisions) => ({ events, decisions })));

export const happenings = ({ events, decisions }: Told): readonly Happening[] => [
  ...events.map((sent) => ({ kind: 'sent', sent }) as const),
  ...decisions.map((decision) => ({ kind: 'decided', decision }) as const),
];

/** What was told, in any order. */
export const stories: fc.Arbitrary<readonly Happening[]> = told.chain((all) => {
  const happened = happenings(all);
  return fc.shuffledSubarray([...happened], { minLength: happened.length });
});

/** Takes a decision back, after everything else. */
export const takingBack = (decision: Decision): Decision =>
  made('batal', 100 * 24 * 60, { kind: 'undo', decision: decisionKey(decision) });

/**
 * Whether something is erased of a response that was filled in for several children: what was known of the others is spared, so that the
 * order in which things arrive makes a difference.
 */
export function erasesOneOfSeveral({ events, decisions }: Told): boolean {
  const erasing = new Set(
    decisions.flatMap(({ content }) => (content.kind === 'erase' ? content.responses : [])),
  );
  return recordsOf(events).some(
    (record) =>
      possibleCodes(record).some((code) => erasing.has(code)) &&
      fillingsOf(record, { settings: REGISTER_SETTINGS, decisions: NO_DECISIONS }).length > 1,
  );
}

/** Whether a response was edited after it was erased: that is new, and not what the erasure was about. */
export function editsWhatWasErased({ events, decisions }: Told): boolean {
  return decisions.some(
    ({ at, content }) =>
      content.kind === 'erase' &&
      events.some(
        ({ id, submittedAt }) => submittedAt > at && content.responses.includes(responseCodeOf(id)),
      ),
  );
}
