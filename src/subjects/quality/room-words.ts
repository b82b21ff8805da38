// What the room that judges how well was measured says in every execution.
export const QUALITY_JOBS = { quality: 'Menilai Mutu Data' } as const;
