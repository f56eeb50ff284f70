import type {
  BibliographyDeclaration,
  BibliographyFoundBy,
  BibliographyOptions,
} from './bibliographyDeclaration';
import type { DocumentFiles } from './documentFiles';

/** A text that names bibliographies, and the folders in which its tool looks for them, in order. */
export interface DeclaringText {
  readonly foundBy: BibliographyFoundBy;
  readonly path: string;
  readonly text: string;
  readonly folders: readonly string[];
  readonly declarations: readonly BibliographyDeclaration[];
}

/** The document whose bibliographies are looked for, and its world. */
export interface DocumentSearch {
  readonly path: string;
  readonly files: DocumentFiles;
  readonly options: BibliographyOptions;
}

/** The workspace's folder, where there is one: tools are often called there. */
export function workspaceOf({ options }: DocumentSearch): readonly string[] {
  return options.workspace === undefined ? [] : [options.workspace];
}
