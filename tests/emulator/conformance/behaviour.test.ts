import { runInNewContext } from 'node:vm';
import { GoogleException } from '../../../local/google/core/exception';
import { assert } from './behaviour';

const foreign = (code: string): unknown => runInNewContext(code);

test.each<[string, unknown, unknown]>([
  ['nothing and null', undefined, null],
  ['nothing and null in a list', [undefined], [null]],
  ['null and no number in a list', [null], [Number.NaN]],
  ['a number and its text', 1, '1'],
  ['empty text and null', '', null],
  ['a list and a longer one', ['a'], ['a', undefined]],
  ['a field and none', { a: undefined }, {}],
  ['two moments', new Date(0), new Date(1)],
  ['a list and an object of its places', ['a'], { 0: 'a' }],
  ['two objects of a class', new GoogleException('a'), new GoogleException('a')],
])('%s are not equal', (_, a, b) => {
  expect(() => assert.equal(a, b)).toThrow('expected');
  expect(() => assert.equal(b, a)).toThrow('expected');
});

test('lists, objects and dates of another realm are equal to those of this one', () => {
  assert.equal(foreign('[1, ["a"], null]'), [1, ['a'], null]);
  assert.equal(foreign('({ a: { b: NaN } })'), { a: { b: Number.NaN } });
  assert.equal(foreign('new Date(5)'), new Date(5));
});

const refusing = (text: string) => () => {
  throw new GoogleException(text);
};

test('only a refusal of a service, and only with the text, is taken for one', () => {
  assert.throws(refusing('too long'));
  assert.throws(refusing('too long'), /long/);
  expect(() => assert.throws(refusing('too long'), /short/)).toThrow('thrown was: too long');
  expect(() => assert.throws(() => 'nothing')).toThrow('nothing was thrown');
  const slip = () => {
    throw new TypeError('x is not emulated');
  };
  expect(() => assert.throws(slip)).toThrow('thrown was a TypeError');
  assert.throws(slip, /emulated/, 'TypeError');
});
