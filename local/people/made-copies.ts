import type { World } from '../google/core/world';
import { createPropertiesService } from '../google/properties/properties-service';
import { viewWorkbook } from '../google/spreadsheet';
import type { WorkbookView } from '../google/views';

/** A copy that the script has made in Drive. */
export interface MadeCopy {
  /** `pembaca`, `posyandu-mawar` */
  readonly name: string;
  readonly workbook: WorkbookView;
}

/** The copies, by the names under which the script remembers them, in the order in which they were made. */
export function madeCopies(world: World): readonly MadeCopy[] {
  const { email } = world.account;
  const kept = world.execute(
    { entryPoint: 'made copies', kind: 'editor', effectiveUser: email, activeUser: email },
    () => createPropertiesService(world).getScriptProperties().getProperties(),
  );
  return Object.entries(kept).flatMap(([property, value]): readonly MadeCopy[] => {
    const [, name] = /^salinan:((?:pembaca|posyandu-.+|kecamatan))$/.exec(property) ?? [];
    if (name === undefined) return [];
    const { id }: { readonly id: string } = JSON.parse(value);
    if (id === '') return [];
    return [{ name, workbook: viewWorkbook(world, id) }];
  });
}
