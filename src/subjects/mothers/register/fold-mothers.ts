'beside the script';
import { namedPosyandu, type Posyandu } from '../../../kernel/answers/read-posyandu';
import type { ResponseCode } from '../../../kernel/code';
import type { Decisions } from '../../../ledger/decisions/resolve';
import { compareText } from '../../../ledger/responses/response';
import type { FoldContext } from '../../../ledger/subject';
import { coversPosyandu } from '../../../settings/kader';
import type { RegisterSettings } from '../../../settings/register-settings';
import { codesOf, type Register } from '../../children/register/fold';
import type { ActReading } from '../../needs/acts/read-act';
import type { MotherReading } from '../answers/read-mother';
import type { MotherIssue, MotherSaid } from '../answers/said';
import { actRepairs } from '../frame/needs';
import { peopleOf } from '../frame/people';
import type { Member, Within } from '../frame/person';
import { recogniseWomen, type Unresolved } from '../frame/recognise-women';
import { mergedWoman, type WomanSaid } from '../frame/woman-said';
import type { MotherRepair, Mothers, Woman } from './mothers';
import { needsOfWomen } from './needs';
import { type NewbornQuestion, newbornQuestions, tiesOf, withNewborns } from './newborns';
import { pregnanciesOf } from './pregnancies';

/** The women and their pregnancies, as a pure function of the responses, the officers' decisions and the settings. */
export function foldMothers(
  readings: readonly MotherReading[],
  { settings, decisions }: FoldContext,
  acts: readonly ActReading[],
  register: Pick<Register, 'children' | 'withheld'>,
): Mothers {
  const inOrder = [...readings].sort((a, b) => compareText(a.order, b.order));
  const { women: groups, unresolved } = recogniseWomen(inOrder, decisions.ties);
  const womanBy = new Map(groups.map((group) => [group, womanOf(group, settings)]));
  const homeOf = (group: Group): string => womanBy.get(group)?.posyandu ?? '';
  const people = peopleOf(inOrder, groups, decisions, homeOf, ({ noWithin }, group) =>
    mayDescribe(noWithin, homeOf(group), settings.posyandu),
  );
  const sad = new Set(unresolved.filter(tellsOfEnding).flatMap(({ candidates }) => candidates.flat()));
  const tied = people.shown.flatMap((group) => {
    const woman = womanBy.get(group);
    if (!woman) return [];
    const ties = tiesOf(woman, register, decisions, settings.zone);
    const isAsked = woman.codes.some((code) => sad.has(code));
    const pregnancies = isAsked ? doubtedLast(woman.pregnancies) : woman.pregnancies;
    return [{ woman: { ...woman, pregnancies: withNewborns(pregnancies, ties) }, ties }];
  });
  const women = tied.map(({ woman }) => woman);
  const newborns = newbornQuestions(
    women,
    register,
    new Map(tied.map(({ woman, ties }) => [woman, ties] as const)),
    settings.day ?? null,
  );
  const newbornBy = new Map(newborns.map((question) => [question.response, question]));
  const open = new Map(unresolved.map((one) => [one.reading, one]));
  const unsure = new Set(women.flatMap(({ pregnancies }) => pregnancies.flatMap((one) => one.unsure)));
  const unborn = new Set(women.flatMap(({ pregnancies }) => pregnancies.flatMap((one) => one.withoutBirth)));
  const described = new Set(women.flatMap((woman) => woman.beyond));
  const isBeyond = (reading: MotherReading): boolean =>
    described.has(reading.code) || (people.beyond.has(reading) && reading.noWithin?.isRefused === false);
  return {
    settings,
    needs: needsOfWomen(women, acts, settings, decisions, registered(register, decisions)),
    actRepairs: actRepairs(acts, new Set(women.flatMap(({ codes }) => codes)), people.hidden, decisions),
    women,
    withheld: people.withheld,
    refusals: people.refusals,
    repairs: people.heard.flatMap(
      (reading) =>
        repairOf(
          reading,
          open.get(reading),
          [
            ...(isBeyond(reading) ? [{ code: 'beyond-posyandu', field: null } as const] : []),
            ...(unsure.has(reading.code) ? [{ code: 'other-pregnancy', field: 'hpht' } as const] : []),
            ...(unborn.has(reading.code) ? [{ code: 'birth-missing', field: null } as const] : []),
            ...(people.isOfNobody(reading) ? [{ code: 'no-of-nobody', field: null } as const] : []),
            ...(newbornBy.has(reading.code) ? [{ code: 'newborn-asked', field: null } as const] : []),
          ],
          newbornBy.get(reading.code),
        ) ?? [],
    ),
    newborns,
    held: people.held,
  };
}

type Group = readonly Member<MotherSaid, MotherIssue>[];

/** Whether something may have ended for the woman of whom it is asked who she is. */
const tellsOfEnding = ({
  reading: { said, issues },
}: Pick<Unresolved<MotherSaid, MotherIssue>, 'reading'>): boolean =>
  (said !== null && said.ending !== null) || issues.some(({ code }) => code === 'odd-ending');

const doubtedLast = (pregnancies: Woman['pregnancies']): Woman['pregnancies'] =>
  pregnancies.map((one, i) => (i === pregnancies.length - 1 ? { ...one, isDoubted: true } : one));

/** Whether a code leads to a child, shown or not, or did until the child was erased. */
function registered(
  { children, withheld }: Pick<Register, 'children' | 'withheld'>,
  { erased, ties }: Decisions,
): (code: ResponseCode) => boolean {
  const codes = new Set([...children, ...withheld.flatMap(({ child }) => child ?? [])].flatMap(codesOf));
  return (code) => erased.has(code) || [code, ...ties.with(code)].some((one) => codes.has(one));
}

function repairOf(
  reading: MotherReading,
  question: Unresolved<MotherSaid, MotherIssue> | undefined,
  asked: readonly MotherIssue[],
  newborn: NewbornQuestion | undefined,
): MotherRepair | null {
  const issues: readonly MotherIssue[] = [
    ...reading.issues,
    ...(question ? [{ code: question.why, field: null }] : []),
    ...asked,
  ];
  if (issues.length === 0) return null;
  return {
    reading,
    issues,
    counts: reading.said !== null && !question,
    waits: reading.waits || asked.some(({ code }) => code === 'beyond-posyandu'),
    candidates: question?.candidates ?? newborn?.children.map(({ code }) => [code]) ?? [],
  };
}

function womanOf(group: Group, { posyandu: listed }: RegisterSettings): Woman {
  const [first] = group;
  const { said, at, beyond } = describedBy(group, listed);
  return {
    code: first?.reading.code as ResponseCode,
    order: first?.reading.order ?? '',
    codes: group.map(({ reading }) => reading.code),
    posyandu: namedPosyandu(at, listed)?.name ?? at,
    said,
    beyond,
    pregnancies: pregnanciesOf(group),
  };
}

/** Whether somebody may say who a woman of a posyandu is and where she lives, or that she does not agree any more. */
const mayDescribe = (within: Within | null, home: string, listed: readonly Posyandu[]): boolean =>
  within === null || coversPosyandu(within, home, listed);

const isOther = (known: WomanSaid, before: WomanSaid): boolean =>
  (Object.keys(known) as (keyof WomanSaid)[]).some((key) => known[key] !== before[key]);

/** What is known of a woman, by those who may say it of one of her posyandu. */
function describedBy(
  group: Group,
  listed: readonly Posyandu[],
): { readonly said: WomanSaid; readonly at: string; readonly beyond: readonly ResponseCode[] } {
  const [first, ...rest] = group;
  if (!first) throw new Error('a woman has a response');
  let [said, at] = [first.said.woman, first.said.posyandu];
  const beyond: ResponseCode[] = [];
  for (const { reading, said: later } of rest) {
    const known = mergedWoman(said, later.woman);
    if (mayDescribe(reading.saidWithin, at, listed)) [said, at] = [known, later.posyandu];
    else if (!reading.saidWithin?.isRefused && isOther(known, said)) beyond.push(reading.code);
  }
  return { said, at, beyond };
}
