import vm from 'node:vm';
import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import type { ScriptHost } from '../../../local/google/core/script-host';
import { createHtmlService } from '../../../local/google/html/html-service';
import { inExecution, newWorld } from '../worlds';

/** A script of its own realm, as the runtime loads one. */
function scriptOf(code: string, files: Readonly<Record<string, string>> = {}): ScriptHost {
  const context = vm.createContext({});
  vm.runInContext(code, context);
  return {
    htmlFile: (name) => files[name] ?? null,
    evaluate: (source) => vm.runInContext(source, context),
  };
}

const serviceOf = (script: ScriptHost = scriptOf('')) => createHtmlService(newWorld(), script);

function evaluated(template: string, variables: object = {}, script?: ScriptHost): string {
  const service = serviceOf(script);
  return Object.assign(service.createTemplate(template), variables).evaluate().getContent();
}

describe('templates', () => {
  test('variables set on the template are free names in it', () => {
    expect(evaluated('Hello <?= name ?>', { name: 'G' })).toBe('Hello G');
  });

  test('scriptlets run: loops, conditions, several to a page', () => {
    const template = '<? for (var i = 0; i < 3; i++) { ?><li><?= i ?></li><? } ?>';
    expect(evaluated(template)).toBe('<li>0</li><li>1</li><li>2</li>');
  });

  test('they call functions of the script', () => {
    expect(evaluated('<?= sapa("Bu") ?>', {}, scriptOf('function sapa(x) { return "Halo " + x; }'))).toBe(
      'Halo Bu',
    );
  });

  test('a printing scriptlet prints its first statement only', () => {
    expect(evaluated('<?= "a"; "b" ?>')).toBe('a');
  });

  test('a forced print is not escaped', () => {
    expect(evaluated('<?!= html ?>', { html: '<b>' })).toBe('<b>');
  });

  test('null and undefined print nothing in text', () => {
    expect(evaluated('[<?= a ?><?= b ?>]', { a: null, b: undefined })).toBe('[]');
  });

  test('an unknown name throws, as in any script', () => {
    expect(() => evaluated('<?= entah ?>')).toThrow('entah is not defined');
  });

  test('getCode holds the literals, getRawContent the template', () => {
    const template = serviceOf().createTemplate('Halo <?= nama ?>!');
    expect(template.getCode()).toContain('"Halo "');
    expect(template.getCode()).toContain('"!"');
    expect(template.getRawContent()).toBe('Halo <?= nama ?>!');
  });

  test('come from pushed files by name without extension; a missing file throws', () => {
    const service = serviceOf(scriptOf('', { 'web/page': '<p><?= 1 ?></p>' }));
    expect(service.createTemplateFromFile('web/page').evaluate().getContent()).toBe('<p>1</p>');
    expect(service.createHtmlOutputFromFile('web/page').getContent()).toBe('<p><?= 1 ?></p>');
    expect(() => service.createTemplateFromFile('web/none')).toThrow(
      'No HTML file named web/none was found.',
    );
  });
});

describe('the raw content of a template', () => {
  test('is the file as it was pushed, whatever is set on the template', () => {
    const service = serviceOf(scriptOf('', { data: '{"a":[1,2],"b":"<?= x ?>"}' }));
    const template = Object.assign(service.createTemplateFromFile('data'), { x: 1 });
    expect(template.getRawContent()).toBe('{"a":[1,2],"b":"<?= x ?>"}');
  });
});

// Expected values by the escaping rules of Closure Templates, applied by hand.
describe('printing escapes by context', () => {
  const evil = `<script>"'&`;
  test.each([
    { where: 'text', template: '<p><?= x ?></p>', x: evil, shown: '<p>&lt;script&gt;&quot;&#39;&amp;</p>' },
    {
      where: 'quoted attribute',
      template: '<p title="<?= x ?>">',
      x: '"><i',
      shown: '<p title="&quot;&gt;&lt;i">',
    },
    { where: 'unquoted attribute', template: '<p title=<?= x ?>>', x: 'a b', shown: '<p title=a&#32;b>' },
    { where: 'link', template: '<a href="<?= x ?>">', x: 'javascript:alert(1)', shown: '<a href="#zSoyz">' },
    {
      where: 'link',
      template: '<a href="<?= x ?>">',
      x: 'https://a.example/?b=c&d',
      shown: '<a href="https://a.example/?b=c&amp;d">',
    },
    {
      where: 'query',
      template: '<a href="/?q=<?= x ?>">',
      x: 'a&b=c d',
      shown: '<a href="/?q=a%26b%3Dc%20d">',
    },
    {
      where: 'script',
      template: '<script>var x = <?= x ?>;</script>',
      x: `'</script>`,
      shown: `<script>var x = '\\x27\\x3c\\/script\\x3e';</script>`,
    },
    {
      where: 'script number',
      template: '<script>var x = <?= x ?>;</script>',
      x: 5,
      shown: '<script>var x =  5 ;</script>',
    },
    {
      where: 'script string',
      template: '<script>f("<?= x ?>")</script>',
      x: '"+evil+"',
      shown: '<script>f("\\x22+evil+\\x22")</script>',
    },
    {
      where: 'handler',
      template: `<b onclick="f('<?= x ?>')">`,
      x: `');g('`,
      shown: `<b onclick="f('\\x27);g(\\x27')">`,
    },
    {
      where: 'style',
      template: '<b style="color:<?= x ?>">',
      x: 'red;background:url(x)',
      shown: '<b style="color:zSoyz">',
    },
    { where: 'attribute name', template: '<b <?= x ?>="1">', x: 'onclick', shown: '<b zSoyz="1">' },
    { where: 'comment', template: '<!-- <?= x ?> -->', x: '--><b>', shown: '<!--  -->' },
    {
      where: 'text after a script',
      template: '<script>"a"</script><?= x ?>',
      x: '<',
      shown: '<script>"a"</script>&lt;',
    },
    {
      where: 'textarea',
      template: '<textarea><?= x ?></textarea>',
      x: '</textarea>',
      shown: '<textarea>&lt;/textarea&gt;</textarea>',
    },
  ])('$where: $x', ({ template, x, shown }) => {
    expect(evaluated(template, { x })).toBe(shown);
  });

  const printable = fc.string({ unit: fc.constantFrom(...`ab<>&"'=/\\\`$; é👶-`) });

  test('a reader of the page sees the very text', () => {
    fc.assert(
      fc.property(printable, (x) => {
        const page = evaluated('<p title="<?= x ?>"><?= x ?></p>', { x });
        const element = new DOMParser().parseFromString(page, 'text/xml').documentElement;
        expect([element?.getAttribute('title'), element?.textContent]).toEqual([x, x]);
      }),
    );
  });

  test('a script of the page reads the very text, in and out of quotes', () => {
    fc.assert(
      fc.property(printable, (x) => {
        const page = evaluated('<script>[<?= x ?>, "<?= x ?>"]</script>', { x });
        const code = page.replace('<script>', '').replace('</script>', '');
        expect(Array.from(vm.runInNewContext(code))).toEqual([x, x]);
        expect(code).not.toMatch(/[<>]/);
      }),
    );
  });
});

describe('HtmlOutput', () => {
  test('has an empty title, no user agent outside a web app, and a blob of HTML', () => {
    const output = serviceOf().createHtmlOutput('<p>');
    expect(output.getTitle()).toBe('');
    expect(output.getBlob().getContentType()).toBe('text/html');
    expect(serviceOf().getUserAgent()).toBeNull();
    const world = newWorld();
    const service = createHtmlService(world, scriptOf(''));
    expect(inExecution(world, () => service.getUserAgent(), 'web-app')).not.toBeNull();
  });

  test('appends as it is, or escaped', () => {
    const output = serviceOf().createHtmlOutput().append('<b>').appendUntrusted('<b>');
    expect(output.getContent()).toBe('<b>&lt;b&gt;');
    expect(output.clear().getContent()).toBe('');
  });

  test('only four meta tags may be asked for', () => {
    const output = serviceOf().createHtmlOutput('').addMetaTag('viewport', 'width=device-width');
    expect(output.getMetaTags().map((tag) => [tag.getName(), tag.getContent()])).toEqual([
      ['viewport', 'width=device-width'],
    ]);
    expect(() => output.addMetaTag('robots', 'noindex')).toThrow(
      'The meta tag you specified is not allowed in this context.',
    );
  });

  test('keeps its title and size', () => {
    const service = serviceOf();
    const output = service.createHtmlOutput('').setTitle('Peta & Gizi').setWidth(300).setHeight(200);
    output.setXFrameOptionsMode(service.XFrameOptionsMode.ALLOWALL);
    expect([output.getTitle(), output.getWidth(), output.getHeight()]).toEqual(['Peta & Gizi', 300, 200]);
  });

  test('has the size and the tags that were asked for last, and none by itself', () => {
    const output = serviceOf().createHtmlOutput('');
    expect([output.getWidth(), output.getHeight(), output.getMetaTags()]).toEqual([null, null, []]);
    output.setWidth(300).setHeight(200).setWidth(640).setHeight(480);
    expect([output.getWidth(), output.getHeight()]).toEqual([640, 480]);
    const tags = output.addMetaTag('viewport', 'a').addMetaTag('mobile-web-app-capable', 'yes').getMetaTags();
    expect(tags.map((tag) => tag.getName())).toEqual(['viewport', 'mobile-web-app-capable']);
  });

  test('a method that is missing throws its name', () => {
    const output: object = serviceOf().createHtmlOutput('');
    expect(() => Reflect.get(output, 'asTemplate')).toThrow(
      'HtmlService.HtmlOutput.asTemplate is not emulated',
    );
  });
});
