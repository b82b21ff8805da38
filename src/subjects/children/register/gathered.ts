import type { ResponseCode } from '../../../kernel/code';
import type { Decisions } from '../../../ledger/decisions/resolve';
import { responseIdOf } from '../../../ledger/responses/fillings';
import { compareText } from '../../../ledger/responses/response';
import type { RegisterSettings } from '../../../settings/register-settings';
import type { Reading } from '../reading/reading';
import { reportedIn } from '../reading/reported';
import { type Group, recognise, type Unresolved } from '../recognition/recognise';
import { reportsByGroup } from './alarm-sources';
import { buildChild, type Child, type Finding } from './child';
import { isSameDescription, mayBeSameVisit, type SeenAgain } from './fillings';
import { type Rights, rightsOf } from './rights';
import { type Parted, partWithheld } from './withheld';

/** Responses gathered into children. */
export interface Gathered extends Parted {
  /** Responses about one child, and what each of them may say. */
  readonly judged: readonly (Rights & { readonly group: Group })[];
  /** Every child, also those of whom nothing may be shown. */
  readonly built: readonly { readonly child: Child; readonly findings: readonly Finding[] }[];
  readonly unresolved: readonly Unresolved[];
  /** Of those, fillings of which an edit has said since whom they are about, by the group that they were settled for. */
  readonly settled: ReadonlyMap<Group, readonly Reading[]>;
}

/** Gathers responses into children, and parts off those of whom nothing may be shown. */
export function gathered(
  readings: readonly Reading[],
  settings: RegisterSettings,
  decisions: Decisions,
): Gathered {
  const { groups, unresolved } = recognise(readings, decisions.ties);
  const reports = reportsByGroup(readings, groups, decisions.ties);
  const settled = settledByEdit(readings, groups, unresolved, settings);
  const judged = groups.map((group) => ({ group, ...rightsOf(group.members, decisions, settings.posyandu) }));
  const built = judged
    .filter(({ counted }) => counted.length > 0)
    .map(({ group, counted, limited, waiting }) => {
      // Whose description waits has seen the child all the same.
      const reportsIn = (reading: Reading) =>
        reading.record.revisions.map((revision) => ({
          reading,
          reported: reportedIn(revision, reading.record, settings),
        }));
      const seen = waiting.flatMap(({ reading }) => reportsIn(reading));
      return buildChild(
        { members: counted, limited, settled: settled.get(group) ?? [] },
        [...(reports.get(group) ?? []), ...seen, ...(settled.get(group) ?? []).flatMap(reportsIn)],
        settings,
        decisions,
      );
    });
  const parted = partWithheld(
    built.map(({ child }) => child),
    readings,
    decisions,
    settings.posyandu,
  );
  return { judged, built, unresolved, settled, ...parted };
}

/**
 * Fillings that could not be taken in, or not yet, and whose response was edited to choose a child that they may be about: there is
 * nothing more to ask. What says something else of the day, or describes another child, stays. By the group that they were settled for.
 */
function settledByEdit(
  readings: readonly Reading[],
  groups: readonly Group[],
  unresolved: readonly Unresolved[],
  settings: RegisterSettings,
): ReadonlyMap<Group, readonly Reading[]> {
  const settled = new Map<Group, readonly Reading[]>();
  const later = groups.flatMap((group) =>
    group.members.flatMap(({ reading }) => (isLaterId(reading) ? [{ group, reading }] : [])),
  );
  if (later.length === 0) return settled;
  const asked = new Map(unresolved.map(({ member, candidates }) => [member.reading, candidates]));
  // Rows keep them in this order, whichever they arrived in.
  for (const reading of [...readings].sort((a, b) => compareText(a.order, b.order))) {
    if (!isOpen(reading, asked)) continue;
    const found = later.find(
      ({ group, reading: other }) =>
        isLaterFilling(other, reading) &&
        mayBeAbout(reading, group, asked.get(reading)) &&
        mayBeSameVisit(reading.record, other.record, settings),
    );
    if (found) settled.set(found.group, [...(settled.get(found.group) ?? []), reading]);
  }
  return settled;
}

const isLaterId = ({ record: { id } }: Reading): boolean => responseIdOf(id) !== id;

/** Waits to be mended, or for somebody to say whom it is about. */
const isOpen = (reading: Reading, asked: ReadonlyMap<Reading, unknown>): boolean =>
  asked.has(reading) ||
  (reading.inForce === null &&
    reading.held === null &&
    reading.closed === null &&
    !reading.isRefused &&
    reading.refusals.length === 0);

/** @param candidates children that it was asked about; `undefined` where it could not be read */
function mayBeAbout(
  { latest }: Reading,
  { members }: Group,
  candidates: readonly ResponseCode[] | undefined,
): boolean {
  const [first] = members;
  if (candidates) return first !== undefined && candidates.includes(first.reading.code);
  const identity = latest.ok ? latest.value.identity : latest.identity;
  if (!identity || (identity.name === null && identity.birthDate === null && identity.nik === null))
    return true;
  return members.some(({ inForce: { submission } }) => {
    const told = submission.identity;
    return told.name !== null && isSameDescription(identity, told, UNSEEN);
  });
}

const UNSEEN: SeenAgain = { alike: false, measured: 'missing', nearly: 'missing', unlike: false };

const isLaterFilling = (later: Reading, earlier: Reading): boolean =>
  later.code !== earlier.code &&
  responseIdOf(later.record.id) === responseIdOf(earlier.record.id) &&
  later.order > earlier.order;
