// A script as small as can be, for tests of the server: it keeps the names that were sent, and greets.
function siapkan() {
  const kept = PropertiesService.getScriptProperties();
  if (kept.getProperty('form')) return;
  const form = FormApp.create('Formulir uji', true);
  form.setCollectEmail(true).setAllowResponseEdits(true).setConfirmationMessage('Terima kasih.');
  form.addListItem().setTitle('Posyandu').setRequired(true).setChoiceValues(['Mawar', 'Melati']);
  form.addTextItem().setTitle('Nama lengkap anak').setRequired(true);
  ScriptApp.newTrigger('terima').forForm(form).onFormSubmit().create();
  ScriptApp.newTrigger('gagal').timeBased().everyMinutes(30).create();
  kept.setProperty('form', form.getId());
  kept.setProperty(
    'formulir',
    JSON.stringify({ formId: form.getId(), items: {}, validations: {}, prefill: null }),
  );
}

function onOpen() {
  SpreadsheetApp.getUi()
    .createMenu('Uji')
    .addItem('Sapa', 'sapa')
    .addSeparator()
    .addItem('Buka samping', 'samping')
    .addToUi();
}

function sapa() {
  const ui = SpreadsheetApp.getUi();
  ui.alert('Salam', 'Halo dari https://docs.google.com/spreadsheets/d/1abc/edit', ui.ButtonSet.OK);
}

function samping() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<i>isi</i>').setTitle('Samping'));
}

/** A page with a key that is good for an hour, as the pages of the project have. */
function halaman() {
  CacheService.getScriptCache().put('kunci', 'ada', 3600);
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<i>kunci</i>').setTitle('Kunci'));
}

function masihBerlaku() {
  return CacheService.getScriptCache().get('kunci') === 'ada';
}

function terima(event) {
  const [, name] = event.response.getItemResponses().map((item) => String(item.getResponse()));
  MailApp.sendEmail({
    to: 'bidan@krandegan.example',
    subject: 'Kiriman baru',
    body: 'Kiriman baru',
    htmlBody: HtmlService.createHtmlOutput('<p>').appendUntrusted(name).append('</p>').getContent(),
  });
}

function gagal() {
  throw new Error('sengaja');
}

function doGet(event) {
  return HtmlService.createHtmlOutput(`<p>Halo ${Number(event.parameter.n)}</p>`).setTitle('Peta <uji>');
}

function tambah(a, b) {
  return a + b;
}

function siapa() {
  return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()];
}
