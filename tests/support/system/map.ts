import type { MapPage } from '../../../src/subjects/maps/map-page';
import { unpackMapPage } from '../../../src/subjects/maps/map-page-packing';

const ENTITIES: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>', '#39': "'" };

/** What is written into a page of the map, as the browser reads it from its attribute. */
export function dataOf(html: string): string {
  const [, written = ''] = /data-page="([^"]*)"/.exec(html) ?? [];
  return written.replace(/&(#39|\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity);
}

/** The data of a page of the map; throws for a page without any, such as the closed one. */
export function mapData(html: string): MapPage {
  return unpackMapPage(JSON.parse(dataOf(html)));
}
