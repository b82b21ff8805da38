'beside the script';
import type { FormLinks } from '../../../forms/state';
import { COUPLE, personCode, WOMAN } from '../../../kernel/code';
import { withoutNumbers } from '../../../kernel/identity/masked';
import type { Limits } from '../../../settings/limits';
import { type Cell, day as dayCell, link, number, text } from '../../../workbook/cells';
import { type RenderedRow, renderRow } from '../../../workbook/tab';
import { actTab } from '../../needs/tabs/act-tab';
import { worklistTab } from '../../needs/tabs/worklist-tab';
import type { Couple, Couples } from '../register/couple';
import {
  daysBefore,
  factsOf,
  isUnderAge,
  itemsOf,
  lastContactOn,
  lastOf,
  standingOf,
} from '../register/judge';
import { coupleFormUrl } from './couple-link';
import { coupleTab } from './couple-tab';
import type { CoupleHeader } from './header-words';
import {
  ITEM_LABEL,
  KNOWN_NUMBER,
  NOTE_FOR_CAMAT,
  OPEN_COUPLE_FORM,
  SMOKER_LABEL,
  STANDING_LABEL,
  TO_BE_CHECKED,
  yesNo,
} from './words';

/** The rows of `Catin`. */
export const coupleRows = (
  { couples, settings }: Couples,
  { links }: { readonly links: FormLinks },
): readonly RenderedRow[] =>
  couples.map((couple) =>
    renderRow(coupleTab, { key: couple.order, cells: cellsOf(couple, settings.limits, links) }),
  );

const legible = (typed: string | null): Cell => text(typed && withoutNumbers(typed));
const answer = (value: boolean | null): Cell => text(value === null ? null : yesNo(value));

function cellsOf(
  couple: Couple,
  limits: Limits,
  links: FormLinks,
): Readonly<Partial<Record<CoupleHeader, Cell>>> {
  const { woman, code } = couple;
  const facts = factsOf(couple);
  const { armCm, haemoglobin } = facts;
  const items = itemsOf(facts, limits).map((item) => ITEM_LABEL[item]);
  return {
    'Nama Perempuan': text(woman.name),
    Hasil: text(STANDING_LABEL[standingOf(facts, limits)]),
    'Tanggal Nikah': dayCell(couple.weddingOn),
    'Kontak Terakhir': dayCell(lastContactOn(couple)),
    'Hari Sebelum Nikah': number(daysBefore(couple)),
    'Perlu Diperhatikan': text(items.join(', ')),
    'Catatan untuk Camat': text(
      isUnderAge(facts, limits)
        ? NOTE_FOR_CAMAT({ ...facts, law: limits.of('coupleLaw'), items, counselled: facts.counselled })
        : null,
    ),
    'Umur Perempuan': number(facts.womanYears),
    'Umur Laki-laki': number(facts.manYears),
    IMT: number(facts.bodyMassIndex),
    'Berat (kg)': number(lastOf(couple, 'weightKg')?.value ?? null),
    'Tinggi (cm)': number(lastOf(couple, 'heightCm')?.value ?? null),
    'LiLA (cm)': number(armCm),
    KEK: text(armCm !== null && armCm < limits.of('coupleArm') ? TO_BE_CHECKED : null),
    'Hb (g/dL)': number(haemoglobin),
    Anemia: text(haemoglobin !== null && haemoglobin < limits.of('coupleBlood') ? TO_BE_CHECKED : null),
    'Yang Merokok': text(facts.smokers && SMOKER_LABEL[facts.smokers]),
    'TTD (butir)': number(facts.tablets),
    Konseling: answer(facts.counselled),
    Sertifikat: answer(facts.certified),
    'Nama Laki-laki': text(woman.husband),
    RW: number(woman.rw),
    RT: number(woman.rt),
    Alamat: legible(woman.address),
    HP: legible(woman.phone),
    NIK: text(woman.nik && KNOWN_NUMBER),
    Kiriman: number(couple.codes.length),
    'Kode Catin': text(personCode(COUPLE, code)),
    'Kode Ibu': text(couple.mother && personCode(WOMAN, couple.mother)),
    Formulir: link(OPEN_COUPLE_FORM, coupleFormUrl(links, personCode(COUPLE, code))),
  };
}

/** Rows of `Perlu Tindakan`. */
export const coupleNeedRows = ({ needs: all }: Couples, links: FormLinks): readonly RenderedRow[] =>
  all.flatMap(({ couple: { code: own, woman }, area, needs }) => {
    const code = personCode(COUPLE, own);
    const { name, rt, rw } = woman;
    const formUrl = coupleFormUrl(links, code);
    const person = { code, name, posyandu: '', rt, rw, formUrl, contact: 'couple' } as const;
    return needs.map((need) => renderRow(worklistTab, { person, area, need, links }));
  });

/** Rows of `Tindakan`. */
export const coupleActRows = ({ needs }: Couples): readonly RenderedRow[] =>
  needs.flatMap(({ couple: { code, woman }, acts }) =>
    acts.map((act) =>
      renderRow(actTab, { act, person: { code: personCode(COUPLE, code), posyandu: '', name: woman.name } }),
    ),
  );
