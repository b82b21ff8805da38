import type { Scalar } from '../grid/model';
import { compare, isError, type Single } from './value';

type Test = (value: Single) => boolean;

const COMPARISONS: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
};

/** The criterion of COUNTIF and its like: a value to equal, or text such as `">=5"`, `"<>"`, `"Ba*"`. */
export function criterion(wanted: Single): Test {
  if (isError(wanted)) return () => false;
  if (wanted === null) return (value) => value === null;
  if (typeof wanted !== 'string') return (value) => value === wanted;
  const match = /^(<>|<=|>=|=|<|>)?([\s\S]*)$/.exec(wanted);
  const operator = match?.[1] ?? '=';
  return against(operator, readScalar(match?.[2] ?? ''), match?.[1] !== undefined);
}

function readScalar(text: string): Scalar {
  if (text.trim() !== '' && !Number.isNaN(Number(text))) return Number(text);
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  return text;
}

function against(operator: string, wanted: Scalar, explicit: boolean): Test {
  if (wanted === '') {
    const empty = (value: Single) => value === null || (!explicit && value === '');
    return operator === '<>' ? (value) => !empty(value) : operator === '=' ? empty : () => false;
  }
  if (typeof wanted === 'string' && (operator === '=' || operator === '<>')) {
    const pattern = wildcard(wanted);
    const matches: Test = (value) => typeof value === 'string' && pattern.test(value);
    return operator === '=' ? matches : (value) => !matches(value);
  }
  const holds = COMPARISONS[operator];
  return (value) => {
    if (value === null || isError(value) || typeof value !== typeof wanted) return operator === '<>';
    return holds?.(compare(value, wanted)) ?? false;
  };
}

/** `*` any run, `?` any one character, `~` takes their meaning away. */
function wildcard(text: string): RegExp {
  const source = text.replace(/~([*?~])|([*?])|([.+^${}()|[\]\\])/g, (_, literal, wild, special) => {
    if (literal) return `\\${literal}`;
    if (wild) return wild === '*' ? '[\\s\\S]*' : '[\\s\\S]';
    return `\\${special}`;
  });
  return new RegExp(`^${source}$`, 'i');
}
