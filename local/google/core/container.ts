import type { World } from './world';

/** @returns id of the document that the script is bound to, as far as the current execution knows it: a web app does not */
export function containerOf(world: World): string | null {
  if (world.execution?.kind === 'web-app') return null;
  return world.section('script', () => ({ containerId: null as string | null })).containerId;
}
