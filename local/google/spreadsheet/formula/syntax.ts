import { parseBox } from '../grid/a1';
import type { Box } from '../grid/model';

/** One piece of a formula's text; joined again they give the text back. */
export interface Lexeme {
  readonly kind: 'space' | 'number' | 'text' | 'reference' | 'name' | 'operator';
  readonly text: string;
}

const CELL = '\\$?[A-Za-z]{1,3}\\$?\\d+';
const REFERENCE = `(?:(?:'(?:[^']|'')+'|[A-Za-z_][\\w.]*)!)?(?:${CELL}(?::(?:${CELL}|\\$?[A-Za-z]{1,3}(?![\\w(])))?|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}(?![\\w(])|\\$?\\d+:\\$?\\d+)(?![\\w(])`;
const LEXEME = new RegExp(
  `(\\s+)|("(?:[^"]|"")*")|(${REFERENCE})|(\\d+(?:\\.\\d*)?(?:[eE][+-]?\\d+)?|\\.\\d+)|([A-Za-z_][\\w.]*)|(<>|<=|>=|[-+*/^&=<>(),;{}%!#])`,
  'y',
);
const KINDS = ['space', 'text', 'reference', 'number', 'name', 'operator'] as const;

/** @param formula without its `=`; `null` where there is a piece that no formula has */
export function lexemes(formula: string): readonly Lexeme[] | null {
  const result: Lexeme[] = [];
  LEXEME.lastIndex = 0;
  let at = 0;
  while (at < formula.length) {
    LEXEME.lastIndex = at;
    const match = LEXEME.exec(formula);
    if (!match) return null;
    const group = match.slice(1).findIndex((text) => text !== undefined);
    const kind = KINDS[group];
    if (!kind) return null;
    result.push({ kind, text: match[0] });
    at += match[0].length;
  }
  return result;
}

/** A reference as written: the tab, if named, and the cells. */
export interface Reference {
  readonly title: string | null;
  readonly box: Box;
}

export function readReference(text: string): Reference | null {
  const mark = text.lastIndexOf('!');
  const title = mark < 0 ? null : text.slice(0, mark).replace(/^'|'$/g, '').replace(/''/g, "'");
  const box = parseBox(text.slice(mark + 1).replace(/\$/g, ''));
  return box && { title, box };
}

export type Expression =
  | { readonly kind: 'literal'; readonly value: number | string | boolean }
  | { readonly kind: 'reference'; readonly reference: Reference }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: 'unary'; readonly operator: string; readonly operand: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'missing' };

/** Loosest first. */
const BINARY: readonly (readonly string[])[] = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

const parsed = new Map<string, Expression | null>();

/** @param formula with its `=`; `null` where it cannot be read, which shows as `#ERROR!` */
export function parseFormula(formula: string): Expression | null {
  let expression = parsed.get(formula);
  if (expression === undefined) {
    const pieces = lexemes(formula.slice(1));
    expression = pieces && new Parser(pieces.filter(({ kind }) => kind !== 'space')).whole();
    parsed.set(formula, expression);
  }
  return expression;
}

class Parser {
  private at = 0;

  constructor(private readonly pieces: readonly Lexeme[]) {}

  whole(): Expression | null {
    const expression = this.binary(0);
    return this.at === this.pieces.length ? expression : null;
  }

  private binary(level: number): Expression | null {
    const operators = BINARY[level];
    if (!operators) return this.unary();
    let left = this.binary(level + 1);
    for (let next = this.peek(); left && next && operators.includes(next); next = this.peek()) {
      this.at += 1;
      const right = this.binary(level + 1);
      left = right && { kind: 'binary', operator: next, left, right };
    }
    return left;
  }

  private unary(): Expression | null {
    const operator = this.peek();
    if (operator === '-' || operator === '+') {
      this.at += 1;
      const operand = this.unary();
      return operand && { kind: 'unary', operator, operand };
    }
    let operand = this.primary();
    while (operand && this.peek() === '%') {
      this.at += 1;
      operand = { kind: 'unary', operator: '%', operand };
    }
    return operand;
  }

  private primary(): Expression | null {
    const piece = this.pieces[this.at++];
    if (!piece) return null;
    switch (piece.kind) {
      case 'number':
        return { kind: 'literal', value: Number(piece.text) };
      case 'text':
        return { kind: 'literal', value: piece.text.slice(1, -1).replace(/""/g, '"') };
      case 'reference': {
        const reference = readReference(piece.text);
        return reference && { kind: 'reference', reference };
      }
      case 'name':
        return this.named(piece.text);
      default:
        return piece.text === '(' ? this.closed(this.binary(0)) : null;
    }
  }

  private named(name: string): Expression | null {
    if (this.peek() === '(') {
      this.at += 1;
      const args = this.list();
      return args && { kind: 'call', name: name.toUpperCase(), args };
    }
    if (/^(true|false)$/i.test(name)) return { kind: 'literal', value: name.toLowerCase() === 'true' };
    return { kind: 'name', name };
  }

  /** Arguments up to the closing bracket; `,` and `;` both part them, whatever the locale. */
  private list(): readonly Expression[] | null {
    const args: Expression[] = [];
    if (this.peek() === ')') {
      this.at += 1;
      return args;
    }
    for (;;) {
      const left =
        this.isSeparator() || this.peek() === ')' ? ({ kind: 'missing' } as const) : this.binary(0);
      if (!left) return null;
      args.push(left);
      const piece = this.pieces[this.at++]?.text;
      if (piece === ')') return args;
      if (piece !== ',' && piece !== ';') return null;
    }
  }

  private closed(inner: Expression | null): Expression | null {
    return this.pieces[this.at++]?.text === ')' ? inner : null;
  }

  private isSeparator = (): boolean => this.peek() === ',' || this.peek() === ';';

  private peek(): string | undefined {
    const piece = this.pieces[this.at];
    return piece?.kind === 'operator' ? piece.text : undefined;
  }
}
