/** The text of a file beside the script, as the build has written it. */
export const readRaw = (name: string): string => HtmlService.createTemplateFromFile(name).getRawContent();

/** Reads what the build has written into a file beside the script: few executions need it, and each one reads the script. */
export const readBeside = <T>(name: string): T => JSON.parse(readRaw(name)) as T;
