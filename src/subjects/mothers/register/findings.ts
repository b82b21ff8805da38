import { addDays, type CalendarDate } from '../../../kernel/calendar';
import type { ResponseCode } from '../../../kernel/code';
import type { Limits } from '../../../settings/limits';
import type { Finding } from '../../needs/findings/finding';
import type { FindingCode } from '../../needs/findings/rules';
import { FINDING_SAID } from './finding-words';
import type { Pregnancy, Woman } from './mothers';
import { dueOn, isRemindedOn, lastOf, nextContactOn, nifasVisitDue, stateOn } from './pregnancy-on';

/** After so many days nobody is asked any more to register a newborn: it may have moved away. */
const NEWBORN_DAYS = 180;

const finding = (
  code: FindingCode,
  since: CalendarDate,
  said: string,
  on: CalendarDate = since,
  value: number | null = null,
): Finding => ({ code, since, again: [], on, value, details: [], said });

/**
 * All that is known of a woman and calls for somebody to do something: of her last pregnancy, and nothing where something sad was told, or may
 * have been.
 */
export function findingsOfWoman(
  { pregnancies }: Woman,
  day: CalendarDate,
  limits: Limits,
  isChild: (code: ResponseCode) => boolean,
): readonly Finding[] {
  const pregnancy = pregnancies[pregnancies.length - 1];
  if (!pregnancy) return [];
  const state = stateOn(pregnancy, day);
  // Whoever has not been heard of is asked after until somebody has.
  if (state === 'unknown') return pregnancy.isDoubted ? [] : noNews(pregnancy, day, limits);
  if (!isRemindedOn(pregnancy, day)) return [];
  if (state === 'pregnant') return [...body(pregnancy, limits), ...dates(pregnancy, day, limits)];
  return [
    ...(state === 'nifas' ? afterBirth(pregnancy, day, limits) : []),
    ...(pregnancy.isRegistered || pregnancy.birth.children.some(isChild)
      ? []
      : newborn(pregnancy, day, limits)),
  ];
}

/** What her arm and blood say: that somebody has to look, and no more. */
function body(pregnancy: Pregnancy, limits: Limits): readonly Finding[] {
  const arm = lastOf(pregnancy, 'armCm');
  const blood = lastOf(pregnancy, 'haemoglobin');
  const said = lastOf(pregnancy, 'thin');
  // Her arm where it is thin, else what the midwife has said.
  const thinArm = arm !== null && arm.value < limits.of('armThin') ? arm : null;
  const isThin = thinArm !== null || said?.value === true;
  const shown = thinArm ?? said;
  const isVeryLow = blood !== null && blood.value < limits.of('bloodVeryLow');
  return [
    ...(blood && blood.value < limits.of('bloodLow')
      ? [
          finding(
            isVeryLow ? 'hb-sangat-rendah' : 'hb-rendah',
            blood.on,
            (isVeryLow ? FINDING_SAID.bloodVeryLow : FINDING_SAID.bloodLow)(blood.value, blood.on),
            blood.on,
            blood.value,
          ),
        ]
      : []),
    ...(isThin && shown
      ? [
          finding(
            'lila-kecil',
            firstThin(pregnancy, limits),
            FINDING_SAID.thin(thinArm?.value ?? null, shown.on),
            shown.on,
            thinArm?.value ?? null,
          ),
        ]
      : []),
  ];
}

/** Since when she was thin at every contact that could show it. */
function firstThin({ contacts }: Pregnancy, limits: Limits): CalendarDate {
  let since: CalendarDate | null = null;
  for (const { on, armCm, thin } of contacts) {
    if (armCm === null && thin === null) continue;
    const isThin = thin === true || (armCm !== null && armCm < limits.of('armThin'));
    since = isThin ? (since ?? on) : null;
  }
  return since ?? (contacts[0]?.on as CalendarDate);
}

/** The next contact, some days before its last; and once nobody has told of a birth that was due, that instead. */
function dates(pregnancy: Pregnancy, day: CalendarDate, limits: Limits): readonly Finding[] {
  const late = noNews(pregnancy, day, limits);
  if (late.length > 0) return late;
  const next = nextContactOn(pregnancy, day, limits);
  const since = next && addDays(next, -limits.of('contactDays'));
  return next !== null && since !== null && day >= since
    ? [finding('kontak-hamil', since, FINDING_SAID.contact(next), next)]
    : [];
}

function noNews(pregnancy: Pregnancy, day: CalendarDate, limits: Limits): readonly Finding[] {
  const due = dueOn(pregnancy);
  const newsFrom = due && addDays(due, limits.of('newsFrom'));
  return due !== null && newsFrom !== null && day >= newsFrom
    ? [finding('lewat-hpl', newsFrom, FINDING_SAID.noNews(due), due)]
    : [];
}

function afterBirth(pregnancy: Pregnancy, day: CalendarDate, limits: Limits): readonly Finding[] {
  const { endedOn } = pregnancy;
  const visit = nifasVisitDue(pregnancy, day);
  if (endedOn === null || visit === null) return [];
  const since = addDays(endedOn, Math.max(visit.from, visit.until - limits.of('nifasDays')));
  const until = addDays(endedOn, visit.until);
  return day >= since
    ? [finding('kunjungan-nifas', since, FINDING_SAID.visit(visit.visit, until), until)]
    : [];
}

function newborn({ birth: { bornOn } }: Pregnancy, day: CalendarDate, limits: Limits): readonly Finding[] {
  if (bornOn === null || day > addDays(bornOn, NEWBORN_DAYS)) return [];
  const since = addDays(bornOn, limits.of('newbornFrom'));
  return day >= since ? [finding('bayi-belum-terdaftar', since, FINDING_SAID.newborn(bornOn), bornOn)] : [];
}
