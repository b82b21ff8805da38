import { createContentService } from '../../../local/google/content/content-service';
import { newWorld } from '../worlds';

const service = createContentService(newWorld());

test('a text output is plain text unless another type is set', () => {
  const output = service.createTextOutput('a').append('b');
  expect(output.getContent()).toBe('ab');
  expect(output.getMimeType()).toBe(service.MimeType.TEXT);
});

test('clear leaves null', () => {
  expect(service.createTextOutput('a').clear().getContent()).toBeNull();
});

test('downloadAsFile sets the file name', () => {
  const output = service
    .createTextOutput('a,b')
    .setMimeType(service.MimeType.CSV)
    .downloadAsFile('rekap.csv');
  expect([output.getFileName(), String(output.getMimeType())]).toEqual(['rekap.csv', 'CSV']);
});

test('enums print their names and keep their identity', () => {
  const { JSON: json } = service.MimeType;
  expect([String(json), JSON.stringify({ type: json })]).toEqual(['JSON', '{"type":"JSON"}']);
  expect(service.MimeType.JSON).toBe(createContentService(newWorld()).MimeType.JSON);
});
