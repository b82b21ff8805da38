/** Runs the checks inside Apps Script: what `scripts/conformance-bundle.ts` makes a script of. */
import { BEHAVIOURS } from './all-behaviours';
import { assert, type Behaviour, type People, type RunsBy } from './behaviour';

/** Leaves the check that is then under way enough of the six minutes that a run may take. */
const STOP_AFTER_MS = 4 * 60_000;

/** Property that tells the next run where to go on. */
const NEXT = 'conformance-next';

/** Logs the outcome of each check, one a line; where time runs short, the next run goes on with the rest. */
export function run(runsBy: RunsBy, people: People): void {
  const started = Date.now();
  const store = PropertiesService.getScriptProperties();
  const checks = BEHAVIOURS.filter((behaviour) => (behaviour.runsBy ?? 'editor') === runsBy);
  const key = `${NEXT} ${runsBy}`;
  let next = Number(store.getProperty(key) ?? 0);
  let failed = 0;
  for (; next < checks.length && Date.now() - started < STOP_AFTER_MS; next += 1) {
    const behaviour = checks[next];
    if (behaviour && !holds(behaviour, people)) failed += 1;
  }
  const rest = checks.length - next;
  if (rest > 0) store.setProperty(key, String(next));
  else store.deleteProperty(key);
  console.log(`${failed} failed${rest > 0 ? `; run again for the other ${rest}` : ''}`);
}

function holds({ number, title, check }: Behaviour, people: People): boolean {
  try {
    check(assert, people);
    console.log(`ok ${number}. ${title}`);
    return true;
  } catch (error) {
    console.log(`NOT OK ${number}. ${title}: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}
