import type { FormDefinition } from '../../domain/form/form-definition';

/** Written by the build beside the script, since few executions need it and every one reads the script. */
export const OUTLINE_FILE = 'formulir';

export const formOutline = (): FormDefinition =>
  JSON.parse(HtmlService.createTemplateFromFile(OUTLINE_FILE).getRawContent()) as FormDefinition;
