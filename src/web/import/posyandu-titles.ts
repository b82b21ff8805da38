// Of which posyandu a list or a part of it is, by the lines above: `DATA BALITA POSYANDU MELATI 2 BULAN JUNI`.

const AFTER_WORD = /\bposyandu\b[\s:.\-–]*(.*)$/i;
/** What goes on behind the name. */
const BEHIND =
  /[,;(|/&+]|\s[-–]\s|(?:^|\s)(?:bulan|bln|tahun|th|thn|periode|per|tgl|tanggal|kel|kelurahan|desa|ds|kec|kecamatan|kab|kabupaten|kota|puskesmas|pkm|rw|rt|dusun|dsn|lingkungan|wilayah|wil|di|dari|pada|dan|jan\w*|[fp]eb\w*|mar|maret|apr\w*|mei|jun[ie]?|jul[iy]?|ag\w?s\w*|sep\w*|okt\w*|no[vp]\w*|des\w*|20\d\d)(?![\p{L}\d])/iu;
const PLACE = /^[\s,;(|/-]*(?:kel|desa|ds|kec|kab|kota|puskesmas|pkm|rw|rt|dusun|dsn|lingk|wil)/i;
const SEVERAL = /^\s*(?:[,;/&+]|dan\b)/i;
/** Words that are no name: `POSYANDU SE-KELURAHAN`, `POSYANDU BALITA`. */
const GENERAL =
  /^(?:se\b|se-|se(?:kelurahan|desa|kecamatan)|balita|bayi|lansia|remaja|terpadu|ilp|aktif|semua|seluruh|nama|kegiatan|yang|ini|kader)(?!\p{L})/iu;
const LONGEST = 40;

/** @returns `null` where a line names no posyandu, or several */
export function posyanduIn(line: string): string | null {
  const [, rest = ''] = AFTER_WORD.exec(line) ?? [];
  const end = BEHIND.exec(rest)?.index ?? rest.length;
  const name = rest.slice(0, end).trim();
  const behind = rest.slice(end);
  if (!/^[\p{L}\d]/u.test(name) || GENERAL.test(name) || name.length > LONGEST) return null;
  return SEVERAL.test(behind) && !PLACE.test(behind) ? null : name;
}
