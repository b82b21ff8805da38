import { html } from '../../local/server/html';

test('what is interpolated is text, in elements and in attributes', () => {
  const hostile = `<script>alert("1")</script>&'`;
  expect(html`<p title="${hostile}">${hostile}</p>`.markup).toBe(
    '<p title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;</p>',
  );
});

test('markup made by the template is left as it is, in lists too', () => {
  expect(html`<ul>${['a<', 'b'].map((item) => html`<li>${item}</li>`)}</ul>`.markup).toBe(
    '<ul><li>a&lt;</li><li>b</li></ul>',
  );
});

test('nothing is written for null, undefined and false, but zero is', () => {
  expect(html`[${null}${undefined}${false}${0}]`.markup).toBe('[0]');
});
