import leven from 'leven';
import { isCommon, type PersonName, soundOf, spelt } from './names';

/**
 * Spellings that parents choose between, of names of one sound: Naila and Nayla may be one child, or twins. Not here is what only those
 * write who have heard the name (Nayyla, Rapa), nor how people write a name that half of a village bears (Riski, Aisya): under those far
 * more children are registered twice than twins are named. From names of children under five; a line for a sound or two.
 */
const GIVEN = `
  rafa raffa raffah
  rafi raffi
  rafka raffka
  daffa dafa
  zaki dzaki zaky
  fahri fahry fakhri
  rizki rizky
  rifki rifky rifqi
  fikri fikry
  farel farrel varel
  hafiz hafidz
  azka azkha
  arsya arsha
  arif arief
  azzam azam
  rasya rasha
  raihan rayhan
  reihan reyhan
  rayyan rayan
  zain zayn
  zein zeyn
  zafran dzafran
  kenzie kenzi
  naufal nawfal
  fadil fadhil
  fadli fadhli
  lutfi luthfi
  fatir fathir
  fatan fathan
  abizar abidzar
  attar athar
  attaya athaya
  atala athalla
  ihsan ikhsan
  davin dafin
  keenan kinan
  kian kyan
  elvano elfano
  vino fino
  vicky ficky
  nico niko
  ricky riki
  eric erik
  aldi aldy
  andi andy
  rendi rendy
  randi randy
  feri ferry
  roni ronny
  aditya adhitya
  arya aria
  yuda yudha
  dimas dhimas
  zulfikar dzulfikar
  amar ammar
  zikri dzikri
  saka shaka
  haidar haydar
  faiz fais
  nathan natan
  axel aksel
  ray rai
  rian ryan riyan
  naila nayla nailah naylah
  naira nayra
  nabila nabilah
  nafisa nafeesa nafisah
  nadia nadya
  nadira nadhira
  nadifa nadhifa
  nasya nasha
  annisa anisa
  alya aliya
  aqila aqilah
  amira amirah
  amalia amalya
  amelia amelya
  azkia azkiya
  alesha alesya
  alisa alisha alissa
  almira almeera
  aira ayra
  kaila kayla
  keila keyla
  kaira kayra
  keira keyra
  keisha keysha keisya keysya
  kansa khansa khanza
  kalista calista
  kamila camila
  carissa karissa karisa
  karina carina
  salsabila salsabilla
  safira syafira shafira savira
  safa syafa shafa
  syakila shakila
  syakira shakira
  syifa shifa
  sheila sheyla
  cinta sinta shinta
  cindy sindi
  silvia sylvia
  felisha felisya
  felicia felisia
  clara klara
  jihan zihan
  zahra zahrah
  zakia zakiya zakiyah
  zaskia saskia
  hana hanna hannah
  humaira humayra
  inaya inayah
  laila layla
  latifa lathifa
  maira mayra
  maisha maysha
  mikaila mikayla
  raisa raysa
  raisya raisha
  rizka riska
  rizkia rizkya
  sofia shofia
  talita thalita
  tania thania tanya
  tasya tasha
  vania fania vanya
  vina fina
  fitri vitri
  vira fira
  febi feby
  gita githa
  gina ghina
  dea dhea
  diva difa
  devi defi
  kira kyra
  raina rayna
  reina reyna
  reva refa
  tsabita sabita
  zaina zayna`;

/** Every spelling by what it sounds like; made when two names first have to be told apart. */
let bySound: ReadonlyMap<string, readonly string[]> | null = null;

const soundsOf = (word: string): readonly string[] => [`s${spelt(word)}`, `h${soundOf(word)}`];

export const givenSpellings = (): readonly string[] => GIVEN.trim().split(/\s+/);

function spellingsBySound(): ReadonlyMap<string, readonly string[]> {
  if (bySound) return bySound;
  const spellings = new Map<string, string[]>();
  for (const word of givenSpellings())
    for (const sound of soundsOf(word)) spellings.set(sound, [...(spellings.get(sound) ?? []), word]);
  bySound = spellings;
  return spellings;
}

/** Spellings that parents choose, of the sound of a word as typed. */
function spellingsOf(word: string): readonly string[] {
  const known = spellingsBySound();
  return [...new Set(soundsOf(word).flatMap((sound) => known.get(sound) ?? []))];
}

/** Of those the ones that are nearest to it: what was meant. */
function meantBy(word: string): readonly string[] {
  const spellings = spellingsOf(word);
  const nearest = Math.min(...spellings.map((each) => leven(each, word)));
  return spellings.filter((each) => leven(each, word) === nearest);
}

function areTwoWords(one: string, other: string): boolean {
  if (spelt(one) !== spelt(other) && soundOf(one) !== soundOf(other)) return false;
  const [these, those] = [meantBy(one), meantBy(other)];
  return these.length > 0 && those.length > 0 && !these.some((each) => those.includes(each));
}

/**
 * Whether two names that sound alike are two as they are written, by what parents choose: Naila and Nayla, but not Nayla and Nayyla, which
 * are one name and a slip. Nor are Rafa Zayn and Rafa Zain: twins are called apart.
 */
export function areTwoNames(a: PersonName, b: PersonName): boolean {
  const called = calledAsTyped(a);
  if (called === calledAsTyped(b) && !isCommon(spelt(called))) return false;
  const [these, those] = [without(a.typed, b.typed), without(b.typed, a.typed)];
  return these.some((one) => those.some((other) => areTwoWords(one, other)));
}

const without = (words: readonly string[], others: readonly string[]): readonly string[] =>
  words.filter((word) => !others.includes(word));

const calledAsTyped = ({ words, telling, typed }: PersonName): string =>
  typed[words.indexOf(telling[0] ?? '')] ?? '';

/** Whether another name sounds like what one is called by: twins may be Naila and Nayla, and both be written Naila. */
export const hasSoundAlike = (name: PersonName): boolean => spellingsOf(calledAsTyped(name)).length > 1;
