import type { FormDefinition } from '../forms/definition';
import type { Stationery } from '../post/stationery';
import type { OperatorTexts } from '../subjects/set-up/operator-words';

/** What the build writes into files beside the script, by their names: few executions need it, and each one reads the script. */
export interface Beside {
  readonly formulir: FormDefinition;
  readonly surat: Stationery;
  readonly operator: OperatorTexts;
}

export const readBeside = <Name extends keyof Beside>(name: Name): Beside[Name] =>
  JSON.parse(HtmlService.createTemplateFromFile(name).getRawContent()) as Beside[Name];
