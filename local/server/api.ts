import type { CellAddress, DialogView, Laptop, SubmitOutcome } from './laptop';
import { liveFigures } from './pages/start';
import { json, type PageRequest, type Reply, type Route } from './router';
import { answersField, BadRequest, fields, numberField, textField } from './sent';
import { sheetWire, tabWire } from './sheet-wire';
import type { DeedWire, DialogWire, StatusWire, SubmitWire, TabsWire } from './wire';

const get = (path: RegExp, answer: (request: PageRequest) => Reply): Route => ({
  method: 'GET',
  path,
  answer,
});
const post = (path: RegExp, answer: (request: PageRequest) => Reply): Route => ({
  method: 'POST',
  path,
  answer,
});

/** Parameter of a page's address with the e-mail address of who is at it; the owner where it is missing. */
export const PERSON = 'sebagai';

export function apiRoutes(laptop: Laptop): readonly Route[] {
  return [
    get(/^\/api\/keadaan$/, () => json(statusWire(laptop))),
    get(/^\/api\/lembar$/, () => json(tabsWire(laptop))),
    get(/^\/api\/lembar\/(\d+)$/, ({ caught: [gid] }) => {
      const sheet = laptop.workbook().sheets.find((one) => one.sheetId === Number(gid));
      return sheet ? json(sheetWire(sheet, laptop.version())) : json({ ok: false }, 404);
    }),
    post(/^\/api\/sel$/, ({ body, query }) =>
      deed(() => {
        laptop.typeIntoCell(cellAddress(body), textField(fields(body), 'text'), personIn(query));
        return {};
      }),
    ),
    post(/^\/api\/pilih$/, ({ body, query }) =>
      deed(() => {
        laptop.selectCell(cellAddress(body), personIn(query));
        return {};
      }),
    ),
    post(/^\/api\/menu$/, ({ body, query }) =>
      deed(() => {
        const shown = laptop.clickMenu(textField(fields(body), 'handler'), personIn(query));
        return { dialogs: shown.map(dialogWire) };
      }),
    ),
    post(/^\/api\/kirim\/([\w-]+)$/, ({ caught: [address = ''], body }) => {
      const sent = fields(body);
      const responseId = typeof sent.responseId === 'string' ? sent.responseId : null;
      const answers = answersField(sent, 'answers');
      return json(
        submitWire(laptop.submitForm(address, { answers, email: textField(sent, 'email'), responseId })),
      );
    }),
    post(/^\/api\/jam$/, ({ body }) =>
      deed(() => {
        const { now, timeZone } = laptop.status();
        laptop.moveClock(movedClock(textField(fields(body), 'move'), now, timeZone));
        return {};
      }),
    ),
    post(/^\/api\/pemicu$/, ({ body }) =>
      deed(() => {
        laptop.runTrigger(textField(fields(body), 'id'));
        return {};
      }),
    ),
    post(/^\/api\/panggil\/(web-app|sidebar)$/, ({ caught: [from], body, query }) => {
      const answer = laptop.callFromPage(body, from === 'sidebar' ? 'sidebar' : 'web-app', personIn(query));
      return json('shown' in answer ? { ...answer, shown: answer.shown?.map(dialogWire) } : answer);
    }),
  ];
}

const personIn = (query: URLSearchParams): string | undefined => query.get(PERSON) ?? undefined;

function cellAddress(body: unknown): CellAddress {
  const sent = fields(body);
  return {
    sheet: textField(sent, 'sheet'),
    row: numberField(sent, 'row'),
    column: numberField(sent, 'column'),
  };
}

/** What the script or Google refuses is told to the person; it is no fault of the server. */
function deed<T extends object>(run: () => T): Reply {
  const wire = ((): DeedWire<T> => {
    try {
      return { ok: true, ...run() };
    } catch (error) {
      if (error instanceof BadRequest) throw error;
      return { ok: false, message: error instanceof Error ? error.message : String(error) };
    }
  })();
  return json(wire);
}

function statusWire(laptop: Laptop): StatusWire {
  const status = laptop.status();
  const { demo, failures } = status;
  return {
    version: laptop.version(),
    live: liveFigures(status),
    healthy: failures === 0,
    demoRunning: demo !== null && demo.done < demo.total,
  };
}

const tabsWire = (laptop: Laptop): TabsWire => ({
  version: laptop.version(),
  tabs: laptop.workbook().sheets.map(tabWire),
});

const dialogWire = ({ kind, title, text, page }: DialogView): DialogWire => ({
  kind,
  title,
  text,
  page: page === null ? null : `/dialog/${page}`,
});

function submitWire(outcome: SubmitOutcome): SubmitWire {
  return outcome.ok ? { ok: true, editPath: outcome.editPath } : { ok: false, problems: outcome.problems };
}

const MINUTE_MS = 60_000;
const STEPS: Readonly<Record<string, number>> = {
  'plus-5m': 5 * MINUTE_MS,
  'plus-1h': 60 * MINUTE_MS,
  'plus-1d': 24 * 60 * MINUTE_MS,
};

/** @param move a key of {@link STEPS}, or `monday`: the next Monday at 07.00 on the wall clock */
export function movedClock(move: string, now: number, timeZone: string): number {
  const step = Object.hasOwn(STEPS, move) ? STEPS[move] : undefined;
  if (step !== undefined) return now + step;
  if (move !== 'monday') throw new BadRequest(`no such move: ${move}`);
  const offset = offsetMs(now, timeZone);
  const local = new Date(now + offset);
  const days = (8 - local.getUTCDay()) % 7;
  const monday = Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate() + days, 7) - offset;
  return monday > now ? monday : monday + 7 * 24 * 60 * MINUTE_MS;
}

/** Zones of Indonesia keep one offset all year, so that of now serves next Monday too. */
function offsetMs(now: number, timeZone: string): number {
  const name = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(now)
    .find((part) => part.type === 'timeZoneName')?.value;
  const [, sign, hours, minutes] = /GMT([+-])(\d+):(\d+)/.exec(name ?? '') ?? [];
  return hours === undefined
    ? 0
    : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE_MS;
}
