// Children of whom a list says that they are no longer there. Better asked about once too often than taken for active.
import type { AnswerKey } from '../../subjects/children/submission/answers';
import type { Target } from './columns';

/** What a list says became of a child; `unclear` where it says only that the row is not to be used. */
export type Left = 'moved' | 'died' | 'finished' | 'unclear';

/** Said of a child that came here, or that something has not happened to it. */
const NOT_SO =
  /\b(?:pindah(?:an)?|mutasi) (?:masuk|datang)\b|\bpindahan dari\b|\b(?:tidak|tdk|belum|blm|bukan|tak|batal|gak?|nggak) (?:jadi |ada |akan )?(?:pindah|mutasi|meninggal|wafat|mati|lulus|tamat)\b/g;
/** Said of a relative. */
const OF_RELATIVES =
  /\b(?:ibu|ayah|bapak|bpk|orang ?tua|ortu|kakek|nenek|kakak|adik|saudara|kembaran|mbah)(?:nya)?(?: kandung| \(?alm\w*)?[ :]*(?:sudah |telah |sdh )?\(?(?:meninggal(?: dunia)?|wafat|mati|almarhum(?:ah)?|almh?|lulus)\b|\balm\w*\.? (?:ayah|bapak|bpk|ibu|kakek|nenek|kakak|orang ?tua)(?:nya)?\b/g;
const OF_OTHER_THINGS = /\blulus (?:asi\w*|e[sk]sklusif|imunisasi|kpsp|imd|sd|smp|sma|kuliah)\b/g;

const WORDS: readonly (readonly [Left, RegExp])[] = [
  [
    'died',
    /\b(?:men?ing+al|mninggal|meninggl|mn+g+a?l|almarhum(?:ah)?|almh?|wafat|mati|tutup usia|berpulang|innalil+ah\w*)\b|†/,
  ],
  [
    'moved',
    /\b(?:pindah|pndah|pndh|pindh|dipindah\w*|mutasi|merantau|boyong\w*|keluar (?:desa|kelurahan|daerah|kota|wilayah|posyandu|dari)|pulang kampung|(?:tidak|tdk|gak?|nggak|tak|bukan)(?: lagi)? (?:tinggal|berdomisili|domisili|menetap|warga|di ?sini|di ?tempat)|ikut (?:orang ?tua|ortu|ayah|bapak|ibu|nenek|keluarga|kakek)(?:nya)? (?:ke|di)|domisili (?:luar|lain|di luar))\b/,
  ],
  [
    'finished',
    /\b(?:lulus|tamat|purna|selesai posyandu|sudah (?:sekolah|masuk sekolah|tk|sd|paud)|bukan balita|(?:lewat|melebihi) (?:umur|usia)|(?:lebih|lewat) (?:dari )?(?:5|lima) (?:th|thn|tahun))\b|>\s*(?:5\s*(?:th|thn|tahun)\b|(?:59|60)\s*(?:bl|bln|bulan)\b)/,
  ],
  [
    'unclear',
    /\b(?:(?:tidak|tdk|non|gak?|nggak)[ -]?aktif|nonaktif|drop ?out|di ?hapus\w*|hapus|di ?coret|pindahan|keluar)\b/,
  ],
];

/** Whole cells that stand for a word. */
const SHORT: Readonly<Record<string, Left>> = { MD: 'died', RIP: 'died', 'M.D': 'died', 'M.D.': 'died' };

/** Names and addresses hold some of these words by themselves. */
const IN_NAMES = /\b(?:pindah|meninggal|almarhum(?:ah)?|alm|wafat|lulus)\b/;
const IN_ADDRESSES = /\b(?:pindah|meninggal|almarhum(?:ah)?|mutasi|lulus)\b/;
const OF_PARENTS: readonly (Target | null)[] = ['nama_ibu', 'nama_ayah'] satisfies readonly AnswerKey[];

/** What a cell says, whatever its column is called. */
export function leftIn(text: string, target: Target | null, title: string): Left | null {
  if (text.length < 2 || !/[a-z†>]/i.test(text)) return null;
  const short = SHORT[text.trim().toUpperCase()];
  if (short && target !== 'nama' && !OF_PARENTS.includes(target)) return short;
  const said = text
    .toLowerCase()
    .replace(/[_\s]+/g, ' ')
    .replace(NOT_SO, ' ')
    .replace(OF_RELATIVES, ' ')
    .replace(OF_OTHER_THINGS, ' ');
  if (OF_PARENTS.includes(target) && !/\b(?:pindah|lulus)\b/.test(said)) return null;
  if (target === 'nama' && !IN_NAMES.test(said)) return null;
  if (target === 'alamat' && !IN_ADDRESSES.test(said)) return null;
  if (/\b(?:asi|imunisasi|kpsp|imd|pendidikan|pekerjaan)\b/i.test(title.replace(/_/g, ' '))) return null;
  return WORDS.find(([, words]) => words.test(said))?.[0] ?? null;
}

const NO = /^(?:tidak|tdk|t|no|n|0|false|belum|blm|bukan|aktif|ada|hidup|[-–—.,/ ]*)$/i;

const HEADINGS: readonly (readonly [Left, RegExp])[] = [
  ['died', /\b(?:meninggal|wafat|mati|kematian)\b/],
  ['moved', /\b(?:pindah|mutasi|keluar)\b/],
  ['finished', /\b(?:lulus|tamat)\b/],
  ['unclear', /\b(?:hapus|dihapus|nonaktif)\b/],
];

/** What the heading of a column says of the children who are marked in it. One that names several fates does not say which. */
export const leftByHeading = (title: string): Left | null => {
  const said = title
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();
  if (/\b(?:masuk|datang|asi|imunisasi|kpsp)\b/.test(said)) return null;
  const fates = HEADINGS.filter(([, words]) => words.test(said)).map(([fate]) => fate);
  const [only = null] = fates;
  return fates.length > 1 ? 'unclear' : only;
};

export const isMarked = (text: string): boolean => !NO.test(text.trim());
