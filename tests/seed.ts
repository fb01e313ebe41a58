/**
 * Before every test file: property tests draw the same cases in every run, so that what passes here passes anywhere. `npm run fuzz` draws others.
 */
import fc from "fast-check";

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.TIGHTROPE_SEED ?? 1) });
