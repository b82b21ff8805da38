import type { Random } from '../../../../local/seed/random';
import { common, type Sex, type Village } from './village';

/** Names as they are given on other islands and by other faiths, in the manner of each; invented. */
const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const BALI_ORDER = words('Wayan Made Nyoman Ketut Putu Kadek Komang Gede');
const BALI: Readonly<Record<Sex, readonly string[]>> = {
  male: words('Suteja Arta Sudarma Wirawan Adnyana Mahardika Pradnya Sukerta Wiguna Suardana Yasa Mertayasa'),
  female: words('Suartini Mirah Sekarini Widiani Puspawati Sukerti Laksmi Padmini Ariani Candrawati Yanti'),
};
const SULAWESI: Readonly<Record<Sex, readonly string[]>> = {
  male: words('Mattiro Ngawing Siriwa Tajuddin Baso Mappasessu Rewa Situru Makkawaru Pasolong'),
  female: words('Ngintang Caya Tenri Besse Rannu Sompa Tamene Kebo Halija Sangnging'),
};
const BAPTISED: Readonly<Record<Sex, readonly string[]>> = {
  male: words(
    'Alexander Felix Marcel Christian Dominicus Vincent Nicholas Michael Xaverius Cornelius Zefanya',
  ),
  female: words('Felicia Patricia Veronica Monica Cecilia Angelica Jessica Rebecca Clarissa Alexandra Cindy'),
};
const FAMILIES = words(
  'Harimurti Sudarmo Simanjuntak Lumbantoruan Wicaksana Tandiono Sugianto Purba Lengkong',
);
const LOMBOK: Readonly<Record<Sex, readonly string[]>> = {
  male: words('Sapoan Mahsun Zulkarnaen Rizal Fauzi Hamzan'),
  female: words('Lestari Rohana Zahratun Azizah Nurjannah Wardani'),
};

/** One name of its own in seven is all that stands behind the titles; the others are two. */
function several(names: readonly string[], random: Random): string {
  const one = common(random, names);
  const other = common(
    random,
    names.filter((name) => name !== one),
  );
  return random.chance(1 / 7) ? one : `${one} ${other}`;
}

const MANNERS: readonly ((sex: Sex, random: Random) => string)[] = [
  (sex, random) => {
    const order = common(random, BALI_ORDER);
    const gusti = random.chance(0.15) ? 'Gusti ' : '';
    return `${sex === 'male' ? 'I' : 'Ni'} ${gusti}${order} ${several(BALI[sex], random)}`;
  },
  (sex, random) => `Daeng ${several(SULAWESI[sex], random)}`,
  (sex, random) => `${common(random, SULAWESI[sex])} Daeng ${common(random, SULAWESI[sex])}`,
  (sex, random) =>
    sex === 'male' && random.chance(0.4)
      ? `F.X. ${common(random, FAMILIES)} ${common(random, BAPTISED.male)}`
      : `${common(random, BAPTISED[sex])} ${common(random, FAMILIES)}`,
  (sex, random) => `${sex === 'male' ? 'Lalu' : 'Baiq'} ${several(LOMBOK[sex], random)}`,
];

/** The name of a child of a family from elsewhere. */
export const regionalName = (sex: Sex, { random }: Village): string =>
  (MANNERS[random.integer(0, MANNERS.length - 1)] ?? MANNERS[0])?.(sex, random) ?? '';

/** Ways to write or leave out what stands before such names. */
const TITLES: readonly (readonly [RegExp, readonly [string, ...string[]]])[] = [
  [/^(I|Ni) /, ['']],
  [/\bGusti\b/, ['Gst.', 'Gst']],
  [/\bWayan\b/, ['Wyn.', 'Wyn']],
  [/\bNyoman\b/, ['Nym.', 'Nym']],
  [/\bKetut\b/, ['Kt.', 'Ktt']],
  [/\bPutu\b/, ['Pt.', 'Ptu']],
  [/\bKadek\b/, ['Kd.', 'Kdk']],
  [/\bGede\b/, ['Gd.', 'Gde']],
  [/\bDaeng\b/, ['Dg.', 'Dg']],
  [/^F\.X\./, ['FX', 'Fx.', 'F X', 'Fransiskus Xaverius', 'Fransiskus X.']],
  [/^Baiq\b/, ['Bq.', 'Bq']],
];

/** The name with one title written otherwise; `null` where it has none. */
export function titledOtherwise(name: string, random: Random): string | null {
  const possible = TITLES.filter(([title]) => title.test(name));
  const [title, forms] = possible[random.integer(0, possible.length - 1)] ?? [null, null];
  return title && forms ? name.replace(title, random.pick([...forms])) : null;
}
