import type { ResponseCode } from '../../../kernel/code';
import type { Point } from '../../../kernel/place/place';
import type { StateOf } from '../../../kernel/states';
import type { Child } from '../../children/register/child';
import type { Act } from '../acts/act';
import type { ActIssue } from '../acts/act-words';
import type { ActReading } from '../acts/read-act';
import type { Need } from './need';

/** A child with what is to be done for it, and what was done. */
export interface ChildNeeds {
  readonly child: Child;
  /** The point of its RT, or else of its RW, as the kelurahan has set it: a way there is shown, and no link says where the home is. */
  readonly area: Point | null;
  /** The most pressing first; none where nothing is to be done. */
  readonly needs: readonly Need[];
  /** Oldest first. */
  readonly acts: readonly Act[];
}

/** A response about an act with something to mend. */
export interface ActRepair {
  readonly reading: ActReading;
  readonly issues: readonly ActIssue[];
}

/** What responses of the form `tindakan` and decisions about needs come to. */
export interface Needs {
  /** In order of registration: every child that has acts or needs. */
  readonly children: readonly ChildNeeds[];
  /** In order of first submit. */
  readonly repairs: readonly ActRepair[];
  /** Acts about women and couples, with what is wrong with them by themselves: whether they are known later rooms say. */
  readonly ofOthers: readonly ActReading[];
  /** All readings, by the code that they name, or their own where they name none: how rows keep them. */
  readonly held: ReadonlyMap<ResponseCode, readonly ActReading[]>;
}

export const NEEDS: StateOf<Needs> = { name: 'tindakan' };
