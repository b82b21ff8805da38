'beside the script';

// The procedure (SOP), from the posyandu's open days, the table of needs and the tab `Jadwal`.
import { isTimed, type Job, type SlotJob, type TimedJob } from '../../installation/job';
import { JOB_HELP } from '../../installation/job-help-words';
import { SLOT_TEXT } from '../../installation/job-times';
import { defaultOf, type ScheduleRow } from '../../installation/planned-jobs';
import { planned } from '../../installation/read-plan';
import { shownJobs } from '../../installation/shown-jobs';
import { grouped } from '../../kernel/grouped';
import { posyanduText } from '../../kernel/words';
import type { Block } from '../../post/mail';
import { whenText } from '../../settings/read-when';
import type { Settings } from '../../settings/settings';
import { ACT_LABEL } from '../needs/acts/act-words';
import { FINDING_RULES, type FindingCode, type FindingRule, ruleOf } from '../needs/findings/rules';
import { LEVEL_LABEL, NEED_LABEL, URGENCY_LABEL } from '../needs/open/words';
import type { Office } from './office';
import type { Draft } from './paper';
import { ENDED_WITHOUT_ACT, FINDING_NAME, PROCEDURE } from './procedure-words';
import { BLANK, PLACE, SIGNED, TO_FILL } from './shared-words';

/**
 * @param jobs all that runs by itself
 * @param schedule the rows of `Jadwal`
 */
export function procedure(office: Office, jobs: readonly Job[], schedule: readonly ScheduleRow[]): Draft {
  const { settings, kelurahan, kecamatan, openDays } = office;
  const plan = planned(schedule, jobs, settings);
  const shown = shownJobs(jobs);
  const closed = openDays.filter(({ openOn }) => openOn === BLANK).map(({ posyandu }) => posyandu);
  return {
    sheets: [
      {
        title: PROCEDURE.title,
        subtitle: `${PLACE.kelurahan(kelurahan)}, ${PLACE.within(kecamatan, office.regency)}`,
        blocks: [
          ...table(PROCEDURE.people, PROCEDURE.peopleHead, PROCEDURE.work),
          ...table(
            PROCEDURE.openDays,
            PROCEDURE.openHead,
            openDays.map(({ posyandu, openOn }) => [posyanduText(posyandu), openOn]),
          ),
          ...needBlocks(settings),
          ...table(
            PROCEDURE.mails,
            PROCEDURE.mailsHead,
            shown.filter(isTimed).map((job) => [job.label, timeOf(job, plan, settings), helpOf(job)]),
          ),
          ...table(
            PROCEDURE.machine,
            PROCEDURE.machineHead,
            machineRows(shown.filter((job): job is SlotJob => !isTimed(job))),
          ),
        ],
        signed: SIGNED,
      },
    ],
    toFill: [
      ...office.placeToFill,
      ...(closed.length > 0 ? [TO_FILL.noOpenDay(closed.join(', '))] : []),
      ...(plan.unreadable.length > 0 ? [PROCEDURE.unreadable(plan.unreadable.join(', '))] : []),
    ],
  };
}

const table = (
  heading: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly Block[] => [
  { kind: 'heading', text: heading },
  { kind: 'table', head, rows },
];

function timeOf(job: TimedJob, { jobs }: ReturnType<typeof planned>, settings: Settings): string {
  const { when = defaultOf(job, settings), off } = jobs[job.name] ?? {};
  const time = PROCEDURE.at(whenText(when));
  return off ? PROCEDURE.off(time) : time;
}

/** What is said of a job in `Jadwal`, without what people may change of it. */
const helpOf = ({ name }: TimedJob): string => JOB_HELP[name]?.split(PROCEDURE.helpEnds)[0] ?? '';

const machineRows = (jobs: readonly SlotJob[]): readonly (readonly string[])[] =>
  [...grouped(jobs, ({ slot }) => SLOT_TEXT[slot])].map(([when, some]) => [
    when,
    [...new Set(some.map(({ label }) => label))].join(', '),
  ]);

function needBlocks({ register: { limits } }: Settings): readonly Block[] {
  const codes = Object.keys(FINDING_RULES) as readonly FindingCode[];
  const guarded = codes.filter((code) => ruleOf(code).guarded).map((code) => FINDING_NAME[code]);
  return [
    ...table(
      PROCEDURE.needs,
      PROCEDURE.needsHead,
      codes.map((code) => {
        const rule = ruleOf(code);
        const days = limits.of(rule.dueDays);
        return [
          FINDING_NAME[code],
          NEED_LABEL[rule.need],
          `${URGENCY_LABEL[rule.urgency]}: ${days === 0 ? PROCEDURE.sameDay : PROCEDURE.days(days)}`,
          LEVEL_LABEL[rule.task],
          endingOf(rule),
        ];
      }),
    ),
    ...[
      PROCEDURE.climbs(limits.of('climbDays')),
      PROCEDURE.guarded(guarded.join('; ')),
      PROCEDURE.indication,
    ].map((text): Block => ({ kind: 'small', text })),
  ];
}

function endingOf({ need, endedBy, againAfter }: FindingRule): string {
  const ending =
    endedBy.length === 0
      ? (ENDED_WITHOUT_ACT[need] ?? '')
      : endedBy.map((act) => ACT_LABEL[act]).join(PROCEDURE.or);
  return againAfter === null ? ending : `${ending}; ${PROCEDURE.again(againAfter)}`;
}
