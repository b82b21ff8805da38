import { ANSWER_KEYS, type AnswerKey, VISIT_KEYS } from '../../subjects/children/submission/answers';
import { type Cell, plainText } from './cell';

/** What a column can be taken for besides an answer: a mark on rows that are to be left out, or breastfeeding in one month of age. */
export type Target = AnswerKey | 'left_out' | `asi_bulan_${number}`;

/** The month, or the number, of the visit that a column is about, as its heading says it. */
export interface VisitLabel {
  readonly name: string;
  /** 1 to 12; `null` where visits are only numbered. */
  readonly month: number | null;
  readonly year: number | null;
  readonly day: number | null;
}

export type WrittenUnit = 'kg' | 'g' | 'cm' | 'mm' | 'm';

/** What stands above a column. */
export interface Heading {
  /** Lines of the heading one after the other: `JANUARI 2026 BERAT`. */
  readonly title: string;
  /** What the column is taken for by its name. */
  readonly target: Target | null;
  /** The column has the age at the visit: no answer, but a witness of dates. */
  readonly isAge: boolean;
  readonly visit: VisitLabel | null;
  readonly unit: WrittenUnit | null;
  /** Where both parents stand in one column: the mother is named first. */
  readonly motherFirst: boolean;
}

/**
 * Headers in letters and digits only. First those of the download of e-PPGBM (with its `Pukesmas`, which names no answer), of its
 * import templates, of the one-row template before them and of the list of visits after them, as public programs read and write them;
 * then what people call columns.
 */
const HEADERS: Readonly<Record<AnswerKey, string>> = {
  posyandu: 'posyandu posy namaposyandu nmposyandu namapos',
  anak: 'kodeanak kode',
  nama: 'nama namaanak namabalita namabayi namalengkap namalengkapanak namalengkapbalita nmanak namaanakbalita namabayibalita nmbalita childname childsname nameofchild fullname',
  jenis_kelamin: 'jk jeniskelamin lp kelamin gender sex jnskelamin jenkel jkel jnskel jeniskelaminlp pl pw',
  tanggal_lahir:
    'tgllahir tanggallahir tgllhr dob tanggallahiranak tgllahiranak tgllahirbalita ttl tempattanggallahir tempattgllahir ' +
    'tanggalkelahiran tglkelahiran tglblnthnlahir tglblthlahir haribulantahunlahir hariblnthnlahir dateofbirth birthdate',
  nik: 'nik nikanak nikbalita nonik nomornik',
  no_kk: 'nomorkk nokk kk nokartukeluarga nomorkartukeluarga',
  nama_ibu:
    'namaortu namaibu ibu namaibukandung namaorangtua ortu orangtua namaorangtuawali nmortu nmibu ibukandung ' +
    'ayahibu nmibukandung namaibukdg ibukdg namaayahibu namaayahdanibu bapakibu namabapakibu ibuayah namaibuayah namaibudanayah ibubapak namaibubapak ' +
    'namaorangtuaayahibu namaortuayahibu orangtuaayahibu orangtuaibuayah namalengkapibu namalengkapibukandung mothername mothersname',
  nama_ayah: 'namaayah ayah namabapak bapak nmayah namalengkapayah fathername fathersname',
  hp: 'hportu hp nohp nomorhp nohportu nohporangtua nomorhporangtua notelp notelepon nomortelepon telepon telp wa nowa nohpwa nowahp',
  alamat: 'alamat alamatrumah alamatlengkap',
  rt: 'rt rtrw',
  rw: 'rw',
  lokasi: 'lokasi koordinat titik titikrumah pluscode',
  anak_ke: 'anakke',
  bb_lahir: 'bblahir beratlahir beratbadanlahir bbl bblhr birthweight',
  pb_lahir:
    'tblahir panjanglahir pblahir panjangbadanlahir tinggilahir tinggibadanlahir pbl pblhr tblhr birthlength',
  usia_kehamilan: 'usiahamil usiakehamilan umurkehamilan',
  buku_kia:
    'bukukia kia punyakia punyabukukia memilikibukukia kepemilikanbukukia kepemilikankia bukukesehatanibudananak',
  persetujuan: 'persetujuan setuju',
  tanggal_ukur:
    'tanggalpengukuran tanggalukur tglukur tglpengukuran tanggaltimbang tgltimbang tanggalpenimbangan tglpenimbangan tanggalkunjungan ' +
    'tglkunjungan tanggalperiksa tglperiksa tanggalpemeriksaan tglpemeriksaan tanggalditimbang tglditimbang tanggalposyandu tglposyandu ' +
    'tanggalpelayanan tglpelayanan tanggaldiukur tgldiukur visitdate dateofvisit measurementdate dateofmeasurement',
  berat:
    'berat beratbadan bb beratkg bbkg beratanak bbanak bbsekarang beratsekarang bbbulanini bbsaatini hasiltimbang hasilpenimbangan ' +
    'bbsaatukur beratsaatukur weight bodyweight',
  tinggi:
    'tinggi tinggibadan tb pb panjangbadan tbpb pbtb pbatautb tbataupb tinggiataupanjang panjangatautinggi panjang tinggipanjang panjangtinggi panjangtinggibadan tinggipanjangbadan ' +
    'tinggianak tbanak pbanak tbsekarang pbsekarang tinggisekarang tbsaatini tbsaatukur pbsaatukur height length heightlength lengthheight',
  cara_ukur: 'caraukur carapengukuran posisiukur posisi',
  lila: 'lila lingkarlengan lingkarlenganatas muac midupperarmcircumference',
  lingkar_kepala: 'lingkarkepala lk lika headcircumference',
  oedema: 'pittingedema oedema edema odema bengkak',
  asi: 'asi masihasi',
  vitamin_a: 'vita jmlvita vitamina jumlahvita vitamin',
  catatan: 'catatan keterangan ket',
};

const LEFT_OUT = ['hapus', 'pindah', 'meninggal', 'lulus', 'mutasi', 'wafat', 'tglpindah', 'tglmeninggal'];

const AGE = new Set(
  'umur usia umurbulan usiabulan umurbln usiabln umurbl usiasaatukur umursaatukur umuranak usiaanak umursaatditimbang'.split(
    ' ',
  ),
);

/** Header, unit and letter case aside: `Berat (kg)` and `BERAT` are one. */
export const headerKey = (header: string): string =>
  header
    .toLowerCase()
    .replace(/\([^)]*\)/g, '')
    .replace(/[^a-z0-9]/g, '');

const KNOWN: ReadonlyMap<string, Target> = new Map<string, Target>([
  ...ANSWER_KEYS.flatMap((key) =>
    [headerKey(key), ...HEADERS[key].split(' ')].map((header): [string, Target] => [header, key]),
  ),
  ...LEFT_OUT.map((header): [string, Target] => [header, 'left_out']),
  ...[0, 1, 2, 3, 4, 5, 6].map((month): [string, Target] => [`asibulan${month}`, `asi_bulan_${month}`]),
]);

export const isVisitTarget = (target: Target | null): boolean =>
  target !== null && (VISIT_KEYS as readonly string[]).includes(target);

const MONTH_NAMES: readonly string[] = [
  'januari jan january',
  'februari pebruari feb peb february',
  'maret mar mrt march',
  'april apr',
  'mei may',
  'juni jun june',
  'juli jul july',
  'agustus agust agus agt ags aug august',
  'september sept sep',
  'oktober okt oct october',
  'november nopember nov nop',
  'desember des dec december',
];
const MONTH_OF = new Map(
  MONTH_NAMES.flatMap((names, i) => names.split(' ').map((name) => [name, i + 1] as const)),
);

interface Labelled {
  readonly visit: VisitLabel | null;
  /** The text without the month. */
  readonly rest: string;
}

/** Takes the month out of a heading: `JANUARI_BERAT`, `BB (Jan 2026)`, `5 Januari 2026`. */
function labelled(text: string): Labelled {
  const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const at = words.findIndex((word) => MONTH_OF.has(word.toLowerCase()));
  if (at < 0) return { visit: null, rest: text };
  const month = MONTH_OF.get((words[at] ?? '').toLowerCase()) ?? null;
  const behind = words[at + 1] ?? '';
  const year = /^(?:20)?\d{2}$/.test(behind) ? Number(behind) + (behind.length === 2 ? 2000 : 0) : null;
  const front = words[at - 1] ?? '';
  const day =
    year !== null && /^\d{1,2}$/.test(front) && Number(front) >= 1 && Number(front) <= 31
      ? Number(front)
      : null;
  const from = day === null ? at : at - 1;
  const until = year === null ? at + 1 : at + 2;
  const name = words.slice(from, until).join(' ');
  const rest = [...words.slice(0, from), ...words.slice(until)].join(' ');
  return { visit: { name, month, year, day }, rest };
}

/** Takes the number of a visit off: `Berat 2`, `BB ke-3`, `Kunjungan 1 Tinggi`. */
function numbered(text: string): Labelled {
  const [, number = '', front = ''] =
    /^(?:kunjungan|visit|ukur|timbang|bulan)\s*(?:ke)?[\s._-]*(\d{1,2})[\s._:-]+(.+)$/i.exec(text) ?? [];
  const [, back = '', ordinal = ''] =
    /^(.*?)[\s._(-]*(?:(?:kunjungan|visit|bulan)\s*)?(?:ke)?[\s._-]*(\d{1,2})\)?$/i.exec(text) ?? [];
  const rest = front || back;
  const visit = number || ordinal;
  if (rest === '' || visit === '') return { visit: null, rest: text };
  return { visit: { name: `kunjungan ${Number(visit)}`, month: null, year: null, day: null }, rest };
}

const UNIT_IN = /(?:\(|\b|_)\s*(kg|kilogram|gram|gr|g|cm|mm|m)\s*\)?\s*$/i;
const UNITS: Readonly<Record<string, WrittenUnit>> = {
  kg: 'kg',
  kilogram: 'kg',
  gram: 'g',
  gr: 'g',
  g: 'g',
  cm: 'cm',
  mm: 'mm',
  m: 'm',
};

const MOTHER_FIRST = /\b(?:ibu|mama)\s*(?:[/&,-]|dan)\s*(?:nama\s+)?(?:ayah|bapak|bpk)\b/i;

const OF_PARENTS = /\b(?:orang ?tua|ortu|ibu|ayah|bapak|bpk|suami|istri|wali|kepala keluarga)\b/;
const OF_BIRTH = /\b(?:lahir|kelahiran)\b/;
const OF_VISITS = /\b(?:penimbangan|pengukuran|kunjungan|pemeriksaan|ukur|timbang|antropometri)\b/;
const words = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A name under the heading of a group: `NIK` under `ORANG TUA` is none of the child's. */
function targetUnder(group: string, name: string): Target | null {
  const whole = KNOWN.get(headerKey(`${group} ${name}`)) ?? KNOWN.get(headerKey(`${name} ${group}`));
  if (whole) return whole;
  const of = words(group);
  const target = KNOWN.get(headerKey(name)) ?? null;
  if (OF_PARENTS.test(of)) {
    if (/^nama(?:lengkap)?$/.test(headerKey(name)))
      return /\bibu\b/.test(of) ? 'nama_ibu' : /\b(?:ayah|bapak|bpk)\b/.test(of) ? 'nama_ayah' : null;
    const own: readonly (Target | null)[] = ['nama_ibu', 'nama_ayah', 'hp', 'alamat', 'rt', 'rw', 'no_kk'];
    return own.includes(target) ? target : null;
  }
  if (OF_BIRTH.test(of)) {
    if (target === 'berat') return 'bb_lahir';
    if (target === 'tinggi') return 'pb_lahir';
    if (/^(?:tgl|tanggal)$/.test(headerKey(name))) return 'tanggal_lahir';
    return isVisitTarget(target) ? null : target;
  }
  return target;
}

const isDayName = (name: string): boolean => /^(?:tgl|tanggal|hari)$/.test(headerKey(name));

function namedBy(group: string, name: string, isVisit: boolean): Pick<Heading, 'target' | 'isAge'> {
  const ofParents = OF_PARENTS.test(words(group));
  if (AGE.has(headerKey(name)) && !ofParents) return { target: null, isAge: true };
  if (isDayName(name) && (isVisit || OF_VISITS.test(words(group))))
    return { target: 'tanggal_ukur', isAge: false };
  return {
    target: group === '' ? (KNOWN.get(headerKey(name)) ?? null) : targetUnder(group, name),
    isAge: false,
  };
}

/** @param lines what stands above a column, from above, blank lines left out */
export function headingOf(lines: readonly string[]): Heading {
  const texts = lines.map((line) => plainText(line).replace(/\s+/g, ' ')).filter((line) => line !== '');
  const title = texts.join(' ');
  const unit = UNITS[(UNIT_IN.exec(title)?.[1] ?? '').toLowerCase()] ?? null;
  const motherFirst = MOTHER_FIRST.test(title);
  const made = (found: Pick<Heading, 'target' | 'isAge'>, visit: VisitLabel | null): Heading => ({
    title,
    ...found,
    visit,
    unit,
    motherFirst,
  });
  const whole = namedBy('', texts[texts.length - 1] ?? '', false);
  const isMonthly = labelled(title).visit !== null && (whole.isAge || isVisitTarget(whole.target));
  if (texts.length === 1 && (whole.target || whole.isAge) && !isMonthly) return made(whole, null);
  for (const read of [labelled, numbered]) {
    const parts = texts.map(read);
    const visit = [...parts].reverse().find((part) => part.visit !== null)?.visit ?? null;
    const rests = parts.map(({ rest }) => rest.trim()).filter((rest) => rest !== '');
    const name = rests[rests.length - 1] ?? '';
    const found = named(rests.slice(0, -1).join(' '), name, visit !== null);
    const ofVisit = found.isAge || isVisitTarget(found.target);
    if (found.target || found.isAge) return made(found, ofVisit ? visit : null);
  }
  return made({ target: null, isAge: false }, null);
}

/** Whose it is, or of which day, where all of a list is of children and of what was measured on the day. */
const OF_COURSE = /\b(?:anak|balita|bayi|pengukuran|penimbangan|pemeriksaan|saat ini|sekarang)\b/g;

/** The name as it stands; without its unit: `BB gram`, `berat_kg`; and with the table that the column is of behind it: `ibu_nama`. */
function named(group: string, name: string, isVisit: boolean): Pick<Heading, 'target' | 'isAge'> {
  const bare = name.replace(UNIT_IN, '');
  const found = namedBy(group, name, isVisit);
  if (found.target || found.isAge) return found;
  const withoutUnit = namedBy(group, bare, isVisit);
  if (withoutUnit.target || withoutUnit.isAge) return withoutUnit;
  // An age of now is none at the visit.
  const [first = '', ...others] = words(bare).split(' ');
  const written = [[...others, first].join(' '), words(bare).replace(OF_COURSE, '')];
  const target = written.map((each) => namedBy(group, each, isVisit).target).find((each) => each !== null);
  return { target: target ?? null, isAge: false };
}

const WEIGHT = /\b(?:bb|berat|timbang\w*|weight)\b/;
const HEIGHT = /\b(?:tb|pb|tinggi|panjang|height|length)\b/;
/** Figures that are reckoned from measures, or are of another day. */
const NO_MEASURE =
  /\b(?:u|z|zs|zscore|skor|score|status|naik|kenaikan|lahir|lalu|ideal|standar|target|kms|ket|selisih|kbm|n|t)\b/;

/** What a heading that is not known may be meant for, by the words in it. */
export function likelyMeasure(title: string): 'berat' | 'tinggi' | null {
  const said = words(title);
  if (NO_MEASURE.test(said) || (WEIGHT.test(said) && HEIGHT.test(said))) return null;
  if (WEIGHT.test(said)) return 'berat';
  return HEIGHT.test(said) ? 'tinggi' : null;
}

const BOYS = /(?:^|[\s(])(?:l|lk|laki|laki[\s-]*laki)\)?$/i;
const GIRLS = /(?:^|[\s(])(?:p|pr|perempuan)\)?$/i;

/** Two columns side by side in which a mark says that the child is a boy, or a girl; `null` where a list has none. */
export function sexColumns(
  titles: readonly string[],
): { readonly boys: number; readonly girls: number } | null {
  const boys = titles.findIndex(
    (title, i) => BOYS.test(title.trim()) && GIRLS.test((titles[i + 1] ?? '').trim()),
  );
  return boys < 0 ? null : { boys, girls: boys + 1 };
}

/** The text of a heading that a spreadsheet has turned into a date: `Jan-26` is 1 January 2026. */
export function headingText({ kind, text }: Cell): string {
  const [, year = '', month = ''] = kind === 'day' ? (/^(\d{4})-(\d{2})-\d{2}$/.exec(text) ?? []) : [];
  const name = MONTH_NAMES[Number(month) - 1]?.split(' ')[0];
  return name ? `${name} ${year}` : text;
}
