/**
 * Name of a file in Drive.
 *
 * @param part counted from 0
 */
export const layerFile = (part: number, ending: 'kml' | 'csv'): string =>
  `anak-bernama${part === 0 ? '' : `-${part + 1}`}.${ending}`;
