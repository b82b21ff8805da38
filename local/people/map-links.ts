import type { World } from '../google/core/world';
import type { Runtime } from '../runtime/runtime';
import { askedFrom, openPage } from './window';

/** What the map shows to those who may see names, and to everyone else. */
export type MapView = 'points' | 'areas';

/** A link for each view, where somebody in `Penerima` has the right to it. */
export type MapLinks = Readonly<Record<MapView, string | null>>;

interface Person {
  readonly id: string;
  readonly view: MapView;
  readonly posyandu: readonly string[] | null;
  readonly open: boolean;
}

/** Makes out the links that an operator would, on the page behind "Tautan peta": to the first of each kind whose links open. */
export function mapLinks(world: World, runtime: Runtime): MapLinks {
  const page = openPage(world, runtime, 'tautanPeta');
  const { people } = askedFrom(page, runtime, 'daftarTautanPeta') as {
    readonly people: readonly Person[];
  };
  const linkOf = (wanted: MapView): string | null => {
    const able = people.filter(({ view, open }) => view === wanted && open);
    const person = able.find(({ posyandu }) => posyandu === null) ?? able[0];
    if (!person) return null;
    const made = askedFrom(page, runtime, 'buatTautanPeta', person.id) as { url: string } | null;
    return made?.url ?? null;
  };
  return { points: linkOf('points'), areas: linkOf('areas') };
}
