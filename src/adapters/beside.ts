import type { FormDefinition } from '../domain/form/form-definition';
import type { OperatorTexts } from '../messages/operator';
import type { Stationery } from '../render/mail/stationery';

/** What the build writes into files beside the script, by their names: few executions need it, and each one reads the script. */
export interface Beside {
  readonly formulir: FormDefinition;
  readonly surat: Stationery;
  readonly operator: OperatorTexts;
}

export const readBeside = <Name extends keyof Beside>(name: Name): Beside[Name] =>
  JSON.parse(HtmlService.createTemplateFromFile(name).getRawContent()) as Beside[Name];
