import vm from 'node:vm';
import { bridgeScript } from '../../local/runtime/page-bridge';

interface Request {
  readonly endpoint: string;
  readonly body: unknown;
}

/** A page with the bridge in it, whose server gives these answers in turn. */
function page(...answers: readonly unknown[]) {
  const requests: Request[] = [];
  const queue = [...answers];
  const fetch = async (endpoint: string, init: { readonly body: string }) => {
    requests.push({ endpoint, body: JSON.parse(init.body) });
    return { json: async () => queue.shift() };
  };
  const told: unknown[] = [];
  const window = { location: { origin: 'http://localhost' } };
  const scope = vm.createContext({ window, fetch, tell: (...what: unknown[]) => told.push(what), console });
  vm.runInContext(bridgeScript('/api/run?a=</script>', ['add', 'f', 'g']), scope);
  const run = async (code: string) => {
    vm.runInContext(`with (window) { ${code} }`, scope);
    await new Promise((done) => setTimeout(done, 5));
  };
  return { run, requests, told };
}

test('calls the function and hands its value to the success handler, with the user object', async () => {
  const { run, requests, told } = page({ value: { sum: 3 } });
  await run('google.script.run.withSuccessHandler((v, u) => tell(v.sum, u)).withUserObject("x").add(1, 2)');
  expect(requests).toEqual([
    { endpoint: '/api/run?a=</script>', body: { functionName: 'add', args: [1, 2] } },
  ]);
  expect(told).toEqual([[3, 'x']]);
});

test('hands an error to the failure handler', async () => {
  const { run, told } = page({ error: { name: 'Exception', message: 'rusak' } });
  await run('google.script.run.withFailureHandler((e) => tell(e.name, e.message)).add()');
  expect(told).toEqual([['Exception', 'rusak']]);
});

test('one runner serves several calls, each with its own handlers', async () => {
  const { run, told } = page({ value: 1 }, { value: 2 });
  await run(`
    const base = google.script.run;
    base.withSuccessHandler((v) => tell('a', v)).f();
    base.withSuccessHandler((v) => tell('b', v)).g();
  `);
  expect(told).toEqual([
    ['a', 1],
    ['b', 2],
  ]);
});

test('refuses a date before anything is sent', async () => {
  const { run, requests } = page();
  await expect(run('google.script.run.f({ day: new Date() })')).rejects.toThrow(
    'Failed due to illegal value in property: 0.day',
  );
  expect(requests).toEqual([]);
});

test.each(['missing', 'toString', 'Date', 'constructor'])('has no function of the name %s', async (name) => {
  const { run, requests } = page();
  await run(`try { google.script.run.${name}(); } catch (error) { tell(error instanceof TypeError); }`);
  expect(requests).toEqual([]);
});

// "Communicate with Server Functions": 10 calls at once, further ones wait.
test('sends the eleventh call when one of the first ten is back', async () => {
  const replies: (() => void)[] = [];
  const sent: string[] = [];
  const fetch = (_: string, { body }: { readonly body: string }) => {
    sent.push(body);
    return new Promise((reply) => replies.push(() => reply({ json: async () => ({ value: 1 }) })));
  };
  const window = { location: { origin: 'http://localhost' } };
  const scope = vm.createContext({ window, fetch, console });
  vm.runInContext(bridgeScript('/api/run', ['f']), scope);
  vm.runInContext('for (let n = 1; n <= 12; n += 1) window.google.script.run.f(n);', scope);
  expect(sent).toHaveLength(10);
  replies[0]?.();
  await new Promise((done) => setTimeout(done, 5));
  expect(sent.slice(10).map((body) => JSON.parse(body).args)).toEqual([[11]]);
});

test('cannot end the script element it is put into', () => {
  expect(bridgeScript('</script>', ['</script>'])).not.toContain('</script>');
});
