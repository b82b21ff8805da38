/** Reads what the build has written into a file beside the script: few executions need it, and each one reads the script. */
export const readBeside = <T>(name: string): T =>
  JSON.parse(HtmlService.createTemplateFromFile(name).getRawContent()) as T;
