/// <reference path="../../../local/google/forms/augment.d.ts" />
import type { Behaviour } from './behaviour';

/** Titles in the order in which the form has them. */
const titles = (form: GoogleAppsScript.Forms.Form) => form.getItems().map((item) => item.getTitle());

export const formsBehaviours: readonly Behaviour[] = [
  {
    number: 44,
    title: 'a form made with a name is a file of that name, without a title of its own, published if asked',
    check(assert) {
      const form = FormApp.create('Formulir Uji', true);
      assert.equal([form.getTitle(), form.isPublished()], ['', true]);
      assert.equal(DriveApp.getFileById(form.getId()).getName(), 'Formulir Uji');
      // Announced for forms made by API after 30 June 2026; not yet seen of FormApp itself.
      assert.equal(FormApp.create('Formulir Uji').isPublished(), false);
    },
  },
  {
    number: 45,
    title: 'setTitle does not rename the file',
    check(assert) {
      const form = FormApp.create('Nama Berkas', true).setTitle('Judul');
      assert.equal(form.getTitle(), 'Judul');
      assert.equal(DriveApp.getFileById(form.getId()).getName(), 'Nama Berkas');
    },
  },
  {
    number: 46,
    title: 'a new list, checkbox or choice item has one choice with the value ""',
    check(assert) {
      const form = FormApp.create('x', true);
      for (const item of [form.addListItem(), form.addCheckboxItem(), form.addMultipleChoiceItem()]) {
        assert.equal(
          item.getChoices().map((choice) => choice.getValue()),
          [''],
        );
      }
    },
  },
  {
    number: 47,
    title: 'items are numbered from 0, have numbers for ids, and moving one renumbers them',
    check(assert) {
      const form = FormApp.create('x', true);
      for (const title of ['a', 'b', 'c']) form.addTextItem().setTitle(title);
      assert.equal(
        form.getItems().map((item) => item.getIndex()),
        [0, 1, 2],
      );
      assert.equal(typeof form.getItems()[0]?.getId(), 'number');
      const moved = form.moveItem(2, 0);
      assert.equal(titles(form), ['c', 'a', 'b']);
      assert.equal(moved.getIndex(), 0);
    },
  },
  {
    number: 48,
    title: 'a scale goes from 1 to 5, may begin at 0 or 1 and end at 3 to 10',
    check(assert) {
      const scale = FormApp.create('x', true).addScaleItem();
      assert.equal([scale.getLowerBound(), scale.getUpperBound()], [1, 5]);
      scale.setBounds(0, 10);
      assert.equal([scale.getLowerBound(), scale.getUpperBound()], [0, 10]);
      scale.setBounds(1, 3);
      for (const [lower, upper] of [
        [2, 5],
        [-1, 5],
        [1, 2],
        [1, 11],
      ] as const) {
        assert.throws(() => scale.setBounds(lower, upper));
      }
    },
  },
  {
    number: 49,
    title: 'each kind of answer comes back in its own text',
    check(assert) {
      const form = FormApp.create('x', true);
      const grid = form.addGridItem().setRows(['r1', 'r2']).setColumns(['a', 'b']);
      const boxes = form.addCheckboxGridItem().setRows(['r1', 'r2']).setColumns(['a', 'b']);
      const checkbox = form.addCheckboxItem().setChoiceValues(['a', 'b', 'c']);
      const noon = Utilities.parseDate('2000-01-01 12:30', Session.getScriptTimeZone(), 'yyyy-MM-dd HH:mm');
      assert.equal(form.addScaleItem().createResponse(4).getResponse(), '4');
      assert.equal(form.addDateItem().createResponse(noon).getResponse(), '2000-01-01');
      assert.equal(form.addTimeItem().createResponse(7, 45).getResponse(), '07:45');
      assert.equal(form.addDurationItem().createResponse(1, 2, 3).getResponse(), '01:02:03');
      assert.equal(form.addDateTimeItem().createResponse(noon).getResponse(), '2000-01-01 12:30');
      assert.equal(checkbox.createResponse(['a', 'c']).getResponse(), ['a', 'c']);
      assert.equal(grid.createResponse(['a', 'b']).getResponse(), ['a', 'b']);
      assert.equal(boxes.createResponse([['a'], ['a', 'b']]).getResponse(), [['a'], ['a', 'b']]);
    },
  },
  {
    number: 50,
    title: 'unanswered text, paragraph, date and time items give "", others are left out',
    check(assert) {
      const form = FormApp.create('x', true);
      form.addTextItem().setTitle('text');
      form.addListItem().setTitle('list').setChoiceValues(['a']);
      form.addParagraphTextItem().setTitle('paragraph');
      form.addScaleItem().setTitle('scale');
      form.addDateItem().setTitle('date');
      form.addCheckboxItem().setTitle('checkbox').setChoiceValues(['a']);
      form.addTimeItem().setTitle('time');
      const answers = form.createResponse().submit().getItemResponses();
      assert.equal(
        answers.map((answer) => [answer.getItem().getTitle(), answer.getResponse()]),
        [
          ['text', ''],
          ['paragraph', ''],
          ['date', ''],
          ['time', ''],
        ],
      );
    },
  },
  {
    number: 51,
    title: 'a form without destination throws when asked for it, and refuses a wrong kind of destination',
    check(assert) {
      const form = FormApp.create('x', true);
      assert.throws(() => form.getDestinationId(), /The form currently has no response destination\./);
      assert.throws(() => form.getDestinationType(), /The form currently has no response destination\./);
      assert.throws(
        () => Reflect.apply(form.setDestination, form, ['BAD', 'id']),
        /don't match the method signature/,
      );
    },
  },
  {
    number: 52,
    title: 'choices lead to pages or to the next one, and are not mixed with choices that lead nowhere',
    check(assert) {
      const form = FormApp.create('x', true);
      const list = form.addListItem();
      const page = form.addPageBreakItem().setTitle('halaman');
      const choices = [
        list.createChoice('ke halaman', page),
        list.createChoice('lanjut', FormApp.PageNavigationType.CONTINUE),
      ];
      list.setChoices(choices);
      const [first, second] = list.getChoices();
      assert.equal(String(first?.getPageNavigationType()), 'GO_TO_PAGE');
      assert.equal(first?.getGotoPage().getId(), page.getId());
      assert.equal(String(second?.getPageNavigationType()), 'CONTINUE');
      assert.equal(second?.getGotoPage(), null);
      assert.throws(() => list.setChoices([...choices, list.createChoice('tanpa arah')]));
      page.setGoToPage(FormApp.PageNavigationType.SUBMIT);
      assert.equal(String(page.getPageNavigationType()), 'SUBMIT');
    },
  },
  {
    number: 54,
    title: 'a response has an id once it is submitted, and is found by it; another id is refused',
    check(assert) {
      const form = FormApp.create('x', true);
      const response = form.createResponse();
      assert.equal(
        [response.getId(), response.getTimestamp(), response.getEditResponseUrl()],
        [null, null, null],
      );
      const submitted = response.submit();
      assert.throws(() => response.submit());
      assert.equal(form.getResponses().length, 1);
      assert.equal(
        form.getResponse(submitted.getId()).getTimestamp().getTime(),
        submitted.getTimestamp().getTime(),
      );
      assert.throws(() => form.getResponse('bad'));
    },
  },
  {
    number: 100,
    title:
      'dozens of writes to a form in a row are refused in the end, whatever the text, and taken after a while',
    check(assert) {
      const form = FormApp.create('x', true);
      let refused = false;
      for (let write = 0; write < 150 && !refused; write += 1) {
        try {
          form.setDescription(`Uraian ${write}`);
        } catch {
          refused = true;
        }
      }
      // All three tries of a write, together.
      Utilities.sleep(18_000);
      form.setDescription('Uraian');
      assert.equal(form.getDescription(), 'Uraian');
      assert.ok(refused, '150 writes in a row were taken');
    },
  },
  {
    number: 101,
    title: 'the choices of a list of 100 are read within five seconds',
    check(assert) {
      const values = Array.from({ length: 100 }, (_, index) => `Pilihan ${index}`);
      const list = FormApp.create('x', true).addListItem().setChoiceValues(values);
      const begun = Date.now();
      assert.equal(
        list.getChoices().map((choice) => choice.getValue()),
        values,
      );
      const ms = Date.now() - begun;
      assert.ok(ms <= 5_000, `it took ${ms} ms`);
    },
  },
  {
    number: 55,
    title: 'accepting responses and being published are independent',
    check(assert) {
      const form = FormApp.create('x', true);
      form.setAcceptingResponses(false);
      assert.equal([form.isPublished(), form.isAcceptingResponses()], [true, false]);
      form.setAcceptingResponses(true).setPublished(false);
      assert.equal([form.isPublished(), form.isAcceptingResponses()], [false, true]);
    },
  },
];
