import { itemsOf, textOf, valueIn } from '../import/yaml/yamlTree';
import type { YamlNode } from '../import/yaml/yamlTree';
import type { BibliographyDeclaration } from './bibliographyDeclaration';
import { formatsIn, formatsOf, pandocArguments } from './formatSettings';
import type { ProjectTool } from './projectFiles';

/** The files under one name: a text, a list of texts, or a map of such as Pandoc's multibib filter has it. */
function filesUnder(by: string, node: YamlNode | undefined): readonly BibliographyDeclaration[] {
  if (node?.kind === 'map') {
    return [...node.fields.values()].flatMap(({ value }) =>
      value.kind === 'map' ? [] : filesUnder(by, value),
    );
  }
  return itemsOf(node).flatMap((item) => {
    const written = textOf(item);
    return written === undefined ? [] : [{ by, written, span: item.span, addsEnding: false }];
  });
}

/** The bibliographies that the metadata of a document, or of all documents of a project, name. */
export function findYamlBibliographies(root: YamlNode): readonly BibliographyDeclaration[] {
  return [...filesUnder('bibliography', valueIn(root, 'bibliography')), ...inFormats(formatsOf(root))];
}

/** What stands under `bibliography` in each format, and what R Markdown gives to Pandoc there. */
function inFormats(formats: readonly YamlNode[]): readonly BibliographyDeclaration[] {
  return formats.flatMap((format) => [
    ...filesUnder('bibliography', valueIn(format, 'bibliography')),
    ...pandocArguments(format, 'bibliography').map(({ text, span }) => ({
      by: '--bibliography',
      written: text,
      span,
      addsEnding: false,
    })),
  ]);
}

/** The bibliographies that a project's file of settings names, each tool under a name of its own. */
export function findProjectBibliographies(
  tool: ProjectTool,
  root: YamlNode,
): readonly BibliographyDeclaration[] {
  switch (tool) {
    case 'myst':
      return [
        ...filesUnder('project.bibliography', valueIn(valueIn(root, 'project'), 'bibliography')),
        ...filesUnder('bibliography', valueIn(root, 'bibliography')),
      ];
    case 'jupyter-book': {
      const sphinx = valueIn(valueIn(valueIn(root, 'sphinx'), 'config'), 'bibtex_bibfiles');
      return [
        ...filesUnder('bibtex_bibfiles', valueIn(root, 'bibtex_bibfiles')),
        ...filesUnder('sphinx.config.bibtex_bibfiles', sphinx),
      ];
    }
    case 'rmd-output':
      return inFormats(formatsIn(root));
    default:
      return findYamlBibliographies(root);
  }
}

/** The files whose metadata count as well: `metadata-files` of Quarto and Pandoc. */
export function findMetadataFiles(root: YamlNode): readonly string[] {
  return [...itemsOf(valueIn(root, 'metadata-files')), ...itemsOf(valueIn(root, 'metadata-file'))].flatMap(
    (item) => textOf(item) ?? [],
  );
}
