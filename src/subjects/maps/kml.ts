// The named map copy as KML 2.2 (OGC 07-147r2), for My Maps and Google Earth. The schema fixes the order of elements.

import { html } from '../../kernel/html';
import { labelText } from '../../kernel/label-text';
import { neighbourhood } from '../../kernel/words';
import { element, type Xml, type XmlChild, xmlDocument } from '../../kernel/xml';
import { STATUSES_WITHHELD } from '../children/summary/figure-words';
import { MAP_STATUSES, MARKERS, type MarkerShape } from '../children/summary/map-status';
import type { LayerChild, LayerStatus, NamedLayer } from './layer';
import { coordinate, LAYER_FIELDS } from './layer-fields';
import { LAYER_COLUMNS, LAYER_STATUS_LABEL, LAYER_TEXT, TO_BE_CONFIRMED } from './words';

const KML_NAMESPACE = 'http://www.opengis.net/kml/2.2';

/** White icons of Google's, which take the colour of the style; My Maps and Earth have them built in. */
const ICONS = 'https://maps.google.com/mapfiles/kml/shapes';
const ICON_OF: Readonly<Record<MarkerShape, string>> = {
  star: `${ICONS}/star.png`,
  triangle: `${ICONS}/triangle.png`,
  square: `${ICONS}/placemark_square.png`,
  diamond: `${ICONS}/open-diamond.png`,
  pentagon: `${ICONS}/polygon.png`,
  circle: `${ICONS}/placemark_circle.png`,
  cross: `${ICONS}/cross-hairs.png`,
  ring: `${ICONS}/donut.png`,
};

/** KML writes colours backwards, opacity first: `#d55e00` is `ff005ed5`. */
export const kmlColor = (rgb: string): string => `ff${rgb.slice(5, 7)}${rgb.slice(3, 5)}${rgb.slice(1, 3)}`;

function style(status: LayerStatus): Xml {
  const { color, shape } = MARKERS[status === 'withheld' ? 'unmeasured' : status];
  return element('Style', { id: status }, [
    element('IconStyle', {}, [
      element('color', {}, [kmlColor(color)]),
      element('scale', {}, [status === 'severe' ? 1.2 : 0.9]),
      element('Icon', {}, [element('href', {}, [ICON_OF[shape]])]),
    ]),
  ]);
}

const NO_FINDING: readonly LayerStatus[] = ['normal', 'doubtful', 'unmeasured', 'withheld'];

/** A balloon is read as HTML, so its text is escaped once as HTML and again as XML. */
function balloon(child: LayerChild): string {
  const { measuredOn, completedMonths, labels, place, rowUrl } = child;
  const categories = (['bbu', 'tbu', 'bbtb'] as const).map((index) =>
    labels[index] === null ? null : `${LAYER_COLUMNS[index]}: ${labels[index]}`,
  );
  const lines = [
    NO_FINDING.includes(child.status) ? null : TO_BE_CONFIRMED,
    ...categories,
    measuredOn ? LAYER_TEXT.measured(measuredOn, completedMonths) : LAYER_TEXT.neverMeasured,
    `${LAYER_TEXT.posyandu(child.posyandu)}, ${neighbourhood(child.rt, child.rw)}`,
    LAYER_TEXT.place(place.source, place.precisionMetres),
  ].filter((line) => line !== null);
  return html`<p><b>${LAYER_STATUS_LABEL[child.status]}</b></p>${lines.map((line) => html`<p>${line}</p>`)}${
    rowUrl === null ? '' : html`<p><a href="${rowUrl}">${LAYER_TEXT.openRow}</a></p>`
  }`.toString();
}

function extendedData(child: LayerChild): Xml {
  const data = LAYER_FIELDS.flatMap(({ title, value }) => {
    const told = value(child);
    return told === null ? [] : [element('Data', { name: title }, [element('value', {}, [told])])];
  });
  return element('ExtendedData', {}, data);
}

function placemark(child: LayerChild): Xml {
  const { lat, lng } = child.place.point;
  return element('Placemark', {}, [
    element('name', {}, [labelText(child.name)]),
    element('description', {}, [balloon(child)]),
    element('styleUrl', {}, [`#${child.status}`]),
    extendedData(child),
    element('Point', {}, [element('coordinates', {}, [`${coordinate(lng)},${coordinate(lat)}`])]),
  ]);
}

/** A line each, so that two editions of a layer can be compared. */
const onLines = (elements: readonly Xml[]): readonly XmlChild[] => elements.flatMap((one) => ['\n', one]);

/** Each folder becomes a layer of its own in My Maps, so that a status can be switched off there. */
function folder(status: LayerStatus, children: readonly LayerChild[]): Xml {
  const name = element('name', {}, [LAYER_TEXT.folder(status, children.length)]);
  return element('Folder', {}, [name, ...onLines(children.map(placemark))]);
}

/** @param layer at most as many children as one file takes, see `splitLayers` */
export function renderKml(layer: NamedLayer): string {
  const areWithheld = layer.children.some(({ status }) => status === 'withheld');
  const statuses: readonly LayerStatus[] = areWithheld ? [...MAP_STATUSES, 'withheld'] : MAP_STATUSES;
  const folders = statuses.flatMap((status) => {
    const children = layer.children.filter((child) => child.status === status);
    return children.length === 0 ? [] : [folder(status, children)];
  });
  return xmlDocument(
    element('kml', { xmlns: KML_NAMESPACE }, [
      element('Document', {}, [
        element('name', {}, [labelText(layer.title)]),
        element('description', {}, [
          html`${LAYER_TEXT.document(layer.asOf)}${areWithheld ? ` ${STATUSES_WITHHELD.why}` : ''}`.toString(),
        ]),
        ...onLines([...statuses.map(style), ...folders]),
      ]),
    ]),
  );
}
