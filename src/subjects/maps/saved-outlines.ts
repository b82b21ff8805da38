// What the page with the outlines and the script say to each other.
import type { AreaName, AreaOutline } from '../../kernel/place/grounds';

/** What stops an outline from being one of an area. */
export type OutlineIssue = 'too-few-corners' | 'too-far' | 'no-area' | 'too-long';

/** What the page sends. */
export interface SaveOutlines {
  readonly areas: readonly AreaOutline[];
}

export interface SavedOutlines {
  readonly saved: number;
  readonly refused: readonly (AreaName & { readonly issue: OutlineIssue })[];
}
