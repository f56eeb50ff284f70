import type { Importer, ImportResult, ImportSteps } from '../importer';
import { runSteps } from '../importSteps';
import { readHayagrivaEntry } from './hayagrivaItem';
import { recogniseHayagriva } from './hayagrivaRecognise';
import { mayBeYaml } from './yamlOutline';
import { YamlRecords } from './yamlRecords';
import { readYamlInSteps } from './yamlSteps';
import type { YamlField, YamlMap } from './yamlTree';

/**
 * Reads Hayagriva, the bibliographies of Typst: a map from citation keys to entries. Format:
 * https://github.com/typst/hayagriva/blob/main/docs/file-format.md.
 */
export class HayagrivaImporter implements Importer {
  readonly format = 'hayagriva';

  recognise(name: string, text: string): number {
    return mayBeYaml(name) ? recogniseHayagriva(name, text) : 0;
  }

  read(text: string): ImportResult {
    return runSteps(this.readInSteps(text));
  }

  *readInSteps(text: string): ImportSteps {
    const records = new YamlRecords(text, 'entry');
    const { roots, faults } = yield* readYamlInSteps(text);
    records.tellAll(faults);
    for (const root of roots) {
      if (root.kind === 'map') {
        readEntries(root, records);
        yield [];
      }
    }
    const { records: read, ...end } = records.result();
    yield read;
    return end;
  }
}

function readEntries({ fields, repeated }: YamlMap, records: YamlRecords): void {
  [...fields.values(), ...repeated]
    .sort((a, b) => a.nameSpan.start - b.nameSpan.start)
    .forEach((field) => readField(field, records));
}

function readField({ name, nameSpan, value }: YamlField, records: YamlRecords): void {
  if (value.kind !== 'map') {
    if (value.kind !== 'nothing') {
      const message = 'This is not an entry: an entry has fields, such as "type" and "title".';
      records.tell({ severity: 'error', code: 'not-an-entry', message, span: nameSpan });
    }
    return;
  }
  const { item, extras, faults } = readHayagrivaEntry(value);
  const span = { start: nameSpan.start, end: Math.max(nameSpan.end, value.span.end) };
  records.keep({ key: keyOf(name), item, extras, faults, span, head: nameSpan });
}

/** White space, commas, braces and backslashes end a key in Markdown and LaTeX. */
function keyOf(name: string): string | undefined {
  return name === '' || /[\s,{}\\]/.test(name) ? undefined : name;
}
