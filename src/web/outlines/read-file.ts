import { kml } from '@tmcw/togeojson';
import { type ReadOutlines, readOutlines } from '../../subjects/maps/read-outlines';

/** Outlines in the text of a file, GeoJSON or KML by what it begins with; `null` for neither. */
export function outlinesIn(text: string): ReadOutlines | null {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  try {
    return trimmed.startsWith('<') ? inKml(trimmed) : readOutlines(JSON.parse(trimmed));
  } catch {
    return null;
  }
}

function inKml(text: string): ReadOutlines | null {
  const parsed = new DOMParser().parseFromString(text, 'text/xml');
  if (parsed.getElementsByTagName('parsererror').length > 0) return null;
  return readOutlines(kml(parsed));
}
