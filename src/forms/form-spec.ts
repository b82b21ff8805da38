import type { CalendarDate } from '../kernel/calendar';
import type { Settings } from '../settings/settings';
import type { RowSelection } from '../workbook/select';
import type { FormDefinition, QuestionKey, Slot } from './definition';

/** What a form is made from besides what every installation's has. */
export interface FormSource<Row> {
  readonly settings: Settings;
  /** Rows of the selection that the form's lists are made from. */
  readonly listed: readonly Row[];
  readonly today: CalendarDate;
  /** What the build has written beside the script under this name: outlines are needed by few executions. */
  beside<T>(name: string): T;
}

/** Who of `Penerima` sends a form by the links of mails. */
export type MailedSenders = 'named' | 'listed';

/** A question of a prefilled link. */
interface ProbedQuestion {
  readonly slot: Slot;
  /** Of a date `YYYY-MM-DD`. */
  readonly answer: string;
  /** Links do without it where Google does not give it back: its name then stays unknown. */
  readonly optional?: true;
}

/** Questions that are answered in one prefilled link, from which Google's names for them are learnt; no two answers alike. */
export type PrefillProbe = readonly ProbedQuestion[];

/** A form of the installation, as its subject describes it. */
export interface FormSpec<Row = unknown> {
  /** Stored with each response; never changed. */
  readonly name: string;
  /** Name for people, beside the form's link in `Beranda`. */
  readonly label: string;
  /** A room has the line of `Beranda` with its link among its own: that of a form which came later stands behind all that were there. */
  readonly lineElsewhere?: true;
  /** Keys of its answers. */
  readonly keys: readonly string[];
  /** Key of the answer that gives the code of whom a response is about; `anak` if absent. */
  readonly aboutKey?: string;
  /**
   * Who of `Penerima` also sends it, by the links of their mails, about what an answer to `aboutKey` names: whoever may see names, or everybody
   * to whom the mail was written. Nobody if absent.
   */
  readonly sentBy?: (about: string) => MailedSenders;
  /** What the lists of known persons are made from; `null` for a form without lists. */
  readonly lists: RowSelection<Row> | null;
  definition(source: FormSource<Row>): FormDefinition;
  /** Which links with answers are wanted. */
  probes(definition: FormDefinition): readonly PrefillProbe[];
  /**
   * Turns what was answered by slot into answers by key.
   *
   * @param bySlot without blank answers
   */
  answers(bySlot: ReadonlyMap<Slot, string>): Readonly<Record<QuestionKey, string>>;
}
