'beside the script';
import type { Decisions } from '../../../ledger/decisions/resolve';
import { compareText } from '../../../ledger/responses/response';
import type { FoldContext } from '../../../ledger/subject';
import type { RegisterSettings } from '../../../settings/register-settings';
import { contactsByDay } from '../../mothers/frame/contacts';
import { actRepairs, needsOfPerson } from '../../mothers/frame/needs';
import { peopleOf } from '../../mothers/frame/people';
import { recogniseWomen, type Unresolved } from '../../mothers/frame/recognise-women';
import { mergedWoman } from '../../mothers/frame/woman-said';
import type { Mothers } from '../../mothers/register/mothers';
import type { ActReading } from '../../needs/acts/read-act';
import { areaOf } from '../../needs/open/fold';
import type { CoupleReading } from '../answers/read-couple';
import type { CoupleIssue, CoupleSaid } from '../answers/said';
import { becameOf } from './become-mothers';
import { compareCouples } from './compare-couples';
import type { Couple, CoupleMember, CoupleNeeds, Couples } from './couple';
import { findingsOfCouple } from './findings';
import { isFollowedOn } from './judge';

/** The couples, as a pure function of the responses, the officers' decisions, the settings and the register of mothers. */
export function foldCouples(
  readings: readonly CoupleReading[],
  { settings, decisions }: FoldContext,
  acts: readonly ActReading[],
  mothers: Pick<Mothers, 'women'>,
): Couples {
  const inOrder = [...readings].sort((a, b) => compareText(a.order, b.order));
  const { women: groups, unresolved } = recogniseWomen(inOrder, decisions.ties, compareCouples);
  // Whoever knows the code may say for them that they do not agree.
  const people = peopleOf(
    inOrder,
    groups,
    decisions,
    () => null,
    () => true,
  );
  const couples = people.shown.map((group) => coupleOf(group, mothers, decisions));
  const askedBy = new Map(
    couples.flatMap((couple) => (couple.asked.length > 0 ? [[couple.code, couple] as const] : [])),
  );
  const open = new Map(unresolved.map((one) => [one.reading, one]));
  return {
    settings,
    couples,
    withheld: people.withheld,
    refusals: people.refusals,
    repairs: people.heard.flatMap((reading) => {
      const isOfNobody = people.isOfNobody(reading);
      const asked = askedBy.get(reading.code);
      return (
        repairOf(
          reading,
          open.get(reading),
          [
            ...(isOfNobody ? [{ code: 'no-of-nobody', field: null } as const] : []),
            ...(asked ? [{ code: 'mother-asked', field: null } as const] : []),
          ],
          asked,
        ) ?? []
      );
    }),
    needs: couples.map((couple) => ({
      couple,
      area: areaOf(couple.woman, settings),
      ...needsOfCouple(couple, acts, settings, decisions),
    })),
    actRepairs: actRepairs(acts, new Set(couples.flatMap(({ codes }) => codes)), people.hidden, decisions),
    held: people.held,
  };
}

function needsOfCouple(
  couple: Couple,
  acts: readonly ActReading[],
  settings: RegisterSettings,
  decisions: Decisions,
): Pick<CoupleNeeds, 'needs' | 'acts'> {
  const { day = null, limits } = settings;
  const own = needsOfPerson(
    couple.codes,
    acts,
    (on) => findingsOfCouple(couple, on, limits),
    settings,
    decisions,
  );
  // Neither is what follows from acts alone asked of a couple that is not followed any more.
  return day !== null && isFollowedOn(couple, day, limits) ? own : { ...own, needs: [] };
}

function repairOf(
  reading: CoupleReading,
  question: Unresolved<CoupleSaid, CoupleIssue> | undefined,
  asked: readonly CoupleIssue[],
  couple: Couple | undefined,
): Couples['repairs'][number] | null {
  const why: readonly CoupleIssue[] = question ? [{ code: question.why, field: null }] : [];
  const issues = [...reading.issues, ...why, ...asked];
  if (issues.length === 0) return null;
  return {
    reading,
    issues,
    counts: reading.said !== null && !question,
    waits: reading.waits,
    candidates: question?.candidates ?? couple?.asked.slice(0, 1).map(({ codes }) => codes) ?? [],
  };
}

function coupleOf(
  group: readonly CoupleMember[],
  { women }: Pick<Mothers, 'women'>,
  decisions: Decisions,
): Couple {
  const [first] = group;
  if (!first) throw new Error('a couple has a response');
  const woman = group.slice(1).reduce((known, { said }) => mergedWoman(known, said.woman), first.said.woman);
  const codes = group.map(({ reading }) => reading.code);
  const contacts = [...contactsByDay(group.map(({ said }) => said.contact))].sort((a, b) =>
    compareText(a.on, b.on),
  );
  return {
    code: first.reading.code,
    order: first.reading.order,
    codes,
    woman,
    manBornOn: firstSaid(group, ({ said }) => said.manBornOn),
    weddingOn: firstSaid([...group].reverse(), ({ said }) => said.weddingOn),
    contacts,
    ...becameOf(codes, woman, contacts[0]?.on ?? first.said.contact.on, women, decisions),
  };
}

function firstSaid<T>(members: readonly CoupleMember[], of: (member: CoupleMember) => T | null): T | null {
  for (const member of members) {
    const said = of(member);
    if (said !== null) return said;
  }
  return null;
}
