import { labelText } from '../../src/kernel/label-text';

test.each([
  { title: 'a name', text: 'Siti Aminah', label: 'Siti Aminah' },
  { title: 'several lines', text: ' Siti\r\n\tAminah ', label: 'Siti Aminah' },
  { title: 'a mark that turns the direction', text: 'Budi\u202eidaR\u2066x', label: 'BudiidaRx' },
  { title: 'marks without a width', text: '\ufeffBu\u200bdi\u00ad\u2060', label: 'Budi' },
  { title: 'letters that are blank', text: '\u3164\u115f', label: '' },
  { title: 'tags', text: 'Budi\u{e0041}\u{e007f}', label: 'Budi' },
  { title: 'half a character', text: 'Budi\ud83d', label: 'Budi\ufffd' },
  { title: 'accents', text: 'José Ñ', label: 'José Ñ' },
])('$title stands in a label as %j', ({ text, label }) => {
  expect(labelText(text)).toBe(label);
});

test.each([
  { text: 'abcdefgh', limit: 8, label: 'abcdefgh' },
  { text: 'abcdefghi', limit: 8, label: 'abcdefg…' },
  { text: 'abcdef👶hi', limit: 8, label: 'abcdef…' },
  { text: 'abcde👶hi', limit: 8, label: 'abcde👶…' },
  { text: 'abcdef ghi', limit: 8, label: 'abcdef…' },
])('$text in $limit places is $label', ({ text, limit, label }) => {
  expect(labelText(text, limit)).toBe(label);
});
