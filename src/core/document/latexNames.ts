/** What a file's name may be made of in LaTeX: macros that stand for plain text, and the root's own name. */
export class LatexNames {
  readonly #texts = new Map<string, string>();
  readonly #folders: string[] = [];

  /** @param jobName what `\jobname` stands for: the name of the root without folder and ending */
  constructor(jobName: string) {
    this.#texts.set('jobname', jobName);
  }

  /** The folders of `\input@path` in the texts read so far. */
  get folders(): readonly string[] {
    return this.#folders;
  }

  /** Takes note of what a text defines: `\newcommand{\bibpath}{../bib}`, `\def\input@path{{parts/}}`. */
  read(text: string): void {
    const definitions =
      /\\(?:(?:re)?newcommand\*?|providecommand\*?|def)\s{0,9}\{?\\([A-Za-z]+)\}?\s{0,9}\{([^{}\\#%\r\n]{0,200})\}/g;
    for (const [, name = '', value = ''] of text.matchAll(definitions)) {
      this.#texts.set(name, value.trim());
    }
    const path =
      /\\def\s{0,9}\\input@path\s{0,9}\{((?:\s{0,40}\{[^{}]{0,200}\}){1,50})/.exec(text)?.[1] ?? '';
    this.#folders.push(...Array.from(path.matchAll(/\{([^{}]*)\}/g), ([, folder = '']) => folder.trim()));
  }

  /** A name with macros that are known put in: `\bibpath/refs` gives `../bib/refs`. */
  expand(name: string): string {
    return name.replace(/\\([A-Za-z]+)(?:\{\}|[ \t]{1,9})?/g, (all, macro: string) => {
      return this.#texts.get(macro) ?? all;
    });
  }
}
