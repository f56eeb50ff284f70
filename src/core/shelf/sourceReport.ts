import type { SourceFormat } from '../model/source';
import type { ProblemCount, ShelfOverview } from './overview';
import type { BuiltinMode, SourceInfo } from './protocol';
import { codeCell, counted, grouped, markdownTable, plainCell, sizeText, timeText } from './reportText';

/** What became of a file that was found. */
export type FileState = 'waiting' | 'reading' | 'read' | 'other' | 'too-large' | 'unreadable' | 'stopped';

export interface ReportedFile {
  readonly id: string;
  /** Its path in the workspace. */
  readonly label: string;
  /** The pattern of `papershelf.collections` that named it first. */
  readonly pattern: string | undefined;
  readonly state: FileState;
  /** It looked half written, so it is read once more and its last good state stays until then. */
  readonly readAgain: boolean;
  /** In bytes; `undefined` where nobody knows. */
  readonly size: number | undefined;
  /** Of what is in the library now. */
  readonly info: SourceInfo | undefined;
}

/** What a pattern of `papershelf.collections` found. */
export interface PatternResult {
  readonly pattern: string;
  readonly files: number;
  /** There may be more files than were looked at. */
  readonly isLimited: boolean;
  /** Why it could not be used. */
  readonly error: string | undefined;
}

export interface SourceReportInput {
  readonly files: readonly ReportedFile[];
  readonly patterns: readonly PatternResult[];
  readonly overview: ShelfOverview;
  readonly builtinMode: BuiltinMode;
  /** `papershelf.maxFileSize`, in megabytes. */
  readonly maxFileSize: number;
}

/** So many files that are no collections are named. */
const othersNamed = 200;

const formatLabels: Readonly<Record<SourceFormat, string>> = {
  bibtex: 'BibTeX',
  'csl-json': 'CSL-JSON',
  ris: 'RIS',
  'endnote-xml': 'EndNote XML',
  enw: 'EndNote',
  nbib: 'PubMed',
  'pubmed-xml': 'PubMed XML',
  isi: 'Web of Science',
  ovid: 'Ovid',
  refworks: 'RefWorks',
  biblioscape: 'Biblioscape',
  copac: 'Copac',
  inspec: 'INSPEC',
  noteexpress: 'NoteExpress',
  redif: 'ReDIF',
  silverplatter: 'SilverPlatter',
  mods: 'MODS',
  bibtexml: 'BibTeXML',
  'word-sources': 'Word sources',
  'zotero-rdf': 'Zotero RDF',
  marcxml: 'MARCXML',
  arxiv: 'arXiv',
  tei: 'TEI',
  'csl-yaml': 'CSL-YAML',
  hayagriva: 'Hayagriva',
  cff: 'CITATION.cff',
  table: 'table',
  'reading-list': 'reading list',
  listing: 'paper listing',
  references: 'reference list',
};

const noProblems = { errors: 0, warnings: 0, informations: 0 };

interface Row {
  readonly file: ReportedFile;
  readonly problems: Omit<ProblemCount, 'id'>;
}

/**
 * Says in Markdown what became of every file that the settings name: one sentence first, then the files, those with
 * problems before the others, what each pattern found, and the built-in collection. Names of files are only shown.
 */
export function sourceReport(input: SourceReportInput): string {
  const problems = new Map(input.overview.problems.map((count) => [count.id, count]));
  const rows = input.files
    .filter((file) => file.state !== 'other')
    .map((file) => ({ file, problems: problems.get(file.id) ?? noProblems }))
    .sort((a, b) => rankOf(a) - rankOf(b) || byLabel(a.file, b.file));
  const others = input.files.filter((file) => file.state === 'other').sort(byLabel);
  const parts = [
    '# Papershelf Sources',
    summaryOf(rows, others.length, input.overview.papers),
    ...(rows.length > 0 ? ['## Files', fileTable(rows, input.maxFileSize)] : []),
    `## Patterns of ${codeCell('papershelf.collections')}`,
    patternList(input.patterns),
    '## Built-in collection',
    builtinSentence(input),
    ...(others.length > 0 ? ['## Files that are no collections', otherList(others)] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

function byLabel(a: ReportedFile, b: ReportedFile): number {
  return a.label < b.label ? -1 : a.label > b.label ? 1 : 0;
}

function rankOf({ file, problems }: Row): number {
  if (file.state === 'unreadable' || file.state === 'too-large' || file.state === 'stopped') {
    return 0;
  }
  if (problems.errors > 0) {
    return 1;
  }
  if (problems.warnings + problems.informations > 0) {
    return 2;
  }
  return file.state === 'read' ? 4 : 3;
}

function sumOf({ errors, warnings, informations }: Row['problems']): number {
  return errors + warnings + informations;
}

function summaryOf(rows: readonly Row[], others: number, papers: number): string {
  const loaded = rows.filter(({ file }) => file.info && !file.info.partial).length;
  const problems = rows.reduce((sum, row) => sum + sumOf(row.problems), 0);
  const files =
    rows.length === 0
      ? 'No collection was found'
      : `${grouped(loaded)} of ${grouped(rows.length)} ${rows.length === 1 ? 'file is' : 'files are'} loaded`;
  const counts = `${counted(papers, 'paper', 'papers')}, ${counted(problems, 'problem', 'problems')}`;
  const rest =
    others === 0
      ? ''
      : ` ${counted(others, 'other file was looked into and is', 'other files were looked into and are')} no ${others === 1 ? 'collection' : 'collections'}.`;
  return `${files}, ${counts}.${rest}`;
}

function fileTable(rows: readonly Row[], maxFileSize: number): string {
  const head = ['File', 'State', 'Papers', 'Problems', 'Format', 'Encoding', 'Size', 'Time', 'Found by'];
  return markdownTable(
    head,
    rows.map(({ file, problems }) => [
      plainCell(file.label),
      stateText(file, maxFileSize),
      file.info ? grouped(file.info.papers) : '',
      problemText(problems),
      file.info ? formatLabels[file.info.format] : '',
      file.info ? encodingText(file.info) : '',
      file.size === undefined ? '' : sizeText(file.size),
      file.info ? `${timeText(file.info.time)}${file.info.cached ? ', from the cache' : ''}` : '',
      file.pattern === undefined ? '' : codeCell(file.pattern),
    ]),
  );
}

function stateText({ state, info, readAgain }: ReportedFile, maxFileSize: number): string {
  switch (state) {
    case 'waiting':
      return 'waiting to be read';
    case 'reading':
      return info ? 'being read, a part is there' : 'being read';
    case 'read':
      return readText(info, readAgain);
    case 'too-large':
      return `larger than ${codeCell('papershelf.maxFileSize')} (${grouped(maxFileSize)} MB)`;
    case 'unreadable':
      return 'cannot be read';
    case 'stopped':
      return info ? 'stopped, a part is there' : 'stopped';
    case 'other':
      return 'not a collection';
  }
}

function readText(info: SourceInfo | undefined, readAgain: boolean): string {
  if (readAgain) {
    return 'half written, read again soon';
  }
  return info?.partial === true ? 'partly read' : 'read';
}

function problemText({ errors, warnings, informations }: Row['problems']): string {
  const parts = [
    errors > 0 ? counted(errors, 'error', 'errors') : '',
    warnings > 0 ? counted(warnings, 'warning', 'warnings') : '',
    informations > 0 ? counted(informations, 'note', 'notes') : '',
  ];
  return parts.filter(Boolean).join(', ') || 'none';
}

function encodingText({ encoding, notice }: SourceInfo): string {
  if (notice === 'not-text') {
    return 'not text';
  }
  const name = plainCell(encoding ?? '');
  if (notice === 'mixed-encoding') {
    return `${name} (but for some lines)`;
  }
  return notice === 'assumed-cp1252' || notice === 'assumed-encoding' ? `${name} (assumed)` : name;
}

function patternList(patterns: readonly PatternResult[]): string {
  return patterns.length === 0
    ? 'The setting is empty, so no file is looked for.'
    : patterns.map((result) => `- ${codeCell(result.pattern)}: ${patternText(result)}`).join('\n');
}

function patternText({ files, isLimited, error }: PatternResult): string {
  if (error !== undefined) {
    return `could not be used: ${plainCell(error)}`;
  }
  if (isLimited) {
    return `only the ${grouped(files)} files nearest to the top are looked at: name others in ${codeCell('papershelf.collections')}.`;
  }
  return files === 0 ? 'found nothing.' : `${counted(files, 'file', 'files')}.`;
}

/** Whether the papers that come with Papershelf are shown, and why. */
function builtinSentence({ overview, builtinMode }: SourceReportInput): string {
  const { papers, isShown } = overview.builtin;
  const setting = `${codeCell('papershelf.builtinCollection')} is ${codeCell(builtinMode)}`;
  if (papers === 0) {
    return builtinMode === 'never'
      ? `Not shown: ${setting}.`
      : `Not there yet: it is read after the files (${setting}).`;
  }
  const all = counted(papers, 'paper', 'papers');
  switch (builtinMode) {
    case 'always':
      return `Shown, ${all}: ${setting}.`;
    case 'never':
      return `Not shown: ${setting}.`;
    case 'auto':
      return isShown
        ? `Shown, ${all}: ${setting}, and no file has a paper that is not among them.`
        : `Not shown: ${setting}, and the files have papers of their own. It only adds to papers that are also among its ${grouped(papers)}.`;
  }
}

function otherList(others: readonly ReportedFile[]): string {
  const named = others.slice(0, othersNamed).map(({ label }) => `- ${plainCell(label)}`);
  const more = others.length - named.length;
  return [...named, ...(more > 0 ? [`- and ${grouped(more)} more`] : [])].join('\n');
}
