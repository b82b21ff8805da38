import { workbookIds } from '../../../local/google/spreadsheet';
import { askedFrom, openPage } from '../../../local/people/window';
import { PAPER_NAMES } from '../../../src/subjects/papers/paper';
import { BIDAN, CAMAT, type Kelurahan } from './kelurahan';

/** A text for each place where the system keeps or shows something, by the name of the place. */
export type Everything = ReadonlyMap<string, string>;

/** What the emulation itself notes of pages that were opened and mails that were delivered: no script can take these back. */
const OUT_OF_REACH: readonly string[] = ['ui', 'mail'];

interface SavedWorkbook {
  readonly sheets: readonly { readonly state: { readonly title: string } }[];
}

interface SavedSections {
  readonly spreadsheets: { readonly workbooks: Readonly<Record<string, SavedWorkbook>> };
  readonly drive: {
    readonly nodes: Readonly<
      Record<string, { readonly name: string; readonly content: string | null; readonly trashed: boolean }>
    >;
  };
}

/** All that is kept: cells of every tab of every workbook with notes and hidden columns, files also in the bin, forms, properties, … */
export function keptIn({ world, workbookId }: Pick<Kelurahan, 'world' | 'workbookId'>): Everything {
  const { sections }: { readonly sections: SavedSections & Readonly<Record<string, object>> } = JSON.parse(
    world.save(),
  );
  const { spreadsheets, drive, ...others } = sections;
  const places = new Map<string, string>();
  for (const id of workbookIds(world)) {
    const name = id === workbookId ? 'tab' : `salinan ${drive.nodes[id]?.name ?? id}`;
    for (const sheet of spreadsheets.workbooks[id]?.sheets ?? [])
      places.set(`${name} ${sheet.state.title}`, JSON.stringify(sheet));
  }
  for (const { name, content, trashed, ...rest } of Object.values(drive.nodes)) {
    const text = Buffer.from(content ?? '', 'base64').toString('utf8');
    places.set(`berkas ${name}${trashed ? ' (sampah)' : ''}`, `${JSON.stringify(rest)} ${text}`);
  }
  for (const [name, section] of Object.entries(others))
    if (!OUT_OF_REACH.includes(name)) places.set(name, JSON.stringify(section));
  return places;
}

const KINASIH = { card: '', head: '', mother: 'Kinasih', child: '', rt: 2, rw: 1 };

/** All that is shown to whoever opens a page and asks everything there. */
export function shownBy(kelurahan: Kelurahan, codes: readonly string[]): Everything {
  const { world, runtime } = kelurahan;
  const page = openPage(world, runtime, 'keputusanPetugas');
  const ask = (name: string, ...asked: readonly unknown[]): string =>
    JSON.stringify(askedFrom(page, runtime, name, ...asked) ?? null);
  return new Map([
    ...codes.flatMap((code): readonly (readonly [string, string])[] => [
      [`lihatAnak ${code}`, ask('lihatAnak', { code, alone: false })],
      [`lihatAnak sendiri ${code}`, ask('lihatAnak', { code, alone: true })],
      [`lembarKeluarga ${code}`, ask('lembarKeluarga', { code, alone: false })],
      [`lihatHalamanAnak ${code}`, ask('lihatHalamanAnak', { code, alone: false })],
      [`lihatNomor ${code}`, ask('lihatNomor', { code, alone: false })],
      [`bukaKasus ${code}`, ask('bukaKasus', { code, semester: '2026-1' })],
      [`cariPenerima ${code}`, ask('cariPenerima', { program: 'PMT lokal balita', on: '2026-01-07', code })],
    ]),
    ['buatKartu', ask('buatKartu', 'Mawar')],
    ['buatLembarSesi', ask('buatLembarSesi', 'Mawar')],
    ['siapTautanKader', ask('siapTautanKader')],
    [
      'lihatAnakDiBalikAngka',
      ask('lihatAnakDiBalikAngka', { month: '', kind: 'Kelurahan', group: 'Kelurahan', header: 'S' }),
    ],
    ['imporDaftar', ask('imporDaftar')],
    [
      'usulkanPenerima',
      ask('usulkanPenerima', { program: 'PMT lokal balita', on: '2026-01-07', portions: 5_000 }),
    ],
    // A letter that names have, and a mother of several stories.
    ['cariKeluarga', ask('cariKeluarga', { text: 'a' })],
    ['cocokkanKeluarga', ask('cocokkanKeluarga', { rows: [KINASIH] })],
    [
      'cocokkanPenerima',
      ask('cocokkanPenerima', { program: 'PMT lokal balita', on: '2026-01-07', rows: [KINASIH] }),
    ],
    ['lihatDaftarKasus', ask('lihatDaftarKasus', {})],
    ['laporanKasus', ask('laporanKasus', { semester: '2026-1' })],
    ['susunLaporan', ask('susunLaporan', { withSmallCounts: true })],
    ...PAPER_NAMES.map((paper) => [`susunNaskah ${paper}`, ask('susunNaskah', { paper })] as const),
    ...(['identity', 'measurements', 'status', 'survey'] as const).map(
      (kind) =>
        [
          `barisUnduhan ${kind}`,
          ask('barisUnduhan', { kind, day: '2026-01-01', posyandu: 'Mawar' }),
        ] as const,
    ),
    ...[BIDAN, CAMAT].map(
      (email) => [`peta ${email}`, kelurahan.mapPageNextMonth(kelurahan.mapLink(email))] as const,
    ),
  ]);
}
