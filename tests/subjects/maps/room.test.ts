import { overviewTab } from '../../../src/overview/tab';
import { mapsRoom } from '../../../src/subjects/maps/room';
import { jobContextOf } from '../../support/job-context';
import { register } from './registered';

const run = (name: string, context: ReturnType<typeof jobContextOf>) =>
  mapsRoom.jobs?.find((job) => job.name === name)?.run(context);

test('the link of the map is renewed in its line of Beranda', () => {
  const workbook = register({});
  const context = jobContextOf(workbook);
  const mapUrl = () => 'https://script.google.com/macros/s/x/exec?k=1';
  expect(run('map-link', { ...context, mailLinks: { ...context.mailLinks, mapUrl } })).toBe(1);
  const row = workbook.rows(overviewTab.title)[context.overview.rowOf('map')];
  expect(row?.[1]).toMatchObject({ kind: 'link', url: 'https://script.google.com/macros/s/x/exec?k=1' });
});

test('the files lead to the rows of Data Anak, and are written once', () => {
  const written: string[] = [];
  const files = {
    write: (name: string, _: string, content: string) => {
      written.push(content);
      return { url: `https://drive.example/${name}` };
    },
  };
  const context = jobContextOf(register({}), { files });
  expect([run('layers', context), run('layers', context)]).toEqual([1, 0]);
  expect(written.some((content) => content.includes('/1x/edit#Data Anak:0'))).toBe(true);
});
