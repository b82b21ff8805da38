import { problemOf, type Rule } from '../../../local/server/web/form-check';

const WORDS = { missing: 'wajib', invalid: 'salah', email: 'email salah' };
const TEXT: Rule = { kind: 'TEXT', required: false, rule: null, args: [] };
const NIK: Rule = { ...TEXT, rule: 'requireTextMatchesPattern', args: ['[0-9]{16}'] };

test.each([
  { answer: [], rule: TEXT, problem: null },
  { answer: [], rule: { ...TEXT, required: true }, problem: 'wajib' },
  { answer: ['330406010124001'], rule: NIK, problem: 'salah' },
  { answer: ['3304060101240001'], rule: NIK, problem: null },
  { answer: ['33040601012400011'], rule: NIK, problem: 'salah' },
  { answer: [], rule: NIK, problem: null },
  { answer: ['kader'], rule: { ...TEXT, kind: 'email' }, problem: 'email salah' },
  { answer: ['kader@contoh.id'], rule: { ...TEXT, kind: 'email' }, problem: null },
  { answer: ['0.4'], rule: { ...TEXT, rule: 'requireNumberBetween', args: [0.5, 40] }, problem: 'salah' },
  { answer: ['0.5'], rule: { ...TEXT, rule: 'requireNumberBetween', args: [0.5, 40] }, problem: null },
  { answer: ['apa saja'], rule: { ...TEXT, rule: 'requireSomethingNew', args: [] }, problem: null },
])('$answer under $rule.rule: $problem', ({ answer, rule, problem }) => {
  expect(problemOf(answer, rule, WORDS)).toBe(problem);
});
