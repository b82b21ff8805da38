import { listSlot, type Slot } from './definition';

/** What is needed to write a link that opens a form with some questions answered, without asking Google. */
export interface PrefillTemplate {
  /** Address of the form up to the question mark. */
  readonly base: string;
  /** `entry.<n>` of the questions whose entry is known, by slot. */
  readonly entries: Readonly<Record<Slot, string>>;
}

/** How to link to each form with questions answered, by the form's name; none before the form exists. */
export type FormLinks = Readonly<Partial<Record<string, PrefillTemplate>>>;

/** Which slot each form item holds, by item id; lists of groups that were given up stay, for old answers. */
export type FormItems = Readonly<Record<string, Slot>>;

/** What has to be remembered of a form that was built: plain data, to be kept as JSON. */
export interface FormState {
  readonly formId: string;
  readonly items: FormItems;
  /** Mark of the validation last written, by item id: a form takes validations but does not give them back. */
  readonly validations: Readonly<Record<string, number>>;
  /** Mark of the choices last written to a list of known persons, by its slot; not there of a form that an older release kept. */
  readonly choices?: Readonly<Record<Slot, number>>;
  /** `null` until the form has been brought in line once. */
  readonly prefill: PrefillTemplate | null;
}

/** Reads a state as it was kept, also by the first release. */
export function parseFormState(json: string): FormState {
  const { formId, items, validations, choices, prefill }: FormState = JSON.parse(json);
  return { formId, items, validations, ...(choices && { choices }), prefill: prefill && asTemplate(prefill) };
}

/** A template as the first release kept it. */
interface FirstTemplate {
  readonly base: string;
  readonly posyandu: string;
  readonly code: string;
  readonly children: Readonly<Record<string, string>>;
}

function asTemplate(kept: PrefillTemplate | FirstTemplate): PrefillTemplate {
  if ('entries' in kept) return kept;
  const lists = Object.entries(kept.children).map(([posyandu, entry]) => [listSlot('anak', posyandu), entry]);
  return {
    base: kept.base,
    entries: { posyandu: kept.posyandu, kode: kept.code, ...Object.fromEntries(lists) },
  };
}
