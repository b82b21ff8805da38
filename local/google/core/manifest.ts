/** An advanced service as a manifest turns it on: the global's name, and which API at which version stands behind it. */
export interface AdvancedService {
  readonly userSymbol: string;
  readonly serviceId: string;
  readonly version: string;
}

/** Who may visit a web app, and with whose authority it then runs (manifest reference, "Web app"). */
export interface WebAppSettings {
  readonly access: 'MYSELF' | 'DOMAIN' | 'ANYONE' | 'ANYONE_ANONYMOUS';
  readonly executeAs: 'USER_ACCESSING' | 'USER_DEPLOYING';
}

/** What `appsscript.json` tells Google about a script, as far as it changes what the script may do. */
export interface Manifest {
  /** IANA name; `null` leaves it to the account. */
  readonly timeZone: string | null;
  /** `null` where Google finds the scopes by itself, which are then all that the code needs. */
  readonly scopes: readonly string[] | null;
  /** `null` where no script is loaded, and so nothing is held back. */
  readonly advancedServices: readonly AdvancedService[] | null;
  /** `null` for a script that is no web app. */
  readonly webApp: WebAppSettings | null;
}

/** Of services that are used without a script, as tests of single ones do. */
export const NO_MANIFEST: Manifest = { timeZone: null, scopes: null, advancedServices: null, webApp: null };

type Json = Readonly<Record<string, unknown>>;

const ACCESS = ['MYSELF', 'DOMAIN', 'ANYONE', 'ANYONE_ANONYMOUS'] as const;
const EXECUTE_AS = ['USER_ACCESSING', 'USER_DEPLOYING'] as const;

/**
 * @param text content of `appsscript.json`
 * @throws Error naming what Google would not let be pushed
 */
export function parseManifest(text: string): Manifest {
  const json = record('appsscript.json', JSON.parse(text));
  const { timeZone, oauthScopes, webapp } = json;
  const { enabledAdvancedServices = [] } = record('dependencies', json.dependencies ?? {});
  return {
    timeZone: timeZone === undefined ? null : string('timeZone', timeZone),
    scopes:
      oauthScopes === undefined
        ? null
        : list('oauthScopes', oauthScopes).map((each) => string('oauthScopes', each)),
    advancedServices: list('enabledAdvancedServices', enabledAdvancedServices).map(advancedService),
    webApp: webapp === undefined ? null : webAppSettings(record('webapp', webapp)),
  };
}

function advancedService(each: unknown): AdvancedService {
  const { userSymbol, serviceId, version } = record('enabledAdvancedServices', each);
  return {
    userSymbol: string('userSymbol', userSymbol),
    serviceId: string('serviceId', serviceId),
    version: string('version', version),
  };
}

const webAppSettings = ({ access, executeAs }: Json): WebAppSettings => ({
  access: oneOf('webapp.access', ACCESS, access),
  executeAs: oneOf('webapp.executeAs', EXECUTE_AS, executeAs),
});

const invalid = (field: string) => new Error(`"appsscript.json" has errors: Invalid manifest: ${field}`);

function record(field: string, value: unknown): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid(field);
  return { ...value };
}

function list(field: string, value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw invalid(field);
  return value;
}

function string(field: string, value: unknown): string {
  if (typeof value !== 'string') throw invalid(field);
  return value;
}

function oneOf<T extends string>(field: string, allowed: readonly T[], value: unknown): T {
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw invalid(field);
  return found;
}
