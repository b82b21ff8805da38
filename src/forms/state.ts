import type { Slot } from './definition';

/** What is needed to write a link that opens the form with posyandu and child's code filled in, without asking Google. */
export interface PrefillTemplate {
  /** Address of the form up to the question mark. */
  readonly base: string;
  /** `entry.<n>` of the question posyandu. */
  readonly posyandu: string;
  /** `entry.<n>` of the question for the child's code. */
  readonly code: string;
  /** `entry.<n>` of each posyandu's list of children. */
  readonly children: Readonly<Record<string, string>>;
}

/** Which slot each form item holds, by item id; lists of posyandu that were given up stay, for old answers. */
export type FormItems = Readonly<Record<string, Slot>>;

/** What has to be remembered of a form that was built: plain data, to be kept as JSON. */
export interface FormState {
  readonly formId: string;
  readonly items: FormItems;
  /** Mark of the validation last written, by item id: a form takes validations but does not give them back. */
  readonly validations: Readonly<Record<string, number>>;
  /** `null` until the form has been brought in line once. */
  readonly prefill: PrefillTemplate | null;
}
