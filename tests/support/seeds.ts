/** As `SEED` says; nothing for the usual run. */
const FURTHER = 1000 * Number(process.env.SEED ?? 0);

/** Seed of an invented history or of the turns of executions; another one for a run that is asked for by its seed. */
export const seed = (usual: number): number => usual + FURTHER;
