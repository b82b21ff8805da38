import { correction, generate } from 'lean-qr';

const SVG = 'http://www.w3.org/2000/svg';
/** White modules that a reader wants around the code (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/** A code that stays sharp at any size of print, and readable with a seventh of it soiled (level M). */
export function qrCode(text: string, label: string): SVGElement {
  const code = generate(text, { minCorrectionLevel: correction.M });
  const size = code.size + 2 * QUIET_ZONE;
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', `${-QUIET_ZONE} ${-QUIET_ZONE} ${size} ${size}`);
  svg.setAttribute('shape-rendering', 'crispEdges');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', outline(code));
  svg.append(path);
  return svg;
}

/** Black modules, each run of a row as one rectangle. */
function outline({ size, get }: { readonly size: number; get(x: number, y: number): boolean }): string {
  const runs: string[] = [];
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const start = x;
      while (get(x, y)) x++;
      if (x > start) runs.push(`M${start} ${y}h${x - start}v1H${start}z`);
    }
  }
  return runs.join('');
}
