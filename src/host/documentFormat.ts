import * as vscode from 'vscode';
import type { MarkupLanguage } from '../core/base/markup';
import type { FormatOptions } from '../core/cite/formatTypes';
import { isStyleFile } from '../core/cite/styleSource';
import { documentKindOf } from '../core/document/documentKind';
import { findDocumentStyle } from '../core/document/documentStyle';
import type { DocumentStyle } from '../core/document/documentStyle';
import { absolutePath } from './collectionPatterns';
import { documentFilesAt } from './documentFiles';
import { fileOf, wholeTextOf } from './notebooks';
import type { Settings } from './settings';

/** A document as far as its metadata are asked: an open one, or one that a preview shows. */
export type StyledDocument = Pick<vscode.TextDocument, 'uri' | 'languageId' | 'getText'>;

const noStyle: DocumentStyle = { nocite: '', suppressBibliography: false };

/** What a document's metadata say of its citations; those of a file that is not saved yet, and of other languages: nothing. */
export async function documentStyleOf(document: StyledDocument): Promise<DocumentStyle> {
  const { languageId } = document;
  const uri = fileOf(document);
  if (documentKindOf(uri.path, languageId) !== 'markdown') {
    return noStyle;
  }
  const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri.path;
  return findDocumentStyle(uri.path, wholeTextOf(document), documentFilesAt(uri), folder);
}

/** The setting's style as the formatter takes it: an id, or the whole address of a file. */
function styleOfSetting(style: string, resource: vscode.Uri | undefined): string {
  if (!isStyleFile(style) || /^[a-z][a-z0-9+.-]+:\/\//i.test(style)) {
    return style;
  }
  const absolute = absolutePath(style);
  if (absolute !== undefined) {
    return vscode.Uri.file(absolute).toString();
  }
  const folder =
    (resource && vscode.workspace.getWorkspaceFolder(resource)) ?? vscode.workspace.workspaceFolders?.[0];
  return folder ? vscode.Uri.joinPath(folder.uri, style).toString() : style;
}

/** The document's own style as the formatter takes it; a file of an untrusted workspace is not read. */
function styleOfDocument({ style }: DocumentStyle, uri: vscode.Uri): string | undefined {
  if (!style?.startsWith('/')) {
    return style;
  }
  return vscode.workspace.isTrusted ? uri.with({ path: style }).toString() : undefined;
}

/**
 * How the citations of a document are formatted: in the style and language that it or its project names, else in
 * those of the settings; without a document in those of the window.
 */
export async function formatOptionsFor(
  settings: Settings,
  document: StyledDocument | undefined,
  as: MarkupLanguage,
): Promise<FormatOptions> {
  const own = document ? await documentStyleOf(document) : noStyle;
  const locale = own.locale ?? settings.get('format.locale', document?.uri);
  return {
    style:
      (document && styleOfDocument(own, fileOf(document))) ??
      styleOfSetting(settings.get('format.style', document?.uri), document?.uri),
    as,
    ...(locale === '' ? {} : { locale }),
  };
}
