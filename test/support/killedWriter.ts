import { writeFileSync } from 'node:fs';
import { diskSteps, diskStore } from '../../src/disk/diskStore';

/** Run by itself: `killedWriter PATH STEP NEW` replaces a file, and ends without a word at a step. */
const [, , path = '', step = '', text = ''] = process.argv;

function endAt(name: string): void {
  if (name === step) {
    process.kill(process.pid, 'SIGKILL');
  }
}

const steps: typeof diskSteps = {
  write: async (to, bytes, mode) => {
    if (step === 'while writing') {
      writeFileSync(to, bytes.subarray(0, bytes.length / 2), { mode });
    }
    endAt('while writing');
    await diskSteps.write(to, bytes, mode);
    endAt('after writing');
  },
  own: diskSteps.own,
  rename: async (from, to) => {
    endAt('before taking the place');
    await diskSteps.rename(from, to);
    endAt('after taking the place');
  },
};

const store = diskStore(path, steps);
void store.read().then((before) => store.replace(Buffer.from(text), before));
