declare module 'gas-local' {
  /** Evaluates every .js file of a folder in one context made of the given globals, which it returns. */
  export function require<G extends object>(folder: string, globals: G): G;
}
