import type { Point } from '../../src/kernel/place/place';
import { type Random, seededRandom } from './random';

/**
 * The stage: a round Krandegan of about 74 ha. The centre is where a public weather service puts the town; RW and RT
 * are laid out by hand here and are not the real ones.
 */
export const CENTRE: Point = { lat: -7.399, lng: 109.697 };

/** Metres in a degree near 7.4° S. */
const METRES_PER_DEGREE = { lat: 110_600, lng: 110_400 };

export const moved = (from: Point, eastMetres: number, northMetres: number): Point => ({
  lat: from.lat + northMetres / METRES_PER_DEGREE.lat,
  lng: from.lng + eastMetres / METRES_PER_DEGREE.lng,
});

/** Five decimals is about a metre: what a phone shows. */
export const rounded = (value: number): number => Math.round(value * 1e5) / 1e5;

export interface Posyandu {
  readonly name: string;
  readonly rw: number;
  readonly address: string;
  readonly point: Point;
  readonly cadre: string;
  readonly email: string;
  /** Day of the month on which it meets. */
  readonly meetsOn: number;
}

export interface Neighbourhood {
  readonly rw: number;
  readonly rt: number;
  readonly point: Point;
}

/** RW by bearing from the centre (RW 1 in the middle), so that each has its own side of the village. */
const WARDS = [
  { rw: 1, east: 0, north: 20, neighbourhoods: 4, posyandu: 'Mawar', cadre: 'Sri Mulyani', meetsOn: 6 },
  { rw: 2, east: 40, north: 300, neighbourhoods: 5, posyandu: 'Melati', cadre: 'Endang Lestari', meetsOn: 8 },
  { rw: 3, east: 300, north: 20, neighbourhoods: 4, posyandu: 'Kenanga', cadre: 'Tri Wahyuni', meetsOn: 10 },
  {
    rw: 4,
    east: -20,
    north: -300,
    neighbourhoods: 5,
    posyandu: 'Anggrek',
    cadre: 'Siti Rohmah',
    meetsOn: 13,
  },
  {
    rw: 5,
    east: -300,
    north: -30,
    neighbourhoods: 4,
    posyandu: 'Dahlia',
    cadre: 'Nur Hidayati',
    meetsOn: 15,
  },
] as const;

export const POSYANDU: readonly Posyandu[] = WARDS.map((ward) => ({
  name: ward.posyandu,
  rw: ward.rw,
  address: `Balai RW ${String(ward.rw).padStart(3, '0')}`,
  point: moved(CENTRE, ward.east, ward.north),
  cadre: ward.cadre,
  email: `kader.${ward.posyandu.toLowerCase()}@krandegan.example`,
  meetsOn: ward.meetsOn,
}));

/** RTs stand in a ring of 90 m around the middle of their RW. */
export const NEIGHBOURHOODS: readonly Neighbourhood[] = WARDS.flatMap((ward) =>
  Array.from({ length: ward.neighbourhoods }, (_, index) => {
    const angle = (2 * Math.PI * index) / ward.neighbourhoods + ward.rw;
    const middle = moved(CENTRE, ward.east, ward.north);
    return { rw: ward.rw, rt: index + 1, point: moved(middle, 90 * Math.cos(angle), 90 * Math.sin(angle)) };
  }),
);

/** A home within about 60 m of the middle of its RT. */
export function homeIn(neighbourhood: Neighbourhood, random: Random): Point {
  const distance = 60 * Math.sqrt(random.next());
  const angle = 2 * Math.PI * random.next();
  return moved(neighbourhood.point, distance * Math.cos(angle), distance * Math.sin(angle));
}

export type SettingsRow = Readonly<Record<string, string | number>>;
/** Rows by header for the settings tabs; a tab that is not named keeps what set-up wrote. */
export type Settings = Readonly<Record<string, readonly SettingsRow[]>>;

/** Not every RT head has sent a pin, so that the fallback to the RW shows too. */
const WITHOUT_A_PIN = 4;

export function villageSettings(seed: number): Settings {
  const unpinned = new Set(seededRandom(seed).shuffled(NEIGHBOURHOODS).slice(0, WITHOUT_A_PIN));
  const wards = WARDS.map((ward) => {
    const { lat, lng } = moved(CENTRE, ward.east, ward.north);
    return { RW: ward.rw, RT: '', Lintang: rounded(lat), Bujur: rounded(lng), Catatan: 'Titik tengah RW' };
  });
  const neighbourhoods = NEIGHBOURHOODS.filter((one) => !unpinned.has(one)).map(({ rw, rt, point }) => ({
    RW: rw,
    RT: rt,
    Lintang: rounded(point.lat),
    Bujur: rounded(point.lng),
    Catatan: '',
  }));
  return {
    Posyandu: posyanduRows(),
    Wilayah: [...wards, ...neighbourhoods],
    Kader: KADER,
    Petugas: STAFF,
    Penerima: RECIPIENTS,
  };
}

const posyanduRows = (): readonly SettingsRow[] =>
  POSYANDU.map((posyandu) => ({
    Posyandu: posyandu.name,
    RW: posyandu.rw,
    Alamat: posyandu.address,
    Lintang: rounded(posyandu.point.lat),
    Bujur: rounded(posyandu.point.lng),
    Kader: posyandu.cadre,
    'Hari Buka': posyandu.meetsOn,
  }));

const STAFF: readonly SettingsRow[] = [
  { Nama: 'Bidan Ratna', Email: 'bidan@krandegan.example', Peran: 'Bidan', Posyandu: '' },
  { Nama: 'Operator Kelurahan', Email: 'operator@krandegan.example', Peran: 'Operator', Posyandu: '' },
];

const KADER: readonly SettingsRow[] = POSYANDU.map(({ cadre, email, name }) => ({
  Nama: cadre,
  Email: email,
  Posyandu: name,
}));

const RECIPIENTS: readonly SettingsRow[] = [
  recipient('Bidan Ratna', 'bidan@krandegan.example', 'Bidan', { urgent: true, weekly: true, names: true }),
  recipient('Lurah Krandegan', 'lurah@krandegan.example', 'Lurah', {
    urgent: true,
    weekly: true,
    names: true,
  }),
  recipient('TPG Puskesmas', 'tpg@puskesmas.example', 'TPG Puskesmas', {
    urgent: true,
    weekly: true,
    names: true,
  }),
  recipient('Camat', 'camat@banjarnegara.example', 'Camat', { urgent: false, weekly: true, names: false }),
  recipient('Ketua TP PKK', 'pkk@krandegan.example', 'PKK', { urgent: true, weekly: true, names: false }),
];

function recipient(
  name: string,
  email: string,
  role: string,
  wants: { readonly urgent: boolean; readonly weekly: boolean; readonly names: boolean },
): SettingsRow {
  const word = (yes: boolean): string => (yes ? 'Ya' : 'Tidak');
  return {
    Nama: name,
    Email: email,
    Peran: role,
    Mendesak: word(wants.urgent),
    Mingguan: word(wants.weekly),
    'Boleh Lihat Nama': word(wants.names),
    Posyandu: '',
  };
}
