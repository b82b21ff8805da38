import { stubsFor } from '../../scripts/entry-stubs';

const entry = (functions: readonly string[], roomFunctions: readonly string[]) => ({
  file: 'main.ts',
  functions,
  roomCaller: 'call-room.ts',
  roomFunctions,
  loader: 'code-beside.ts',
});

test('each function of the entry file and of the rooms stands beside the bundle', () => {
  const stubs = stubsFor('P', entry(['doGet'], ['bukaCatatan']));
  expect(stubs.match(/function \w+/g)).toEqual(['function doGet', 'function bukaCatatan']);
});

test.each([
  { what: 'of two rooms', functions: [], roomFunctions: ['bukaCatatan', 'bukaCatatan'], name: 'bukaCatatan' },
  { what: 'of a room and the machine', functions: ['doGet'], roomFunctions: ['doGet'], name: 'doGet' },
])('two functions $what with one name are an error that names it', ({ functions, roomFunctions, name }) => {
  expect(() => stubsFor('P', entry(functions, roomFunctions))).toThrow(name);
});
