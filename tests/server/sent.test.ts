import { answersField, fields, numberField, textField } from '../../local/server/sent';

test('texts, numbers and answers are read as they were sent', () => {
  const sent = fields({ text: '', row: 3, answers: { 1: 'Mawar', 2: ['a', 'b'] } });
  expect(textField(sent, 'text')).toBe('');
  expect(numberField(sent, 'row')).toBe(3);
  expect(answersField(sent, 'answers')).toEqual({ 1: 'Mawar', 2: ['a', 'b'] });
});

test.each([null, 'text', 7, ['list']])('%j is no object', (body) => {
  expect(() => fields(body)).toThrow('an object is expected');
});

test.each([{ answers: { 1: 7 } }, { answers: { 1: ['a', 7] } }, { answers: null }, {}])(
  'answers in %j are refused',
  (body) => {
    expect(() => answersField(fields(body), 'answers')).toThrow('expected');
  },
);

test.each(['__proto__', 'constructor', 'toString'])('a field named %s is refused', (name) => {
  const sent = JSON.parse(`{"answers":{"1":"Mawar","${name}":"x"}}`);
  expect(() => answersField(fields(sent), 'answers')).toThrow('no such name');
  expect(() => textField(fields({}), name)).toThrow('a text is expected');
});
