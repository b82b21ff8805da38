import fc from 'fast-check';

// For a run that was asked for by its seed: every property begins with it.
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.SEED) });
