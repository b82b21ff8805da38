import type { Behaviour } from './behaviour';

/** A file that is pushed with the checks: what has a meaning in markup, in templates or in comments stands in it as text. */
export const CODE_FILE = {
  name: 'kode',
  text: `/*0a1b*/take([t=>t+"// &amp; </div> <!-- \\u00e9 \\\\ é 'x' \`y\`".length,/[?>]/.test("?")]);${'/**/'.repeat(20_000)}\n`,
};

type Take = (values: readonly unknown[]) => void;

export const codeBehaviours: readonly Behaviour[] = [
  {
    number: 97,
    title: 'new Function makes code of text, in the realm of the script',
    check(assert) {
      const made = new Function('given', 'return [given, Array, typeof Utilities.getUuid]');
      const given = {};
      const [same, array, service]: readonly unknown[] = made(given);
      assert.ok(same === given && array === Array, 'the code has a realm of its own');
      assert.equal(service, 'function');
    },
  },
  {
    number: 98,
    title: 'a file is read as it was pushed, and its code runs',
    check(assert) {
      const read = HtmlService.createTemplateFromFile(CODE_FILE.name).getRawContent();
      assert.equal(read.trimEnd(), CODE_FILE.text.trimEnd());
      let taken: readonly unknown[] = [];
      const take: Take = (values) => {
        taken = values;
      };
      new Function('take', read)(take);
      assert.equal(taken[1], true);
    },
  },
  {
    number: 99,
    title: 'a template runs code with the values that it was given',
    check(assert) {
      let taken: readonly unknown[] = [];
      const take: Take = (values) => {
        taken = values;
      };
      const given = { a: ['//'] };
      const template = HtmlService.createTemplate('<? (()=>{var f=x=>x.a;take([f(given),"// <b>"])})(); ?>');
      Object.assign(template, { given, take }).evaluate();
      assert.ok(taken[0] === given.a, 'the value is another');
      assert.equal(taken[1], '// <b>');
    },
  },
];
