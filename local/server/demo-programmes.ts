// What officers of the demo do at the pages of the workbook: households, hand-outs, cases and their plans.
import { addDays, type CalendarDate } from '../../src/kernel/calendar';
import { HOUSEHOLD, parsePersonCode, personCode, type ResponseCode } from '../../src/kernel/code';
import { fingerprint } from '../../src/kernel/fingerprint';
import type { SharePage } from '../../src/subjects/aid/share';
import type { CaseSheet, CaseStep, CasesPage, StepOutcome } from '../../src/subjects/cases/cases-page';
import { ACT_FORM } from '../../src/subjects/children/links/act-links';
import { ACT_LABEL } from '../../src/subjects/needs/acts/act-words';
import type { World } from '../google/core/world';
import { forgetDialogs, lastDialogs } from '../google/spreadsheet';
import { askedFrom, type OpenPage, openPage } from '../people/window';
import type { Runtime } from '../runtime/runtime';
import { POSYANDU } from '../seed/krandegan';
import { seededRandom } from '../seed/random';
import type { SeedAct } from '../seed/village-acts';
import { CASES, type Deed, plannedItem, planOf } from '../seed/village-programmes';

/** What the officers have before them. */
export interface Office {
  readonly world: World;
  readonly runtime: Runtime;
  readonly today: CalendarDate;
  readonly seed: number;
  /** Codes of the children that are registered by now. */
  readonly registered: readonly ResponseCode[];
}

/**
 * Does what is to be done at the workbook; what is refused, since nobody fits, is left.
 *
 * @returns what others send by a form because of it
 */
export function doDeed(deed: Deed, office: Office): readonly SeedAct[] {
  const before = lastDialogs(office.world);
  try {
    switch (deed.kind) {
      case 'families':
        sayFamilies(office);
        return [];
      case 'hand-out':
        return handOut(deed, office);
      default:
        audit(deed, office);
        return [];
    }
  } finally {
    // Pages that nobody looks at would be most of what is saved.
    forgetDialogs(office.world, before);
  }
}

const at = ({ world, runtime }: Office, page: string) => {
  const opened: OpenPage = openPage(world, runtime, page);
  return <T>(name: string, asked: unknown): T => askedFrom(opened, runtime, name, asked) as T;
};

/** The share of households that are visited for BKKBN's data collection. */
const VISITED = 0.35;

/** Some households with what their visitors have seen, the same each time; of the rest nothing is known. */
function sayFamilies(office: Office): void {
  const rows = office.registered.flatMap((code) => {
    const random = seededRandom(office.seed ^ fingerprint(`family ${code}`));
    if (!random.chance(VISITED)) return [];
    const items = {
      water: random.chance(0.25),
      latrine: random.chance(0.3),
      house: random.chance(0.15),
      tooYoung: random.chance(0.08),
      tooOld: random.chance(0.1),
      tooClose: random.chance(0.15),
      tooMany: random.chance(0.2),
      noContraception: random.chance(0.3),
      decile: random.integer(1, 4),
    };
    return [{ code: personCode(HOUSEHOLD, code), items, seen: {} }];
  });
  at(office, 'bukaKeluarga')('simpanKeluarga', { rows, on: office.today, source: 'Pendataan Keluarga' });
}

function handOut(
  { program, portions, left, again }: Extract<Deed, { kind: 'hand-out' }>,
  office: Office,
): readonly SeedAct[] {
  const { today: on } = office;
  const ask = at(office, 'bagikanBantuan');
  const { proposal } = ask<SharePage>('usulkanPenerima', { program, on, portions });
  const places = proposal?.places ?? [];
  const collected = places.slice(0, Math.max(1, places.length - left));
  if (collected.length === 0) return [];
  const rows = collected.map(({ code }) => ({ code, why: '' }));
  ask('catatDibagikan', { program, on, amount: 1, rows });
  const [kader] = POSYANDU;
  return collected.slice(0, again).map(
    ({ code }): SeedAct => ({
      id: `tindakan-lagi-${code}-${on}`,
      form: ACT_FORM,
      email: kader?.email ?? '',
      answers: {
        sasaran: parsePersonCode(HOUSEHOLD, code) ?? code,
        jenis: ACT_LABEL.aid,
        program,
        tanggal: on,
        jumlah: '1',
        hasil: 'Diantar petugas pemberi ke rumah',
        oleh: kader?.cadre ?? '',
      },
    }),
  );
}

type AuditDeed = Exclude<Deed, { kind: 'families' | 'hand-out' }>;

function audit(deed: AuditDeed, office: Office): void {
  const { semester } = deed;
  const ask = at(office, 'kasusDanRtl');
  const step = (one: CaseStep): StepOutcome => ask<StepOutcome>('catatKasus', one);
  const { candidates, cases } = ask<CasesPage>('lihatDaftarKasus', { semester });
  if (deed.kind === 'choose') {
    for (const { code, reasons } of mostReasons(candidates).slice(0, CASES))
      step({ step: 'choose', code, semester, why: reasons[0] ?? '' });
    return;
  }
  for (const [place, { code }] of cases.entries()) {
    const of = { code, semester };
    if (deed.kind === 'fill') step({ step: 'fill', ...of, by: 'Bidan Ratna', answers: ANSWERS });
    else if (deed.kind === 'judge' && place < JUDGED) step({ step: 'judge', ...of, ...verdict(office) });
    else if (deed.kind === 'plan')
      for (const { dueAfter, report: _, case: __, ...item } of planOf(place))
        step({
          step: 'plan',
          ...of,
          ...item,
          item: null,
          seen: null,
          due: addDays(office.today, dueAfter),
          isNamelessSaid: true,
        });
    else if (deed.kind === 'report') {
      const reported = plannedItem(deed.item);
      if (reported?.place !== place || !reported.item.report) continue;
      const { text, evidence, isCancelled = false } = reported.item.report;
      const { items } = ask<CaseSheet>('bukaKasus', of);
      const item = items.find(({ number }) => number === reported.number)?.code;
      if (item !== undefined)
        step({
          ...{ step: 'report', ...of, item, on: office.today, text, evidence, isCancelled },
          isNamelessSaid: true,
        });
    }
  }
}

/** Those for whom most rules speak. */
const mostReasons = (candidates: CasesPage['candidates']): CasesPage['candidates'] =>
  [...candidates].sort((a, b) => b.reasons.length - a.reasons.length);

/** The expert has seen so many of them by now. */
const JUDGED = 3;

const verdict = ({ today: on }: Office) => ({
  on,
  by: 'dr. Anita',
  profession: 'Sp.A',
  cause: 'Asupan kurang dan infeksi berulang',
  conclusion: 'Lanjutkan pemantauan tiap bulan, obati infeksi, perbaiki menu dan sanitasi',
  isNamelessSaid: true,
});

const ANSWERS = [
  { item: 'mp_asi', value: 'mulai 6 bulan; 3 dari 8 kelompok pangan kemarin', isLater: false },
  { item: 'nafsu_makan', value: 'berkurang', isLater: false },
  { item: 'rokok', value: 'ya', isLater: false },
  { item: 'bansos', value: 'BPNT', isLater: false },
  { item: 'dugaan', value: 'Asupan kurang; lingkungan', isLater: false },
  { item: 'penyakit', value: '', isLater: true },
  { item: 'lila_ibu', value: '', isLater: true },
].map((one) => ({ ...one, seen: { value: '', isLater: false } }));
