/** Where in a page the next character would stand. */
export type HtmlContext =
  | { readonly place: 'text' | 'tag' | 'comment' | 'style' }
  | { readonly place: 'script'; readonly inString: boolean }
  | {
      readonly place: 'attribute';
      readonly kind: AttributeKind;
      readonly quote: '"' | "'" | null;
      readonly valueSoFar: string;
      /** Within a string of a handler's script. */
      readonly inString: boolean;
    };

type AttributeKind = 'plain' | 'url' | 'script' | 'style';

const URL_ATTRIBUTES = new Set(
  'action background cite data formaction href longdesc poster src xlink:href'.split(' '),
);

/** Elements whose content is not markup. */
const RAW_ELEMENTS = new Set(['script', 'style', 'textarea', 'title']);

type State =
  | { readonly at: 'text' | 'comment' | 'tag' | 'name' }
  | { readonly at: 'raw'; readonly element: string; readonly content: string }
  | { readonly at: 'before-value'; readonly attribute: string }
  | {
      readonly at: 'value';
      readonly attribute: string;
      readonly quote: '"' | "'" | null;
      readonly content: string;
    };

/** Follows a page as it grows, and knows in which context it stands. */
export class HtmlScanner {
  private state: State = { at: 'text' };
  /** Markup that is not understood yet: the beginning of a tag, of a name. */
  private pending = '';
  /** Element of the tag that is open. */
  private element = '';

  feed(html: string): void {
    let at = 0;
    while (at < html.length) {
      if (this.state.at === 'raw') at = html.length - this.skipRaw(this.state, html.slice(at));
      else this.step(this.state, html.charAt(at++));
    }
  }

  context(): HtmlContext {
    const { state } = this;
    switch (state.at) {
      case 'text':
        return { place: 'text' };
      case 'comment':
        return { place: 'comment' };
      case 'tag':
      case 'name':
        return { place: 'tag' };
      case 'raw':
        return rawContext(state.element, state.content);
      case 'before-value':
        return attributeContext(state.attribute, null, '');
      case 'value':
        return attributeContext(state.attribute, state.quote, state.content);
    }
  }

  private step(state: Exclude<State, { at: 'raw' }>, character: string): void {
    if (state.at === 'text') this.inText(character);
    else if (state.at === 'comment') this.inComment(character);
    else if (state.at === 'before-value') this.beforeValue(character, state.attribute);
    else if (state.at === 'value') this.inValue(character, state);
    else this.inTag(character);
  }

  private inText(character: string): void {
    this.pending = character === '<' ? '<' : this.pending && this.pending + character;
    if (this.pending === '<!--') this.enter({ at: 'comment' });
    else if (/^<\/?[a-z][\w:-]*[\s/>]$/i.test(this.pending)) this.openTag(character);
    else if (!/^<(?:!-?|\/?(?:[a-z][\w:-]*)?)?$/i.test(this.pending)) this.pending = '';
  }

  private openTag(character: string): void {
    this.element = this.pending.startsWith('</') ? '' : this.pending.slice(1, -1).toLowerCase();
    this.enter({ at: 'tag' });
    this.inTag(character);
  }

  private inComment(character: string): void {
    this.pending = (this.pending + character).slice(-3);
    if (this.pending === '-->') this.enter({ at: 'text' });
  }

  private inTag(character: string): void {
    if (character === '>') {
      const raw = RAW_ELEMENTS.has(this.element);
      this.enter(raw ? { at: 'raw', element: this.element, content: '' } : { at: 'text' });
    } else if (character === '=' && this.pending) {
      this.enter({ at: 'before-value', attribute: this.pending.trim().toLowerCase() });
    } else if (/[\s/]/.test(character)) {
      // A space may stand between a name and its `=`.
      if (this.pending && !this.pending.endsWith(' ')) this.pending += ' ';
    } else {
      this.pending = this.pending.endsWith(' ') ? character : this.pending + character;
      this.state = { at: 'name' };
    }
  }

  private beforeValue(character: string, attribute: string): void {
    if (/\s/.test(character)) return;
    if (character === '"' || character === "'") {
      this.enter({ at: 'value', attribute, quote: character, content: '' });
    } else if (character === '>') {
      this.enter({ at: 'tag' });
      this.inTag(character);
    } else {
      this.enter({ at: 'value', attribute, quote: null, content: character });
    }
  }

  private inValue(character: string, state: State & { at: 'value' }): void {
    const ends = state.quote ? character === state.quote : /[\s>]/.test(character);
    if (!ends) {
      this.state = { ...state, content: state.content + character };
      return;
    }
    this.enter({ at: 'tag' });
    if (!state.quote) this.inTag(character);
  }

  /** @returns how many characters are left after the end tag; 0 where it has not come yet */
  private skipRaw(state: State & { at: 'raw' }, html: string): number {
    const content = state.content + html;
    const end = new RegExp(`</${state.element}(?:[\\s/][^>]*)?>`, 'i').exec(content);
    this.enter(end ? { at: 'text' } : { ...state, content });
    return end ? content.length - end.index - end[0].length : 0;
  }

  private enter(state: State): void {
    this.state = state;
    this.pending = '';
  }
}

function rawContext(element: string, content: string): HtmlContext {
  if (element === 'script') return { place: 'script', inString: endsInString(content) };
  return { place: element === 'style' ? 'style' : 'text' };
}

function attributeContext(attribute: string, quote: '"' | "'" | null, content: string): HtmlContext {
  const kind = attributeKind(attribute);
  const inString = kind === 'script' && endsInString(content);
  return { place: 'attribute', kind, quote, valueSoFar: content, inString };
}

function attributeKind(attribute: string): AttributeKind {
  if (attribute.startsWith('on')) return 'script';
  if (attribute === 'style') return 'style';
  return URL_ATTRIBUTES.has(attribute) ? 'url' : 'plain';
}

/** Whether script text ends within a string literal; comments are skipped, regular expressions are not looked for. */
function endsInString(script: string): boolean {
  const tokens = /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|(["'`])(?:\\[\s\S]|(?!\1)[^\\])*(\1|$)/g;
  for (const [token, quote, end] of script.matchAll(tokens)) {
    if (quote && end === '' && token.length > 0) return true;
  }
  return false;
}
