import { join } from 'node:path';
import { SETTING } from '../../../src/settings/words';
import { World } from '../../google/core/world';
import { createSheetsService } from '../../google/spreadsheet';
import { answersOnForm } from '../../people/installed-form';
import { kaderRows } from '../../people/kader-key';
import { wakesOf } from '../../people/mail-due';
import { type MapView, mapLinks } from '../../people/map-links';
import { addRow, fillSettings, setUp } from '../../people/set-up';
import { type AdvanceOptions, Runtime } from '../../runtime/runtime';
import { type DayUse, dayUse } from './day-use';
import { seededFaults } from './faults';
import type { SimulatedSubmission, SimulationInput } from './read-input';

type SettingsRows = Readonly<Record<string, readonly Readonly<Record<string, string | number>>[]>>;

export interface SimulationOptions {
  /** Tab title → rows by header: replaces what the tab holds. */
  readonly settings: SettingsRows;
  /** Where the clock stops; `null` for as soon as everything that came in has been dealt with. */
  readonly until: number | null;
  readonly faultSeed: number | null;
  /** The built script, where it is not that of the project. */
  readonly bundleFolder?: string;
  /** Whether the hourly clock of the layers may rest too, but for once a night and after submissions: for a stretch of many months. */
  readonly layersRest?: boolean;
  /** Told before each submission how far it has come. */
  readonly onProgress?: (world: World, workbookId: string) => void;
}

export interface EndedSimulation {
  readonly world: World;
  readonly workbookId: string;
  /** The two views of the map page. */
  readonly maps: Readonly<Record<MapView, string>>;
  /** Until the clock stopped: the look-ups at the end are not of any day. */
  readonly dayUse: DayUse;
  readonly failures: number;
  /** What failed, in the words of what threw it. */
  readonly failed: readonly string[];
  /** Responses that the form has not taken, since their senders may not answer it. */
  readonly refused: number;
  readonly faults: number | null;
}

const BUNDLE = join(__dirname, '../../../dist');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Three in the morning in WIB, after the nightly fold, from midnight of UTC. */
const AFTER_NIGHT = 20 * HOUR;
const LAYERS = 'perbaruiLapisan';

/** Which runs of clocks are left out while time passes. */
function passing(world: World, { layersRest = false }: SimulationOptions): AdvanceOptions {
  const wakes = wakesOf(world);
  if (!layersRest) return { thinned: true, wakes };
  const afterNight = (now: number): number => now + DAY - ((now - AFTER_NIGHT) % DAY);
  return {
    thinned: true,
    wakes: (handler) => (handler === LAYERS ? afterNight(world.clock.now()) : wakes(handler)),
    rests: (handler) => handler === LAYERS,
  };
}
/** For an empty file. */
const SOME_DAY = Date.parse('2026-01-05T07:00:00+07:00');

/** Runs the bundle over an emulated Google from set-up to the last mail. */
export function simulate(input: SimulationInput, options: SimulationOptions): EndedSimulation {
  const [first] = input.submissions;
  const world = new World({ now: (first?.submittedAt ?? options.until ?? SOME_DAY) - HOUR });
  // A simulation tells what comes of the responses that it is given, whichever way they come: by the answers of Google that add nothing to it.
  Object.assign(world.doubts, { formWrites: null, listGapMs: 0, editsMoveTime: true });
  const runtime = new Runtime({ world, bundleFolder: options.bundleFolder ?? BUNDLE });
  setUp(world, runtime, 'PetaGizi');
  const workbookId = world.section('script', () => ({ containerId: '' })).containerId;
  const senders = kaderRows(input.submissions.map(({ email }) => email));
  const settings = { Kader: senders, ...options.settings };
  fillSettings(world, runtime, withPosyandu(world, workbookId, settings, input.posyandu));
  nameKecamatan(world, workbookId);

  const faults = options.faultSeed === null ? null : seededFaults(options.faultSeed);
  world.faults = faults;
  const sent = input.submissions.map((submission) => {
    options.onProgress?.(world, workbookId);
    return send(world, runtime, submission, passing(world, options));
  });
  const lastDelivery = Math.max(
    world.clock.now(),
    ...input.submissions.flatMap(({ deliverAt }) => deliverAt),
  );
  runtime.advanceTo(options.until ?? lastDelivery + 2 * HOUR, passing(world, options));
  world.faults = null;
  const used = dayUse(world, workbookId, (first?.submittedAt ?? options.until ?? SOME_DAY) - HOUR);
  settle(world, runtime);
  return {
    world,
    workbookId,
    maps: openMaps(world, options.bundleFolder ?? BUNDLE),
    dayUse: used,
    failures: runtime.failures().length,
    failed: runtime.failures().map(({ functionName, message }) => `${functionName}: ${message}`),
    refused: sent.filter((accepted) => !accepted).length,
    faults: faults?.injected ?? null,
  };
}

/** @returns whether the form has taken it */
function send(
  world: World,
  runtime: Runtime,
  { id, form, email, submittedAt, answers, deliverAt }: SimulatedSubmission,
  pass: AdvanceOptions,
): boolean {
  runtime.advanceTo(submittedAt, pass);
  const sheet = answersOnForm(world, form, answers, email);
  const { accepted } = runtime.submitForm(
    sheet.formId,
    {
      answers: sheet.answers,
      email,
      at: submittedAt,
      responseId: id,
      lenient: true,
    },
    deliverAt,
  );
  runtime.advanceTo(world.clock.now());
  return accepted;
}

/** Posyandu that only the rows name are added, unless the settings say which there are. */
function withPosyandu(
  world: World,
  workbookId: string,
  settings: SettingsRows,
  named: readonly string[],
): SettingsRows {
  if ('Posyandu' in settings) return settings;
  const { values = [] } = createSheetsService(world).Spreadsheets.Values.get(workbookId, "'Posyandu'!A2:A");
  const present = values.map(([name]) => String(name ?? ''));
  const known = new Set(present.map((name) => name.trim().toLowerCase()));
  const added = named.filter((name) => !known.has(name.toLowerCase()));
  return { ...settings, Posyandu: [...present, ...added].map((Posyandu) => ({ Posyandu })) };
}

/** Whom the copy of counts is made for, in case the settings name nobody. */
const KECAMATAN = 'kecamatan@simulasi.invalid';

function nameKecamatan(world: World, workbookId: string): void {
  const { Values } = createSheetsService(world).Spreadsheets;
  const { values = [] } = Values.get(workbookId, "'Pengaturan'!A1:B");
  const at = values.findIndex(([name]) => name === SETTING.kecamatanAccount);
  if (at === -1) addRow(world, 'Pengaturan', { Nama: SETTING.kecamatanAccount, Nilai: KECAMATAN });
  else if (String(values[at]?.[1] ?? '') === '')
    Values.update({ values: [[KECAMATAN]] }, workbookId, `'Pengaturan'!B${at + 1}`, {
      valueInputOption: 'RAW',
    });
}

/** Rounds of look-ups at the end, so that what hangs on them does not hang on when the clock was stopped. */
const MOST_ROUNDS = 200;

function settle(world: World, runtime: Runtime): void {
  let before = '';
  for (let round = 0; round < MOST_ROUNDS; round++) {
    runtime.run('cariTitik');
    const after = JSON.stringify(world.meter.entryPoints.cariTitik?.cellsWritten);
    if (after === before) break;
    before = after;
  }
  runtime.run(LAYERS);
}

/** Two who read the map, in case the settings name none of a kind. */
const READERS = ['Ya', 'Tidak'].map((named) => ({
  Nama: `Pembaca peta ${named}`,
  Email: `peta.${named.toLowerCase()}@simulasi.invalid`,
  Mendesak: 'Tidak',
  Mingguan: 'Tidak',
  'Boleh Lihat Nama': named,
}));

/** Through links that are made out to two readers, in a world of their own: what they leave behind is not of the simulation. */
function openMaps(ended: World, bundleFolder: string): EndedSimulation['maps'] {
  const world = new World({ now: 0, saved: ended.save() });
  const runtime = new Runtime({ world, bundleFolder });
  for (const reader of READERS) addRow(world, 'Penerima', reader);
  runtime.open();
  const links = mapLinks(world, runtime);
  const open = (link: string | null): string => {
    const parameters = Object.fromEntries(new URL(link ?? 'https://script.google.com/').searchParams);
    const answer = runtime.doGet(parameters);
    return 'html' in answer ? answer.html : answer.text;
  };
  return { points: open(links.points), areas: open(links.areas) };
}
