import { authorYear } from '../core/model/paper';
import type { Paper } from '../core/model/paper';
import { builtinSourceId } from '../core/model/source';
import { groupPapers } from '../core/technique/group';
import type { Group, GroupBy } from '../core/technique/group';
import type { CliCommand } from './io';
import { oneOf, parseCall } from './options';
import { paperJson } from './paperJson';
import { readTellingProblems } from './sources';
import { readCliTechniques } from './techniques';
import type { CliTechniques } from './techniques';

const groupings = [
  'technique',
  'year',
  'author',
  'venue',
  'type',
  'source',
] as const satisfies readonly GroupBy[];

function line(paper: Paper): string {
  return [paper.key, authorYear(paper), paper.title].join('\t');
}

function groupJson(group: Group): object {
  return {
    id: group.id,
    label: group.label,
    count: group.count,
    children: group.children.map(groupJson),
    papers: group.papers.map((paper) => paper.key),
  };
}

function groupLines(group: Group, depth: number): readonly string[] {
  const indent = '  '.repeat(depth);
  const inside = [
    ...group.children.flatMap((child) => groupLines(child, depth + 1)),
    ...group.papers.map((paper) => `${indent}  ${line(paper)}`),
  ];
  return [`${indent}${group.label} (${group.count})`, ...inside];
}

function groupsOf(papers: readonly Paper[], by: GroupBy, techniques: CliTechniques): readonly Group[] {
  return groupPapers(papers, {
    by,
    sort: 'year',
    sourceLabel: (id) => (id === builtinSourceId ? 'Built-in collection' : id),
    ...techniques.grouping(by === 'technique' ? papers : []),
  });
}

/** `list`: all papers of the sources, plain or in groups. */
export const listCommand: CliCommand = async (args, io) => {
  const call = parseCall(args, { 'group-by': 'text', techniques: 'text', json: 'flag' });
  const by = call.text('group-by');
  const grouping = by === undefined ? undefined : oneOf('group-by', by, groupings);
  const { papers } = await readTellingProblems(call.positionals, io);
  const techniques = await readCliTechniques(call.text('techniques'), io);
  if (grouping === undefined) {
    const json = (paper: Paper): object => paperJson(paper, techniques.of(paper));
    io.out(call.flag('json') ? JSON.stringify(papers.map(json), null, 2) : papers.map(line).join('\n'));
  } else {
    const groups = groupsOf(papers, grouping, techniques);
    const lines = groups.flatMap((group) => groupLines(group, 0));
    io.out(call.flag('json') ? JSON.stringify(groups.map(groupJson), null, 2) : lines.join('\n'));
  }
  return 0;
};
