/** Services that Apps Script has and this emulation has not: they are globals there, so here they throw their own name on use. */
export const NOT_EMULATED = [
  'BigQuery',
  'Browser',
  'CalendarApp',
  'CardService',
  'Charts',
  'ContactsApp',
  'DataStudioApp',
  'DocumentApp',
  'Gmail',
  'GmailApp',
  'GroupsApp',
  'Jdbc',
  'LanguageApp',
  'LinearOptimizationService',
  'SitesApp',
  'SlidesApp',
  'XmlService',
] as const;

/** A global whose every use throws `<name> is not emulated`. */
export function notEmulated(name: string): object {
  const refuse = (): never => {
    throw new TypeError(`${name} is not emulated`);
  };
  return new Proxy(
    {},
    { get: (_, property) => (typeof property === 'symbol' ? undefined : refuse()), set: refuse },
  );
}
