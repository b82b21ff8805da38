'beside the script';

import { HEAD_OF_AREA } from '../../settings/settings';
import { FIGURE_WORDS } from './copy-words';
import { OFFICE_NAMES } from './office-words';

/** Written in full, shortened, or within something longer ("Puskesmas Banjarnegara 1"). The first that fits says it. */
const OFFICES: readonly (readonly [RegExp, keyof typeof OFFICE_NAMES])[] = [
  [/\b(puskesmas|pkm|pustu|poskesdes)\b/i, 'clinic'],
  [/\b(rsud?|rumah sakit)\b/i, 'hospital'],
  [/\b(dinas kesehatan|dinkes)\b/i, 'health'],
  [/\b(d?p3akb|dp3a\w*|dpp?kb\w*|bkkbn|dinas (pengendalian penduduk|pemberdayaan perempuan))\b/i, 'family'],
  [/\b(dpu\w*|pupr\w*|dinas (pu|pekerjaan umum)|disperkim\w*|perkim|dprkp\w*|pdam)\b/i, 'works'],
  [/\b(dinas sosial|dinsos\w*)\b/i, 'social'],
  [/\b(dinas pendidikan|disdik\w*|dindik\w*|paud)\b/i, 'schools'],
  [/\b(dinas (pertanian|ketahanan pangan|perikanan)|dispertan\w*|distan\w*|dkpp?)\b/i, 'food'],
  [/\b(dinas kependudukan|disdukcapil|dindukcapil|dukcapil)\b/i, 'registry'],
  [/\b(bappeda\w*|baperlitbang|bapperida)\b/i, 'planning'],
  [/\b(kantor urusan agama|kua|kemenag|kementerian agama)\b/i, 'faith'],
  [/\b(baznas|lazis\w*)\b/i, 'alms'],
  [/\bbidan\b/i, 'midwife'],
  [/\b(tp\W{0,2})?pkk\b/i, 'pkk'],
  [/\btpps\b/i, 'tpps'],
  [/\b(posyandu|kader)\b/i, 'posyandu'],
  [/^((kantor|pemerintah)\s+)?kecamatan\b|^camat\b/i, 'kecamatan'],
  [/^((kantor|pemerintah)\s+)?(kelurahan|desa)\b|^(lurah|kepala desa)\b/i, 'kelurahan'],
];

/**
 * An office as it may leave the kelurahan. It is free text there, and often that of one person, with an RT or a telephone number: so one of
 * a list, or what stands for all others.
 */
export function officeToLeave(office: string, holder: string): string {
  const typed = office.trim();
  if (typed === '') return FIGURE_WORDS.noOffice;
  if (HEAD_OF_AREA.test(typed)) return FIGURE_WORDS.person;
  const listed = OFFICES.find(([shape]) => shape.test(typed));
  if (listed) return OFFICE_NAMES[listed[1]];
  const name = holder.trim().toLowerCase();
  return name !== '' && typed.toLowerCase().includes(name) ? FIGURE_WORDS.person : FIGURE_WORDS.otherOffice;
}
