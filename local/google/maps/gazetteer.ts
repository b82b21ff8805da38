/*
 * An invented gazetteer: a kelurahan of invented streets around a real centre, and namesakes of its streets elsewhere, so that
 * a geocoder's usual mistakes can be met. Names of districts are real; no address is anybody's.
 */

export interface Position {
  readonly lat: number;
  readonly lng: number;
}

export interface Area {
  readonly kelurahan: string;
  readonly kecamatan: string;
  readonly kabupaten: string;
  readonly province: string;
  readonly postalCode: string;
  readonly centre: Position;
}

export interface Street {
  readonly name: string;
  readonly area: Area;
  /** From its lowest house number to its highest. */
  readonly from: Position;
  readonly to: Position;
  readonly highestNumber: number;
  /** Houses whose very place is known; all others are reckoned along the street. */
  readonly surveyed: readonly number[];
}

const KRANDEGAN: Area = {
  kelurahan: 'Krandegan',
  kecamatan: 'Banjarnegara',
  kabupaten: 'Kabupaten Banjarnegara',
  province: 'Jawa Tengah',
  postalCode: '53411',
  centre: { lat: -7.399, lng: 109.697 },
};

const PARAKANCANGGAH: Area = {
  ...KRANDEGAN,
  kelurahan: 'Parakancanggah',
  postalCode: '53412',
  centre: { lat: -7.3895, lng: 109.6815 },
};

/** A namesake: a Krandegan in another kabupaten. */
const KRANDEGAN_BAYAN: Area = {
  kelurahan: 'Krandegan',
  kecamatan: 'Bayan',
  kabupaten: 'Kabupaten Purworejo',
  province: 'Jawa Tengah',
  postalCode: '54224',
  centre: { lat: -7.7312, lng: 109.9476 },
};

const PURWOKERTO: Area = {
  kelurahan: 'Kranji',
  kecamatan: 'Purwokerto Timur',
  kabupaten: 'Kabupaten Banyumas',
  province: 'Jawa Tengah',
  postalCode: '53116',
  centre: { lat: -7.4246, lng: 109.2396 },
};

export const AREAS: readonly Area[] = [KRANDEGAN, PARAKANCANGGAH, KRANDEGAN_BAYAN, PURWOKERTO];

const street = (
  name: string,
  area: Area,
  [fromLat, fromLng, toLat, toLng]: readonly [number, number, number, number],
  highestNumber: number,
  surveyed: readonly number[] = [],
): Street => ({
  ...{ name, area, highestNumber, surveyed },
  from: { lat: fromLat, lng: fromLng },
  to: { lat: toLat, lng: toLng },
});

export const STREETS: readonly Street[] = [
  street('Jalan Melati', KRANDEGAN, [-7.3975, 109.6932, -7.3982, 109.6989], 64, [1, 7, 12, 28]),
  street('Jalan Kenanga', KRANDEGAN, [-7.4004, 109.6941, -7.3996, 109.7002], 52, [3, 10]),
  street('Jalan Dahlia', KRANDEGAN, [-7.4018, 109.6955, -7.3961, 109.6961], 38, [5]),
  street('Jalan Serayu', KRANDEGAN, [-7.3952, 109.6918, -7.3957, 109.7024], 120, [17, 45]),
  street('Gang Mawar', KRANDEGAN, [-7.3989, 109.6968, -7.3994, 109.6977], 14),
  street('Gang Nusa Indah', KRANDEGAN, [-7.4009, 109.6979, -7.4013, 109.6987], 11),
  street('Jalan Kenanga', PARAKANCANGGAH, [-7.3891, 109.6802, -7.3899, 109.6838], 40, [8]),
  street('Jalan Melati', KRANDEGAN_BAYAN, [-7.7306, 109.9461, -7.7319, 109.9492], 30, [12]),
  street('Jalan Melati', PURWOKERTO, [-7.4239, 109.2381, -7.4251, 109.2412], 90, [7, 12]),
];
