'beside the script';
import type { FormLinks } from '../../../forms/state';
import { completedMonths } from '../../../kernel/calendar';
import { personCode, WOMAN } from '../../../kernel/code';
import { withoutNumbers } from '../../../kernel/identity/masked';
import type { RegisterSettings } from '../../../settings/register-settings';
import { type Cell, day as dayCell, link, number, text } from '../../../workbook/cells';
import { type RenderedRow, renderRow } from '../../../workbook/tab';
import type { ContactSaid } from '../answers/said';
import { factsOf } from '../register/facts';
import type { Mothers, Pregnancy, Woman } from '../register/mothers';
import {
  dueOn,
  isRemindedOn,
  lastContactOn,
  lastOf,
  nextContactOn,
  stateOn,
  tabletsOf,
  trimesterAt,
  visitsByTrimester,
  visitsOf,
  weeksOn,
  weightGainKg,
} from '../register/pregnancy-on';
import { thinSince } from '../register/thin';
import { krsRisks, outsideElsimil } from '../risks/woman-risks';
import { ELSIMIL_ITEM, KRS_RISK } from '../risks/words';
import type { MotherHeader } from './header-words';
import { motherFormUrl } from './mother-link';
import { motherTab } from './mother-tab';
import {
  KNOWN_NUMBER,
  NOT_YET,
  OPEN_MOTHER_FORM,
  REACHED,
  SAID_BY_MIDWIFE,
  START_LABEL,
  STATE_LABEL,
  TO_BE_CHECKED,
  yesNo,
} from './words';

/** The rows of `Ibu`. */
export const motherRows = (
  { women, settings }: Mothers,
  { links }: { readonly links: FormLinks },
): readonly RenderedRow[] =>
  women.flatMap((woman) =>
    woman.pregnancies.map((pregnancy) =>
      renderRow(motherTab, { key: pregnancy.key, cells: cellsOf(woman, pregnancy, settings, links) }),
    ),
  );

const legible = (typed: string | null): Cell => text(typed && withoutNumbers(typed));
const answer = (value: boolean | null): Cell => text(value === null ? null : yesNo(value));

function cellsOf(
  woman: Woman,
  pregnancy: Pregnancy,
  settings: Mothers['settings'],
  links: FormLinks,
): Readonly<Partial<Record<MotherHeader, Cell>>> {
  const { said, posyandu, code } = woman;
  const { birth, start, endedOn } = pregnancy;
  // Before the first night there is no day to go by but that of the contact.
  const day = settings.day ?? lastContactOn(pregnancy);
  const state = stateOn(pregnancy, day);
  const goesOn = state === 'pregnant';
  const weeks = weeksOn(pregnancy, goesOn ? day : (endedOn ?? lastContactOn(pregnancy)));
  const tablets = tabletsOf(pregnancy);
  const latest = <K extends keyof ContactSaid>(key: K) => lastOf(pregnancy, key)?.value ?? null;
  const pressure = latest('pressure');
  const facts = factsOf(woman, pregnancy);
  return {
    'Nama Ibu': text(said.name),
    Keadaan: text(STATE_LABEL[state]),
    'Kontak Berikutnya': dayCell(nextContactOn(pregnancy, day, settings.limits)),
    Minggu: number(weeks),
    Trimester: number(goesOn && weeks !== null ? trimesterAt(weeks, settings.limits) : null),
    HPL: dayCell(dueOn(pregnancy)),
    'Dasar HPL': text(start && START_LABEL[start.by]),
    'Kontak Terakhir': dayCell(lastContactOn(pregnancy)),
    'ANC 1-2-3': text(visitsText(pregnancy, settings.limits)),
    'Dokter Trimester 1 dan 3': text(doctorText(pregnancy, settings.limits)),
    'TTD/MMS (butir)': number(tablets),
    'TTD 90': text(reached(tablets, settings.limits.of('tabletsFormerly'))),
    'TTD 180': text(reached(tablets, settings.limits.of('tabletsWanted'))),
    'LiLA (cm)': number(latest('armCm')),
    KEK: text(thinText(latest('armCm'), latest('thin'), settings.limits.of('armThin'))),
    'Hb (g/dL)': number(latest('haemoglobin')),
    Anemia: text(checkIf(latest('haemoglobin'), settings.limits.of('bloodLow'))),
    'Berat (kg)': number(latest('weightKg')),
    'Naik (kg)': number(weightGainKg(pregnancy)),
    'Tekanan Darah': text(pressure && `${pressure.systolic}/${pressure.diastolic}`),
    'PMT Ibu': answer(latest('fed')),
    'Risiko KRS': text(
      krsRisks(facts, settings.limits)
        .map((risk) => KRS_RISK[risk])
        .join(', '),
    ),
    'Di Luar Batas Elsimil': text(
      outsideElsimil(facts, settings.limits)
        .map((item) => ELSIMIL_ITEM[item])
        .join(', '),
    ),
    'Paparan Rokok': answer(latest('smoke')),
    Keluhan: legible(complaintOf(pregnancy)),
    'Tanggal Bersalin': dayCell(birth.bornOn),
    Tempat: legible(birth.place),
    Penolong: legible(birth.helper),
    'BB Lahir (kg)': number(birth.weightKg),
    'PB Lahir (cm)': number(birth.lengthCm),
    'Kunjungan Nifas': text(
      pregnancy.visitsAfter
        .map(({ visit }) => visit)
        .sort()
        .join(', '),
    ),
    'KB Pascasalin': legible(birth.contraception),
    'ASI Saja': answer(birth.breastfed),
    'Kode Anak': text(birth.children.join(', ')),
    'Bayi Terdaftar': text(pregnancy.newborns.join(', ')),
    'Anak Ke': number(pregnancy.birthOrder),
    Umur: number(said.birthDate && Math.floor(completedMonths(said.birthDate, day) / 12)),
    Suami: text(said.husband),
    Posyandu: text(posyandu),
    RW: number(said.rw),
    RT: number(said.rt),
    Alamat: legible(said.address),
    HP: legible(said.phone),
    NIK: text(said.nik && KNOWN_NUMBER),
    KK: text(said.familyCardNumber && KNOWN_NUMBER),
    Kiriman: number(pregnancy.members.length),
    'Kode Ibu': text(personCode(WOMAN, code)),
    'KEK Sejak': dayCell(thinSince(pregnancy, settings.limits)),
    'KEK Sampai': dayCell(endedOn ?? (isRemindedOn(pregnancy, day) ? null : lastContactOn(pregnancy))),
    Formulir: link(OPEN_MOTHER_FORM, motherFormUrl(links, posyandu, personCode(WOMAN, code))),
  };
}

/** What was told last, before the birth or after it. */
const complaintOf = ({ contacts }: Pregnancy): string | null =>
  contacts.reduce<string | null>((last, { complaint }) => complaint ?? last, null);

const reached = (tablets: number | null, wanted: number): string | null =>
  tablets === null ? null : tablets >= wanted ? REACHED : NOT_YET;

const checkIf = (value: number | null, limit: number): string | null =>
  value !== null && value < limit ? TO_BE_CHECKED : null;

const thinText = (armCm: number | null, said: boolean | null, limit: number): string | null =>
  said === true ? SAID_BY_MIDWIFE : checkIf(armCm, limit);

/** `1-2-0`; how many there were where the beginning is not known. */
function visitsText(pregnancy: Pregnancy, limits: RegisterSettings['limits']): string {
  const visits = visitsByTrimester(pregnancy, limits);
  return visits
    ? `${visits[1].count}-${visits[2].count}-${visits[3].count}`
    : String(visitsOf(pregnancy).length);
}

function doctorText(pregnancy: Pregnancy, limits: RegisterSettings['limits']): string | null {
  const visits = visitsByTrimester(pregnancy, limits);
  if (!visits) return null;
  return `${yesNo(visits[1].doctor)}, ${yesNo(visits[3].doctor)}`;
}
