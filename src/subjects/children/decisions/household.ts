import type { ResponseCode } from '../../../kernel/code';
import {
  type DecisionContext,
  type DecisionKind,
  isCodes,
  type KindOf,
  present,
} from '../../../ledger/decisions/kind';
import { childOf } from '../register/fold';
import { CHILDREN } from '../register/state';

/** These children live together, whatever their No KK and addresses say. */
export interface TogetherContent {
  readonly kind: 'satu-keluarga';
  readonly children: readonly ResponseCode[];
}

/** Some children do not belong to the household of others. */
export interface ApartContent {
  readonly kind: 'bukan-satu-keluarga';
  /** Whose No KK or address is wrong. */
  readonly leaving: readonly ResponseCode[];
  readonly staying: readonly ResponseCode[];
}

export const TOGETHER: KindOf<TogetherContent> = { kind: 'satu-keluarga' };
export const APART: KindOf<ApartContent> = { kind: 'bukan-satu-keluarga' };

/** More children than any household has. */
const MOST_CHILDREN = 40;

const areChildren = (codes: unknown): boolean =>
  isCodes(codes) && (codes as readonly unknown[]).length <= MOST_CHILDREN;

/** What speaks against naming these children: one unknown, or one named twice, by whichever of its codes. */
function objectionsTo(codes: readonly ResponseCode[], { states }: DecisionContext): readonly string[] {
  const found = codes.flatMap((code) => childOf(code, states.of(CHILDREN)) ?? []);
  return present({
    'unknown-child': found.length < codes.length,
    'named-twice': new Set(found).size < found.length,
  });
}

/** An officer says that children live together. */
export const togetherKind: DecisionKind<TogetherContent> = {
  kind: 'satu-keluarga',
  label: 'Satu keluarga',
  fits: ({ children }) => areChildren(children),
  names: ({ children }) => children,
  objections: ({ children }, context) => [
    ...present({ 'too-few': children.length < 2 }),
    ...objectionsTo(children, context),
  ],
};

/** An officer says that children are not of a household. */
export const apartKind: DecisionKind<ApartContent> = {
  kind: 'bukan-satu-keluarga',
  label: 'Bukan satu keluarga',
  fits: ({ leaving, staying }) => areChildren(leaving) && areChildren(staying),
  names: ({ leaving, staying }) => [...leaving, ...staying],
  objections: ({ leaving, staying }, context) => [
    ...present({ 'too-few': leaving.length === 0 || staying.length === 0 }),
    ...objectionsTo([...leaving, ...staying], context),
  ],
};
