import * as vscode from 'vscode';
import { summaryLanguages } from '../core/notes/summaryTemplates';
import type { SummaryLanguage } from '../core/notes/summaryTemplates';
import { namesIn } from './folderNames';
import { currentText } from './openDocuments';
import type { Settings } from './settings';

/** Where the templates of a workspace stand, and how their files end in each language. */
export const templateFolder = ['.papershelf', 'templates'] as const;
export const templateGlob = '**/.papershelf/templates/*.tmpl';

const endings: Readonly<Record<SummaryLanguage, string>> = {
  markdown: '.md.tmpl',
  latex: '.tex.tmpl',
  typst: '.typ.tmpl',
  org: '.org.tmpl',
  rst: '.rst.tmpl',
  asciidoc: '.adoc.tmpl',
  text: '.txt.tmpl',
};

/** A template of the user's own. */
export interface NamedTemplate {
  readonly name: string;
  readonly text: string;
}

/** The language of a template's file, by its name; Markdown where the name does not say. */
export function languageOfTemplate(uri: vscode.Uri): SummaryLanguage {
  return summaryLanguages.find((language) => uri.path.endsWith(endings[language])) ?? 'markdown';
}

/** A file of templates in the workspace. */
export interface TemplateFile {
  readonly name: string;
  readonly language: SummaryLanguage;
  readonly uri: vscode.Uri;
}

/** Where a template of that name stands, or would; `undefined` where no folder is open. The name is one plain word. */
export function templateUri(name: string, language: SummaryLanguage): vscode.Uri | undefined {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return folder && vscode.Uri.joinPath(folder, ...templateFolder, `${name}${endings[language]}`);
}

/** The templates in files of the workspace; none where it is not trusted. */
export async function templateFiles(): Promise<readonly TemplateFile[]> {
  if (!vscode.workspace.isTrusted) {
    return [];
  }
  const files: TemplateFile[] = [];
  for (const { uri: root } of vscode.workspace.workspaceFolders ?? []) {
    const folder = vscode.Uri.joinPath(root, ...templateFolder);
    for (const file of [...(await namesIn(folder))].sort()) {
      const uri = vscode.Uri.joinPath(folder, file);
      const language = languageOfTemplate(uri);
      if (file.endsWith(endings[language])) {
        files.push({ name: file.slice(0, -endings[language].length), language, uri });
      }
    }
  }
  return files;
}

/** What the setting says for the language; whatever is no text is left out. */
function settingTemplates(settings: Settings, language: SummaryLanguage): readonly NamedTemplate[] {
  return Object.entries(settings.get('summary.templates')).flatMap(
    ([name, value]): readonly NamedTemplate[] => {
      const texts =
        typeof value === 'object' && value !== null
          ? new Map<string, unknown>(Object.entries(value))
          : undefined;
      const text = texts?.get(language);
      return typeof text === 'string' && text.trim() !== '' ? [{ name, text }] : [];
    },
  );
}

/** The user's own templates for a language: those of the settings, then those in files; of one name the file counts. */
export async function namedTemplates(
  settings: Settings,
  language: SummaryLanguage,
): Promise<readonly NamedTemplate[]> {
  const templates = new Map(settingTemplates(settings, language).map(({ name, text }) => [name, text]));
  for (const file of await templateFiles()) {
    if (file.language === language) {
      templates.set(file.name, await currentText(file.uri));
    }
  }
  return [...templates].map(([name, text]) => ({ name, text }));
}
