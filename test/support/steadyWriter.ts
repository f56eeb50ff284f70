import { addPapers } from '../../src/core/edit/addPapers';
import { addToFile } from '../../src/core/edit/addToFile';
import { diskStore } from '../../src/disk/diskStore';
import { makePaper } from './papers';

/** Run by itself: `steadyWriter PATH NAME COUNT` adds papers to a file, one after the other; fails if one is not added. */
const [, , path = '', name = '', count = ''] = process.argv;

async function addAll(): Promise<void> {
  for (let i = 0; i < Number(count); i++) {
    const paper = makePaper({
      key: `${name}${i}`,
      title: `${name} ${i} of its kind`,
      doi: `10.1/${name}${i}`,
    });
    const wanted = {
      name: 'refs.bib',
      papers: [paper],
      facts: 'usual',
      keyPattern: '{author}',
      force: false,
    } as const;
    const outcome = await addToFile(diskStore(path), wanted, (request) =>
      Promise.resolve(addPapers(request)),
    );
    if (outcome.kind !== 'added') {
      process.exitCode = 1;
    }
  }
}

void addAll();
