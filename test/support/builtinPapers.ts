import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CslJsonImporter } from '../../src/core/import/cslJson/cslJson';
import { Library } from '../../src/core/model/library';
import type { Paper } from '../../src/core/model/paper';
import { builtinSourceId } from '../../src/core/model/source';

const file = join(__dirname, '../../media/collection.json');

/** The papers of the collection that comes with Papershelf, read and given keys as the product does it. */
export function builtinPapers(): readonly Paper[] {
  const { records, problems } = new CslJsonImporter().read(readFileSync(file, 'utf8'));
  const library = new Library();
  library.update({ put: [{ id: builtinSourceId, format: 'csl-json', records, problems }] });
  return library.papers;
}
