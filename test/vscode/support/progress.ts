import * as fs from 'node:fs';
import type Mocha from 'mocha';

interface Results {
  done: boolean;
  passed: number;
  failed: number;
  skipped: number;
  /** What is to be said beside the counts. */
  note?: string;
  /** The test that is running, so that a crash can be named. */
  current: string;
  /** What the terminal prints. */
  readonly lines: string[];
}

const describeError = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

/** Keeps the results of a run in a file that is whole at every moment. */
export class Progress {
  private readonly results: Results = {
    done: false,
    passed: 0,
    failed: 0,
    skipped: 0,
    current: '',
    lines: [],
  };

  constructor(private readonly file: string) {
    this.write();
  }

  /** Runs mocha to its end. */
  async follow(mocha: Mocha): Promise<void> {
    const failures: string[] = [];
    let again = 0;
    await new Promise<void>((resolve) => {
      const runner = mocha.run(() => resolve());
      runner.on('suite', (suite) => this.line(suite.root ? '' : `${indent(suite)}${suite.title}`));
      runner.on('test', (test) => this.update({ current: test.fullTitle() }));
      runner.on('pass', (test) => {
        this.results.passed += 1;
        this.line(`${indent(test.parent)}  passed  ${test.title} (${test.duration ?? 0} ms)`);
      });
      runner.on('retry', (test: Mocha.Test, error: Error) => {
        again += 1;
        this.results.note = `${again} tried twice`;
        this.line(`${indent(test.parent)}  once more: ${test.title} (${error.message})`);
      });
      runner.on('pending', () => this.update({ skipped: this.results.skipped + 1 }));
      runner.on('fail', (test, error) => {
        this.results.failed += 1;
        failures.push(`\n${this.results.failed}) ${test.fullTitle()}\n${describeError(error)}`);
        this.line(`${indent(test.parent)}  FAILED  ${test.title}`);
      });
    });
    this.results.lines.push(...failures);
    this.update({ done: true, current: '' });
  }

  /** Counts an error outside of any test, in loading a test file say. */
  crash(error: unknown): void {
    this.results.lines.push(describeError(error));
    this.update({ done: true, failed: this.results.failed + 1 });
  }

  private line(text: string): void {
    this.results.lines.push(text);
    this.write();
  }

  private update(change: Partial<Results>): void {
    Object.assign(this.results, change);
    this.write();
  }

  /** A reader never sees half a file. */
  private write(): void {
    if (this.file === '') return;
    fs.writeFileSync(`${this.file}.part`, JSON.stringify(this.results));
    fs.renameSync(`${this.file}.part`, this.file);
  }
}

function indent(suite: Mocha.Suite | undefined): string {
  const depth = suite === undefined ? 0 : suite.titlePath().length;
  return '  '.repeat(depth);
}
