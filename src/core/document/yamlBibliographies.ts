import { itemsOf, textOf, valueIn } from '../import/yaml/yamlTree';
import type { YamlNode } from '../import/yaml/yamlTree';
import { isWebAddress, quotedTexts } from './bibliographyDeclaration';
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
    const files = written === undefined ? [] : (filesInCode(written) ?? [written]);
    return files.map((file) => ({ by, written: file, span: item.span, addsEnding: false }));
  });
}

/**
 * The files that a value written in R names: `` `r rbbt::bbt_write_bib('refs.bib')` ``, `here::here("bib", "refs.bib")`;
 * the value itself where it names none, and `undefined` where it is no R.
 */
function filesInCode(written: string): readonly string[] | undefined {
  const code =
    /^`r\s(.*)`$/s.exec(written)?.[1] ?? /^[\w.]{1,40}(?:::[\w.]{1,40})?\(.*\)$/s.exec(written)?.[0];
  if (code === undefined) {
    return undefined;
  }
  const texts: string[] = [];
  // The parts of a path stand in a call of their own.
  const rest = code.replace(/\b(?:here|file\.path|path)\(([^()]*)\)/g, (_, parts: string) => {
    texts.push(textsIn(parts).join('/'));
    return '';
  });
  const files = [...texts, ...textsIn(rest)].filter((text) => isBibliographyName(text));
  return files.length > 0 ? files : [written];
}

function textsIn(code: string): readonly string[] {
  return [...quotedTexts(code, 0, code.length)].map(({ text }) => text);
}

function isBibliographyName(name: string): boolean {
  return /\.(?:bib|bibtex|biblatex|json|ya?ml|ris)$/i.test(name);
}

/** The bibliographies that the metadata of a document, or of all documents of a project, name. */
export function findYamlBibliographies(root: YamlNode): readonly BibliographyDeclaration[] {
  return [
    ...filesUnder('bibliography', valueIn(root, 'bibliography')),
    ...namedBibliographies(root),
    ...inFormats(formatsOf(root)),
  ];
}

/**
 * `bibliography_main: refs.bib`, as Pandoc's multiple-bibliographies filter has one for each list of references; what
 * is no file of references, `bibliography_title: References`, is another setting.
 */
function namedBibliographies(root: YamlNode): readonly BibliographyDeclaration[] {
  const fields = root.kind === 'map' ? [...root.fields] : [];
  return fields.flatMap(([name, { value }]) =>
    name.startsWith('bibliography_')
      ? filesUnder(name, value).filter(({ written }) => isBibliographyName(written))
      : [],
  );
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

/** The files that a `myst.yml` goes on from: `extends`; what lies on the web is not there. */
export function findMystExtensions(root: YamlNode): readonly string[] {
  return itemsOf(valueIn(root, 'extends'))
    .flatMap((item) => textOf(item) ?? [])
    .filter((name) => !isWebAddress(name));
}

/** The files whose metadata count as well: `metadata-files` of Quarto and Pandoc. */
export function findMetadataFiles(root: YamlNode): readonly string[] {
  return [...itemsOf(valueIn(root, 'metadata-files')), ...itemsOf(valueIn(root, 'metadata-file'))].flatMap(
    (item) => textOf(item) ?? [],
  );
}
